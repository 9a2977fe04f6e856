import type { InputOf } from '../../shared/contract/contract.ts';
import { addDays, type LocalDate, type LocalDateTime, weekday } from '../../shared/kit/local-time.ts';
import { seededRandom } from '../../shared/kit/random.ts';
import type { HostClient } from '../host/client.ts';

/** Who enters, decides and keeps the gate in the sample. */
export interface LeavePeople {
  planner: HostClient;
  commander: HostClient;
  officer: HostClient;
}

type Wish = InputOf<'leave.ask'>['wish'];

/** Sets the clock to a minute behind the sample's own. */
type SetClock = (moment: LocalDateTime) => void;

const LAST_NIGHT: LocalDate = '2027-01-26';
const TONIGHT: LocalDate = '2027-01-27';
const LAST_COURSE_NIGHT: LocalDate = '2027-02-18';
/** Friday to Sunday, from the second weekend on. */
const STANDING = { first: '2027-01-22' as LocalDate, weekdays: [5, 6, 7] };
const SEED = 31;
/** Of each platoon, by establishment. */
const MEN_BY_ESTABLISHMENT = 20;

/** Men with a family by their place on the list, by what becomes of them. */
const STANDING_MEN = [0, 1, 2, 3, 4, 5, 6, 7];
const MONDAY_MEN = [8, 9, 10, 11, 12];
const LAST_NIGHT_MEN = [10, 11, 13, 14, 15, 16];
const CHOSEN_MEN = [17, 18];
const REFUSED_MAN = 19;
/** Back at 06:52 on Monday; last night's man is not back at all (the problem planted in the sample). */
const LATE_MAN = 4;
const OVERDUE_MAN = 15;
/** Nothing stands against the first six; the others are restricted, without a certificate that holds, due their rest. */
const TONIGHT_MEN = [0, 3, 5, 11, 13, 14, 8, 9, 12];
const RESTRICTED_MAN = 8;
const EXPIRED_MAN = 9;
const DUTY_MAN = 12;

interface Act {
  at: LocalDateTime;
  run(): Promise<unknown>;
}

/** The men that the acts name: with a family certificate on file, and the others. */
interface Men {
  family: number[];
  others: number[];
}

/**
 * Fills the sample's leave as it stands on the morning of day 17: certificates, standing and single slips with the
 * commander's decisions, the gate of the last nights with one man overdue, the ill, a trip, a week of duty, rolls, signed
 * reports and the kitchen's lists. Acts are done in the order of their hours, each by whoever does it.
 */
export async function fillSampleLeave(people: LeavePeople, cohortId: number, at: SetClock): Promise<void> {
  const men = await readMen(people.planner, cohortId);
  const acts = [
    ...slips(people, cohortId, men),
    ...gateOf(people.officer, cohortId, men),
    ...otherAbsences(people.planner, cohortId, men),
    ...housekeeping(people.officer, cohortId),
    ...[1, 2, 3].map((platoon) => ({
      at: '2027-01-12T09:00',
      run: () => people.planner.get('strength.setEstablishment', { cohortId, platoon, men: MEN_BY_ESTABLISHMENT }),
    })),
  ];
  for (const act of acts.toSorted((a, b) => a.at.localeCompare(b.at, 'en'))) {
    at(act.at);
    await act.run();
  }
}

async function readMen(planner: HostClient, cohortId: number): Promise<Men> {
  const men = await planner.get('leave.men', { cohortId });
  const idsOf = (proof: boolean) => men.filter((man) => man.proof === proof).map(({ id }) => id);
  return { family: idsOf(true), others: idsOf(false) };
}

const pick = (from: readonly number[], places: readonly number[]): number[] =>
  places.flatMap((place) => from[place] ?? []);

