import type { PaperSetting } from '../document.ts';
import { certificatesPdf } from './certificate.ts';
import { certificateRegisterPdf } from './certificate-register.ts';
import type {
  CertificateFacts,
  CertificateRegisterFacts,
  ExamProtocolFacts,
  ExamSheetFacts,
  ExamSummaryFacts,
  PublicKeyFacts,
  ReferencesFacts,
  RevocationListFacts,
} from './exam-paper-facts.ts';
import { examProtocolPdf } from './exam-protocol.ts';
import { examSheetPdf } from './exam-sheet.ts';
import { examSummaryPdf } from './exam-summary.ts';
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
};
