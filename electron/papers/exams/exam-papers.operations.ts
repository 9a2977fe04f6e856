import type { examPapersOperations } from '../../../shared/contract/exam-papers.contract.ts';
import type { Paper } from '../../../shared/contract/values.ts';
import type { Context, HandlersOf } from '../../host/handlers.ts';
import { readInTurns } from '../../host/turns.ts';
import type { DrawingName, FactsOf } from '../drawings.ts';
import { intakeCode } from '../intake-code.ts';
import { draw, drawn, paper } from '../printing.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { CertificateTexts } from '../texts/certificate-texts.ts';
import type { PaperLanguage } from '../texts/paper-texts.ts';
import { readExamProtocol, readExamSheet, readExamSummary } from './read-exam-papers.ts';
import {
  readCertificatePreview,
  readCertificateRegister,
  readCertificates,
  readDepartmentLetters,
  readLeavingOrder,
  readOathList,
  readPublicKey,
  readReferences,
  readRevocationList,
} from './read-leaving-papers.ts';

export const examPapersHandlers: HandlersOf<typeof examPapersOperations> = {
  'papers.examSheetPdf': drawn<'papers.examSheetPdf'>(async (context, { language, ...asked }) => {
    const facts = readExamSheet(context, asked);
    const { subjectCode, platoon, date } = facts.sheet;
    const { sheet } = PAPER_TEXTS[language].exams.fileNames;
    return pdf(context, language, 'examSheetPdf', facts, sheet, subjectCode, platoon, date);
  }),

  'papers.examSummaryPdf': drawn<'papers.examSummaryPdf'>(async (context, { language, size, ...asked }) => {
    const facts = { ...readExamSummary(context, asked), size };
    return pdf(
      context,
      language,
      'examSummaryPdf',
      facts,
      PAPER_TEXTS[language].exams.fileNames.summary,
      facts.cohortCode,
    );
  }),

  'papers.examProtocolPdf': drawn<'papers.examProtocolPdf'>(async (context, { language, ...asked }) => {
    const facts = await readInTurns(context.db, () => readExamProtocol(context, asked));
    const { protocol } = PAPER_TEXTS[language].exams.fileNames;
    return pdf(context, language, 'examProtocolPdf', facts, protocol, facts.cohortCode);
  }),

  'papers.schoolOrderPdf': drawn<'papers.schoolOrderPdf'>(async (context, { language, ...asked }) => {
    const facts = readLeavingOrder(context, asked);
    const { kind, number, expulsion } = facts.order;
    const name = PAPER_TEXTS[language].leaving.fileNames[expulsion?.into ? 'setBack' : kind];
    return pdf(context, language, 'leavingOrderPdf', facts, name, number ?? facts.cohortCode);
  }),

  'papers.oathListPdf': drawn<'papers.oathListPdf'>(async (context, { language, ...asked }) => {
    const facts = readOathList(context, asked);
    return pdf(context, language, 'oathListPdf', facts, PAPER_TEXTS[language].leaving.fileNames.oath, facts.cohortCode);
  }),

  'papers.certificatesPdf': drawn<'papers.certificatesPdf'>(async (context, { language, ...asked }) => {
    const facts = readCertificates(context, asked);
    const [first] = facts.certificates;
    const one = facts.certificates.length === 1 ? (first?.content.blank?.text ?? null) : null;
    return pdf(
      context,
      language,
      'certificatesPdf',
      facts,
      certificateFile(language, 'certificates'),
      intakeCode(context.db, asked.cohortId),
      one,
    );
  }),

  'papers.certificatePreviewPdf': drawn<'papers.certificatePreviewPdf'>(async (context, { language, ...asked }) => {
    const facts = readCertificatePreview(context, asked);
    return pdf(
      context,
      language,
      'certificatesPdf',
      facts,
      certificateFile(language, 'certificatePreview'),
      intakeCode(context.db, asked.cohortId),
    );
  }),

  'papers.certificateRegisterPdf': drawn<'papers.certificateRegisterPdf'>(async (context, { language, ...asked }) => {
    const facts = readCertificateRegister(context, asked);
    return pdf(
      context,
      language,
      'certificateRegisterPdf',
      facts,
      certificateFile(language, 'certificateRegister'),
      intakeCode(context.db, asked.cohortId),
    );
  }),

  'papers.referencesPdf': drawn<'papers.referencesPdf'>(async (context, { language, ...asked }) => {
    const facts = readReferences(context, asked);
    return pdf(
      context,
      language,
      'referencesPdf',
      facts,
      certificateFile(language, 'references'),
      intakeCode(context.db, asked.cohortId),
    );
  }),

  'papers.publicKeyPdf': drawn<'papers.publicKeyPdf'>(async (context, { language }) => {
    const name = PAPER_TEXTS[language].certificate.fileNames.publicKey;
    return pdf(context, language, 'publicKeyPdf', readPublicKey(context), name);
  }),

  'papers.revocationListPdf': drawn<'papers.revocationListPdf'>(async (context, { language }) => {
    const facts = readRevocationList(context);
    const name = PAPER_TEXTS[language].certificate.fileNames.revocations;
    return pdf(context, language, 'revocationListPdf', facts, name, facts.madeAt.slice(0, 10));
  }),

  'papers.departmentLettersPdf': drawn<'papers.departmentLettersPdf'>(async (context, { language, ...asked }) => {
    const facts = readDepartmentLetters(context, asked);
    const name = PAPER_TEXTS[language].leaving.fileNames.letters;
    return pdf(context, language, 'departmentLettersPdf', facts, name, asked.department ?? null, facts.today);
  }),
};

const certificateFile = (language: PaperLanguage, file: keyof CertificateTexts['fileNames']): string =>
  PAPER_TEXTS[language].certificate.fileNames[file];

/** Draws a paper and names its file by what it is and the days or numbers it is of. */
async function pdf<N extends DrawingName>(
  context: Context,
  language: PaperLanguage,
  drawing: N,
  facts: FactsOf<N>,
  ...marks: (string | number | null)[]
): Promise<Paper> {
  const bytes = await draw(context, drawing, language, facts);
  return paper(marks.filter((mark) => mark !== null).join(' '), 'pdf', bytes);
}
