import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { byKazakhName } from '../../shared/kit/kazakh.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { Chips } from '../components/Chips.tsx';
import classes from './Absences.module.css';

type Man = OutputOf<'absences.roster'>['men'][number];

/** How often everybody stood: the men behind each count, so that a count opens its names. */
export function DutyFairness({ men }: { men: readonly Man[] }) {
  const { t } = useTranslation();
  const groups = useMemo(() => Map.groupBy(men, ({ duties }) => duties), [men]);
  const counts = [...groups.keys()].toSorted((a, b) => a - b);
  const [least = 0] = counts;
  const most = counts.at(-1) ?? 0;
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = chosen !== null && groups.has(chosen) ? chosen : most;
  return (
    <section className={classes.fairness} aria-label={t('absences.duty.fairness')}>
      <h2>{t('absences.duty.fairness')}</h2>
      <p className="meta t2 tn">{t('absences.duty.range', { least, most })}</p>
      <Chips
        label={t('absences.duty.fairness')}
        items={counts.map((count) => ({
          value: String(count),
          label: t('absences.duty.stood', { count }),
          count: groups.get(count)?.length ?? 0,
        }))}
        value={String(shown)}
        onChange={(value) => setChosen(Number(value))}
      />
      <ul className={classes.names}>
        {(groups.get(shown) ?? []).toSorted(byKazakhName).map(({ cadetId, name, lastDuty }) => (
          <li key={cadetId}>
            <span className="truncate">{name}</span>
            <span className="meta t2 tn">{lastDuty ? formatDate(lastDuty) : t('absences.duty.never')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
