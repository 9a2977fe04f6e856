import { IconVersions } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WHEREABOUTS } from '../../shared/presence/whereabouts.ts';
import { type ReportContent, type ReportRow, sheetOf } from '../../shared/strength/report.ts';
import { Action } from '../components/Action.tsx';
import { Figure } from '../components/Figure.tsx';
import { SeenTable } from '../components/SeenTable.tsx';
import { Status } from '../components/Status.tsx';
import classes from './StrengthSheet.module.css';
import type { FigureColumn } from './strength-place.ts';
import { platoonOf } from './strength-words.ts';

/** A row of the sheet in the address: a platoon's number, `none` for men without one, `all` for the total. */
export const rowKey = (row: ReportRow, isTotal: boolean): string => (isTotal ? 'all' : String(row.platoon ?? 'none'));

interface Props {
  content: ReportContent;
  /** The same minute by what is known now; where a figure differs, both stand. */
  known: ReportContent;
  onOpen: (row: string, column: FigureColumn) => void;
  /** Says how many men each platoon should have; absent for whoever may not. */
  onEstablishment?: (() => void) | undefined;
}

/** The official sheet: platoons by columns and the total; every figure opens its names. */
export function StrengthSheet({ content, known, onOpen, onEstablishment }: Props) {
  const { t } = useTranslation();
  const { rows, total } = sheetOf(content);
  const after = sheetOf(known);
  const columns = WHEREABOUTS.filter((where) => where !== 'unknown' || total.columns.unknown.length > 0);
  const knownRow = (row: ReportRow, isTotal: boolean) =>
    isTotal ? after.total : after.rows.find(({ platoon }) => platoon === row.platoon);
  const line = (row: ReportRow, isTotal = false) => {
    const key = rowKey(row, isTotal);
    const name = isTotal ? t('strength.total') : platoonOf(row.platoon);
    const now = knownRow(row, isTotal);
    const figure = (column: FigureColumn) => {
      const count = (column === 'onList' ? row.onList : row.columns[column]).length;
      const nowCount = (column === 'onList' ? now?.onList : now?.columns[column])?.length ?? 0;
      return (
        <td key={column}>
          {nowCount !== count && (
            <span className={classes.changed} title={t('strength.nowFigure', { count: nowCount })}>
              <Status kind="wait" icon={IconVersions}>
                <span className="sr">{t('strength.nowFigure', { count: nowCount })}</span>
                <span aria-hidden>{nowCount}</span>
              </Status>
            </span>
          )}
          <Figure
            value={count}
            label={`${name}, ${t(`strength.column.${column}`)}`}
            onOpen={() => onOpen(key, column)}
          />
        </td>
      );
    };
    return (
      <tr key={key} className={isTotal ? classes.total : undefined}>
        <th scope="row">{name}</th>
        <td>
          <Figure value={row.establishment} reason={t('strength.notStated')} />
        </td>
        {figure('onList')}
        {columns.map(figure)}
      </tr>
    );
  };
  return (
    <section className={classes.box}>
      <div className={classes.head}>
        <h2>{t('strength.sheet')}</h2>
        {onEstablishment && (
          <Action size="xs" quiet onClick={onEstablishment}>
            {t('strength.stateMen')}
          </Action>
        )}
      </div>
      <SeenTable label={t('strength.sheet')} className={classes.sheet}>
        <thead>
          <tr>
            <th scope="col">{t('strength.platoonHead')}</th>
            <th scope="col">{t('strength.column.establishment')}</th>
            <th scope="col">{t('strength.column.onList')}</th>
            {columns.map((where) => (
              <th key={where} scope="col">
                {t(`strength.column.${where}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => line(row))}
          {line(total, true)}
        </tbody>
      </SeenTable>
    </section>
  );
}
