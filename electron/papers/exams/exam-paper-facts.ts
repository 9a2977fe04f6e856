import type { CertificateContent, ReferenceContent } from '../../../shared/contract/certificates.contract.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { PrintOffset } from '../../../shared/contract/exam-papers.contract.ts';
import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import type { OrderRow } from '../../../shared/contract/orders.contract.ts';
import type { MarkFigures } from '../../../shared/exams/sheet-summary.ts';

type Matrix = OutputOf<'results.matrix'>;

export interface ExamSheetFacts {
  /** As it stands, or as it was signed in one of its closings. */
  sheet: Sheet;
}

export interface ExamSummaryFacts {
  size?: 'A4' | 'A3';
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

/** What is printed of a certificate; without a number while it is a draft on no blank yet. */
export interface PrintedCertificate {
  content: Omit<CertificateContent, 'blank'> & { blank: CertificateContent['blank'] | null };
  /** What its QR says; null before it is issued. */
  code: string | null;
}

export interface CertificateFacts {
  certificates: PrintedCertificate[];
  frame: boolean;
  offset: PrintOffset;
  draft: boolean;
}

export interface CertificateRegisterFacts {
  cohortCode: string;
  lines: OutputOf<'certificates.list'>['certificates'];
  counts: OutputOf<'certificates.list'>['counts'];
  /** Blanks that were set aside, spoiled or lost. */
  aside: OutputOf<'certificates.blanks'>['blanks'];
}

export interface ReferencesFacts {
  references: ReferenceContent[];
}

export interface PublicKeyFacts {
  key: OutputOf<'certificates.key'>;
}

export interface RevocationListFacts {
  madeAt: string;
  entries: OutputOf<'certificates.revocationList'>['entries'];
  fingerprint: string | null;
}

export interface LeavingOrderFacts {
  cohortCode: string;
  order: OrderRow;
}

export interface OathListFacts {
  cohortCode: string;
  oath: OutputOf<'orders.oath'>;
}

export type DepartmentLettersFacts = OutputOf<'followup.letters'>;
