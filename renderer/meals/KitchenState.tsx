import { useTranslation } from 'react-i18next';
import type { MealsDay } from '../../shared/contract/meals.contract.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import type { usePaper } from '../components/use-paper.ts';
import classes from './Meals.module.css';

interface Props {
  cohortId: number;
  day: MealsDay;
  today: string;
  paper: ReturnType<typeof usePaper>;
}

/** What the kitchen has been told of a day, its papers, and the slip that is due: made and shown as paper in one act. */
export function KitchenState({ cohortId, day, today, paper }: Props) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('meals.write', 'meals.slip');
  const slip = useCommand('meals.slip');
  const { date, dueAt, sheets, changed } = day;
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  const [list, ...slips] = sheets;
  const overdue = localNow() > dueAt;
  const showSlip = (number: number) =>
    void paper.show(call('papers.mealSlipPdf', { cohortId, date, number, language }));
  const makeSlip = async () => {
    const made = await slip.run({ cohortId, date });
    if (made.ok) showSlip(made.value.number);
  };
  return (
    <div className={classes.kitchen}>
      <span className={classes.told}>
        {list ? (
          <Status kind="good">{t(list.late ? 'meals.state.late' : 'meals.state.frozen')}</Status>
        ) : (
          <Status kind={overdue && date >= today ? 'warn' : 'wait'}>
            {t(overdue ? 'meals.state.overdue' : 'meals.state.due')}
          </Status>
        )}
        <span className="meta t2 tn">{list ? t('meals.state.told', list) : t('meals.state.until', { at: dueAt })}</span>
      </span>
      <span className={classes.papers} data-unlisted>
        <button
          type="button"
          className="lnk meta"
          title={t('meals.listPaper', { date })}
          onClick={() => void paper.show(call('papers.mealListPdf', { cohortId, date, language }))}
        >
          {t('meals.printList')}
        </button>
        {slips.map((one) => (
          <button
            key={one.number}
            type="button"
            className="lnk meta tn"
            title={t('meals.slipPaper', one)}
            onClick={() => showSlip(one.number)}
          >
            {t('meals.state.slip', one)}
          </button>
        ))}
      </span>
      {changed && mayWrite && (
        <Action size="xs" busy={slip.running} onClick={() => void makeSlip()}>
          {t('meals.makeSlip')}
        </Action>
      )}
    </div>
  );
}
