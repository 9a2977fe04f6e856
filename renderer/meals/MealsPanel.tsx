import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { ToAdmissions } from '../components/ToAdmissions.tsx';
import { StrengthFrame } from '../strength/StrengthFrame.tsx';
import { DaysTable } from './DaysTable.tsx';
import { MealNames } from './MealNames.tsx';
import classes from './Meals.module.css';
import { MonthTotal } from './MonthTotal.tsx';
import { MEALS_VIEWS, useMealsPlace } from './meals-place.ts';
import { ProvisionsView } from './ProvisionsView.tsx';

/** Today and the three days after it. */
const DAYS = 4;
/** How often the days are asked again, in milliseconds: leave and the gate go on changing them. */
const ASK_AGAIN = 20_000;

/** Meals of an intake by sitting, diets and packed meals, and the month's total. */
export function MealsPanel({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const place = useMealsPlace();
  const mayWrite = useMay('meals.write', 'meals.freeze');
  const freeze = useCommand('meals.freeze');
  const { data, error } = useOperation(
    'meals.days',
    { cohortId, days: DAYS },
    { enabled: place.view === 'days', keep: true, refetchInterval: ASK_AGAIN },
  );
  const openSide = (side: 'fed' | 'missed') => {
    if (!place.sitting) return;
    const { date, sitting } = place.sitting;
    place.openSitting({ date, sitting, ...(side === 'missed' && { side }) });
  };
  const nobody = data?.days.every(({ sittings }) => sittings.every(({ kitchen }) => kitchen.onList === 0)) ?? false;
  const next = data?.days.find(({ date, sheets }) => sheets.length === 0 && date >= data.today);
  return (
    <StrengthFrame
      inspector={
        data &&
        place.sitting && (
          <MealNames
            key={`${place.sitting.date} ${place.sitting.sitting}`}
            cohortId={cohortId}
            open={place.sitting}
            diets={data.diets}
            onSide={openSide}
            onClose={() => place.openSitting(null)}
          />
        )
      }
    >
      <div className={classes.bar}>
        <Segmented
          label={t('meals.view.label')}
          items={MEALS_VIEWS.map((value) => ({ value, label: t(`meals.view.${value}`) }))}
          value={place.view}
          onChange={place.openView}
        />
        <span className={classes.space} />
        {place.view === 'days' && mayWrite && data && next && !nobody && (
          // A day of its own each: a second press must not hand over the list after it too, and a list whose hour is not
          // today waits, since what changes until then would go after it on slips.
          <Action
            key={next.date}
            primary={next.dueAt.slice(0, 10) <= data.today}
            busy={freeze.running}
            onClick={() => void freeze.run({ cohortId, date: next.date })}
          >
            {t('meals.freeze', { date: next.date })}
          </Action>
        )}
      </div>
      <ScreenBody>
        {place.view === 'days' && error && <Refusal failure={error.failure} />}
        {place.view === 'days' && nobody && (
          <EmptyState text={t('meals.nobody')} note={t('meals.nobodyWhy')} action={<ToAdmissions />} />
        )}
        {place.view === 'days' && data && !nobody && (
          <DaysTable cohortId={cohortId} data={data} onOpen={place.openSitting} />
        )}
        {place.view === 'provisions' && <ProvisionsView cohortId={cohortId} />}
        {place.view === 'month' && <MonthTotal cohortId={cohortId} />}
      </ScreenBody>
    </StrengthFrame>
  );
}
