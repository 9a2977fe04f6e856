// biome-ignore-all lint/a11y/useSemanticElements: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table is a grid of divs, since only the rows in sight are drawn; the grid is the one Tab stop (ARIA grid pattern)
import {
  columnVisibilityFeature,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNote } from '../app/toasts.tsx';
import classes from './DataTable.module.css';
import { DataTableHead } from './DataTableHead.tsx';
import { DataTableRow } from './DataTableRow.tsx';
import { useSeenList } from './seen-list.ts';
import { asTsv, type Column, compareCells, listed, type RowKey } from './table-column.ts';
import { type Cursor, moveCursor } from './table-keys.ts';
import { tracksOf } from './table-tracks.ts';
import { useTableSelection } from './use-table-selection.ts';

interface Props<Row extends RowData> {
  /** What the table lists, for screen readers. */
  label: string;
  rows: readonly Row[];
  /** Stable between renders (module level or useMemo). */
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => RowKey;
  /** The row's name, for screen readers: the cadet's name. */
  rowName: (row: Row) => string;
  /** Selected keys; leave out both for a table without selection. */
  selection?: ReadonlySet<RowKey>;
  onSelect?: (keys: ReadonlySet<RowKey>) => void;
  /** The row whose inspector is open. */
  openKey?: RowKey | null;
  /** Click or Enter on a row. */
  onOpen?: (row: Row) => void;
  initialSort?: { id: string; desc?: boolean };
  /** Which columns are seen, from useColumnChoice; all of them without it. */
  visibility?: Record<string, boolean>;
  /** Two lines a row: 50 instead of 34. */
  twoLines?: boolean;
  /** Men a row is about, for the journal of who took their data out; found by itself in rows with a cadetId. */
  menOf?: (row: Row) => readonly number[];
  /** Instead of rows, when there are none. */
  empty?: ReactNode;
}

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });
/** The man of a row, by the name this field has everywhere. */
const manOf = (row: object): number[] => ('cadetId' in row && typeof row.cadetId === 'number' ? [row.cadetId] : []);
const ROW_REM = 34 / 16;
const TWO_LINE_REM = 50 / 16;
const rootPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/**
 * The list of every room: dense, sorted by the Kazakh alphabet, only the rows in sight are drawn. One Tab stop: arrows
 * move, Space and Shift select, Ctrl+A all, Enter opens, ↑ from the first row reaches the heads, Ctrl+C copies as TSV.
 */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const {
    label,
    rows,
    columns,
    rowKey,
    rowName,
    selection,
    onSelect,
    openKey,
    onOpen,
    visibility = {},
    twoLines,
    empty,
  } = props;
  const { t } = useTranslation();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<SortingState>(() =>
    props.initialSort ? [{ id: props.initialSort.id, desc: props.initialSort.desc ?? false }] : [],
  );
  const [put, setCursor] = useState<Cursor>({ row: 0, column: 0 });

  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        // undefined, unlike null, is kept last by the table itself.
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        sortUndefined: 'last' as const,
        sortDescFirst: false,
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compareCells(column.value(a.original), column.value(b.original)),
      })),
    [columns],
  );
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    state: { sorting, columnVisibility: visibility },
    onSortingChange: setSorting,
    enableMultiSort: false,
  });
  const sorted = table.getRowModel().rows.map((row) => row.original);
  // A filter may leave fewer rows than the cursor had come down.
  const cursor = put.row < sorted.length ? put : { ...put, row: Math.max(0, sorted.length - 1) };
  const seen = columns.filter((column) => visibility[column.id] ?? true);
  const keys = sorted.map(rowKey);
  const chosen = useTableSelection(keys, selection, onSelect);
  useSeenList(label, () => {
    const men = sorted.flatMap(props.menOf ?? manOf);
    const [order] = sorting;
    const by = order && columns.find(({ id }) => id === order.id);
    return {
      ...listed(sorted, seen),
      men: men.length > 0 ? men : null,
      ...(by && { sorted: { header: by.hint ?? by.header, desc: order.desc } }),
    };
  });
  const selectable = onSelect !== undefined;

  const rowPixels = (twoLines ? TWO_LINE_REM : ROW_REM) * rootPixels();
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 8,
  });

  const goTo = (next: Cursor) => {
    setCursor(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
  };

  const copy = () => {
    const rowsToCopy =
      chosen.chosen.size > 0
        ? sorted.filter((row) => chosen.chosen.has(rowKey(row)))
        : sorted.slice(cursor.row, cursor.row + 1);
    if (rowsToCopy.length === 0) return;
    void navigator.clipboard.writeText(asTsv(rowsToCopy, seen));
    showNote(t('components.table.copied', { count: rowsToCopy.length }));
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2);
    const next = moveCursor(cursor, event, { rows: sorted.length, columns: seen.length, page });
    const control = event.ctrlKey || event.metaKey;
    if (next) {
      goTo(next);
      if (event.shiftKey && next.row >= 0) chosen.extendTo(next.row);
      else if (selectable && !event.shiftKey) chosen.setAnchor(Math.max(0, next.row));
    } else if (event.code === 'Space' && cursor.row >= 0) {
      if (event.shiftKey) chosen.extendTo(cursor.row);
      else chosen.toggle(cursor.row);
    } else if (control && event.code === 'KeyA' && selectable) chosen.toggleAll();
    else if (control && event.code === 'KeyC') copy();
    else if (event.code === 'Escape' && chosen.chosen.size > 0) chosen.clear();
    else if ((event.code === 'Enter' || event.code === 'Space') && cursor.row === -1) {
      const column = seen[cursor.column];
      if (column) table.getColumn(column.id)?.toggleSorting();
    } else if (event.code === 'Enter') {
      const row = sorted[cursor.row];
      if (row !== undefined) onOpen?.(row);
    } else return;
    event.preventDefault();
  };

  const { tracks, comfort } = tracksOf(
    seen.map(({ width }) => width),
    selectable ? '2.5rem' : undefined,
  );
  const inHead = cursor.row === -1;
  const active = inHead ? `${gridId}-head-${seen[cursor.column]?.id}` : `${gridId}-${cursor.row}`;
  return (
    <div
      ref={scroller}
      className={`${classes.table} ${twoLines ? classes.twoLines : ''}`}
      style={
        { '--tracks': tracks, '--comfort': comfort, '--before': selectable ? '2.5rem' : '0rem' } as React.CSSProperties
      }
      role="grid"
      aria-label={label}
      aria-rowcount={sorted.length + 1}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={sorted.length > 0 || inHead ? active : undefined}
      tabIndex={0}
      onKeyDown={pressed}
    >
      <DataTableHead
        gridId={gridId}
        columns={seen}
        sorting={sorting[0]}
        onSort={(id) => table.getColumn(id)?.toggleSorting()}
        activeColumn={inHead ? cursor.column : null}
        all={
          selectable
            ? {
                checked: sorted.length > 0 && chosen.chosen.size >= sorted.length,
                some: chosen.chosen.size > 0,
                toggle: chosen.toggleAll,
              }
            : null
        }
      />
      <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = sorted[item.index] as Row;
          const key = keys[item.index] as RowKey;
          return (
            <DataTableRow
              key={key}
              id={`${gridId}-${item.index}`}
              row={row}
              name={rowName(row)}
              columns={seen}
              index={item.index}
              top={item.start}
              selected={selectable ? chosen.chosen.has(key) : null}
              open={openKey === key}
              underCursor={cursor.row === item.index}
              onPoint={(event) => {
                setCursor({ ...cursor, row: item.index });
                if (event.shiftKey) chosen.extendTo(item.index);
                else if (event.ctrlKey || event.metaKey) chosen.toggle(item.index);
                else onOpen?.(row);
              }}
              onTick={(event) => {
                setCursor({ ...cursor, row: item.index });
                if (event.shiftKey) chosen.extendTo(item.index);
                else chosen.toggle(item.index);
              }}
            />
          );
        })}
      </div>
      {sorted.length === 0 && (
        <div role="row">
          <div role="gridcell" className={classes.empty}>
            {empty ?? t('components.table.empty')}
          </div>
        </div>
      )}
    </div>
  );
}
