import { useTranslation } from 'react-i18next';
import type { CoverCandidateView } from '../../shared/contract/cover.contract.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Cover.module.css';
import { reasonText } from './cover-words.ts';

interface Props {
  candidates: readonly CoverCandidateView[];
  /** Who fits best when all other lessons are covered too. */
  proposedId: number | null;
  /** null: only to look at. */
  onGive: ((instructorId: number) => void) | null;
}

/** Who may step in, ranked, each with what speaks for him or stands in his way. */
export function CandidateList({ candidates, proposedId, onGive }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={classes.list}>
      {candidates.map(({ instructorId, fullName, fits, reasons }, index) => (
        <li key={instructorId} className={fits ? classes.candidate : `${classes.candidate} ${classes.unfit}`}>
          <span className={`${classes.rank} tn`}>{fits ? index + 1 : '–'}</span>
          <div>
            <div className={classes.name}>{fullName}</div>
            <div>
              {fits ? (
                <Status kind="good">{t(instructorId === proposedId ? 'cover.proposed' : 'cover.free')}</Status>
              ) : (
                <Status kind="idle">{t('cover.notFree')}</Status>
              )}
            </div>
            <ul className={classes.reasons}>
              {reasons.map((reason) => (
                <li key={reason.code}>{reasonText(reason)}</li>
              ))}
            </ul>
          </div>
          {fits && onGive && (
            <Action size="xs" onClick={() => onGive(instructorId)}>
              {t('cover.give')}
            </Action>
          )}
        </li>
      ))}
    </ol>
  );
}
