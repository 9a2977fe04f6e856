import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { useMay } from '../app/session.ts';
import classes from './HeldAside.module.css';
import { briefName, heldText } from './held-words.ts';
import { useRangePlace } from './use-range-place.ts';

type HeldMan = OutputOf<'rangeDay.get'>['heldAside'][number];

interface Props {
  men: readonly HeldMan[];
  /** What else can be done with one of them: put him in when he turns up after all. */
  act?: (man: HeldMan) => ReactNode;
}

/** Who is held aside and why; a passed test takes a man off the list at once. */
export function HeldAside({ men, act }: Props) {
  const { t } = useTranslation();
  const mayConduct = useMay('range.conduct');
  const { openBeside } = useRangePlace();
  return (
    <section className={classes.held} aria-label={t('rangePlan.held.title', { count: men.length })}>
      <header>
        <h3>{t('rangePlan.held.title', { count: men.length })}</h3>
        {mayConduct && men.length > 0 && (
          <button type="button" className="act meta" onClick={() => openBeside('safety')}>
            {t('rangePlan.held.record')}
          </button>
        )}
      </header>
      {men.length === 0 ? (
        <p>{t('rangePlan.held.nobody')}</p>
      ) : (
        <ul>
          {men.map((man) => (
            <li key={man.cadetId} title={man.name}>
              <b>{briefName(man.name)}</b>
              <p>{man.reasons.map((reason) => heldText(reason, t)).join('; ')}</p>
              {act?.(man)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
