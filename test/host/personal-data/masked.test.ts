import { expect, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { ROLE_RIGHTS, ROLES } from '../../../shared/people/roles.ts';
import { ADMINISTRATOR, visitor } from '../../fixtures/test-host.ts';
import { leavingSchool, signedGraduation } from '../orders/leaving-school.ts';
import { bytesOf, hasPdfTools, readPdf } from '../papers/paper-bytes.ts';

const NAMES = Object.keys(contract) as OperationName[];
const MEN = [1, 2, 3, 4, 5, 6, 7, 8];
/** Of the eight men of the school. */
const IINS = MEN.map((man) => String(990_101_299_999 + man));
const ISSUE = { cohortId: 1, issuedOn: '2027-02-19', protocol: { number: '7', date: '2027-02-18' } };

/** What most operations ask for; each takes what it knows and is given no more. */
const ASKED = {
  ...ISSUE,
  cadetId: 1,
  cadetIds: [1, 2, 3],
  examId: 1,
  orderId: 1,
  certificateId: 1,
  platoonId: 1,
  dayId: 1,
  weaponId: 1,
  language: 'kk',
  date: '2027-02-18',
  night: '2027-02-18',
  at: '2027-02-18T14:00:00',
  from: '2027-01-11',
  to: '2027-02-19',
  month: '2027-02',
  part: 'morning',
  days: 7,
  session: 1,
  text: '0001',
  limit: 500,
  entryId: 1,
};
/** What differs for one operation: a field of the same name means something else there. */
const OWN: Partial<Record<OperationName, object>> = {
  'gate.find': { text: IINS[0]?.slice(-4) },
  'papers.rollSheetPdf': { part: 'evening' },
  'leave.board': { tab: 'closed' },
  'strength.now': { at: '2027-02-18T14:00' },
  'sheets.asClosed': { closingId: 1 },
  'orders.expulsionEffects': { offFrom: '2027-02-18' },
  'rolls.board': { part: 'evening' },
  'certificates.preview': { cadetIds: [8] },
  'papers.certificatePreviewPdf': { cadetIds: [8] },
  'papers.leavePassesPdf': { cadetIds: [1] },
};

/**
 * What this school has nothing to answer of, or what looks at plans, hours and rounds only. Each is asked in the tests of
 * its own room, where the host itself refuses an answer with a whole IIN in it (`noWholeIin`).
 */
const ASKED_ELSEWHERE = `admissions.judge admissions.readRoster ammunition.card cohorts.previewCopy cohorts.previewDays
  cover.candidates cover.loadLessons exams.beside exams.preview gate.checkSheet history.checkMark journal.figure journal.lesson
  journal.makeupSlots meals.names meals.sheet papers.ammunitionActPdf papers.classJournalPdf papers.departmentLettersPdf papers.list
  papers.mealSlipPdf papers.menList papers.pack
  papers.recoverySheetPdf papers.stockCardPdf rangeDay.beside rangeDay.preview rules.preview sheets.readFile timetable.compare
  timetable.exchange timetable.remedies timetable.slotVerdicts timetable.suggestions trial.differences trial.get
  trial.read`.split(/\s+/);

/** Men 1 and 2 with certificates, 3 with a reference, all that was printed or asked standing in the file. */
async function issued() {
  const school = await leavingSchool({
    sql: `
      INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card)
        SELECT 1, 1, 1, '2027-01-28', 1, '2027-01-28T07:50', '2027-01-28T13:00', id,
               json_object('name', name, 'kind', kind, 'weapon', weapon, 'calibre', calibre, 'target', target,
                 'distance', distance, 'position', position, 'timeLimit', time_limit, 'trialRounds', trial_rounds,
                 'recordRounds', record_rounds, 'five', five, 'four', four, 'three', three)
          FROM exercise_card WHERE id = 1;
      INSERT INTO range_day_platoon VALUES (1, 1);
      INSERT INTO weapon (id, model, serial) VALUES (1, 'АК-74', '1001');
      INSERT INTO instructor_subject VALUES (1, 'FIR'), (1, 'DRL');
      INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
        VALUES (1, 1, 'single', '2027-02-18', '2027-02-18', '2027-02-18T09:00:00', 4);
      INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late)
        VALUES (1, 1, '2027-02-18', 'approved', '2027-02-18T10:00:00', 2, 0);
      INSERT INTO leave_night VALUES (1, '2027-02-18', 1, 'approved', '2027-02-18T18:00', '2027-02-19T06:30', 1);
      INSERT INTO roll VALUES (1, 1, '2027-02-18', 'evening', '2027-02-18T21:30', '[1,2,3,4,5,6,7,8]',
        '2027-02-18T13:20:00', 2);`,
  });
  const { planner, at } = school;
  await signedGraduation(school, [1, 2, 3, 8]);
  at('2027-02-19T10:00:00');
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 20, receivedOn: '2027-02-01' });
  await planner.get('certificates.issue', { ...ISSUE, cadetIds: [1, 2] });
  await planner.get('certificates.issueReferences', { ...ISSUE, cadetIds: [3] });
  return school;
}

