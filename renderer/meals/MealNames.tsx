import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diet } from '../../shared/contract/meals.contract.ts';
import { useOperation } from '../app/queries.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { dietName } from './diet-name.ts';
import classes from './Meals.module.css';
import type { OpenSitting } from './meals-place.ts';
import { sittingName } from './sitting-name.ts';

interface Props {
  cohortId: number;
  open: OpenSitting;
  diets: readonly Diet[];
  onSide: (side: 'fed' | 'missed') => void;
  onClose: () => void;
}
interface Man {
  cadetId: number;
  name: string;
  platoon: number | null;
}

/** The names behind a sitting's figures: what has changed since the kitchen was told, and who eats or who does not. */
export function MealNames({ cohortId, open, diets, onSide, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { data, error } = useOperation(
    'meals.names',
    { cohortId, date: open.date, sitting: open.sitting },
    { keep: true },
  );
  const side = open.side ?? 'fed';
  const foodOf = (man: { dietId: number | null; note: string | null; packed: boolean }) => [
    dietName(diets, man.dietId, i18n.language),
    man.packed && t('meals.packedMan'),
    man.note,
  ];
  return (
    <Inspector
      title={t('meals.eat', { sitting: sittingName(open.sitting), date: open.date })}
      sub={data && t(data.frozen ? 'meals.names.frozen' : 'meals.names.live')}
      onClose={onClose}
    >
      {error && <Refusal failure={error.failure} />}
      {data && (
        <>
          {data.come.length > 0 && <Names title={t('meals.names.come')} men={data.come} about={foodOf} />}
          {data.gone.length > 0 && <Names title={t('meals.names.gone')} men={data.gone} about={foodOf} />}
          {data.other.length > 0 && <Names title={t('meals.names.other')} men={data.other} about={foodOf} />}
          <div className={classes.sides}>
            <Segmented
              label={t('meals.names.side')}
              items={[
                { value: 'fed', label: t('meals.names.fed', { count: data.fed.length }) },
                { value: 'missed', label: t('meals.names.missed', { count: data.missed.length }) },
              ]}
              value={side}
              onChange={onSide}
            />
          </div>
          {side === 'fed' && <Names men={data.fed} about={foodOf} />}
          {side === 'missed' && <Names men={data.missed} about={({ why }) => [t(`meals.names.why.${why}`)]} />}
        </>
      )}
    </Inspector>
  );
}

function Names<M extends Man>({
  title,
  men,
  about,
}: {
  title?: ReactNode;
  men: readonly M[];
  about: (man: M) => (string | false | null)[];
}) {
  const { t } = useTranslation();
  return (
    <InspectorSection title={title}>
      {men.length === 0 && <p className="t2">{t('meals.names.nobody')}</p>}
      <ul className={classes.names}>
        {men.map((man) => {
          const platoon = man.platoon !== null && t('meals.names.platoon', { number: man.platoon });
          return (
            <li key={man.cadetId}>
              <span className="m">{man.name}</span>
              <span className="meta t2">{[platoon, ...about(man)].filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
