// biome-ignore-all lint/a11y/useSemanticElements: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/kit/number-text.ts';
import classes from './DataTable.module.css';
import { TickBox } from './TickBox.tsx';
import type { CellValue, Column } from './table-column.ts';

interface Props<Row> {
  id: string;
  row: Row;
  name: string;
  columns: readonly Column<Row>[];
  index: number;
  top: number;
  /** null in a table without selection. */
  selected: boolean | null;
  open: boolean;
  underCursor: boolean;
  onPoint: (event: MouseEvent) => void;
  onTick: (event: MouseEvent) => void;
}

/** A missing value is '—', never an empty hole. */
function asText(value: CellValue): string {
  if (value === null || value === '') return '—';
  return typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 2) : value;
}

/** A value that does not fit is read whole by pointing at it. */
const TextCell = ({ text }: { text: string }) => (
  <span className="truncate" title={text}>
    {text}
  </span>
);

export function DataTableRow<Row>(props: Props<Row>) {
  const { id, row, name, columns, index, top, selected, open, underCursor, onPoint, onTick } = props;
  const { t } = useTranslation();
  const looks = [
    classes.row,
    classes.body,
    selected && classes.selected,
    open && classes.open,
    underCursor && classes.active,
  ];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      className={looks.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPoint}
    >
      {selected !== null && (
        <div role="gridcell" className={`${classes.tick} ${classes.pinnedTick}`}>
          <TickBox checked={selected} label={t('components.table.selectRow', { name })} onToggle={onTick} />
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          className={[classes.cell, column.numeric && classes.numeric, at === 0 && classes.pinned]
            .filter(Boolean)
            .join(' ')}
        >
          {column.cell ? column.cell(row) : <TextCell text={asText(column.value(row))} />}
        </div>
      ))}
    </div>
  );
}
