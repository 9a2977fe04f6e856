import { expect, test } from 'vitest';
import { defaultProgramme } from '../../../shared/programme/default-programme.ts';
import { plannedHours } from '../../../shared/programme/programme-facts.ts';
import { make } from '../../fixtures/timetable-kit.ts';

const usual = defaultProgramme({ examsInsideHours: true, examHoursOutside: 12, daysBetweenRangeSessions: 7 });

// The table of DOMAIN §3, row by row: initial, specialty.
const TABLE: Record<string, [number, number]> = {
  FIR: [6, 60],
  TAC: [0, 56],
  DRL: [10, 18],
  PHY: [4, 24],
  REG: [12, 14],
  LAW: [6, 14],
  CBR: [0, 12],
  MED: [2, 10],
  ENG: [0, 10],
  TOP: [0, 8],
  REC: [0, 8],
  COM: [0, 6],
};

test('the blocks of every subject make up the hours of the table, 40 and 240 together', () => {
  const cut = Object.fromEntries(
    usual.subjects.map(({ code }) => [
      code,
      [plannedHours(usual.kinds, code, 'initial', true), plannedHours(usual.kinds, code, 'specialty', true)],
    ]),
  );
  expect(cut).toEqual(TABLE);
  expect(usual.subjects.map((subject) => [subject.code, [subject.initialHours, subject.specialtyHours]])).toEqual(
    Object.entries(TABLE),
  );
  const sum = (phase: 'initial' | 'specialty') =>
    usual.subjects.reduce((all, { code }) => all + plannedHours(usual.kinds, code, phase, true), 0);
  expect([sum('initial'), sum('specialty')]).toEqual([40, 240]);
});

test('it is the programme the timetable kit is measured with: same blocks, places, flags, windows and order', () => {
  const { problem } = make({ family: 'exact', platoons: 1, seed: 1 });
  const [kit] = problem.programmes;
  const days = problem.calendar.days.length;
  const absolute = (end: number) => (end < 0 ? days + end : end);
  expect(
    usual.kinds.map((kind) => ({
      id: kind.code,
      subject: kind.subjectCode,
      phase: kind.phase,
      hours: kind.blockHours,
      count: kind.blockCount,
      roomType: kind.placeType,
      flags: kind.flags,
      ...(kind.window && { window: [absolute(kind.window.from), absolute(kind.window.to)] }),
    })),
  ).toEqual(kit?.lessons);
  expect(usual.orderRules.map(({ code, before, after, minDays }) => ({ id: code, before, after, minDays }))).toEqual(
    kit?.orderRules,
  );
  expect(usual.subjects.map(({ code, maxHoursPerDay }) => ({ id: code, maxHoursPerDay }))).toEqual(problem.subjects);
});

test('exams outside the hours share the hours set aside, and lessons fill the subjects', () => {
  const outside = defaultProgramme({ examsInsideHours: false, examHoursOutside: 12, daysBetweenRangeSessions: 7 });
  for (const [code, [initial, specialty]] of Object.entries(TABLE)) {
    expect([code, plannedHours(outside.kinds, code, 'initial', false)]).toEqual([code, initial]);
    expect([code, plannedHours(outside.kinds, code, 'specialty', false)]).toEqual([code, specialty]);
  }
  const exams = outside.kinds.filter((kind) => kind.flags.includes('exam'));
  expect(exams.map((kind) => kind.blockHours * kind.blockCount)).toEqual(Array(12).fill(1));
});

test('every lesson has a name in each language that fits on a card', () => {
  for (const { code, names } of usual.kinds) {
    for (const name of Object.values(names)) expect([code, name, name.length <= 22]).toEqual([code, name, true]);
  }
});
