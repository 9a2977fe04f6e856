import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { MealsDay } from '../../shared/contract/meals.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Figure } from '../components/Figure.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Status } from '../components/Status.tsx';
import { usePaper } from '../components/use-paper.ts';
import { weekdayName } from '../i18n/formats.ts';
import { dietName } from './diet-name.ts';
import classes from './Meals.module.css';
import type { OpenSitting } from './meals-place.ts';
import { sittingName } from './sitting-name.ts';

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
      <table className={classes.days}>
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
        <tfoot>
          <tr>
            <th scope="row">
              <span className="sr">{t('meals.frozenAll')}</span>
            </th>
            {data.days.map((day) => (
              <td key={day.date}>
                <Kitchen cohortId={cohortId} day={day} today={data.today} paper={paper} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
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
    packed > 0 && t('meals.packed', { count: packed }),
    ...onDiet.map(({ dietId, count }) => `${dietName(diets, dietId, i18n.language)}: ${count}`),
  ].filter(Boolean);
  const changes = [
    one.come > 0 && t('meals.come', { count: one.come }),
    one.gone > 0 && t('meals.gone', { count: one.gone }),
    one.other > 0 && t('meals.other', { count: one.other }),
  ].filter(Boolean);
  return (
    <div className={one.begun ? `${classes.cell} ${classes.begun}` : classes.cell}>
      <Figure size="l" value={fed} label={label} onOpen={() => onOpen({ date: day.date, sitting })} />
      {missed.length > 0 && (
        <span className="meta t2 tn">
          {[String(onList), ...missed.map(({ why, count }) => t(`meals.missed.${why}`, { count }))].join(' − ')}
        </span>
      )}
      {special.length > 0 && <span className="meta t2 tn">{special.join(' · ')}</span>}
      {changes.length > 0 && <Status kind="warn">{changes.join(' · ')}</Status>}
    </div>
  );
}

interface KitchenProps {
  cohortId: number;
  day: MealsDay;
  today: string;
  paper: ReturnType<typeof usePaper>;
}

/** What the kitchen has been told of a day, its papers, and the slip that is due. */
function Kitchen({ cohortId, day, today, paper }: KitchenProps) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('meals.write');
  const slip = useCommand('meals.slip');
  const { date, dueAt, sheets, changed } = day;
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const [list, ...slips] = sheets;
  return (
    <div className={classes.kitchen}>
      {!list && (
        <Status kind={localNow() > dueAt && date >= today ? 'warn' : 'wait'}>
          {t(localNow() > dueAt ? 'meals.state.overdue' : 'meals.state.due', { at: dueAt })}
        </Status>
      )}
      {list && <Status kind="good">{t(list.late ? 'meals.state.late' : 'meals.state.frozen', list)}</Status>}
      {changed && mayWrite && (
        <Action size="xs" busy={slip.running} onClick={() => void slip.run({ cohortId, date })}>
          {t('meals.makeSlip')}
        </Action>
      )}
      {slips.map((one) => (
        <button
          key={one.number}
          type="button"
          className="lnk meta"
          title={t('meals.slipPaper', one)}
          onClick={() => void paper.show(call('papers.mealSlipPdf', { cohortId, date, number: one.number, language }))}
        >
          {t('meals.state.slip', one)}
        </button>
      ))}
      <Action
        size="xs"
        quiet
        title={`${t('meals.printList')} ${formatDate(date)}`}
        onClick={() => void paper.show(call('papers.mealListPdf', { cohortId, date, language }))}
      >
        {t('meals.printList')}
      </Action>
    </div>
  );
}
