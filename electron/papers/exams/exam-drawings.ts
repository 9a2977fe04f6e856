import type { PaperSetting } from '../document.ts';
import { certificatesPdf } from './certificate.ts';
import { certificateRegisterPdf } from './certificate-register.ts';
import { departmentLettersPdf } from './department-letters.ts';
import type {
  CertificateFacts,
  CertificateRegisterFacts,
  DepartmentLettersFacts,
  ExamProtocolFacts,
  ExamSheetFacts,
  ExamSummaryFacts,
  LeavingOrderFacts,
  OathListFacts,
  PublicKeyFacts,
  ReferencesFacts,
  RevocationListFacts,
} from './exam-paper-facts.ts';
import { examProtocolPdf } from './exam-protocol.ts';
import { examSheetPdf } from './exam-sheet.ts';
import { examSummaryPdf } from './exam-summary.ts';
import { leavingOrderPdf } from './leaving-order.ts';
import { oathListPdf } from './oath-list.ts';
import { publicKeyPdf, revocationListPdf } from './public-key.ts';
import { referencesPdf } from './references.ts';

/** The drawings of the papers of exams, certificates and what follows them. */
export const EXAM_DRAWINGS = {
  examSheetPdf: (setting: PaperSetting, facts: ExamSheetFacts) => examSheetPdf(setting, facts),
  examSummaryPdf: (setting: PaperSetting, facts: ExamSummaryFacts) => examSummaryPdf(setting, facts),
  examProtocolPdf: (setting: PaperSetting, facts: ExamProtocolFacts) => examProtocolPdf(setting, facts),
  certificatesPdf: (setting: PaperSetting, facts: CertificateFacts) => certificatesPdf(setting, facts),
  certificateRegisterPdf: (setting: PaperSetting, facts: CertificateRegisterFacts) =>
    certificateRegisterPdf(setting, facts),
  referencesPdf: (setting: PaperSetting, facts: ReferencesFacts) => referencesPdf(setting, facts),
  publicKeyPdf: (setting: PaperSetting, facts: PublicKeyFacts) => publicKeyPdf(setting, facts),
  revocationListPdf: (setting: PaperSetting, facts: RevocationListFacts) => revocationListPdf(setting, facts),
  leavingOrderPdf: (setting: PaperSetting, facts: LeavingOrderFacts) => leavingOrderPdf(setting, facts),
  oathListPdf: (setting: PaperSetting, facts: OathListFacts) => oathListPdf(setting, facts),
  departmentLettersPdf: (setting: PaperSetting, facts: DepartmentLettersFacts) => departmentLettersPdf(setting, facts),
};
