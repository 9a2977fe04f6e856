import { z } from 'zod';
import { OVERALL_RULES } from '../exams/overall-grade.ts';
import { CELL_STATES, DECISIONS } from '../exams/standing.ts';
import { sheetMark } from './exam-sheet.contract.ts';
import { examMan } from './exams.contract.ts';
import { query } from './operation.ts';
import { id, localDate, names } from './values.ts';

const cohort = z.object({ cohortId: id });
const count = z.int().min(0);
const grade = z.int().min(2).max(5);
const passing = z.int().min(3).max(5);
const spread = z.object({
  five: count,
  four: count,
  three: count,
  two: count,
  absent: count,
  excused: count,
  examined: count,
  mean: z.number().nullable(),
  passPercent: z.int().nullable(),
  qualityPercent: z.int().nullable(),
});
const overallSpread = z.object({
  five: count,
  four: count,
  three: count,
  notPassed: count,
  /** A subject is still to be sat, retaken or closed. */
  open: count,
});

const subject = z.object({ code: z.string(), names });

const cell = z.object({
  subjectCode: z.string(),
  examId: id.nullable(),
  main: sheetMark.nullable(),
  retakeId: id.nullable(),
  retake: sheetMark.nullable(),
  /** What counts; null while nothing of a closed sheet does. */
  final: grade.nullable(),
  state: z.enum(CELL_STATES),
});

export const resultsOperations = {
  /**
   * Cadets × subjects with mean, overall grade and decision; only closed sheets count.
   * @param rule asks what another rule would say; the intake's own when left out
   */
  'results.matrix': query({
    right: 'exams.read',
    input: cohort.extend({ rule: z.enum(OVERALL_RULES).optional() }),
    output: z.object({
      rule: z.enum(OVERALL_RULES),
      /** By which order the rule holds; empty where no order is known. */
      ruleOrder: z.string(),
      subjects: z.array(subject),
      men: z.array(
        examMan.extend({
          cells: z.array(cell),
          /** Mean of the final marks with two digits. */
          mean: z.number().nullable(),
          overall: passing.nullable(),
          decision: z.enum(DECISIONS),
          /** Subjects he still has to sit or has failed. */
          openSubjects: z.array(z.string()),
          failedSubjects: z.array(z.string()),
        }),
      ),
      overall: overallSpread,
      sheets: z.object({ planned: count, closed: count }),
    }),
  }),
  /** How the marks spread, by subject and platoon; main sheets and what the retake made of them. */
  'results.distribution': query({
    right: 'exams.read',
    input: cohort,
    output: z.object({
      subjects: z.array(
        subject.extend({
          all: spread,
          platoons: z.array(spread.extend({ platoonId: id, platoon: z.int(), closed: z.boolean() })),
          /** After the retake: final marks. */
          final: spread,
        }),
      ),
      overall: overallSpread,
    }),
  }),
  /** The same figures of every intake that has closed sheets, oldest first. */
  'results.compare': query({
    right: 'exams.read',
    input: z.object({}),
    output: z.array(
      z.object({
        cohortId: id,
        code: z.string(),
        startsOn: localDate,
        rule: z.enum(OVERALL_RULES),
        men: count,
        subjects: z.array(subject.extend({ main: spread, final: spread })),
        overall: overallSpread,
      }),
    ),
  }),
};
