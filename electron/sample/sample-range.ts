import type { InputOf } from '../../shared/contract/contract.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { HostClient } from '../host/client.ts';

/** Who works at the sample's range, and what its two signers type. */
export interface RangePeople {
  planner: HostClient;
  commander: HostClient;
  instructor: HostClient;
  issuer: { login: string; password: string };
  leader: { login: string; password: string };
}

const CALIBRE = '5,45×39';
const LANES = 10;
const PRESET_CARD = 1;
/** Two days before the sample's own on which some men fire ahead of their platoon. */
const HELD_ON: LocalDate = '2027-01-23';
const UNBALANCED_ON: LocalDate = '2027-01-24';
const TODAY: LocalDate = '2027-01-27';
const ROLES = [
  { role: 'leader' as const, name: 'Жүнісов Е. Қ.', qualification: 'капитан, атыс жетекшісі' },
  { role: 'assistant' as const, name: 'Қуатов С. А.', qualification: 'аға лейтенант' },
  { role: 'issuer' as const, name: 'Сағындықова Г. М.', qualification: 'оқ-дәрі есепшісі' },
  { role: 'medic' as const, name: 'Ибраева С. Қ.', qualification: 'фельдшер' },
  { role: 'cordon' as const, name: 'Тоқтаров Д. А.', qualification: null },
];
/** What eight men hit, one line each. */
const FIRST_TARGETS = [
  [9, 8, 10],
  [8, 7, 8],
  [10, 9, 9],
  [6, 7, 5],
  [7, 8, 6],
  [4, 5, 3],
  [9, 9, 7],
  [8, 8, 9],
];
const SECOND_TARGETS = [
  [10, 10, 9],
  [7, 7, 7],
  [5, 6, 6],
  [8, 9, 8],
  [6, 5, 2],
  [9, 7, 8],
  [8, 6, 7],
  [7, 9, 10],
];

/**
 * Keeps each platoon's first session on one of the mornings after the sample's day while the rest of the plan is searched,
 * whatever plan is found.
 * @returns lets them go again
 */
export async function holdRangeSessions(planner: HostClient, cohortId: number): Promise<() => Promise<void>> {
  const { tray } = await planner.get('timetable.board', { cohortId });
  const pieces = tray.filter(({ flags }) => flags.includes('range')).toSorted((a, b) => a.platoonId - b.platoonId);
  const firsts = pieces.filter(({ platoonId }, index) => pieces[index - 1]?.platoonId !== platoonId);
  const cards = firsts.flatMap(({ platoonId, lessonKindId, blockIndexes: [blockIndex] }) =>
    blockIndex === undefined ? [] : { platoonId, lessonKindId, blockIndex },
  );
  for (const [index, card] of cards.entries())
    await planner.get('timetable.move', { card, date: addDays(TODAY, index + 1), slot: 0 });
  await planner.get('timetable.lock', { cards, lock: 'mine' });
  return async () => void (await planner.get('timetable.lock', { cards, lock: null }));
}

/**
 * Fills the sample's range as it stands on day 17: lots and weapons, the safety log with two men held aside, a day that was
 * held and closed, one whose sheet is a case short (it blocks the next issue), and the next session ready with its relays.
 * @param at sets the clock to a minute behind the sample's own
 */
