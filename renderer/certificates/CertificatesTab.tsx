import { IconRulerMeasure } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { CertificateActs } from './CertificateActs.tsx';
import { CertificateInspector } from './CertificateInspector.tsx';
import classes from './Certificates.module.css';
import type { Candidate } from './certificate-words.ts';
import { EmptyTab } from './EmptyTab.tsx';
import { GraduationFrame } from './GraduationFrame.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { useCertificatePapers } from './use-certificate-papers.ts';
import { REGISTER_VIEWS, useGraduationPlace } from './use-graduation-place.ts';

const FILTERS = ['all', 'due', 'issued', 'revoked', 'reference', 'held'] as const;
type Filter = (typeof FILTERS)[number];

const MATCHES: Record<Filter, (man: Candidate) => boolean> = {
  all: () => true,
  due: ({ due, certificate }) => due === 'certificate' && certificate === null,
  issued: ({ certificate }) => certificate?.state === 'valid',
  revoked: ({ certificate }) => certificate !== null && certificate.state !== 'valid',
  reference: ({ due, reference }) => due === 'reference' || reference !== null,
  held: ({ due, certificate, reference }) => due === null && certificate === null && reference === null,
};

/** Who is given a certificate, what it says, and the register of those that were given. */
export function CertificatesTab({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { open, openBeside, view, openView } = useGraduationPlace();
  const { params } = useLocation();
  const mayWrite = useMay('certificates.write');
  const [filter, setFilter] = useState<Filter>(FILTERS.find((one) => one === params.show) ?? 'all');
  const candidates = useOperation('certificates.candidates', { cohortId });
  const found = candidates.data;
  const papers = useCertificatePapers(cohortId, found);
  const close = () => openBeside(null);

  if (found && view === 'men' && found.men.every((man) => MATCHES.held(man) && isFarOff(man)))
    return (
      <EmptyTab
        text={t('certificateDesk.empty')}
        note={t('certificateDesk.emptyNote')}
        action={
          <Action primary onClick={() => goTo('exams', { part: 'results' })}>
            {t('certificateDesk.toResults')}
          </Action>
        }
      />
    );
  return (
    <GraduationFrame
      inspector={
        found && (
          <CertificateInspector
            key={`${open.kind}-${open.id}`}
            cohortId={cohortId}
            candidates={found}
            open={open}
            papers={papers}
            onClose={close}
          />
        )
      }
    >
      <div className={classes.bar}>
        <Segmented
          label={t('certificateDesk.view.label')}
          items={REGISTER_VIEWS.map((value) => ({ value, label: t(`certificateDesk.view.${value}`) }))}
          value={view}
          onChange={openView}
        />
        <span className={classes.space} />
        {mayWrite && (
          <IconAction
            icon={IconRulerMeasure}
            label={t('certificateDesk.offset')}
            framed
            onClick={() => openBeside('offset')}
          />
        )}
        {found && (
          <CertificateActs
            cohortId={cohortId}
            candidates={found}
            papers={papers}
            view={view}
            panelOpen={open.kind !== ''}
          />
        )}
      </div>
      {view === 'men' && found && (
        <div className={classes.filters}>
          <Chips
            label={t('certificateDesk.filter.label')}
            items={FILTERS.filter((value) => value !== 'revoked' || found.men.some(MATCHES.revoked)).map((value) => ({
              value,
              label: t(`certificateDesk.filter.${value}`),
              count: found.men.filter(MATCHES[value]).length,
            }))}
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      <ScreenBody flush>
        {candidates.error && <Refusal failure={candidates.error.failure} />}
        {view === 'men' && found && (
          <CandidateTable
            roll={found.men}
            men={found.men.filter(MATCHES[filter])}
            openId={open.kind === 'man' ? open.id : null}
            onOpen={(cadetId) => openBeside(`man-${cadetId}`)}
          />
        )}
        {view === 'register' && (
          <RegisterTable
            cohortId={cohortId}
            openId={open.kind === 'paper' ? open.id : null}
            onOpen={(certificateId) => openBeside(`paper-${certificateId}`)}
          />
        )}
      </ScreenBody>
      <PaperPreview paper={papers.paper} onClose={papers.close} />
    </GraduationFrame>
  );
}

/** His exams are not over: there is nothing to say of his certificate yet. */
const isFarOff = ({ hindrances }: Candidate): boolean => hindrances.includes('open');
