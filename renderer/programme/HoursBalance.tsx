import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { Status } from '../components/Status.tsx';
import classes from './HoursBalance.module.css';

interface Sum {
  left: number;
  leftLabel: string;
  right: number;
  rightLabel: string;
}

interface Props {
  demanded: { initial: number; specialty: number };
  /** Hours of the subjects, with what is typed but not saved. */
  totals: { initial: number; specialty: number };
  /** Hours the saved blocks make up. */
  planned: { initial: number; specialty: number };
}

/** The three sums that must come out, always in sight: both buckets against the rules, the blocks against all hours. */
export function HoursBalance({ demanded, totals, planned }: Props) {
  const { t } = useTranslation();
  const sums: Sum[] = [
    ...(['initial', 'specialty'] as const).map((phase) => ({
      left: totals[phase],
      leftLabel: t('programme.balance.inSubjects'),
      right: demanded[phase],
      rightLabel: t(`programme.grid.${phase}`),
    })),
    {
      left: planned.initial + planned.specialty,
      leftLabel: t('programme.balance.inBlocks'),
      right: totals.initial + totals.specialty,
      rightLabel: t('programme.balance.all'),
    },
  ];
  return (
    <fieldset className={classes.balance} aria-label={t('programme.balance.label')} aria-live="polite">
      {sums.map((sum) => (
        <BalanceSum key={sum.rightLabel} {...sum} />
      ))}
    </fieldset>
  );
}

function BalanceSum({ left, leftLabel, right, rightLabel }: Sum) {
  const { t } = useTranslation();
  const off = left - right;
  const word =
    off === 0
      ? t('programme.balance.even')
      : off < 0
        ? t('programme.balance.short', { count: -off })
        : t('programme.balance.over', { count: off });
  return (
    <div className={off === 0 ? classes.sum : `${classes.sum} ${classes.off} is-bad`}>
      <Term value={left} label={leftLabel} />
      <i aria-hidden>{off === 0 ? '=' : off < 0 ? '<' : '>'}</i>
      <Term value={right} label={rightLabel} />
      <Status kind={off === 0 ? 'good' : 'bad'}>{word}</Status>
    </div>
  );
}

function Term({ value, label }: { value: number; label: string }) {
  return (
    <span className={classes.term}>
      <b className="tn">{formatNumber(value)}</b>
      <span>{label}</span>
    </span>
  );
}
