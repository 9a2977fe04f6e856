import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import type { MarkFigures } from '../../../shared/exams/sheet-summary.ts';

type Matrix = OutputOf<'results.matrix'>;

export interface ExamSheetFacts {
  /** As it stands, or as it was signed in one of its closings. */
  sheet: Sheet;
}

export interface ExamSummaryFacts {
  cohortCode: string;
  startsOn: string;
  endsOn: string;
  matrix: Matrix;
}

export interface ExamProtocolFacts extends ExamSummaryFacts {
  /** Null: to be written by hand. */
  number: string | null;
  date: string | null;
  orderNumbers: string[];
  commission: Pick<Sheet['commission'][number], 'role' | 'name'>[];
  /** After the retake, in the order of the programme. */
  figures: (Pick<MarkFigures, 'examined' | 'five' | 'four' | 'three' | 'two'> &
    Pick<MarkFigures, 'mean' | 'passPercent' | 'qualityPercent'> & { code: string })[];
}
