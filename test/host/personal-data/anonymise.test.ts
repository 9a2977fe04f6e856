import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { capturedTables } from '../../../electron/database/capture.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { FROZEN, OWN_RULE, SAYS_NOTHING, TYPED_ABOUT_MEN } from '../../../electron/personal-data/personal-columns.ts';
import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { leavingSchool, signedGraduation } from '../orders/leaving-school.ts';

/** Nobody else of the file has any of this. */
const HIM = {
  surname: 'Құрманбайұлов',
  russian: 'Курманбаюлов Сейтжапар',
  iin: '990514300019',
  phone: '+7 701 234 56 78',
  born: '1999-05-14',
};
/** A frame of one sample, 8×8, and a scan with his name in it. */
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffc0000b080008000801011100ffda00080101000000', 'hex'),
  Buffer.from('Сейтжапардың суреті'.repeat(4)),
  Buffer.from('3f00ffd9', 'hex'),
]);
const AT_THE_END = { cohortId: 1, code: '2027-01', witness: { login: 'director', password: 'director-құпия' } };

/** He applied, studied, was ill, was asked about, passed and got his certificate; another man of his surname came later. */
async function schoolWithHim() {
  const school = await leavingSchool({
    sql: `UPDATE cadet SET surname = '${HIM.surname}', given_name = 'Сейтжапар', patronymic = 'Оразбекұлы', iin = '${HIM.iin}',
            birth_date = '${HIM.born}', phone = '${HIM.phone}', family_note = 'әйелі ${HIM.phone}' WHERE id = 1;
          INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (2, '2031-05', '2031-05-01', '2031-06-09');
          INSERT INTO cohort_rule SELECT 2, key, value, in_force_from, order_number FROM cohort_rule WHERE cohort_id = 1;
          INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, family_note)
            VALUES (90, 2, '${HIM.surname}', 'Арман', '040101500011', '2004-01-01', 'інісі ${HIM.surname}');
          INSERT INTO payment (cadet_id, amount, receipt) VALUES (90, 1, 'төлеген ${HIM.surname} С.');
          INSERT INTO strength_report (id, cohort_id, date, part, at, frozen_at, signed_by, content) VALUES (1, 1, '2027-02-10',
            'morning', '2027-02-10T08:00', '2027-02-10T08:10:00', 2, '{"at":"2027-02-10T08:00","establishment":[],"men":[]}');`,
  });
  const { planner, commander, at } = school;
  await planner.get('certificates.setRussianName', { cadetId: 1, nameRu: HIM.russian });
  await planner.get('gate.setPhoto', {
    cadetId: 1,
    photo: { mediaType: 'image/jpeg', bytes: JPEG.toString('base64') },
  });
  await commander.get('absences.add', {
    cohortId: 1,
    cadetIds: [1],
    kind: 'illness',
    from: '2027-02-18T08:00',
    to: '2027-02-18T12:00',
    orderNumber: '7-м',
    note: `${HIM.surname}тың басы ауырды`,
  });
  await planner.get('admissions.unmask', { cadetId: 1, purpose: `${HIM.surname} бойынша сұрау` });
  await signedGraduation(school, [1, 2, 3, 8]);
  at('2027-02-19T10:00:00');
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 20, receivedOn: '2027-02-01' });
  const { certificateIds } = await planner.get('certificates.issue', {
    cohortId: 1,
    cadetIds: [1, 2, 8],
    protocol: { number: '7', date: '2027-02-18' },
    issuedOn: '2027-02-19',
  });
  const asked = { asker: 'Алматы қ. ҚІД', purpose: 'растау', text: HIM.surname };
  await planner.get('followup.enquire', { ...asked, unmask: true });
  await planner.get('papers.certificatesPdf', { cohortId: 1 });
  const { code, number } = await planner.get('certificates.get', { certificateId: certificateIds[0] ?? 0 });
  await school.administrator.get('session.unlock', ADMINISTRATOR);
  await school.signInAs('director');
  return { ...school, code, number };
}

/** Every byte of every page of the file as it lies on the disk, free ones too, without its cipher. */
function decrypted({ options, recoveryCode }: Awaited<ReturnType<typeof schoolWithHim>>): Buffer {
  const open = path.join(path.dirname(options.file), `open-${Math.random()}.sarbaz`);
  copyFileSync(options.file, open);
  const db = openDatabase(open, keyOfRecoveryCode(recoveryCode) as Buffer);
  db.pragma('journal_mode=DELETE');
  db.pragma("rekey=''");
  db.close();
  const bytes = readFileSync(open);
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
  return bytes;
}

const tracesIn = (bytes: Buffer): string[] =>
  [
    HIM.surname,
    'Сейтжапар',
    'Оразбекұлы',
    'Курманбаюлов',
    HIM.iin,
    HIM.iin.slice(2),
    HIM.phone,
    '701 234',
    HIM.born,
    JPEG.toString('base64').slice(8, 60),
  ].filter((trace) => bytes.includes(trace));

