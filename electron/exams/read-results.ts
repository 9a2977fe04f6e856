import type { SheetMark } from '../../shared/exams/exam-terms.ts';
import type { OverallRule } from '../../shared/exams/overall-grade.ts';
import { type Outcome, outcomeOf, type Standing, standingOf } from '../../shared/exams/standing.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import {
  type CohortRow,
  type ExamRecord,
  findCohort,
  listExams,
  listSubjects,
  type SubjectRow,
} from './exams.repository.ts';
import { type ExamMan, isOff, markOf, nameMan, readMen } from './read-men.ts';
import { listClosings, listMarks } from './sheet.repository.ts';

export interface ResultCell extends Standing {
  subjectCode: string;
  /** The main sheet and its mark. */
  examId: number | null;
  main: SheetMark | null;
  /** The sheet of the retake and its mark. */
  retakeId: number | null;
  retake: SheetMark | null;
}

export interface ResultMan extends ExamMan, Outcome {
  /** In the order of the programme. */
  cells: ResultCell[];
}

export interface Results {
  cohort: CohortRow;
  rule: OverallRule;
  subjects: SubjectRow[];
  exams: ExamRecord[];
  /** Sheets that are closed now. */
  closed: ReadonlySet<number>;
  /** In the order of the Kazakh alphabet. */
  men: ResultMan[];
}

/**
 * The one reading of where every man of an intake stands: his marks, overall grade and decision. Certificates, references
 * and summary sheets start from it.
 * @param on whoever is struck off by this day does not finish and is left out; null: nobody is left out
 * @param rule another rule than the intake's own
 * @throws Refusal exams.unknownIntake
 */
export function readResults(db: Db, cohortId: number, on: LocalDate | null, rule?: OverallRule): Results {
  const cohort = findCohort(db, cohortId) ?? refuse('exams.unknownIntake', { cohortId });
  const asked = rule ?? keptRule(db, cohortId, 'exams.overallRule');
  const subjects = listSubjects(db, cohortId);
  const exams = listExams(db, cohortId);
  const closed = closedSheets(db, cohortId);
  const marks = new Map(listMarks(db, cohortId).map((row) => [`${row.cadetId} ${row.subjectCode} ${row.kind}`, row]));
  const sheetOf = new Map(
    exams.map((exam) => [`${exam.subjectCode} ${exam.kind} ${exam.platoonId ?? ''}`, exam.examId]),
  );
  const onList = readMen(db, cohortId).filter((man) => on === null || !isOff(man, on));
  const men = onList.map((man) => {
    const cells = subjects.map(({ code }): ResultCell => {
      const main = marks.get(`${man.cadetId} ${code} main`);
      const again = marks.get(`${man.cadetId} ${code} retake`);
      const examId = main?.examId ?? sheetOf.get(`${code} main ${man.platoonId}`) ?? null;
      const sitting = {
        examId,
        main: markOf(main?.mark ?? null),
        retakeId: again?.examId ?? null,
        retake: markOf(again?.mark ?? null),
      };
      const standing = standingOf(
        examId === null ? null : { mark: sitting.main, closed: closed.has(examId) },
        again ? { mark: sitting.retake, closed: closed.has(again.examId) } : null,
      );
      return { subjectCode: code, ...sitting, ...standing };
    });
    return { ...nameMan(man), cells, ...outcomeOf(asked, cells) };
  });
  return { cohort, rule: asked, subjects, exams, closed, men };
}

export const closedSheets = (db: Db, cohortId: number): Set<number> =>
  new Set(
    listClosings(db, { cohortId })
      .filter(({ reopenedAt }) => reopenedAt === null)
      .map(({ examId }) => examId),
  );
