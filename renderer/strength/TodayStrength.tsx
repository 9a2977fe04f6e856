import { useTranslation } from 'react-i18next';
import { figuresOf } from '../../shared/strength/report.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Refusal } from '../components/Refusal.tsx';
import { Overdue } from './Overdue.tsx';
import { StrengthLine } from './StrengthLine.tsx';
import { openFigure } from './strength-place.ts';
import classes from './TodayStrength.module.css';

/** How often Today looks again, in milliseconds. */
const LOOK_AGAIN = 20_000;

/**
 * Where everybody is now, for Today; a figure opens its names on the strength desk. Nothing while nobody is on the list.
 * @param late whether the overdue are named below; not where they stand at the top of the screen already
 */
export function TodayStrength({ cohortId, late = true }: { cohortId: number; late?: boolean }) {
  const { t } = useTranslation();
  const mayRead = useMay('presence.read');
  const now = useOperation('strength.now', { cohortId }, { enabled: mayRead, refetchInterval: LOOK_AGAIN });
  if (now.error) return <Refusal failure={now.error.failure} />;
  if (!now.data || now.data.content.men.length === 0) return null;
  return (
    <section className={classes.strength}>
      <h2>{t('strength.title')}</h2>
      <StrengthLine
        figures={figuresOf(now.data.content)}
        overdue={now.data.overdue.length}
        onOpen={(column) => openFigure({ of: 'now', row: 'all', column })}
      />
      {late && <Overdue men={now.data.overdue} brief />}
    </section>
  );
}
