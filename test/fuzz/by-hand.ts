import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import { ROLES } from '../host/range/range-school.ts';
import { FUZZ_LOGINS, passwordOf } from './fuzz-school.ts';

/** Asks as whoever may; throws what was refused. */
export type Get = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
type Recipes = { [N in OperationName]?: (get: Get) => Promise<InputOf<N>[]> };

/** The intake of every school that is fired at. */
const cohortId = 1;
const TEXT = 'негіз';
const MOST = 40;
const STRONG = 'ақ бұлт астында ай';

const rollsOf = async (get: Get) =>
  (await get('rolls.list', { cohortId })).map(({ date, part }) => ({ cohortId, date, part }));

/** An open roll with one man whom nobody has seen. */
async function rollWithAQuestion(get: Get) {
  for (const which of await rollsOf(get)) {
    const { closed, seen, men } = await get('rolls.board', which);
    const cadetId = men[0]?.cadetId;
    if (closed || cadetId === undefined) continue;
    await get('rolls.mark', { ...which, cadetIds: [cadetId], mark: 'unknown', note: null, seen });
    return { which, cadetId };
  }
  return null;
}

/** Another day at the range, on a date that it is approved for. */
async function anotherDay(get: Get) {
  const { course } = await get('rangeDay.list', { cohortId });
  const [range] = (await get('range.setup', {})).ranges;
  const date = course.endsOn;
  const rangeId = range?.rangeId ?? 0;
  await get('range.saveApproval', {
    ...{ approvalId: null, rangeId, date, from: '07:00', to: '20:00', approvedBy: 'Есімов Қ. Н.', orderNumber: '77' },
  });
  const { platoons } = course;
  return {
    ...{ cohortId, session: 2, makeup: false, date, rangeId, cardId: 1, note: null },
    ...{ departsAt: `${date}T11:00`, returnsAt: `${date}T17:00`, cadetIds: [] },
    platoonIds: platoons.map(({ platoonId }) => platoonId),
  };
}

/** The sheets that are still open, with a mark for everybody who may have one. */
async function openSheets(get: Get): Promise<number[]> {
  const found: number[] = [];
  for (const { examId } of (await get('exams.plan', { cohortId })).exams) {
    const { state, rows } = await get('sheets.get', { examId });
    if (state === 'closed') continue;
    const cells = rows
      .filter(({ mark, admitted }) => mark === null && admitted)
      .map(({ cadetId }) => ({ cadetId, field: 'mark' as const, seen: null, value: 4 as const }));
    if (cells.length > 0) await get('sheets.put', { examId, cells });
    found.push(examId);
  }
  return found;
}
const signed = (examIds: readonly number[]) =>
  examIds.flatMap((examId) =>
    (['commander', 'instructor'] as const).map((login) => ({ examId, login, password: passwordOf(login) })),
  );

/** What somebody owes in a subject, and where it may be made up. */
async function needs(get: Get) {
  const { cadets } = await get('journal.ledger', { cohortId });
  const found: { cadetIds: number[]; subjectCode: string; phase: 'initial' | 'specialty' }[] = [];
  for (const { id } of cadets.filter(({ initial, specialty }) => initial.owed + specialty.owed > 0))
    for (const { code, phase, figures } of (await get('journal.cadet', { cadetId: id })).subjects)
      if (figures.owed > 0) found.push({ cadetIds: [id], subjectCode: code, phase });
  return found;
}
async function joinable(get: Get) {
  const found: InputOf<'journal.joinLesson'>[] = [];
  for (const need of await needs(get))
    for (const { ref } of (await get('journal.makeupSlots', { cohortId, need })).joinable)
      found.push({ cohortId, lesson: ref, cadetIds: need.cadetIds });
  return found;
}

const menAt = async (get: Get, state: 'certified' | 'handedOver' | 'ready') =>
  (await get('followup.board', { cohortId })).men.filter((man) => man.state === state).map(({ cadetId }) => cadetId);

