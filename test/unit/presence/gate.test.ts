import { expect, test } from 'vitest';
import { type GateEntry, movementsOf, passagesOf } from '../../../shared/presence/gate-log.ts';
import { atTheGate, isRepeated } from '../../../shared/presence/gate-rule.ts';
import { addMinutes, minutesBetween } from '../../../shared/presence/local-minutes.ts';
import { overduesOf } from '../../../shared/presence/overdue.ts';
import { passCode, readPassCode, rowDigits } from '../../../shared/presence/pass-number.ts';
import { absence, cameIn, man, night, wentOut } from './small-presence.ts';

const approved = man({ nights: [night('2027-01-27')] });
const verdict = (facts: typeof approved, at: string, hold: string | null = null) => atTheGate(facts, hold, at);

test('out from 18:00 on an approved leave, not a minute before', () => {
  expect(verdict(approved, '2027-01-27T18:00:00')).toEqual({ direction: 'out', night: night('2027-01-27'), bar: null });
  expect(verdict(approved, '2027-01-27T17:59:59')).toMatchObject({
    bar: { code: 'tooEarly', from: '2027-01-27T18:00' },
  });
  expect(verdict(approved, '2027-01-28T06:29:00')).toMatchObject({ bar: null });
  expect(verdict(approved, '2027-01-28T06:30:00')).toMatchObject({ night: null, bar: { code: 'notApproved' } });
  expect(verdict(man(), '2027-01-27T18:00:00')).toMatchObject({ night: null, bar: { code: 'notApproved' } });
});

test('who is out comes in whatever else is the case, with his minutes', () => {
  const out = man({ nights: approved.nights, movements: [wentOut('2027-01-27', '2027-01-27T18:04:00')] });
  expect(verdict(out, '2027-01-28T06:30:59', 'тәртіп')).toMatchObject({ direction: 'in', minutesLate: 0 });
  expect(verdict(out, '2027-01-28T06:31:00')).toMatchObject({ direction: 'in', minutesLate: 1 });
  expect(verdict(out, '2027-01-27T18:04:30')).toMatchObject({ direction: 'in', minutesLate: 0 });
  const back = { ...out, movements: [...out.movements, cameIn('2027-01-27T20:00:00')] };
  expect(verdict(back, '2027-01-27T20:30:00')).toMatchObject({ bar: { code: 'usedUp', at: '2027-01-27T18:04:00' } });
});

test('what came up after the approval still keeps him inside; what ends before or begins after does not', () => {
  for (const kind of ['illness', 'hospital', 'duty', 'restriction'] as const) {
    const barred = { ...approved, absences: [absence(kind, '2027-01-28T05:00', null)] };
    expect(verdict(barred, '2027-01-27T18:00'), kind).toMatchObject({ bar: { code: 'heldByAbsence', kind } });
    const later = { ...approved, absences: [absence(kind, '2027-01-28T06:30', null)] };
    expect(verdict(later, '2027-01-27T18:00'), kind).toMatchObject({ bar: null });
    const over = { ...approved, absences: [absence(kind, '2027-01-26T18:00', '2027-01-27T18:00')] };
    expect(verdict(over, '2027-01-27T18:00'), kind).toMatchObject({ bar: null });
  }
  expect(verdict(approved, '2027-01-27T18:00', 'командир шақырды')).toMatchObject({
    bar: { code: 'held', reason: 'командир шақырды' },
  });
});

test('a pass is read back from its code, on either layout, and never as another man’s', () => {
  const code = passCode(57, 1203);
  expect(code).toHaveLength(14);
  expect(readPassCode(code)).toEqual({ decisionId: 57, cadetId: 1203 });
  for (let at = 0; at < code.length; at++) {
    const misread = code.slice(0, at) + ((Number(code[at]) + 1) % 10) + code.slice(at + 1);
    expect(readPassCode(misread), misread).toBeNull();
  }
  expect(readPassCode('000057001203')).toBeNull();
  expect(rowDigits('қ"әіңғ,.үұ')).toBe('0123456789');
  expect(rowDigits(' 0қ1" ')).toBe('0011');
  expect(rowDigits('қа')).toBeNull();
  expect(rowDigits('')).toBeNull();
});