test('no answer and no paper holds a whole IIN, whoever asks, but those that say so and write it down', async () => {
  const school = await issued();
  await school.administrator.get('session.unlock', ADMINISTRATOR);
  for (const role of ['director', 'dutyOfficer'] as const) await school.signInAs(role);
  school.host.close();
  // A paper is made of its facts and of nothing else: they are handed out in place of the drawing.
  const facts = { draw: async (_name: string, _heading: object, what: object) => Buffer.from(JSON.stringify(what)) };
  const host = createHost({
    ...school.options,
    checkOutputs: false,
    services: { ...school.options.services, press: facts as never },
  });
  const answered = new Map<string, number>();
  const told: string[] = [];
  for (const role of ROLES) {
    const someone = visitor(host);
    await someone.get(
      'session.unlock',
      role === 'administrator' ? ADMINISTRATOR : { login: role, password: `${role}-құпия` },
    );
    const rights: readonly string[] = ROLE_RIGHTS[role];
    for (const name of NAMES) {
      const { kind, right, reveals, input } = contract[name];
      if (kind === 'desk' || (kind === 'command' && !reveals)) continue;
      if (right !== 'signedIn' && !rights.includes(right)) continue;
      const asked = { ...ASKED, ...OWN[name], purpose: 'сынақ', asker: 'ҚІД' };
      if (!input.safeParse(asked).success) continue;
      if (name === 'history.entry') {
        const entries = await someone.get('history.list', { limit: 200 });
        for (const { id } of entries) {
          const entry = JSON.stringify(await someone.get('history.entry', { entryId: id }));
          if (IINS.some((iin) => entry.includes(iin))) told.push(`${role} ${name} ${id}`);
        }
      }
      const result = await someone.call(name, asked as never);
      if (!result.ok) continue;
      answered.set(name, (answered.get(name) ?? 0) + 1);
      const value = result.value as { bytes?: string } | null;
      const text = JSON.stringify(value) + (value?.bytes ? Buffer.from(value.bytes, 'base64').toString() : '');
      if (IINS.some((iin) => text.includes(iin))) told.push(`${role} ${name}`);
    }
  }
  host.close();
  const whole = ['admissions.unmask', 'papers.certificatesPdf', 'papers.referencesPdf'];
  expect(told.toSorted()).toEqual(
    ['commander', 'director', 'planner'].flatMap((role) => whole.map((name) => `${role} ${name}`)),
  );
  const reading = NAMES.filter((name) => contract[name].kind === 'query' || contract[name].reveals);
  const silent = reading.filter((name) => !answered.has(name));
  expect(silent.toSorted()).toEqual(ASKED_ELSEWHERE);
}, 20_000);

test.skipIf(!hasPdfTools)(
  'who may not see whole IINs prints masked ones; either print stands in the journal',
  async () => {
    const school = await issued();
    const { planner, commander, administrator, at } = school;
    await administrator.get('session.unlock', ADMINISTRATOR);
    const one = { cohortId: 1, certificateIds: [1] };
    const textOf = async (someone: typeof planner) =>
      readPdf(await someone.get('papers.certificatesPdf', one)).pages.join(' ');
    const iin = IINS[0] as string;
    expect(await textOf(planner)).toContain(iin);
    const masked = await textOf(administrator);
    expect(masked).toContain(`******${iin.slice(-4)}`);
    expect(masked).not.toContain(iin);
    at('2027-02-20T09:00:00');
    await commander.get('admissions.unmask', { cadetId: 2, purpose: 'ҚІБ сұрауы' });
    const list = await administrator.get('papers.admissionsCsv', { cohortId: 1 });
    expect(bytesOf(list).toString()).toContain(`******${iin.slice(-4)}`);
    await planner.get('followup.enquire', { asker: 'ҚІД', purpose: 'растау', text: 'Әлімов' });
    // A refusal shows nothing, and nothing is written of it.
    expect(await planner.call('papers.certificatesPdf', { cohortId: 9 })).toMatchObject({ ok: false });

    const { lines, total, people } = await administrator.get('personalData.sightings', {});
    expect(
      lines.map(({ by, what, count, purpose, standingPurpose }) => [by, what, count, purpose ?? standingPurpose]),
    ).toEqual([
      ['Тест planner', 'enquiry', 1, 'растау'],
      ['Акимов Асқар', 'export', 8, 'admissionsList'],
      ['Тест commander', 'iin', 1, 'ҚІБ сұрауы'],
      ['Акимов Асқар', 'export', 1, 'certificates'],
      ['Тест planner', 'iin', 1, 'certificates'],
    ]);
    expect(lines[0]).toMatchObject({ asker: 'ҚІД', men: [{ cadetId: 1, name: 'Әлімов Болат' }], cohorts: ['2027-01'] });
    expect([total, people.map(({ name }) => name)]).toEqual([5, ['Акимов Асқар', 'Тест commander', 'Тест planner']]);
    const found = async (filter: object) =>
      (await administrator.get('personalData.sightings', filter)).lines.map(({ id }) => id);
    expect(await found({ what: 'iin' })).toEqual([3, 1]);
    expect(await found({ cadetId: 2 })).toEqual([4, 3]);
    expect(await found({ from: '2027-02-20', personId: 4 })).toEqual([5]);
    expect(await found({ to: '2027-02-19' })).toEqual([2, 1]);
    expect(await found({ before: 3, limit: 1 })).toEqual([2]);
    expect(await school.instructor.call('personalData.sightings', {})).toMatchObject({ code: 'session.noRight' });
  },
  20_000,
);
