import type { OutputOf } from '../../../shared/contract/contract.ts';
import { dayBalance } from '../../../shared/range/ledger.ts';
import { deskState, ME } from '../desk.ts';

type Day = OutputOf<'rangeDay.get'>;
type Firing = OutputOf<'firing.get'>;

export const man = (cadetId: number, surname: string, squad = 1) => ({
  cadetId,
  name: `${surname} Болат Серікұлы`,
  platoon: 1,
  squad,
});
export const CARD = {
  name: 'АК-74, 100 м, ұпай',
  kind: 'points' as const,
  weapon: 'АК-74',
  calibre: '5,45×39',
  target: 'шеңберлі кеуде нысанасы',
  distance: 100,
  position: 'prone' as const,
  timeLimit: null,
  trialRounds: 0,
  recordRounds: 3,
  five: 25,
  four: 20,
  three: 15,
};
export const HEAD: Firing['day'] = {
  dayId: 3,
  session: 1,
  makeup: false,
  date: '2027-01-28',
  rangeId: 1,
  range: 'Гарнизон полигоны',
  lanes: 3,
  departsAt: '2027-01-28T07:50',
  returnsAt: '2027-01-28T13:00',
  state: 'planned',
  readyAt: null,
  readyBy: null,
  closedAt: null,
  closedBy: null,
  platoons: [{ platoonId: 1, platoon: 1 }],
  card: CARD,
  note: null,
};
export const DAY: Day = {
  ...HEAD,
  cohortId: 1,
  cardId: 1,
  cadetIds: [],
  men: [man(1, 'Әлімов'), man(2, 'Байғазиев'), man(3, 'Сағындықов')],
  heldAside: [{ ...man(3, 'Сағындықов'), reasons: [{ code: 'noTest', until: null, note: null }] }],
  roles: [],
  checks: [],
  ammunition: { need: 6, drawn: 0, perMan: 3 },
  findings: [{ code: 'leaveCut', level: 'warn', params: { names: ['Әлімов Б. С.'], departsAt: HEAD.departsAt } }],
  missing: [
    { code: 'role', params: { role: 'leader' } },
    { code: 'ammunition', params: { need: 6, drawn: 0 } },
  ],
};
export const SETUP: OutputOf<'range.setup'> = {
  ranges: [{ rangeId: 1, name: HEAD.range, lanes: 3, placeId: 1, place: 'Полигон', active: true }],
  approvals: [
    {
      approvalId: 5,
      rangeId: 1,
      date: HEAD.date,
      from: '07:00',
      to: '14:00',
      approvedBy: 'Есімов Қ.',
      orderNumber: '31',
      days: 1,
    },
  ],
  cards: [{ ...CARD, cardId: 1, retired: false, used: 1 }],
  places: [{ placeId: 1, name: 'Полигон' }],
};
export const SAFETY: OutputOf<'range.safety'> = {
  men: [
    {
      ...man(1, 'Әлімов'),
      briefing: null,
      test: { date: '2027-01-20', examiner: 'Жүнісов Б.', passed: true },
      limits: null,
      medical: null,
      held: [],
    },
    {
      ...man(2, 'Байғазиев'),
      briefing: null,
      test: null,
      limits: null,
      medical: null,
      held: [{ code: 'noTest', until: null, note: null }],
    },
    {
      ...man(3, 'Сағындықов'),
      briefing: null,
      test: null,
      limits: 'ату жаттығуларынан босатылған',
      medical: null,
      held: [
        { code: 'noTest', until: null, note: null },
        { code: 'medicalLimit', until: null, note: 'ату жаттығуларынан босатылған' },
      ],
    },
  ],
  passed: 1,
  held: 2,
};
export const LIST: OutputOf<'rangeDay.list'> = {
  course: {
    startsOn: '2027-01-11',
    endsOn: '2027-02-19',
    sessions: 2,
    platoons: [
      { platoonId: 1, platoon: 1, men: 3 },
      { platoonId: 2, platoon: 2, men: 4 },
    ],
  },
  days: [
    {
      ...HEAD,
      men: 3,
      fired: 0,
      findings: [
        {
          code: 'timetableSays',
          level: 'warn',
          params: { platoon: 1, from: '2027-01-29T08:30', to: '2027-01-29T12:20' },
        },
      ],
    },
  ],
  toMake: [
    {
      session: 2,
      date: '2027-02-08',
      from: '2027-02-08T08:30',
      to: '2027-02-08T12:20',
      platoons: [
        { platoonId: 1, platoon: 1 },
        { platoonId: 2, platoon: 2 },
      ],
      placeId: 1,
      place: 'Полигон',
      rangeId: 1,
    },
  ],
  makeup: [{ session: 1, men: [man(3, 'Сағындықов')], date: '2027-02-01', window: null }],
};

const lane = (number: number, cadetId: number, surname: string): Firing['relays'][number]['lanes'][number] => ({
  ...man(cadetId, surname),
  lane: number,
  weapon: null,
  weaponId: null,
  shots: null,
  total: null,
  misfired: 0,
  mark: null,
  scorer: null,
  scoredAt: null,
  revision: 0,
  account: { issued: 0, fired: 0, misfired: 0, returned: 0, lost: 0, cases: 0, onHand: 0 },
});

/** Relay 1 is firing, relay 2 waits with a free lane in its middle; one man came late, one is held aside, one absent. */
export const FIRING: Firing = {
  cohortId: 1,
  day: { ...HEAD, state: 'ready', readyAt: '2027-01-28T07:10:00', readyBy: 'Жүнісов Б.' },
  lots: [],
  balance: dayBalance([], []),
  relays: [
    {
      relayId: 11,
      number: 1,
      refire: false,
      startedAt: '2027-01-28T09:10:00',
      finishedAt: null,
      lanes: [lane(1, 1, 'Әлімов'), lane(2, 2, 'Байғазиев')],
    },
    {
      relayId: 12,
      number: 2,
      refire: false,
      startedAt: null,
      finishedAt: null,
      lanes: [lane(1, 4, 'Ғабдуллин'), lane(3, 5, 'Есенқұлов')],
    },
  ],
  heldAside: [
    { ...man(3, 'Сағындықов'), reasons: [{ code: 'noTest', until: null, note: null }] },
    { ...man(6, 'Ізтілеуов'), reasons: [{ code: 'medicalLimit', until: '2027-01-30', note: null }] },
    { ...man(7, 'Кешеубаев'), reasons: [{ code: 'absent', until: null, note: 'illness' }] },
  ],
  unplaced: [man(8, 'Қожахметов')],
  refire: [{ ...man(9, 'Өтегенов'), total: 12, mark: 2 }],
  roles: [],
  signatures: [],
  acts: [],
  weaponsOut: 0,
  hindrances: [],
};

/** What the range asks of the host while nothing special is the case. */
export const answers = {
  'session.state': () => deskState({ state: 'open' as const, me: ME, now: '2027-01-27T07:17:00' }),
  'range.setup': () => SETUP,
  'range.safety': () => SAFETY,
  'rangeDay.list': () => LIST,
  'rangeDay.get': () => DAY,
  'rangeDay.preview': () => ({ findings: [] }),
  'firing.get': () => FIRING,
};