test('the same pass within a minute is one passage', () => {
  expect(isRepeated('2027-01-27T18:04:10', '2027-01-27T18:05:09')).toBe(true);
  expect(isRepeated('2027-01-27T18:04:10', '2027-01-27T18:05:10')).toBe(false);
  expect(isRepeated('2027-01-27T23:59:50', '2027-01-28T00:00:20')).toBe(true);
});

const entry = (id: number, parts: Partial<GateEntry>): GateEntry => ({
  id,
  cadetId: 1,
  direction: 'out',
  at: '2027-01-27T18:04:00',
  night: '2027-01-27',
  due: '2027-01-28T06:30',
  way: 'scan',
  corrects: null,
  struck: false,
  note: null,
  ...parts,
});

test('the first time stays, the newest correction counts, what is struck out does not', () => {
  const log = [
    entry(1, {}),
    entry(2, { direction: 'in', at: '2027-01-28T06:20:00', night: null, due: null }),
    entry(3, { corrects: 1, at: '2027-01-27T18:40:00', note: 'сағат қате' }),
    entry(4, { corrects: 1, at: '2027-01-27T18:14:00', note: 'журнал бойынша' }),
  ];
  const [out] = passagesOf(log);
  expect([out?.first.at, out?.movement?.at]).toEqual(['2027-01-27T18:04:00', '2027-01-27T18:14:00']);
  expect(out?.corrections.map(({ at }) => at)).toEqual(['2027-01-27T18:40:00', '2027-01-27T18:14:00']);
  expect(movementsOf(log).map(({ id, at }) => [id, at])).toEqual([
    [1, '2027-01-27T18:14:00'],
    [2, '2027-01-28T06:20:00'],
  ]);
  const struck = [...log, entry(5, { corrects: 2, direction: 'in', struck: true, note: 'басқа адам' })];
  expect(movementsOf(struck).map(({ id }) => id)).toEqual([1]);
  // A correction that moves a passage before another one moves it in the order, too.
  expect(movementsOf([...log, entry(6, { corrects: 2, at: '2027-01-27T18:10:00' })]).map(({ id }) => id)).toEqual([
    2, 1,
  ]);
});

test('overdue from 06:31; it stays after he is back', () => {
  const out = wentOut('2027-01-27', '2027-01-27T18:04:00');
  expect(overduesOf([out], '2027-01-28T06:30:59')).toEqual([]);
  expect(overduesOf([out], '2027-01-28T06:31:00')).toMatchObject([{ minutes: 1, back: null }]);
  expect(overduesOf([out, cameIn('2027-01-28T06:30:59')], '2027-01-29T12:00:00')).toEqual([]);
  const late = cameIn('2027-01-28T07:31:00');
  expect(overduesOf([out, late], '2027-01-29T12:00:00')).toMatchObject([{ minutes: 61, back: late }]);
});

test('a way out that was corrected to after his hour is late from then on, and not before he went', () => {
  const out = { ...wentOut('2027-01-27', '2027-01-27T18:04:00'), at: '2027-01-28T06:40:10' };
  expect(overduesOf([out], '2027-01-28T06:40:50')).toEqual([]);
  expect(overduesOf([out], '2027-01-28T06:41:00')).toMatchObject([{ minutes: 1 }]);
  expect(overduesOf([out, cameIn('2027-01-28T07:00:00')], '2027-01-29T12:00:00')).toMatchObject([{ minutes: 20 }]);
});

test('two ways out without a way in between, by a roll and by the gate, are one lateness', () => {
  const byRoll = { ...wentOut('2027-01-27', '2027-01-27T21:30'), id: 2_000_000_007 };
  const byGate = wentOut('2027-01-27', '2027-01-27T23:00:00');
  const late = overduesOf([byRoll, byGate], '2027-01-28T06:42:00');
  expect(late).toMatchObject([{ minutes: 12, out: { at: '2027-01-27T23:00:00' }, back: null }]);
});

test('minutes run through the ends of days, months and years', () => {
  expect(minutesBetween('2026-12-31T18:00:59', '2027-01-01T06:30:00')).toBe(750);
  expect(minutesBetween('2027-03-01T00:10', '2027-02-28T23:50')).toBe(-20);
  expect(addMinutes('2026-12-31T18:00', 750)).toBe('2027-01-01T06:30');
  expect(addMinutes('2027-03-01T00:10', -20)).toBe('2027-02-28T23:50');
});
