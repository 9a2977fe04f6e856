import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { useSeenTable } from '../seen-list.ts';
import classes from './HeatGrid.module.css';
import { useAsTable } from './PictureSwitch.tsx';
import table from './picture-table.module.css';
import { atOf, usePictureKeys } from './use-picture-keys.ts';

/** A square of a grid: its figure, how much of the fullest (or of what is possible) it is, and its whole sentence. */
export interface HeatCell {
  value: number;
  /** What it is set against; written behind a stroke, and the share is of it. */
  of?: number;
  /** Its names cannot be opened. */
  still?: boolean;
  /** For readers of the screen and on hover. */
  said: string;
}

interface Props {
  label: string;
  /** Over the names of the rows. */
  corner: string;
  columns: readonly { key: string; name: ReactNode; title?: string }[];
  rows: readonly { key: string; name: ReactNode; cells: readonly (HeatCell | null)[]; sum: HeatCell }[];
  /** The sums of the columns and, last, of all. */
  foot: readonly HeatCell[];
  /** shade: the more, the darker · bar: as far as it is full */
  look: 'shade' | 'bar';
  /** The square whose names are open, by the keys of its row and column. */
  open: readonly [row: string, column: string] | null;
  onOpen: (row: string, column: string) => void;
}

/**
 * A table whose squares are shaded or filled by their figures, which stand in them: without colours, and to readers of the
 * screen, it is the table. The squares open their names and are one Tab stop.
 */
export function HeatGrid({ label, corner, columns, rows, foot, look, open, onOpen }: Props) {
  const { t } = useTranslation();
  const asTable = useAsTable();
  const keys = usePictureKeys<HTMLDivElement>('row');
  const seen = useSeenTable(label);
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0)));
  const text = ({ value, of }: HeatCell) =>
    of === undefined ? formatNumber(value) : `${formatNumber(value)} / ${formatNumber(of)}`;
  const shareOf = ({ value, of }: HeatCell) => (of === undefined ? value / most : of === 0 ? 1 : value / of);
  const looksOf = (cell: HeatCell) => {
    if (asTable) return classes.plain;
    const over = cell.of !== undefined && cell.value > cell.of;
    return [classes.square, classes[look], over && classes.over].filter(Boolean).join(' ');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: squares of a picture, not fields of a form
    <div {...keys} role="group" aria-label={label} className={table.scroll}>
      <table ref={seen} className={asTable ? table.table : `${table.table} ${classes.grid}`}>
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, name, title }) => (
              <th key={key} scope="col" title={title}>
                {name}
              </th>
            ))}
            <th scope="col">{t('components.picture.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => {
                const column = columns[index]?.key ?? '';
                if (!cell) return <td key={column} />;
                if (cell.value === 0 || cell.still)
                  return (
                    <td key={column} title={cell.said}>
                      <span className={asTable ? 't3' : classes.none}>
                        {cell.value === 0 && cell.of === undefined ? '·' : text(cell)}
                      </span>
                    </td>
                  );
                return (
                  <td key={column}>
                    <button
                      type="button"
                      {...atOf(rowIndex, index)}
                      className={looksOf(cell)}
                      style={{ '--share': Math.min(1, shareOf(cell)) } as CSSProperties}
                      title={cell.said}
                      aria-label={cell.said}
                      aria-pressed={open?.[0] === row.key && open[1] === column}
                      onClick={() => onOpen(row.key, column)}
                    >
                      {text(cell)}
                    </button>
                  </td>
                );
              })}
              <td className={table.sum} title={row.sum.said}>
                {text(row.sum)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('components.picture.sum')}</th>
            {foot.map((cell, index) => (
              <td key={columns[index]?.key ?? 'sum'} title={cell.said}>
                {text(cell)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {!asTable && <p className={`meta t3 ${classes.keys}`}>{t('components.picture.keys')}</p>}
    </div>
  );
}