export async function fillSampleRange(
  people: RangePeople,
  cohortId: number,
  at: (moment: LocalDateTime) => void,
): Promise<void> {
  const { planner, commander } = people;
  at('2027-01-18T09:00');
  const { toMake } = await planner.get('rangeDay.list', { cohortId });
  const { places, ranges } = await planner.get('range.setup', {});
  const placeId = places[0]?.placeId ?? null;
  const { rangeId } = await planner.get('range.saveRange', {
    rangeId: ranges[0]?.rangeId ?? null,
    name: 'Алматы гарнизонының полигоны',
    lanes: LANES,
    placeId,
    active: true,
  });
  const dates = new Set([HELD_ON, UNBALANCED_ON, ...toMake.map(({ date }) => date)]);
  const order = { approvedBy: 'Есімов Қ. Н.', orderNumber: '31' };
  for (const date of dates)
    await planner.get('range.saveApproval', { approvalId: null, rangeId, date, from: '07:00', to: '18:30', ...order });
  const weaponIds = await fillArmsRoom(planner);
  const [lotId] = await fillStore(planner);
  if (lotId === undefined) return;

  // The session that comes next by the timetable, and men of the platoon whose turn comes last, who fire ahead of it.
  const first = toMake.filter(({ session, date }) => session === 1 && date >= TODAY);
  const next = first[0] ?? toMake.find(({ date }) => date >= TODAY);
  const { men } = await planner.get('range.safety', { cohortId });
  const lastTurn = first.at(-1)?.platoons.at(-1)?.platoon ?? null;
  const early = men.filter(({ platoon }) => platoon === lastTurn).map(({ cadetId }) => cadetId);
  const nextPlatoon = next?.platoons[0]?.platoon ?? null;
  const heldAside = men.filter(({ platoon }) => platoon === nextPlatoon).map(({ cadetId }) => cadetId);
  await fillSafetyLog(people, { cohortId, men: men.map(({ cadetId }) => cadetId), heldAside, at });

  const ahead = { people, cohortId, rangeId, lotId, weaponIds, at };
  const held = await fireAhead(ahead, HELD_ON, early.slice(0, 8), FIRST_TARGETS);
  await commander.get('ammunition.casesComplete', { dayId: held, relayId: null });
  await commander.get('ammunition.sign', { dayId: held, role: 'issuer', ...people.issuer });
  await commander.get('ammunition.sign', { dayId: held, role: 'leader', ...people.leader });
  await commander.get('rangeDay.close', { dayId: held });

  // Its rounds are drawn while nothing is off balance yet.
  const ready = next && (await planNext(ahead, next));
  const unbalanced = await fireAhead(ahead, UNBALANCED_ON, early.slice(8, 16), SECOND_TARGETS);
  await countAllCasesButOne(commander, unbalanced);
  if (ready === undefined) return;
  at('2027-01-26T17:20');
  await makeReady(commander, ready);
  await commander.get('firing.fill', { dayId: ready });
}

async function fillArmsRoom(planner: HostClient): Promise<number[]> {
  const weaponIds: number[] = [];
  for (let number = 0; number <= LANES; number++) {
    const state = number === LANES ? ('repair' as const) : ('inUse' as const);
    const weapon = { weaponId: null, model: 'АК-74', serial: String(2207 + number * 13), state };
    const { weaponId } = await planner.get('range.saveWeapon', weapon);
    if (state === 'inUse') weaponIds.push(weaponId);
  }
  return weaponIds;
}

async function fillStore(planner: HostClient): Promise<number[]> {
  const receive = async (number: string, date: LocalDate, quantity: number, note: string) =>
    (await planner.get('ammunition.receive', { calibre: CALIBRE, number, date, quantity, note })).lotId;
  return [
    await receive('7Н6-114', '2027-01-05', 1080, 'жүкқұжат № 4'),
    await receive('7Н6-207', '2027-01-15', 540, 'жүкқұжат № 9'),
  ];
}

interface SafetyWork {
  cohortId: number;
  men: readonly number[];
  /** Of the platoon that fires next: the second of them failed, the fifth may not fire for now. */
  heldAside: readonly number[];
  at: (moment: LocalDateTime) => void;
}

async function fillSafetyLog({ commander, instructor }: RangePeople, work: SafetyWork): Promise<void> {
  const { cohortId, men, heldAside, at } = work;
  const [, failed, , , limited] = heldAside;
  const examiner = 'Жүнісов Е. Қ.';
  at('2027-01-20T17:40');
  await instructor.get('range.recordSafety', {
    cohortId,
    kind: 'briefing',
    date: '2027-01-20',
    content: 'Полигондағы қауіпсіздік шаралары, қару ұстау тәртібі',
    examiner,
    men: men.map((cadetId) => ({ cadetId, passed: null })),
  });
  at('2027-01-22T17:40');
  await instructor.get('range.recordSafety', {
    cohortId,
    kind: 'test',
    date: '2027-01-22',
    content: 'Қауіпсіздік шаралары бойынша сынақ',
    examiner,
    men: men.map((cadetId) => ({ cadetId, passed: cadetId !== failed })),
  });
  if (limited !== undefined)
    await commander.get('range.setMedical', {
      cohortId,
      cadetId: limited,
      verdict: 'barred',
      until: '2027-02-05',
      saidBy: 'Ибраева С. Қ.',
    });
}

