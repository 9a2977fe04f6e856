import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { call } from '../../app/client.ts';
import { useOperation } from '../../app/queries.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { Working } from '../../components/Working.tsx';
import { PaperButton } from '../../papers/PaperButton.tsx';
import classes from './Safety.module.css';

/** Every briefing and test as it was written down, newest first. */
export function SafetyLog({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const log = useOperation('range.safetyLog', { cohortId });
  if (log.error) return <Refusal failure={log.error.failure} />;
  if (!log.data) return <Working label={t('rangePlan.safety.view.log')} />;
  if (log.data.length === 0) return <p className="body13 t2">{t('rangePlan.safety.logEmpty')}</p>;
  return (
    <>
      <div className={classes.tools}>
        <PaperButton
          label={t('rangePlan.safety.print')}
          whole="papers.safetyLogPdf"
          get={(language) => call('papers.safetyLogPdf', { cohortId, language })}
        />
      </div>
      <ul className={classes.log}>
        {log.data.map((line) => (
          <li key={line.recordId}>
            <span className="tn t2">{formatDate(line.date)}</span>
            <span>
              {line.name}
              <small>
                {line.content} · {line.examiner}
              </small>
            </span>
            {line.kind === 'briefing' ? (
              <Status kind="info">{t('rangePlan.safety.briefed')}</Status>
            ) : (
              <Status kind={line.passed ? 'good' : 'bad'}>
                {t(line.passed ? 'rangePlan.safety.passed' : 'rangePlan.safety.failed')}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
