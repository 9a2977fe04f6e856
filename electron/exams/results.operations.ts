import type { resultsOperations } from '../../shared/contract/results.contract.ts';
import { type MarkFigures, markFigures } from '../../shared/exams/sheet-summary.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { listCohorts, listPlatoons, ruleOrder } from './exams.repository.ts';
import { type ResultMan, readResults } from './read-results.ts';

export const resultsHandlers: HandlersOf<typeof resultsOperations> = {
  'results.matrix': ({ db, today }, { cohortId, rule }) => {
    const results = readResults(db, cohortId, today, rule);
    return {
      rule: results.rule,
      ruleOrder: ruleOrder(db, cohortId, 'exams.overallRule'),
      subjects: results.subjects,
      men: results.men.map((man) => ({
        ...man,
        openSubjects: man.cells
          .filter(({ state }) => !['passed', 'failed'].includes(state))
          .map((one) => one.subjectCode),
        failedSubjects: man.cells.filter(({ state }) => state === 'failed').map((one) => one.subjectCode),
      })),
      overall: overallSpread(results.men),
      sheets: { planned: results.exams.length, closed: results.closed.size },
    };
  },

  'results.distribution': ({ db, today }, { cohortId }) => {
    const { subjects, exams, closed, men } = readResults(db, cohortId, today);
    const platoons = listPlatoons(db, cohortId);
    return {
      subjects: subjects.map((subject) => ({
        ...subject,
        all: mainFigures(men, subject.code),
        platoons: platoons.map(({ platoonId, number }) => ({
          platoonId,
          platoon: number,
          closed: exams.some(
            (exam) =>
              exam.subjectCode === subject.code &&
              exam.kind === 'main' &&
              exam.platoonId === platoonId &&
              closed.has(exam.examId),
          ),
          ...mainFigures(
            men.filter((man) => man.platoonId === platoonId),
            subject.code,
          ),
        })),
        final: finalFigures(men, subject.code),
      })),
      overall: overallSpread(men),
    };
  },

  'results.compare': ({ db, today }) =>
    listCohorts(db).flatMap(({ cohortId, code, startsOn }) => {
      const { rule, subjects, closed, men } = readResults(db, cohortId, today);
      if (closed.size === 0) return [];
      return {
        cohortId,
        code,
        startsOn,
        rule,
        men: men.length,
        subjects: subjects.map((subject) => ({
          ...subject,
          main: mainFigures(men, subject.code),
          final: finalFigures(men, subject.code),
        })),
        overall: overallSpread(men),
      };
    }),
};

const cellsOf = (men: readonly ResultMan[], subjectCode: string) =>
  men.flatMap(({ cells }) => cells.find((cell) => cell.subjectCode === subjectCode) ?? []);

/** As the sheets stand, closed or not. */
const mainFigures = (men: readonly ResultMan[], subjectCode: string): MarkFigures =>
  markFigures(cellsOf(men, subjectCode).map(({ main }) => main));

/** What counts in the end: closed sheets, the retake's mark before the first. */
const finalFigures = (men: readonly ResultMan[], subjectCode: string): MarkFigures =>
  markFigures(cellsOf(men, subjectCode).map(({ final }) => final));

const overallSpread = (men: readonly ResultMan[]) => {
  const count = (fits: (man: ResultMan) => boolean) => men.filter(fits).length;
  return {
    five: count(({ overall }) => overall === 5),
    four: count(({ overall }) => overall === 4),
    three: count(({ overall }) => overall === 3),
    notPassed: count(({ decision }) => decision === 'reference'),
    open: count(({ decision }) => decision === 'open'),
  };
};