test('two people take an intake’s men out for good: no page of the file has him, what can be counted stays', async () => {
  const school = await schoolWithHim();
  const { administrator, planner, host, at, code, number } = school;
  at('2032-02-20T10:00:00');
  const figures = async () => ({
    marks: Object.fromEntries(
      (await planner.get('results.matrix', { cohortId: 1 })).men.map(({ cadetId, cells }) => [cadetId, cells]),
    ),
    reports: await planner.get('strength.list', { cohortId: 1, from: '2027-01-11' }),
    register: (await planner.get('certificates.list', {})).counts,
  });
  const before = await figures();
  const later = (await planner.get('admissions.list', { cohortId: 2 })).applicants;

  const done = await administrator.get('personalData.anonymise', AT_THE_END);
  expect(done).toMatchObject({ men: 8 });
  expect(done.entries).toBeGreaterThan(5);

  expect(await figures()).toEqual(before);
  const men = (await planner.get('admissions.list', { cohortId: 1 })).applicants;
  expect(men.find(({ id }) => id === 1)).toMatchObject({
    surname: '—',
    givenName: '№ 1',
    patronymic: null,
    birthDate: '1999-01-01',
  });
  expect((await planner.get('admissions.list', { cohortId: 2 })).applicants).toEqual(later);
  // A namesake of another intake keeps his papers, even where they read like the man's own.
  expect(await planner.get('admissions.get', { cadetId: 90 })).toMatchObject({
    familyNote: `інісі ${HIM.surname}`,
    payments: [{ receipt: `төлеген ${HIM.surname} С.` }],
  });

  // The paper is still checked: it brings its own words, the register its number, its state and the hash.
  expect(await planner.get('certificates.check', { text: code })).toMatchObject({
    verdict: 'valid',
    certificate: { number, state: 'valid', name: '—' },
  });
  // The journal says that somebody saw, and no longer whom; the chain of the history is whole.
  const { lines } = await planner.get('personalData.sightings', {});
  expect(lines.map(({ what }) => what)).toEqual(['iin', 'iin', 'iin']);
  expect(lines.at(-1)).toMatchObject({ count: 1, purpose: '— бойынша сұрау', men: [{ cadetId: 1, name: '— № 1' }] });
  expect(await planner.get('history.verify', {})).toMatchObject({ intact: true });
  const [told] = await planner.get('history.list', { limit: 1 });
  expect(told).toMatchObject({
    operation: 'personalData.anonymise',
    params: { code: '2027-01', men: 8, witness: 'Тест director' },
  });
  expect(await planner.get('personalData.intakes', {})).toMatchObject([
    { code: '2031-05', state: 'kept' },
    { code: '2027-01', state: 'anonymised', anonymisedAt: '2032-02-20T10:00:00' },
  ]);
  expect(await administrator.call('personalData.anonymise', AT_THE_END)).toMatchObject({
    code: 'personalData.alreadyAnonymised',
  });

  host.close();
  const bytes = decrypted(school);
  // His namesake of the later intake is still there, by his own name.
  expect(tracesIn(bytes)).toEqual([HIM.surname]);
  expect(bytes.includes(`${HIM.surname} Сейтжапар`)).toBe(false);
  expect(bytes.toString('utf8').split(HIM.surname).length - 1).toBe(3);
}, 20_000);

test('before its time, by one person alone or without the right, nobody is taken out', async () => {
  const school = await schoolWithHim();
  const { administrator, planner, host, at } = school;
  const ask = (change: object) => administrator.call('personalData.anonymise', { ...AT_THE_END, ...change });
  // 2027-02-19 and five years: that day is still a day of keeping.
  at('2032-02-19T23:59:00');
  expect(await ask({})).toMatchObject({ code: 'personalData.tooEarly', params: { until: '2032-02-19' } });
  at('2032-02-20T00:01:00');
  expect(await ask({ code: '2027-02' })).toMatchObject({ code: 'personalData.codeMismatch' });
  expect(await ask({ witness: ADMINISTRATOR })).toMatchObject({ code: 'personalData.sameWitness' });
  const planners = { login: 'planner', password: 'planner-құпия' };
  expect(await ask({ witness: planners })).toMatchObject({ code: 'personalData.witnessNoRight' });
  expect(await ask({ witness: { ...AT_THE_END.witness, password: 'қате-құпиясөз' } })).toMatchObject({
    code: 'session.wrongPassword',
  });
  expect(await ask({ cohortId: 9 })).toMatchObject({ code: 'personalData.unknownIntake' });
  expect(await planner.call('personalData.anonymise', AT_THE_END)).toMatchObject({ code: 'session.noRight' });
  expect((await planner.get('admissions.get', { cadetId: 1 })).surname).toBe(HIM.surname);
  // So the search through the pages can find him at all.
  host.close();
  expect(tracesIn(decrypted(school))).toHaveLength(10);
}, 20_000);

test('each text of a table with men is either taken out or says nothing of who he was', async () => {
  const { options, recoveryCode, host } = await leavingSchool();
  host.close();
  const db = openDatabase(options.file, keyOfRecoveryCode(recoveryCode) as Buffer);
  const undecided = capturedTables(db)
    .filter(({ name, columns }) => columns.includes('cadet_id') && !OWN_RULE.has(name))
    .concat(capturedTables(db).filter(({ name }) => name === 'exam_mark_entry'))
    .flatMap(({ name }) =>
      db
        .prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
        .pluck()
        .all(name)
        .filter((column) => ![TYPED_ABOUT_MEN, SAYS_NOTHING, FROZEN].some((known) => known[name]?.includes(column)))
        .map((column) => `${name}.${column}`),
    );
  db.close();
  expect(undecided).toEqual([]);
});
