// biome-ignore-all lint/a11y/useSemanticElements: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import { TickBox } from './TickBox.tsx';
import type { Column } from './table-column.ts';

interface Props<Row> {
  gridId: string;
  columns: readonly Column<Row>[];
  sorting: { id: string; desc: boolean } | undefined;
  onSort: (id: string) => void;
  activeColumn: number | null;
  all: { checked: boolean; some: boolean; toggle: () => void } | null;
}

/** The head of a table; a press on a column sorts by it, up, down, and as it came. */
export function DataTableHead<Row>({ gridId, columns, sorting, onSort, activeColumn, all }: Props<Row>) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.row} aria-rowindex={1}>
        {all && (
          <div role="columnheader" className={`${classes.tick} ${classes.pinnedTick}`}>
            <TickBox
              checked={all.checked}
              some={all.some}
              label={t('components.table.selectAll')}
              onToggle={all.toggle}
            />
          </div>
        )}
        {columns.map((column, index) => {
          const order = sorting?.id === column.id ? (sorting.desc ? 'descending' : 'ascending') : 'none';
          const Arrow = order === 'descending' ? IconArrowDown : IconArrowUp;
          const looks = [
            classes.cell,
            column.numeric && classes.numeric,
            index === 0 && classes.pinned,
            activeColumn === index && classes.active,
          ];
          return (
            <div
              key={column.id}
              id={`${gridId}-head-${column.id}`}
              role="columnheader"
              aria-sort={order}
              className={looks.filter(Boolean).join(' ')}
              onClick={() => onSort(column.id)}
            >
              <span className="truncate" title={column.hint ?? column.header}>
                {column.header}
              </span>
              {order !== 'none' && <Arrow size="0.75rem" stroke={2} aria-hidden />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
