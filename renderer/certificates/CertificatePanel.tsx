import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { addressOf, goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Certificates.module.css';
import { ContentFacts } from './ContentFacts.tsx';
import { lookOfState } from './certificate-words.ts';
import { PaperActs } from './PaperActs.tsx';
import type { CertificatePapers } from './use-certificate-papers.ts';

type Certificate = OutputOf<'certificates.get'>;

interface Props {
  certificateId: number;
  papers: CertificatePapers;
  onClose: () => void;
}

/** One paper of the register: what it says, what became of it, and what can be done with it. */
export function CertificatePanel({ certificateId, papers, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('certificates.write');
  const { data, error } = useOperation('certificates.get', { certificateId });
  if (!data)
    return (
      <Inspector title={t('graduation.papers.certificate')} onClose={onClose}>
        <InspectorSection>{error && <Refusal failure={error.failure} />}</InspectorSection>
      </Inspector>
    );
  const { kind, icon, text } = lookOfState(data.state);
  const valid = data.state === 'valid';
  const again = mayWrite && data.state === 'revoked' && data.others.every(({ state }) => state !== 'valid');
  return (
    <Inspector
      title={data.name}
      sub={
        <>
          <span className="code tn">{data.number}</span> ·{' '}
          <Status kind={kind} icon={icon}>
            {text}
          </Status>
        </>
      }
      onClose={onClose}
      foot={
        valid ? (
          <PaperActs key={certificateId} certificate={data} />
        ) : (
          again && (
            <Action onClick={() => goTo('exams', placeOfIssue(data.cadetId))}>{t('certificateDesk.act.again')}</Action>
          )
        )
      }
    >
      {!valid && data.endedOn !== null && (
        <InspectorSection>
          <Refusal
            kind={kind}
            what={t('certificateDesk.act.ended', { state: text, date: data.endedOn })}
            why={data.reason ?? ''}
            todo={
              data.replacedBy && (
                <a className="act" href={placeOf(data.replacedBy.certificateId)}>
                  {data.replacedBy.number}
                </a>
              )
            }
          />
        </InspectorSection>
      )}
      {valid && data.changedSince.length > 0 && <ChangedSince fields={data.changedSince} />}
      <InspectorSection
        title={t('certificateDesk.man.said')}
        aside={
          valid && (
            <IconAction
              icon={IconPrinter}
              label={t('certificateDesk.man.print')}
              onClick={() => papers.issued([certificateId])}
            />
          )
        }
      >
        <dl className={classes.facts}>
          <dt>{t('certificateDesk.man.register')}</dt>
          <dd className="tn">{data.registerNumber}</dd>
          <dt>{t('certificateDesk.man.issued')}</dt>
          <dd>{t('certificateDesk.man.issuedBy', { name: data.issuedBy, at: data.issuedAt })}</dd>
          <dt>{t('certificateDesk.man.nameKk')}</dt>
          <dd>{data.content.nameKk}</dd>
          <dt>{t('certificateDesk.man.nameRu')}</dt>
          <dd lang="ru">{data.content.nameRu}</dd>
        </dl>
        <ContentFacts content={data.content} />
      </InspectorSection>
      {data.others.length > 0 && <OtherPapers others={data.others} />}
      <InspectorSection>
        <a className="act" href={addressOf('exams', { part: 'graduation', tab: 'check', text: data.number })}>
          {t('certificateDesk.man.checkIt')}
        </a>
      </InspectorSection>
    </Inspector>
  );
}

const placeOf = (certificateId: number): string =>
  addressOf('exams', { part: 'graduation', tab: 'certificates', view: 'register', beside: `paper-${certificateId}` });

const placeOfIssue = (cadetId: number) => ({
  part: 'graduation',
  tab: 'certificates',
  beside: `issue-${cadetId}`,
});

function ChangedSince({ fields }: { fields: Certificate['changedSince'] }) {
  const { t } = useTranslation();
  return (
    <InspectorSection>
      <Refusal
        kind="warn"
        what={t('certificateDesk.man.changed')}
        why={t('certificateDesk.man.changedWhy', {
          fields: fields.map((field) => t(`certificateDesk.man.field.${field}`)),
        })}
      />
    </InspectorSection>
  );
}

function OtherPapers({ others }: { others: Certificate['others'] }) {
  const { t } = useTranslation();
  return (
    <InspectorSection title={t('certificateDesk.man.papers')}>
      <ul className={classes.lines}>
        {others.map((other) => {
          const { kind, icon, text } = lookOfState(other.state);
          return (
            <li key={other.certificateId}>
              <a className="lnk code tn" href={placeOf(other.certificateId)}>
                {other.number}
              </a>
              <Status kind={kind} icon={icon}>
                {text}
              </Status>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
