import { IconClock, IconCoins, IconStethoscope, IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HealthLine } from '../../shared/contract/today.contract.ts';
import type { HealthKind } from '../../shared/today/health.ts';
import { goTo } from '../app/location.ts';
import { Figure } from '../components/Figure.tsx';
import classes from './Lines.module.css';

const ICONS = { hours: IconClock, firings: IconTarget, fee: IconCoins, medical: IconStethoscope } as const;

/** What the intake's men still owe or lack; each number opens its names. */
export function Health({ lines }: { lines: readonly HealthLine[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('today.health.title')}</h2>
      <ul className={classes.lines}>
        {lines.map(({ kind, sum, men }) => {
          const Icon = ICONS[kind];
          const name = t(`today.health.${kind}.name`);
          return (
            <li key={kind}>
              <Icon size="1rem" stroke={1.75} aria-hidden />
              <span>
                {name} {men.length > 0 && <span className="meta t2 tn nowrap">{sumOf(kind, sum, t)}</span>}
              </span>
              <Figure
                value={men.length}
                label={name}
                {...(men.length > 0 && { onOpen: () => goTo('today', { names: kind }) })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** '14 сағ': what the men owe together; nothing where the men are the number. */
export function sumOf(
  kind: HealthKind,
  sum: number,
  t: (
    key: 'today.health.hours.sum' | 'today.health.firings.sum' | 'today.health.fee.sum',
    params: { sum: number },
  ) => string,
): string {
  return kind === 'medical' ? '' : t(`today.health.${kind}.sum`, { sum });
}
