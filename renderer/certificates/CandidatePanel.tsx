import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { localNow } from '../app/clock.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Certificates.module.css';
import { ContentFacts } from './ContentFacts.tsx';
import { type Candidate, lookOfCandidate, NO_NUMBER, placeOfHindrance } from './certificate-words.ts';
import { RussianName } from './RussianName.tsx';
import type { CertificatePapers } from './use-certificate-papers.ts';

interface Props {
  cohortId: number;
  man: Candidate;
  protocol: OutputOf<'certificates.candidates'>['protocol'];
  papers: CertificatePapers;
  onClose: () => void;
}

/** A man without a certificate: what it will say, or why nothing can be given and where that is put right. */
export function CandidatePanel({ cohortId, man, protocol, papers, onClose }: Props) {
  const { t } = useTranslation();
  const { kind, icon, text } = lookOfCandidate(man);
  const today = localNow().slice(0, 10);
  const due = man.due === 'certificate';
  const preview = useOperation(
    'certificates.preview',
    { cohortId, cadetIds: [man.cadetId], issuedOn: today, protocol: protocol ?? { number: NO_NUMBER, date: today } },
    { enabled: due },
  );
  const content = preview.data?.certificates[0]?.content;
  return (
    <Inspector
      title={man.name}
      sub={
        <Status kind={kind} icon={icon}>
          {text}
        </Status>
      }
      onClose={onClose}
      foot={
        due && (
          <Action wide busy={papers.drawing} onClick={() => papers.draft([man.cadetId])}>
            {t('certificateDesk.man.preview')}
          </Action>
        )
      }
    >
      {man.hindrances.length > 0 && (
        <InspectorSection title={t('certificateDesk.man.whyNot')}>
          <ul className={classes.lines}>
            {man.hindrances.map((code) => (
              <li key={code}>
                <span>{t(`certificateDesk.hindrance.${code}`)}</span>
                <a className="act" href={placeOfHindrance(code)}>
                  {t(`certificateDesk.mend.${code}`)}
                </a>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection title={due ? t('certificateDesk.man.says') : undefined}>
        <dl className={classes.facts}>
          <dt>{t('certificateDesk.man.nameKk')}</dt>
          <dd>{man.name}</dd>
          <dt>{t('certificateDesk.man.nameRu')}</dt>
          <dd>
            <RussianName key={man.cadetId} cadetId={man.cadetId} nameRu={man.nameRu} suggested={man.nameRuSuggested} />
          </dd>
        </dl>
        {preview.error && <Refusal failure={preview.error.failure} />}
        {content && <ContentFacts content={content} />}
      </InspectorSection>
    </Inspector>
  );
}
