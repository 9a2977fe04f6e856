import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { Action } from './Action.tsx';
import classes from './Working.module.css';

interface Props {
  /** What is being done, 'Кесте құрастырылып жатыр'. */
  label: string;
  /** Done and all; without them the bar says only that work goes on. */
  done?: number;
  all?: number;
  /** What was found so far. */
  children?: ReactNode;
  /** Stops and keeps the best so far. */
  onStop?: () => void;
}

/** Long work: a bar with n / m, what was found so far, and Stop. */
export function Working({ label, done, all, children, onStop }: Props) {
  const { t } = useTranslation();
  const known = done !== undefined && all !== undefined && all > 0;
  return (
    <div className={classes.working} role="status" aria-live="polite">
      <div className={classes.line}>
        <span className="m">{label}</span>
        {known && (
          <span className="tn t2">
            {t('components.working.progress', { done: formatNumber(done), all: formatNumber(all) })}
          </span>
        )}
        {onStop && (
          <Action size="xs" onClick={onStop}>
            {t('components.working.stop')}
          </Action>
        )}
      </div>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={known ? all : undefined}
        aria-valuenow={known ? done : undefined}
      >
        <i
          className={known ? undefined : classes.unknown}
          style={known ? { width: `${(100 * done) / all}%` } : undefined}
        />
      </div>
      {children && <div className="meta t2">{children}</div>}
    </div>
  );
}
