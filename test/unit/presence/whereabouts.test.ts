import { expect, test } from 'vitest';
import { stretchesOf, whereIs } from '../../../shared/presence/whereabouts.ts';
import { absence, cameIn, man, night, wentOut } from './small-presence.ts';

const where = (facts: Parameters<typeof whereIs>[0], at: string, now = at) => whereIs(facts, at, now)?.where ?? null;

test('a night of leave is one interval across midnight, over the end of a month and of a year', () => {
  expect(night('2027-01-31')).toEqual({ night: '2027-01-31', from: '2027-01-31T18:00', to: '2027-02-01T06:30' });
  expect(night('2026-12-31').to).toBe('2027-01-01T06:30');
  expect([night('2028-02-28').to, night('2028-02-29').to]).toEqual(['2028-02-29T06:30', '2028-03-01T06:30']);
});

test('approved is not gone: without a passage of the gate he is present', () => {
  const approved = man({ nights: [night('2027-01-31')] });
  expect(where(approved, '2027-01-31T21:30')).toBe('present');
  expect(where({ ...approved, movements: [wentOut('2027-01-31', '2027-01-31T18:04:10')] }, '2027-01-31T21:30')).toBe(
    'leave',
  );
});

test('he is on leave from the minute he goes to the minute he is due, and off the grounds from 06:31', () => {
  const out = man({ nights: [night('2027-01-31')], movements: [wentOut('2027-01-31', '2027-01-31T18:04:10')] });
  expect(where(out, '2027-01-31T18:03')).toBe('present');
  expect(where(out, '2027-01-31T18:04')).toBe('leave');
  expect(where(out, '2027-02-01T06:30')).toBe('leave');
  expect(where(out, '2027-02-01T06:31')).toBe('offGrounds');
  const back = { ...out, movements: [...out.movements, cameIn('2027-02-01T07:31:00')] };
  expect(where(back, '2027-02-01T07:30')).toBe('offGrounds');
  expect(where(back, '2027-02-01T07:31')).toBe('present');
});

test('what is to come is told by the plan: an unused leave is taken, who is out comes back when due', () => {
  const planned = man({ nights: [night('2027-01-31')] });
  const noon = '2027-01-31T12:00';
  expect(where(planned, '2027-01-31T17:59', noon)).toBe('present');
  expect(where(planned, '2027-01-31T18:00', noon)).toBe('leave');
  expect(where(planned, '2027-02-01T06:29', noon)).toBe('leave');
  expect(where(planned, '2027-02-01T06:30', noon)).toBe('present');
  const out = man({ nights: planned.nights, movements: [wentOut('2027-01-31', '2027-01-31T18:04')] });
  expect(where(out, '2027-02-01T06:29', '2027-01-31T20:00')).toBe('leave');
  expect(where(out, '2027-02-01T07:45', '2027-01-31T20:00')).toBe('present');
  // Who is overdue stays out in every forecast until somebody sees him.
  expect(where(out, '2027-02-01T12:30', '2027-02-01T07:00')).toBe('offGrounds');
  // Who came back early has used his leave.
  const early = { ...out, movements: [...out.movements, cameIn('2027-01-31T21:00')] };
  expect(where(early, '2027-02-01T02:00', '2027-01-31T22:00')).toBe('present');
});

test('a way out without leave is off the grounds; with an hour named he is expected back at it', () => {
  const clinic = (due: string | null) =>
    man({ movements: [{ id: 1, direction: 'out', at: '2027-01-20T14:05', night: null, due }] });
  expect(where(clinic(null), '2027-01-20T14:05')).toBe('offGrounds');
  expect(where(clinic(null), '2027-01-20T18:30', '2027-01-20T15:00')).toBe('offGrounds');
  expect(where(clinic('2027-01-20T17:00'), '2027-01-20T18:30', '2027-01-20T15:00')).toBe('present');
  expect(where(clinic('2027-01-20T17:00'), '2027-01-20T18:30', '2027-01-20T17:01')).toBe('offGrounds');
});

test('one column a man, whatever overlaps: doubt, trip, sick, gate, duty, other', () => {
  const [from, to, at] = ['2027-01-20T08:00', '2027-01-21T08:00', '2027-01-20T20:00'];
  const all = ['restriction', 'other', 'duty', 'illness', 'hospital', 'trip'] as const;
  const out = [wentOut('2027-01-20', '2027-01-20T18:00')];
  const expected: [number, boolean, string][] = [
    [1, false, 'present'],
    [2, false, 'other'],
    [3, false, 'duty'],
    [3, true, 'leave'],
    [4, true, 'sick'],
    [5, true, 'sick'],
    [6, true, 'trip'],
  ];
  for (const [kinds, gone, column] of expected) {
    const absences = all.slice(0, kinds).map((kind) => absence(kind, from, to));
    expect(where(man({ absences, movements: gone ? out : [] }), at), all.slice(0, kinds).join()).toBe(column);
  }
  const absences = all.map((kind) => absence(kind, from, to));
  expect(where(man({ absences, doubts: [{ from: at, to: null }] }), at)).toBe('unknown');
  expect(where(man({ absences, doubts: [{ from, to: at }] }), at)).toBe('trip');
});

test('an illness without an end lasts on; its end no longer belongs to it', () => {
  expect(where(man({ absences: [absence('illness', '2027-01-20T08:00', null)] }), '2027-02-19T23:59')).toBe('sick');
  const ended = man({ absences: [absence('illness', '2027-01-20T08:00', '2027-01-22T08:00')] });
  expect(where(ended, '2027-01-22T07:59')).toBe('sick');
  expect(where(ended, '2027-01-22T08:00')).toBe('present');
});

test('before the first and after the last minute of the intake nobody is on the list', () => {
  expect(where(man(), '2027-01-10T23:59')).toBeNull();
  expect(where(man(), '2027-01-11T00:00')).toBe('present');
  expect(where(man(), '2027-02-19T23:59')).toBe('present');
  expect(where(man(), '2027-02-20T00:00')).toBeNull();
});

test('stretches follow one another without a gap', () => {
  const facts = man({
    nights: [night('2027-01-31')],
    movements: [wentOut('2027-01-31', '2027-01-31T18:04:59'), cameIn('2027-02-01T07:31:02')],
  });
  const stretches = stretchesOf(facts, '2027-01-31T12:00', '2027-02-01T12:00', '2027-02-01T12:00');
  expect(stretches.map(({ from, to, where: column }) => [from, to, column])).toEqual([
    ['2027-01-31T12:00', '2027-01-31T18:04', 'present'],
    ['2027-01-31T18:04', '2027-02-01T06:31', 'leave'],
    ['2027-02-01T06:31', '2027-02-01T07:31', 'offGrounds'],
    ['2027-02-01T07:31', '2027-02-01T12:00', 'present'],
  ]);
});

test('a stretch that begins in the minute he is due parts leave from being late', () => {
  const out = man({ nights: [night('2027-01-27')], movements: [wentOut('2027-01-27', '2027-01-27T18:04:00')] });
  const seen = stretchesOf(out, '2027-01-28T06:30', '2027-01-28T07:00', '2027-01-28T08:00');
  expect(seen.map(({ where, from, to }) => [where, from, to])).toEqual([
    ['leave', '2027-01-28T06:30', '2027-01-28T06:31'],
    ['offGrounds', '2027-01-28T06:31', '2027-01-28T07:00'],
  ]);
});
