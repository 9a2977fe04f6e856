import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { EnquiryAnswer } from '../../shared/contract/followup.contract.ts';
import { goTo } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Followup.module.css';

export type EnquiryResult = OutputOf<'followup.enquire'>;
const GOOD: readonly string[] = ['valid'];
const BAD: readonly string[] = ['forged', 'altered', 'revoked', 'otherKey', 'lost'];

/** What was found, a man each: who he is, his certificate, where his military ID is. */
export function EnquiryAnswers({ result: { kind, verdict, answers, more } }: { result: EnquiryResult }) {
  const { t } = useTranslation();
  return (
    <section className={classes.answers}>
      {verdict !== null && (
        <p>
          <Status kind={GOOD.includes(verdict) ? 'good' : BAD.includes(verdict) ? 'bad' : 'warn'} soft>
            {t(`followup.verdict.${verdict}`)}
          </Status>
        </p>
      )}
      {answers.length === 0 && <EmptyState text={t(`followup.enquiry.none.${kind}`)} />}
      {more && <Status kind="warn">{t('followup.enquiry.more')}</Status>}
      {answers.map((answer) => (
        <Answer key={answer.cadetId} answer={answer} />
      ))}
    </section>
  );
}

function Answer({ answer }: { answer: EnquiryAnswer }) {
  const { t } = useTranslation();
  const mayOpen = useMay('admissions.read');
  const { certificate } = answer;
  return (
    <article className={classes.answer} aria-label={answer.name}>
      <div>
        <h2>{answer.name}</h2>
        <p className="body13 t2 tn">
          {t('followup.enquiry.course', { intake: answer.intake, from: answer.startsOn, to: answer.endsOn })}
        </p>
        <dl>
          <Fact name={t('cadetCard.who.birth')}>{t('followup.date', { date: answer.birthDate })}</Fact>
          <Fact name={t('cadetCard.who.iin')}>
            <span className="code">{answer.iin}</span>
          </Fact>
          <Fact name={t('followup.column.certificate')}>
            {certificate === null ? (
              t('followup.enquiry.noCertificate')
            ) : (
              <>
                <span className="code m">{certificate.number}</span>
                {', '}
                {t('followup.register', { number: certificate.registerNumber })}
                {', '}
                {t('followup.date', { date: certificate.issuedOn })}
              </>
            )}
          </Fact>
          {certificate !== null && (
            <Fact name={t('followup.enquiry.overall')}>
              {certificate.state === 'valid' ? (
                String(certificate.overall)
              ) : (
                <Status kind="bad">{t('followup.enquiry.revokedFor', { reason: certificate.reason ?? '—' })}</Status>
              )}
            </Fact>
          )}
          <Fact name={t('followup.column.department')}>{answer.department ?? t('followup.noDepartment')}</Fact>
          {answer.dueOn !== null && (
            <Fact name={t('followup.column.due')}>
              {answer.overdueBy > 0 && answer.state === 'handedOver' ? (
                <Status kind="bad">{t('followup.state.overdue', { count: answer.overdueBy })}</Status>
              ) : (
                t('followup.date', { date: answer.dueOn })
              )}
            </Fact>
          )}
        </dl>
        {mayOpen && answer.state !== 'applicant' && answer.state !== 'refused' && (
          <p className={classes.card}>
            <Action size="xs" onClick={() => goTo('cadet', { man: String(answer.cadetId) })}>
              {t('cadetCard.open')}
            </Action>
          </p>
        )}
      </div>
      <ol className={classes.chain}>
        {answer.steps.map(({ state, date, orderNumber }) => (
          <li key={state}>
            <IconCircleCheckFilled size="1rem" aria-hidden />
            <span className={state === answer.state ? 'b' : undefined}>{t(`cadetCard.chain.${state}`)}</span>
            <span className="tn t2">
              {date !== null && t('followup.date', { date })}
              {orderNumber !== null && ` · ${t('cadetCard.chain.number', { number: orderNumber })}`}
            </span>
          </li>
        ))}
      </ol>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tn">{children}</dd>
    </div>
  );
}
