import { expect, test } from 'vitest';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

/** The long drill lesson becomes a night exercise, and one evening is opened for it. */
const NIGHT = `
  UPDATE lesson_kind SET flags = '["night"]', block_hours = 2, block_count = 1 WHERE code = 'DRL-LONG';
  UPDATE cohort_day SET evening_hours = 2 WHERE date = '2027-01-20';`;

test('a night exercise lies in the evening that was opened for it, counts in the hours, and its papers say when', async () => {
  const { planner, cohortId } = await intakeSchool({ platoons: 1, sql: NIGHT });
  const whyNot = (await planner.get('timetable.whyNot', { cohortId })).map(({ code }) => code);
  expect(whyNot.filter((code) => code === 'eveningHours')).toEqual([]);
  const kind = (await planner.get('programme.get', { cohortId })).kinds.find(({ code }) => code === 'DRL-LONG')!;
  const card = { platoonId: 1, lessonKindId: kind.id, blockIndex: 0 };
  const move = (date: string, slot: number) => planner.call('timetable.move', { card, date, slot });
  // By day, on an evening that is not opened, and an hour too late it may not stand.
  for (const [date, slot] of [
    ['2027-01-20', 6],
    ['2027-01-21', 9],
    ['2027-01-20', 10],
  ] as const) {
    expect(await move(date, slot)).toMatchObject({ code: 'timetable.forbidden' });
  }
  expect(await move('2027-01-20', 9)).toMatchObject({ ok: true });
  const board = await planner.get('timetable.board', { cohortId });
  expect(board.eveningSlots).toEqual([
    { slot: 9, start: '19:00', end: '19:50' },
    { slot: 10, start: '19:50', end: '20:40' },
  ]);
  expect(board.days.find(({ date }) => date === '2027-01-20')).toMatchObject({ lessonHours: 8, eveningHours: 2 });
  expect(board.platoons[0]?.hoursPlaced).toBe(2);
  const late = board.cards.filter(({ slot }) => slot >= 9);
  expect(late).toMatchObject([{ date: '2027-01-20', slot: 9, hours: 2 }]);
  const { bytes } = await planner.get('papers.timetableIcs', {
    cohortId,
    by: 'platoon',
    id: 1,
    version: 0,
    language: 'kk',
  });
  // 19:00 in Almaty is 14:00 UTC.
  expect(Buffer.from(bytes, 'base64').toString()).toContain('20270120T140000Z');
});