function slips({ planner, commander }: LeavePeople, cohortId: number, { family }: Men): Act[] {
  const proofs = family.map(
    (cadetId, index): Act => ({
      at: '2027-01-12T17:20',
      run: () =>
        planner.get('leave.setProof', {
          cadetId,
          kind: index % 5 === 3 ? 'child' : 'marriage',
          documentNo: `НБ № ${2_107_400 + index * 37}`,
          seenOn: '2027-01-12',
          validUntil: index === EXPIRED_MAN ? LAST_NIGHT : null,
        }),
    }),
  );
  const ask = (at: LocalDateTime, cadetId: number, wish: Wish, note: string | null = null): Act => ({
    at,
    run: () => planner.get('leave.ask', { cadetId, wish, note }),
  });
  const approve = (at: LocalDateTime, cadetIds: readonly number[], nights: readonly LocalDate[]): Act => ({
    at,
    run: () =>
      commander.get('leave.approveSafe', {
        cohortId,
        nights: cadetIds.flatMap((cadetId) => nights.map((night) => ({ cadetId, night }))),
      }),
  });
  const standing = { kind: 'standing' as const, ...STANDING, last: LAST_COURSE_NIGHT };
  const chosen = [LAST_NIGHT, '2027-01-30', '2027-01-31'];
  const refused = family[REFUSED_MAN] ?? 0;
  const single = (night: LocalDate) => ({ kind: 'single' as const, night });
  return [
    ...proofs,
    ...pick(family, STANDING_MEN).map((cadetId) => ask('2027-01-20T16:10', cadetId, standing)),
    approve('2027-01-20T17:25', pick(family, STANDING_MEN), standingNights()),
    ...pick(family, MONDAY_MEN).map((cadetId) => ask('2027-01-25T12:55', cadetId, single('2027-01-25'))),
    approve('2027-01-25T16:40', pick(family, MONDAY_MEN), ['2027-01-25']),
    ...pick(family, CHOSEN_MEN).map((cadetId) => ask('2027-01-25T13:05', cadetId, { kind: 'chosen', nights: chosen })),
    approve('2027-01-25T16:42', pick(family, CHOSEN_MEN), chosen),
    ...pick(family, LAST_NIGHT_MEN).map((cadetId) => ask('2027-01-26T12:50', cadetId, single(LAST_NIGHT))),
    ask('2027-01-26T13:02', refused, single(LAST_NIGHT), 'туған күн'),
    approve('2027-01-26T16:20', pick(family, LAST_NIGHT_MEN), [LAST_NIGHT]),
    {
      at: '2027-01-26T16:23',
      run: () =>
        commander.get('leave.decide', {
          cohortId,
          verdict: 'refused',
          nights: [{ cadetId: refused, night: LAST_NIGHT, decisionId: null }],
          reason: 'Қару тазалау аяқталмаған',
        }),
    },
    ...pick(family, TONIGHT_MEN).map((cadetId) => ask('2027-01-26T20:10', cadetId, single(TONIGHT))),
  ];
}

/** Every night that the standing slips name. */
function standingNights(): LocalDate[] {
  const nights: LocalDate[] = [];
  for (let night = STANDING.first; night <= LAST_COURSE_NIGHT; night = addDays(night, 1))
    if (STANDING.weekdays.includes(weekday(night))) nights.push(night);
  return nights;
}

/** The passages of the last five nights, at the hours at which men come and go. */
function gateOf(officer: HostClient, cohortId: number, { family, others }: Men): Act[] {
  const random = seededRandom(SEED);
  const outs = new Map<string, number>();
  const nights: { night: LocalDate; men: number[] }[] = [
    ...['2027-01-22', '2027-01-23', '2027-01-24'].map((night) => ({ night, men: STANDING_MEN })),
    { night: '2027-01-25', men: MONDAY_MEN },
    { night: LAST_NIGHT, men: [...LAST_NIGHT_MEN, ...CHOSEN_MEN] },
  ];
  const passage = (at: LocalDateTime, cadetId: number, direction: 'out' | 'in', night: LocalDate): Act => ({
    at,
    run: async () => {
      const way = random.below(6) === 0 ? ('typed' as const) : ('scan' as const);
      const { movementId } = await officer.get('gate.record', { cohortId, cadetId, direction, way });
      if (direction === 'out') outs.set(`${cadetId} ${night}`, movementId);
    },
  });
  const acts = nights.flatMap(({ night, men }) =>
    men.flatMap((place) => {
      const cadetId = family[place];
      if (cadetId === undefined) return [];
      const out = passage(clock(night, 18 * 60 + 2 + random.below(45), random), cadetId, 'out', night);
      if (night === LAST_NIGHT && place === OVERDUE_MAN) return [out];
      const late = night === '2027-01-24' && place === LATE_MAN;
      const back = late ? 6 * 60 + 52 : 5 * 60 + 38 + random.below(51);
      return [out, passage(clock(addDays(night, 1), back, random), cadetId, 'in', night)];
    }),
  );
  const overdue = (place: number, night: LocalDate) => outs.get(`${family[place]} ${night}`) ?? 0;
  const [, , , visitor = 0] = others;
  return [
    ...acts,
    {
      at: '2027-01-25T07:10',
      run: () =>
        officer.get('gate.closeOverdue', {
          cohortId,
          movementId: overdue(LATE_MAN, '2027-01-24'),
          note: 'Автобус кешікті; 06:52-де келді, түсініктеме жазды',
        }),
    },
    {
      at: '2027-01-26T10:10',
      run: () =>
        officer.get('gate.letOut', { cohortId, cadetId: visitor, note: 'гарнизон емханасы', due: '2027-01-26T13:00' }),
    },
    passage('2027-01-26T12:34:10', visitor, 'in', LAST_NIGHT),
    {
      at: '2027-01-27T06:48',
      run: () =>
        officer.get('gate.noteOverdue', {
          cohortId,
          movementId: overdue(OVERDUE_MAN, LAST_NIGHT),
          note: 'Қоңырау шалынды: телефоны жауап бермейді',
        }),
    },
  ];
}

