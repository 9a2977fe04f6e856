import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { MealsDay } from '../../shared/contract/meals.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { Figure } from '../components/Figure.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { SeenTable } from '../components/SeenTable.tsx';
import { Status } from '../components/Status.tsx';
import { usePaper } from '../components/use-paper.ts';
import { weekdayName } from '../i18n/formats.ts';
import { dietName } from './diet-name.ts';
import { KitchenState } from './KitchenState.tsx';
import classes from './Meals.module.css';
import type { OpenSitting } from './meals-place.ts';
import { sittingName } from './sitting-name.ts';
import { sumText } from './sum-text.ts';

type Days = OutputOf<'meals.days'>;
const SITTINGS = [0, 1, 2] as const;

interface Props {
  cohortId: number;
  data: Days;
  onOpen: (sitting: OpenSitting) => void;
}

/** Days beside each other, sittings below each other; each figure opens its names. */
export function DaysTable({ cohortId, data, onOpen }: Props) {
  const { t } = useTranslation();
  const paper = usePaper();
  return (
    <>
      <SeenTable label={t('meals.table')} className={classes.days}>
        <caption className="sr">{t('meals.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('meals.sittingHead')}</th>
            {data.days.map(({ date }) => (
              <th key={date} scope="col">
                <span className="b tn">{formatDate(date)}</span>{' '}
                <span className="t2">
                  {weekdayName(date)}
                  {date === data.today && ` · ${t('meals.today')}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <span className="m">{t('meals.kitchen')}</span>
            </th>
            {data.days.map((day) => (
              <td key={day.date}>
                <KitchenState cohortId={cohortId} day={day} today={data.today} paper={paper} />
              </td>
            ))}
          </tr>
          {SITTINGS.map((sitting) => (
            <tr key={sitting}>
              <th scope="row">
                <span className="m">{sittingName(sitting)}</span>
                <span className="meta t2 tn">{data.days[0]?.sittings[sitting]?.start}</span>
              </th>
              {data.days.map((day) => (
                <td key={day.date}>
                  <Cell day={day} sitting={sitting} diets={data.diets} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </SeenTable>
      <PaperPreview paper={paper.paper} onClose={paper.close} />
    </>
  );
}

interface CellProps {
  day: MealsDay;
  sitting: OpenSitting['sitting'];
  diets: Days['diets'];
  onOpen: Props['onOpen'];
}

/** «60 − 11 босатуда» and what is special among those who eat. */
function Cell({ day, sitting, diets, onOpen }: CellProps) {
  const { t, i18n } = useTranslation();
  const one = day.sittings[sitting];
  if (!one) return null;
  const { onList, fed, packed, missed, diets: onDiet } = one.kitchen;
  const label = t('meals.eat', { sitting: sittingName(sitting), date: day.date });
  const special = [
    ...(packed > 0 ? [{ what: t('meals.packedMan'), count: packed }] : []),
    ...onDiet.map(({ dietId, count }) => ({ what: dietName(diets, dietId, i18n.language), count })),
  ];
  const changes = [
    one.come > 0 && t('meals.come', { count: one.come }),
    one.gone > 0 && t('meals.gone', { count: one.gone }),
    one.other > 0 && t('meals.other', { count: one.other }),
  ].filter(Boolean);
  const open = (side?: 'missed') => onOpen({ date: day.date, sitting, ...(side && { side }) });
  return (
    <div className={one.begun ? `${classes.cell} ${classes.begun}` : classes.cell}>
      <Figure size="l" value={fed} label={label} onOpen={() => open()} />
      {missed.length > 0 && (
        <button type="button" className="lnk meta t2 tn" onClick={() => open('missed')}>
          {sumText(onList, missed)}
        </button>
      )}
      {special.length > 0 && (
        <span className={`${classes.special} meta t2 tn`}>
          {special.map(({ what, count }) => (
            <span key={what}>
              {what}: <span className={classes.many}>{count}</span>
            </span>
          ))}
        </span>
      )}
      {changes.length > 0 && <Status kind="warn">{changes.join(' · ')}</Status>}
    </div>
  );
}
