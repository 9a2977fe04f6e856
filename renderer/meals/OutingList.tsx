import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { clock } from '../i18n/formats.ts';
import classes from './Meals.module.css';
import { sittingName } from './sitting-name.ts';

type Outing = OutputOf<'meals.provisions'>['outings'][number];

/** Who takes meals along from today on; a day on the range comes from its plan and is changed there. */
export function OutingList({ cohortId, outings }: { cohortId: number; outings: readonly Outing[] }) {
  const { t } = useTranslation();
  const mayWrite = useMay('meals.write');
  const unpack = useCommand('meals.unpack');
  const today = localNow().slice(0, 10);
  const ahead = outings.filter(({ id, to, takes }) => to >= today && (id !== null || takes.length > 0));
  return (
    <section>
      <h2>{t('meals.pack.title')}</h2>
      {ahead.length === 0 && <p className="t2">{t('meals.pack.none')}</p>}
      <ul className={classes.list}>
        {ahead.map(({ id, session, from, to, why, men, takes }) => (
          <li key={id ?? `range ${from}`}>
            <span title={men.map(({ name }) => name).join(', ')}>
              <span className="m">
                {session === null ? why : t('meals.pack.range', { session })} ·{' '}
                {t('meals.pack.men', { count: men.length })}
              </span>
              <span className="meta t2 tn">
                {formatDate(from)} {clock(from)}–{clock(to)} ·{' '}
                {takes.map(({ sitting }) => sittingName(sitting)).join(', ')}
              </span>
            </span>
            {id !== null && mayWrite && (
              <Action size="xs" quiet onClick={() => void unpack.run({ cohortId, id })}>
                {t('meals.pack.remove')}
              </Action>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
