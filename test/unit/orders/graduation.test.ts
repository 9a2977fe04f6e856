import { expect, test } from 'vitest';
import type { AdmissionReason } from '../../../shared/exams/admission.ts';
import {
  type GraduationFacts,
  graduationReasons,
  leavingPaper,
  mayGraduate,
} from '../../../shared/orders/graduation.ts';

const PASSED: GraduationFacts = {
  decision: 'passed',
  cells: [
    { subjectCode: 'FIR', state: 'passed' },
    { subjectCode: 'DRL', state: 'passed' },
  ],
  admission: [],
  letPass: new Set(),
  order: null,
};
const owed = (code: AdmissionReason['code'], subjectCode: string | null, params: AdmissionReason['params']) =>
  ({ code, level: 'bar', subjectCode, params }) satisfies AdmissionReason;
const HOURS = [owed('hoursOwed', 'TAC', { hours: 4 }), owed('hoursOwed', 'MED', { hours: 2 })];
const FIRING = owed('firingOwed', null, { sessions: [2] });
const FEE = owed('feeShort', null, { short: 1, due: 263_318, paid: 263_317 });

const levels = (facts: Partial<GraduationFacts>) =>
  graduationReasons({ ...PASSED, ...facts }).map(({ code, level }) => `${code} ${level}`);

test('who passed everything and owes nothing graduates with a certificate', () => {
  expect(levels({})).toEqual([]);
  expect([leavingPaper('passed'), leavingPaper('reference'), leavingPaper('open')]).toEqual([
    'certificate',
    'reference',
    null,
  ]);
});

test('an exam that is open and a retake that is owed keep him, each with its subjects', () => {
  const cells = [
    { subjectCode: 'FIR', state: 'open' as const },
    { subjectCode: 'TAC', state: 'excused' as const },
    { subjectCode: 'DRL', state: 'retake' as const },
  ];
  expect(graduationReasons({ ...PASSED, decision: 'open', cells })).toEqual([
    { code: 'examOpen', level: 'bar', params: { subjects: ['FIR', 'TAC'] } },
    { code: 'retakeOwed', level: 'bar', params: { subjects: ['DRL'] } },
  ]);
});

test('hours that the commander let pass at their exam are told, the others are a bar', () => {
  expect(graduationReasons({ ...PASSED, admission: HOURS, letPass: new Set(['MED']) })).toEqual([
    { code: 'hoursOwed', level: 'bar', params: { subjects: ['TAC'], hours: 4 } },
    { code: 'hoursOwed', level: 'notice', params: { subjects: ['MED'], hours: 2 } },
  ]);
});

test('firings are let pass by the admission to the firing exam alone', () => {
  expect(levels({ admission: [FIRING], letPass: new Set(['DRL']) })).toEqual(['firingOwed bar']);
  expect(levels({ admission: [FIRING], letPass: new Set(['FIR']) })).toEqual(['firingOwed notice']);
});

test('one tenge short is a bar, whatever was let pass; a restriction is only told', () => {
  const discipline = owed('discipline', null, { until: null });
  expect(levels({ admission: [discipline, FEE], letPass: new Set(['FIR', 'DRL']) })).toEqual([
    'feeShort bar',
    'discipline notice',
  ]);
});

test('who failed for good completes the course whatever he still owes, but for the fee', () => {
  const failed: Partial<GraduationFacts> = {
    decision: 'reference',
    cells: [
      { subjectCode: 'FIR', state: 'open' },
      { subjectCode: 'DRL', state: 'failed' },
    ],
    admission: [...HOURS, FIRING],
  };
  expect(levels(failed)).toEqual(['examOpen notice', 'hoursOwed notice', 'firingOwed notice']);
  expect(mayGraduate(graduationReasons({ ...PASSED, ...failed }))).toBe(true);
  expect(levels({ ...failed, admission: [FEE] })).toEqual(['feeShort bar', 'examOpen notice']);
});

test('a man leaves by one order', () => {
  expect(levels({ order: { kind: 'expulsion', number: null, date: null } })).toEqual(['inOrder bar']);
});