/**
 * What does not come about by chance, for it follows from several answers or wants another act before it: asked once of each
 * school that is laid down. Neither chance nor hand brings these to an end there, each for a reason of its own:
 * - timetable.submit, timetable.approve: the schools' timetables are a handful of lessons, and a plan is approved whole;
 * - history.checkMark: the code is on paper, made of the chain's newest hash, and no answer shows it but a PDF;
 * - sheets.fillFromRange: wants a man with both sessions fired, and the schools have one day at the range.
 */
const BY_HAND: Recipes = {
  'session.createSchool': async () => [
    {
      ...{ schoolName: 'Әскери мектеп', directorName: 'Есімов Қ. Н.', fullName: 'Оразова Ж. Б.' },
      ...{ login: 'orazova', password: STRONG },
    },
  ],
  'session.recoverySheet': async () => [
    {
      password: passwordOf(FUZZ_LOGINS.administrator),
      witness: { login: FUZZ_LOGINS.director, password: passwordOf(FUZZ_LOGINS.director) },
    },
  ],
  'transfer.look': async (get) => [{ folder: (await get('transfer.export', { purpose: TEXT })).folder }],
  'transfer.takeIn': async (get) => {
    const { folder } = await get('transfer.export', { purpose: TEXT });
    return [{ folder, login: FUZZ_LOGINS.administrator, password: STRONG }];
  },
  'admissions.enrol': async (get) => {
    const cadetId = 9;
    await get('admissions.reinstate', { cadetId }).catch(() => null);
    await get('admissions.setDocuments', { cadetIds: [cadetId] });
    const medical = { result: 'fit', date: '2027-01-20', commission: null, limits: null } as const;
    await get('admissions.setMedical', { cadetId, ...medical });
    await get('admissions.addPayment', { cadetId, amount: 300_000, paidOn: '2027-01-20', receipt: null });
    const order = { orderNumber: '12', orderDate: '2027-01-28', basis: TEXT };
    return [{ cohortId: 2, cadetIds: [cadetId], ...order }];
  },
  'history.undo': async (get) =>
    (await get('history.list', { limit: 60 })).filter(({ undoable }) => undoable).map(({ id }) => ({ entryId: id })),
  'personalData.anonymise': async () =>
    Object.values(FUZZ_LOGINS).map((login) => ({
      ...{ cohortId, code: '2027-01', witness: { login, password: passwordOf(login) } },
    })),
  'rolls.enterSheet': async (get) =>
    Promise.all(
      (await rollsOf(get)).map(async (which) => {
        const { seen, men } = await get('rolls.board', which);
        return { ...which, text: `${men[0]?.number ?? 1}б`, platoon: null, seen };
      }),
    ),
  'rolls.resolve': async (get) => {
    const question = await rollWithAQuestion(get);
    if (!question) return [];
    const { which, cadetId } = question;
    const at = `${which.date}T21:40`;
    return [{ ...which, cadetId, decision: { word: 'found', where: 'present', at, note: TEXT } }];
  },
  'rolls.reopen': async (get) => {
    const rolls = await rollsOf(get);
    for (const which of rolls) await get('rolls.close', which).catch(() => null);
    return rolls.map((which) => ({ ...which, reason: TEXT }));
  },
  'rangeDay.make': async (get) => [await anotherDay(get)],
  'rangeDay.change': async (get) => {
    const fields = await anotherDay(get);
    const { dayId } = await get('rangeDay.make', fields);
    return [{ dayId, ...fields, note: TEXT }];
  },
  'rangeDay.remove': async (get) => [await get('rangeDay.make', await anotherDay(get))],
  'rangeDay.markReady': async (get) => {
    const { dayId } = await get('rangeDay.make', await anotherDay(get));
    await get('rangeDay.setRoles', { dayId, orderNumber: '31', roles: ROLES });
    for (const item of ['transport', 'briefing', 'weapons'] as const)
      await get('rangeDay.check', { dayId, item, done: true, note: null });
    const { ammunition } = await get('rangeDay.get', { dayId });
    const [lot] = await get('ammunition.stock', {});
    await get('ammunition.draw', { dayId, lotId: lot?.lotId ?? 0, quantity: ammunition.need });
    return [{ dayId }];
  },
  'rangeDay.close': async (get) => {
    const [day] = (await get('rangeDay.list', { cohortId })).days;
    const dayId = day?.dayId ?? 0;
    const { relays, lots } = await get('firing.get', { dayId });
    const lotId = lots[0]?.lotId ?? 0;
    for (const { relayId, startedAt, finishedAt, lanes } of relays) {
      if (finishedAt) continue;
      if (!startedAt) {
        await get('ammunition.issue', { dayId, lotId, to: { relayId } });
        await get('firing.startRelay', { relayId });
      }
      for (const { lane, revision } of lanes)
        if (revision === 0) await get('firing.score', { relayId, lane, revision, score: { total: 12 } });
      await get('firing.finishRelay', { relayId });
    }
    const weapons = await get('range.weapons', {});
    const issueIds = weapons.flatMap(({ holder }) => holder?.issueId ?? []);
    if (issueIds.length > 0) await get('range.returnWeapons', { dayId, issueIds, cleaned: true });
    await get('ammunition.casesComplete', { dayId, relayId: null });
    for (const [role, login] of [
      ['issuer', 'planner'],
      ['leader', 'instructor'],
    ] as const)
      await get('ammunition.sign', { dayId, role, login, password: passwordOf(login) });
    return [{ dayId }];
  },
  'sheets.sign': async (get) => signed(await openSheets(get)),
  'sheets.close': async (get) => {
    const examIds = await openSheets(get);
    for (const one of signed(examIds)) await get('sheets.sign', one).catch(() => null);
    return examIds.map((examId) => ({ examId }));
  },
  'journal.reopen': async (get) =>
    (await get('journal.day', { cohortId, date: '2027-01-29' })).lessons.map(({ ref }) => ({
      ...{ cohortId, lesson: ref, reason: TEXT },
    })),
  'journal.makeupSlots': async (get) => (await needs(get)).map((need) => ({ cohortId, need })),
  'journal.planMakeup': async (get) => {
    const found: InputOf<'journal.planMakeup'>[] = [];
    for (const need of await needs(get)) {
      const [own] = (await get('journal.makeupSlots', { cohortId, need })).slots;
      if (!own) continue;
      const { date, slot, hours, place, instructor } = own;
      found.push({ cohortId, need, date, slot, hours, placeId: place.id, instructorId: instructor.id });
    }
    return found;
  },
  'journal.joinLesson': joinable,
  'journal.leaveLesson': async (get) => {
    const found = await joinable(get);
    for (const one of found) await get('journal.joinLesson', one);
    return found;
  },
  'cover.assignProposed': async (get) => {
    const { cards } = await get('timetable.board', { cohortId });
    const taught = new Set(cards.map(({ instructorId }) => instructorId));
    for (const instructorId of taught)
      await get('programme.setAbsences', {
        instructorId,
        absences: [{ from: '2027-01-29', to: '2027-02-19', reason: null }],
      }).catch(() => null);
    return [{ cohortId }];
  },
  'followup.takeBack': async (get) =>
    (await menAt(get, 'handedOver')).map((cadetId) => ({ cadetIds: [cadetId], step: 'handedOver' })),
  'followup.markReady': async (get) =>
    (await menAt(get, 'handedOver')).map((cadetId) => ({ cadetIds: [cadetId], date: '2027-02-19' })),
  'followup.markCollected': async (get) => {
    const cadetIds = await menAt(get, 'handedOver');
    if (cadetIds.length > 0) await get('followup.markReady', { cadetIds, date: '2027-02-19' });
    return [{ cadetIds, date: '2027-02-19' }];
  },
};

/** Those of one operation; none where the school has not what they are made of. */
export async function inputsByHand(operation: OperationName, get: Get): Promise<unknown[]> {
  try {
    return ((await BY_HAND[operation]?.(get)) ?? []).slice(0, MOST);
  } catch (error) {
    if (error instanceof Error && error.message.includes('was refused')) return [];
    throw error;
  }
}
