import type { OutputOf } from '../../shared/contract/contract.ts';
import type { resultsOperations } from '../../shared/contract/results.contract.ts';
import { type MarkFigures, markFigures } from '../../shared/exams/sheet-summary.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { lastEntryAbout } from '../database/history-about.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { ownMen } from '../people/own-rows.ts';
import { type CohortRow, listCohorts, listPlatoons, ruleOrder } from './exams.repository.ts';
import { closedSheets, type ResultMan, readResults } from './read-results.ts';

export const resultsHandlers: HandlersOf<typeof resultsOperations> = {
  'results.matrix': (context, { cohortId, rule }) => {
    const { db, today } = context;
    const results = readResults(db, cohortId, today, rule);
    const men = ownMen(context, 'results.matrix', results.men, ({ cadetId }) => cadetId);
    return {
      rule: results.rule,
      ruleOrder: ruleOrder(db, cohortId, 'exams.overallRule'),
      subjects: results.subjects,
      men: men.map((man) => ({
        ...man,
        openSubjects: man.cells
          .filter(({ state }) => !['passed', 'failed'].includes(state))
          .map((one) => one.subjectCode),
        failedSubjects: man.cells.filter(({ state }) => state === 'failed').map((one) => one.subjectCode),
      })),
      overall: overallSpread(men),
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

  // Ten years are read for up to half a second: an intake at a time.
  'results.compare': {
    *steps({ db, today }) {
      const rows: ComparedIntake[] = [];
      for (const cohort of listCohorts(db)) {
        const known = resultsKnown(db, cohort.cohortId, today);
        const row = known ? known.row : keepRow(db, cohort, today);
        if (row) rows.push(row);
        if (!known) yield;
      }
      return rows;
    },
  },
};

type ComparedIntake = OutputOf<'results.compare'>[number];
/** What was read of an intake; null where it has no closed sheet. */
interface KeptRow {
  /** The newest entry of the history about it, and the day that says who is still on its list. */
  stamp: string;
  row: ComparedIntake | null;
}
const kept = new WeakMap<Db, Map<number, KeptRow>>();
const stampOf = (db: Db, cohortId: number, today: LocalDate): string =>
  `${lastEntryAbout(db, 'cohort', cohortId)} ${today}`;

/** What was read of an intake today, if nothing about it has been written since. */
function resultsKnown(db: Db, cohortId: number, today: LocalDate): KeptRow | undefined {
  const known = kept.get(db)?.get(cohortId);
  return known?.stamp === stampOf(db, cohortId, today) ? known : undefined;
}

function keepRow(db: Db, cohort: CohortRow, today: LocalDate): ComparedIntake | null {
  const { cohortId } = cohort;
  const rows = kept.get(db) ?? new Map<number, KeptRow>();
  kept.set(db, rows);
  const row = closedSheets(db, cohortId).size === 0 ? null : comparedIntake(db, cohort, today);
  rows.set(cohortId, { stamp: stampOf(db, cohortId, today), row });
  return row;
}

function comparedIntake(db: Db, { cohortId, code, startsOn }: CohortRow, today: LocalDate): ComparedIntake {
  const { rule, subjects, men } = readResults(db, cohortId, today);
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
}

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
