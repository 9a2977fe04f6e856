import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDate } from '../../shared/kit/local-time.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { SeenTable } from '../components/SeenTable.tsx';
import { usePaper } from '../components/use-paper.ts';
import { monthName } from '../i18n/formats.ts';
import classes from './MonthTotal.module.css';
import { sittingName } from './sitting-name.ts';

const SITTINGS = [0, 1, 2] as const;

/** Meals of a month by day and sitting, for the accounts. */
export function MonthTotal({ cohortId }: { cohortId: number }) {
  const { t, i18n } = useTranslation();
  const [month, setMonth] = useState(localNow().slice(0, 7));
  const { data, error } = useOperation('meals.month', { cohortId, month }, { keep: true });
  const paper = usePaper();
  const nobody = data !== undefined && data.days.length > 0 && data.total.meals === 0;
  const asked = { cohortId, month, language: i18n.language === 'ru' ? ('ru' as const) : ('kk' as const) };
  const turn = (days: number) => setMonth(addDays(`${month}-01`, days).slice(0, 7));
  const packedOf = (sittings: readonly { packed: number }[]) => sittings.reduce((sum, { packed }) => sum + packed, 0);
  return (
    <>
      <div className={classes.monthBar}>
        <IconAction framed icon={IconChevronLeft} label={t('meals.month.earlier')} onClick={() => turn(-1)} />
        <span className={`${classes.monthName} b tn`}>
          {monthName(`${month}-01`)} {month.slice(0, 4)}
        </span>
        <IconAction framed icon={IconChevronRight} label={t('meals.month.later')} onClick={() => turn(31)} />
        <span className={classes.space} />
        <Action onClick={() => void paper.show(call('papers.mealMonthXlsx', asked))}>{t('meals.month.xlsx')}</Action>
        <Action busy={paper.drawing} onClick={() => void paper.show(call('papers.mealMonthPdf', asked))}>
          {t('meals.month.pdf')}
        </Action>
      </div>
      {error && <Refusal failure={error.failure} />}
      {data?.days.length === 0 && <EmptyState text={t('meals.month.none')} />}
      {nobody && <EmptyState text={t('meals.nobody')} note={t('meals.nobodyWhy')} />}
      {data && data.days.length > 0 && !nobody && (
        <>
          <SeenTable label={t('meals.month.table')} className={classes.month}>
            <caption className="sr">{t('meals.month.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('meals.month.date')}</th>
                {SITTINGS.map((sitting) => (
                  <th key={sitting} scope="col">
                    {sittingName(sitting)}
                  </th>
                ))}
                <th scope="col">{t('meals.month.meals')}</th>
                <th scope="col">{t('meals.month.packed')}</th>
                <th scope="col">{t('meals.month.men')}</th>
                <th scope="col" className={classes.told}>
                  {t('meals.month.told')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.days.map(({ date, told, sittings, meals, menFed }) => (
                <tr key={date}>
                  <th scope="row">{formatDate(date)}</th>
                  {SITTINGS.map((sitting) => (
                    <td key={sitting}>{sittings[sitting]?.fed}</td>
                  ))}
                  <td>{formatNumber(meals)}</td>
                  <td>{packedOf(sittings)}</td>
                  <td>{menFed}</td>
                  <td className={`${classes.told} ${told ? '' : 't2'}`}>
                    {t(told ? 'meals.month.isTold' : 'meals.month.notTold')}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('meals.month.total')}</th>
                {SITTINGS.map((sitting) => (
                  <td key={sitting}>{formatNumber(data.total.sittings[sitting]?.fed ?? 0)}</td>
                ))}
                <td>{formatNumber(data.total.meals)}</td>
                <td>{formatNumber(packedOf(data.total.sittings))}</td>
                <td>{formatNumber(data.total.manDays)}</td>
                <td />
              </tr>
            </tfoot>
          </SeenTable>
          <p className="meta t2">{t('meals.month.note')}</p>
        </>
      )}
      <PaperPreview paper={paper.paper} onClose={paper.close} />
    </>
  );
}
