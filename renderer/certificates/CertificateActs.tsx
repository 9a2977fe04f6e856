import { IconCertificate, IconEye, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Hindrance } from '../../shared/certificates/certificate-terms.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { call } from '../app/client.ts';
import { goTo } from '../app/location.ts';
import { useInReach, useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import type { CertificatePapers } from './use-certificate-papers.ts';
import { type RegisterView, useGraduationPlace } from './use-graduation-place.ts';

interface Props {
  cohortId: number;
  candidates: OutputOf<'certificates.candidates'>;
  papers: CertificatePapers;
  view: RegisterView;
  /** The primary action lives in the panel then. */
  panelOpen: boolean;
}

/** What is done with all of them: look, issue, print. */
export function CertificateActs({ cohortId, candidates, papers, view, panelOpen }: Props) {
  const { t } = useTranslation();
  const { openBeside } = useGraduationPlace();
  const mayWrite = useMay('certificates.write');
  const mayPrintAll = useInReach()('papers.certificatesPdf');
  const { counts, freeBlanks, men } = candidates;
  const waits = (code: Hindrance) => men.filter(({ hindrances }) => hindrances[0] === code).length;
  const [unsigned, inNoOrder, stillOpen] = [waits('orderUnsigned'), waits('noOrder'), waits('open')];
  const due = counts.certificates;
  const short = due - freeBlanks;
  if (view === 'register')
    return (
      <PaperButton
        label={t('certificateDesk.printRegister')}
        whole="papers.certificateRegisterPdf"
        get={(language) => call('papers.certificateRegisterPdf', { cohortId, language })}
      />
    );
  return (
    <>
      {counts.referencesIssued > 0 && (
        <PaperButton
          label={t('certificateDesk.printReferences')}
          whole="papers.referencesPdf"
          get={(language) => call('papers.referencesPdf', { cohortId, language })}
        />
      )}
      {due > 0 && mayPrintAll && (
        <Action icon={IconEye} busy={papers.drawing} onClick={() => papers.draft()}>
          {t('certificateDesk.previewAll')}
        </Action>
      )}
      {mayWrite && counts.references > 0 && (
        <Action onClick={() => openBeside('references')}>
          {t('certificateDesk.references', { count: counts.references })}
        </Action>
      )}
      {counts.issued > 0 && mayPrintAll && (
        <Action
          primary={due === 0 && !panelOpen}
          icon={IconPrinter}
          busy={papers.drawing}
          onClick={() => papers.issued()}
        >
          {t('certificateDesk.printAll', { count: counts.issued })}
        </Action>
      )}
      {mayWrite && due > 0 && short <= 0 && (
        <Action primary={!panelOpen} icon={IconCertificate} onClick={() => openBeside('issue')}>
          {t('certificateDesk.issueAll', { count: due })}
        </Action>
      )}
      {mayWrite && due > 0 && short > 0 && (
        <Action blocked onClick={() => goTo('exams', { part: 'graduation', tab: 'blanks', beside: 'add' })}>
          {t('certificateDesk.blanksShort', { count: short })}
        </Action>
      )}
      {mayWrite && due === 0 && counts.issued === 0 && counts.references === 0 && (
        <Action
          blocked
          onClick={() =>
            goTo('exams', unsigned + inNoOrder === 0 ? { part: 'results' } : { part: 'graduation', tab: 'orders' })
          }
        >
          {unsigned > 0
            ? t('certificateDesk.unsigned')
            : inNoOrder > 0
              ? t('certificateDesk.inNoOrder', { count: inNoOrder })
              : t('certificateDesk.examsOpen', { count: stillOpen })}
        </Action>
      )}
    </>
  );
}
