import { IconVersions } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportChange } from '../../shared/strength/report.ts';
import { Status } from '../components/Status.tsx';
import classes from './StrengthDesk.module.css';
import { nameOf, platoonOf, standingOf } from './strength-words.ts';

/** What became known of the signed minute since, man by man: as it was signed, and as it is known now. */
export function ChangesBlock({ changes }: { changes: readonly ReportChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <section className={`is-wait ${classes.changes}`}>
      <h2>
        <Status kind="wait" icon={IconVersions}>
          {t('strength.changes', { count: changes.length })}
        </Status>
      </h2>
      <p className="meta t2">{t('strength.changesNote')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.cadetId}>
            <span>
              <span className="m">{nameOf(change)}</span>
              <span className="meta t2"> · {platoonOf(change.platoon)}</span>
            </span>
            <span className="tn">{t('strength.signedAs', { was: standingOf(change.was) })}</span>
            <span className="tn m">{t('strength.nowAs', { now: standingOf(change.now) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
