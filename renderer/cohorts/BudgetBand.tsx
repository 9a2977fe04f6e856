import { useTranslation } from 'react-i18next';
import type { HourBudget } from '../../shared/cohorts/budget.ts';
import { Status } from '../components/Status.tsx';
import classes from './BudgetBand.module.css';
import { budgetSentence, daySum, hourSum, neededSum, type SumTerm, verdict } from './budget-sum.ts';

/** The hour budget written out: the days, the hours they hold, the hours needed, and whether it comes out. */
export function BudgetBand({ budget }: { budget: HourBudget }) {
  const { t } = useTranslation();
  const { kind, text } = verdict(budget);
  return (
    <section className={classes.band} aria-label={t('cohorts.budget.title')}>
      <p className="sr">{budgetSentence(budget)}</p>
      <div className={classes.have} aria-hidden>
        <Sum terms={daySum(budget)} />
        <Sum terms={hourSum(budget)} />
      </div>
      <div className={`is-${kind} ${classes.need} ${kind === 'warn' ? classes.short : ''}`}>
        <div aria-hidden>
          <Sum terms={neededSum(budget)} />
        </div>
        <Status kind={kind}>{text}</Status>
      </div>
    </section>
  );
}

function Sum({ terms }: { terms: SumTerm[] }) {
  return (
    <div className={classes.sum}>
      {terms.map(({ sign, text, label }) => (
        <div key={label} className={classes.term}>
          {sign && <span className={classes.sign}>{sign}</span>}
          <span className={classes.number}>
            <b className="tn">{text}</b>
            <span>{label}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