/** A minute of a day with some seconds. */
function clock(date: LocalDate, minutes: number, random: { below(n: number): number }): LocalDateTime {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(random.below(60))}`;
}

/** Two ill men, one on a trip, one restricted, and the duty of the week. */
function otherAbsences(planner: HostClient, cohortId: number, { family, others }: Men): Act[] {
  type Kind = 'illness' | 'trip' | 'restriction';
  const add = (
    at: LocalDateTime,
    cadetId: number | undefined,
    kind: Kind,
    to: LocalDateTime | null,
    order?: string,
  ) => ({
    at,
    run: () => {
      const words = { orderNumber: order ?? null, note: null };
      return planner.get('absences.add', { cohortId, cadetIds: [cadetId ?? 0], kind, from: at, to, ...words });
    },
  });
  const posts = new Map<string, number>();
  const addPost = (name: string, men: number): Act => ({
    at: '2027-01-22T16:30',
    run: async () => posts.set(name, (await planner.get('absences.addPost', { name, men })).id),
  });
  const put = (date: LocalDate, name: string, cadetIds: readonly number[]): Act => ({
    at: '2027-01-22T16:45',
    run: () =>
      planner.get('absences.assignDuty', { cohortId, date, postId: posts.get(name) ?? 0, cadetIds: [...cadetIds] }),
  });
  const [barracks, gate] = ['Казарма', 'Бақылау-өткізу пункті'];
  return [
    addPost(barracks, 2),
    addPost(gate, 1),
    put('2027-01-25', barracks, others.slice(4, 6)),
    put('2027-01-25', gate, others.slice(6, 7)),
    put(LAST_NIGHT, barracks, others.slice(7, 9)),
    put(LAST_NIGHT, gate, pick(family, [DUTY_MAN])),
    put(TONIGHT, barracks, others.slice(9, 11)),
    put(TONIGHT, gate, others.slice(11, 12)),
    put('2027-01-28', barracks, others.slice(12, 14)),
    put('2027-01-28', gate, others.slice(15, 16)),
    {
      at: '2027-01-25T17:30',
      run: () => planner.get('absences.proposeDuty', { cohortId, from: '2027-01-29', days: 3 }),
    },
    add('2027-01-25T15:00', others[14], 'illness', '2027-01-28T08:00'),
    add('2027-01-26T08:00', others[20], 'trip', '2027-01-29T18:00', '17'),
    add('2027-01-26T11:20', others[27], 'illness', null),
    add('2027-01-26T19:40', family[RESTRICTED_MAN], 'restriction', '2027-01-29T18:00', '22'),
  ];
}

/** Rolls, the kitchen's lists and the reports, as the duty officer goes through his day. */
function housekeeping(officer: HostClient, cohortId: number): Act[] {
  const roll = (date: LocalDate, part: 'evening' | 'morning', opened: string, closed: string): Act[] => [
    { at: `${date}T${opened}`, run: () => officer.get('rolls.open', { cohortId, date, part }) },
    { at: `${date}T${closed}`, run: () => officer.get('rolls.close', { cohortId, date, part }) },
  ];
  const sign = (date: LocalDate, part: 'morning' | 'evening', time: string): Act => ({
    at: `${date}T${time}`,
    run: async () => {
      const { seen } = await officer.get('strength.report', { cohortId, date, part });
      await officer.get('strength.sign', { cohortId, date, part, seen });
    },
  });
  const freeze = (date: LocalDate): Act => ({
    at: `${addDays(date, -1)}T09:40`,
    run: () => officer.get('meals.freeze', { cohortId, date }),
  });
  return [
    ...roll('2027-01-25', 'evening', '21:20', '21:41'),
    ...roll(LAST_NIGHT, 'morning', '06:35', '06:49'),
    ...roll(LAST_NIGHT, 'evening', '21:18', '21:39'),
    ...roll(TONIGHT, 'morning', '06:34', '06:51'),
    freeze(LAST_NIGHT),
    freeze(TONIGHT),
    sign('2027-01-25', 'evening', '19:04'),
    sign(LAST_NIGHT, 'morning', '08:03'),
    sign(LAST_NIGHT, 'evening', '19:02'),
  ];
}