interface Ahead {
  people: RangePeople;
  cohortId: number;
  rangeId: number;
  lotId: number;
  weaponIds: readonly number[];
  at: (moment: LocalDateTime) => void;
}

/** A day of its own for some men: everything up to the last score, with their rounds all fired and their weapons back. */
async function fireAhead(
  { people, cohortId, rangeId, lotId, weaponIds, at }: Ahead,
  date: LocalDate,
  cadetIds: readonly number[],
  targets: readonly (readonly number[])[],
): Promise<number> {
  const { planner, commander, instructor } = people;
  at(`${date}T08:30`);
  const { dayId } = await planner.get('rangeDay.make', {
    ...{ cohortId, session: 1, makeup: true, date, rangeId, cardId: PRESET_CARD },
    ...{ departsAt: `${date}T09:30`, returnsAt: `${date}T12:20`, platoonIds: [], cadetIds: [...cadetIds], note: null },
  });
  await commander.get('ammunition.draw', { dayId, lotId, quantity: cadetIds.length * 3 });
  await makeReady(commander, dayId);
  await commander.get('firing.fill', { dayId });
  at(`${date}T10:10`);
  const hands = cadetIds.map((cadetId, index) => ({ weaponId: weaponIds[index] ?? 0, cadetId }));
  await commander.get('range.issueWeapons', { dayId, hands });
  const [relay] = (await commander.get('firing.get', { dayId })).relays;
  if (!relay) return dayId;
  const { relayId } = relay;
  await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
  await commander.get('firing.startRelay', { relayId });
  at(`${date}T10:25`);
  for (const [index, { lane }] of relay.lanes.entries()) {
    const score: InputOf<'firing.score'>['score'] = { shots: [...(targets[index] ?? [0, 0, 0])] };
    await instructor.get('firing.score', { relayId, lane, revision: 0, score });
  }
  await commander.get('firing.finishRelay', { relayId });
  at(`${date}T12:30`);
  const issueIds = (await planner.get('range.weapons', {})).flatMap(({ holder }) => holder?.issueId ?? []);
  await commander.get('range.returnWeapons', { dayId, issueIds, cleaned: date === HELD_ON });
  return dayId;
}

/** A day for the session as the timetable has it, its rounds drawn. */
async function planNext(
  { people, cohortId, rangeId, lotId }: Ahead,
  next: { session: number; date: LocalDate; from: string; to: string; platoons: readonly { platoonId: number }[] },
): Promise<number> {
  const { dayId } = await people.planner.get('rangeDay.make', {
    ...{ cohortId, session: next.session, makeup: false, date: next.date, rangeId, cardId: PRESET_CARD },
    departsAt: `${next.date}T${next.from.slice(11) < '12:00' ? '07:50' : '12:50'}`,
    returnsAt: `${next.date}T${next.to.slice(11) < '13:00' ? '13:00' : '17:40'}`,
    platoonIds: next.platoons.map(({ platoonId }) => platoonId),
    cadetIds: [],
    note: null,
  });
  const { ammunition } = await people.planner.get('rangeDay.get', { dayId });
  await people.commander.get('ammunition.draw', { dayId, lotId, quantity: ammunition.need });
  return dayId;
}

async function makeReady(commander: HostClient, dayId: number): Promise<void> {
  await commander.get('rangeDay.setRoles', { dayId, orderNumber: '31', roles: ROLES });
  for (const item of ['transport', 'briefing', 'weapons'] as const)
    await commander.get('rangeDay.check', { dayId, item, done: true, note: null });
  await commander.get('rangeDay.markReady', { dayId });
}

/** Of the last man's three cases two were found, and no act stands for the third. */
async function countAllCasesButOne(commander: HostClient, dayId: number): Promise<void> {
  const { relays } = await commander.get('firing.get', { dayId });
  const lanes = relays.flatMap((relay) => relay.lanes);
  for (const [index, { cadetId, account }] of lanes.entries()) {
    const { onHand: _, issued: __, ...sums } = account;
    const cases = sums.fired - (index === lanes.length - 1 ? 1 : 0);
    await commander.get('ammunition.account', { dayId, cadetId, seen: account, sums: { ...sums, cases }, note: null });
  }
}
