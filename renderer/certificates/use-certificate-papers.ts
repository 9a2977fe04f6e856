import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { PrintOffset } from '../../shared/contract/exam-papers.contract.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useOperation } from '../app/queries.ts';
import { usePaper } from '../components/use-paper.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { NO_NUMBER } from './certificate-words.ts';
import { usePrintWish } from './print-wish.ts';

type Issue = Pick<InputOf<'papers.certificatePreviewPdf'>, 'issuedOn' | 'protocol'>;

/** The papers of certificates as this computer's printer wants them; looked at first, printed from the look. */
export function useCertificatePapers(cohortId: number, found: OutputOf<'certificates.candidates'> | undefined) {
  const { paper, drawing, show, close } = usePaper();
  const { frame } = usePrintWish();
  const kept = useOperation('certificates.offset', {}).data;
  const wish = (offset: PrintOffset | undefined = kept) => ({
    cohortId,
    language: currentLanguage() === 'ru' ? ('ru' as const) : ('kk' as const),
    frame,
    ...(offset && { offset }),
  });
  const today = localNow().slice(0, 10);
  const asIssued: Issue = { issuedOn: today, protocol: found?.protocol ?? { number: NO_NUMBER, date: today } };
  const draft = (cadetIds?: number[], issue: Issue = asIssued, offset?: PrintOffset) =>
    void show(call('papers.certificatePreviewPdf', { ...wish(offset), ...issue, ...(cadetIds && { cadetIds }) }));
  return {
    paper,
    drawing,
    close,
    /** What is issued, in roll order; all that stand, or those that are named. */
    issued: (certificateIds?: number[]) =>
      void show(call('papers.certificatesPdf', { ...wish(), ...(certificateIds && { certificateIds }) })),
    /** The same before anything is issued; everybody to whom one is due, or those who are named. */
    draft: (cadetIds?: number[], issue?: Issue) => draft(cadetIds, issue),
    /** How an offset would look on the paper. */
    look: (offset: PrintOffset) =>
      found && found.counts.issued > 0
        ? void show(call('papers.certificatesPdf', wish(offset)))
        : draft(undefined, asIssued, offset),
  };
}
export type CertificatePapers = ReturnType<typeof useCertificatePapers>;
