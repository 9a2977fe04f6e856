import { expect, test } from 'vitest';
import { findingsOf, type NightFacts } from '../../../shared/leave/eligibility.ts';
import { windowOf } from '../../../shared/leave/nights.ts';

const TERMS = {
  from: '18:00',
  to: '06:30',
  askBy: '17:00',
  shutAt: '21:00',
  mostPercent: 100,
  restAfterDuty: 8,
};
const COURSE = { startsOn: '2027-01-11', endsOn: '2027-02-19' };
const NIGHT = '2027-01-27';
const SAFE: NightFacts = {
  night: NIGHT,
  window: windowOf(NIGHT, TERMS),
  proof: { kind: 'marriage', seenOn: '2027-01-11', validUntil: null },
  absences: [],
  lessons: [],
  departures: [],
  platoon: { size: 20, out: 5 },
};

const found = (facts: Partial<NightFacts>, terms: Partial<typeof TERMS> = {}, now = '2027-01-27T15:00:00') =>
  findingsOf({ ...SAFE, ...facts }, { ...TERMS, ...terms }, COURSE, now);
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code);

test('a man with a certificate and nothing else has nothing against him', () => {
  expect(found({})).toEqual([]);
});

test('course days only: the last night is the one before the last day', () => {
  const at = (night: string) => codes({ night, window: windowOf(night, TERMS) }, {}, '2027-01-10T12:00:00');
  expect(at('2027-02-18')).toEqual([]);
  expect(at('2027-02-19')).toEqual(['outsideCourse']);
  expect(at('2027-01-10')).toEqual(['outsideCourse']);
});

test('the hard cut-off shuts the night at its minute', () => {
  expect(codes({}, {}, '2027-01-27T20:59:00')).toEqual([]);
  expect(codes({}, {}, '2027-01-27T21:00:00')).toEqual(['shut']);
});

test('family proof: none bars, and one that ends on the night’s date still holds', () => {
  expect(found({ proof: null })).toEqual([{ code: 'noProof', level: 'bar', params: {} }]);
  const proof = { kind: 'child', seenOn: '2027-01-11' } as const;
  expect(codes({ proof: { ...proof, validUntil: NIGHT } })).toEqual([]);
  expect(found({ proof: { ...proof, validUntil: '2027-01-26' } })).toEqual([
    { code: 'proofExpired', level: 'bar', params: { validUntil: '2027-01-26' } },
  ]);
});

test.each([
  ['duty', 'onDuty'],
  ['illness', 'ill'],
  ['hospital', 'ill'],
  ['trip', 'onTrip'],
  ['restriction', 'restricted'],
  ['other', 'elsewhere'],
] as const)('%s in any minute of the night bars it, and none that only touches it', (kind, code) => {
  const absence = (from: string, to: string | null) => codes({ absences: [{ kind, from, to }] }, { restAfterDuty: 0 });
  expect(absence('2027-01-26T18:00', '2027-01-27T18:00')).toEqual([]);
  expect(absence('2027-01-26T18:00', '2027-01-27T18:01')).toEqual([code]);
  expect(absence('2027-01-28T06:30', null)).toEqual([]);
  expect(absence('2027-01-28T06:29', null)).toEqual([code]);
  expect(absence('2027-01-20T08:00', null)).toEqual([code]);
});

test('rest after a duty that reaches into the night wants a reason; rest that is over by 18:00 does not', () => {
  const duty = (to: string) => found({ absences: [{ kind: 'duty', from: '2027-01-26T18:00', to }] });
  expect(duty('2027-01-27T10:00')).toEqual([]);
  expect(duty('2027-01-27T18:00')).toEqual([
    {
      code: 'restDue',
      level: 'notice',
      params: { dutyEnd: '2027-01-27T18:00', restUntil: '2027-01-28T02:00', hours: 8 },
    },
  ]);
});

test('a night exercise wants a reason; a ninth hour that ends at 18:00 does not', () => {
  const lesson = (from: string, to: string) => found({ lessons: [{ from: `${NIGHT}T${from}`, to: `${NIGHT}T${to}` }] });
  expect(lesson('17:10', '18:00')).toEqual([]);
  expect(lesson('19:00', '20:40')).toEqual([
    { code: 'eveningLesson', level: 'notice', params: { from: '2027-01-27T19:00', to: '2027-01-27T20:40' } },
  ]);
});

test('a departure at 05:00 is an hour and a half too early; one at 06:30 is not', () => {
  expect(found({ departures: ['2027-01-28T06:30'] })).toEqual([]);
  expect(found({ departures: ['2027-01-28T05:00'] })).toEqual([
    {
      code: 'earlyDeparture',
      level: 'notice',
      params: { at: '2027-01-28T05:00', until: '2027-01-28T06:30', minutes: 90, hours: 1, rest: 30 },
    },
  ]);
  // Who marches off as the night begins cannot go home; a minute earlier he was gone before it.
  expect(codes({ departures: ['2027-01-27T18:00'] })).toEqual(['earlyDeparture']);
  expect(codes({ departures: ['2027-01-27T17:59'] })).toEqual([]);
  // Released until 04:30 he is back in time.
  expect(found({ departures: ['2027-01-28T05:00'], window: { ...SAFE.window, until: '2027-01-28T04:30' } })).toEqual(
    [],
  );
});

test('the cap counts him too; it is off at 100 %', () => {
  // 30 % of 20 men are 6: with five out he is the sixth.
  expect(found({ platoon: { size: 20, out: 5 } }, { mostPercent: 30 })).toEqual([]);
  expect(found({ platoon: { size: 20, out: 6 } }, { mostPercent: 30 })).toEqual([
    { code: 'platoonFull', level: 'notice', params: { out: 6, size: 20, most: 6 } },
  ]);
  expect(found({ platoon: { size: 20, out: 20 } })).toEqual([]);
});
