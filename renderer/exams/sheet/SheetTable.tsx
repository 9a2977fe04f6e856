import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { type GridActs, SheetLine } from './SheetLine.tsx';
import classes from './SheetTable.module.css';
import { groupsOf, lastClosing, nameIn } from './sheet-words.ts';
import type { SheetView } from './use-sheet.ts';
import type { SheetGrid } from './use-sheet-grid.ts';

interface Props {
  view: SheetView;
  /** Lines that are shown, in this order. */
  rows: readonly SheetRow[];
  grid: SheetGrid;
  openMan: (cadetId: number) => void;
}

/** Widths in rem: names stay in sight, the note takes what is left. */
const FIXED = 2.25 + 16.875 + 5 + 4 + 4.75 + 10.25 + 7;
const NORM = 6;
const NOTE = 8;

/** The grid of one sheet (DOMAIN §10): one Tab stop, names frozen, a heading for every platoon. */
export function SheetTable({ view, rows, grid, openMan }: Props) {
  const { t } = useTranslation();
  const { sheet, drafts, filed, open } = view;
  const { norms } = sheet;
  const closed = sheet.state === 'closed';
  const latest = useRef(grid);
  latest.current = grid;
  const acts = useMemo(
    (): GridActs => ({
      point: (...given) => latest.current.point(...given),
      openCell: (...given) => latest.current.openCell(...given),
      accept: (...given) => latest.current.accept(...given),
      pressInput: (event) => latest.current.pressInput(event),
      leaveInput: (text) => latest.current.leaveInput(text),
    }),
    [],
  );
  const under = Map.groupBy(drafts, ({ cell }) => cell.cadetId);
  const columns = grid.fields.length + 4;
  const numbers = new Map(view.rows.map((row, index) => [row.cadetId, index + 1]));
  return (
    <div className={classes.scroll}>
      <table
        ref={grid.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed into is an ARIA grid
        role="grid"
        aria-label={t('sheets.grid.label')}
        aria-readonly={!open}
        className={classes.table}
        style={{ minWidth: `${FIXED + NOTE + NORM * norms.length}rem` }}
        onKeyDown={grid.press}
        onPaste={grid.paste}
        onCopy={grid.copyOut}
      >
        <colgroup>
          <col style={{ width: '2.25rem' }} />
          <col style={{ width: '16.875rem' }} />
          <col style={{ width: '5rem' }} />
          <col style={{ width: '4rem' }} />
          {norms.map(({ normId }) => (
            <col key={normId} style={{ width: `${NORM}rem` }} />
          ))}
          <col style={{ width: '4.75rem' }} />
          <col style={{ width: '10.25rem' }} />
          <col />
          <col style={{ width: '7rem' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('sheets.column.number')}
            </th>
            <th scope="col" className={classes.man}>
              {t('sheets.column.cadet')}
            </th>
            <th scope="col">{t('sheets.column.admission')}</th>
            <th scope="col" className={classes.center}>
              {t('sheets.column.ticket')}
            </th>
            {norms.map(({ normId, names, unit }) => (
              <th
                key={normId}
                scope="col"
                className={classes.center}
                title={`${nameIn(names)}, ${t(`examPlan.norms.unit.${unit}`)}`}
              >
                {nameIn(names)}
              </th>
            ))}
            <th scope="col" className={classes.center}>
              {t('sheets.column.mark')}
            </th>
            <th scope="col">{t('sheets.column.words')}</th>
            <th scope="col">{t('sheets.column.note')}</th>
            <th scope="col">{t('sheets.column.examiner')}</th>
          </tr>
        </thead>
        {groupsOf(rows).map(({ platoon, rows: own }) => (
          <tbody key={platoon ?? 0}>
            <tr>
              <th scope="rowgroup" colSpan={columns} className={classes.group}>
                <b>{platoon === null ? t('sheets.group.none') : t('sheets.group.platoon', { platoon })}</b>
                <GroupState view={view} rows={own} />
              </th>
            </tr>
            {own.map((row) => (
              <SheetLine
                key={row.cadetId}
                norms={norms}
                fields={grid.fields}
                row={row}
                number={numbers.get(row.cadetId) ?? 0}
                filed={filed.get(row.cadetId) ?? row}
                under={(under.get(row.cadetId) ?? [])
                  .map(({ cell, failure }) => `${cell.field}:${failure ? 'refused' : 'saving'}`)
                  .join('|')}
                cursor={grid.cursor?.cadetId === row.cadetId ? grid.cursor.field : null}
                editing={grid.cursor?.cadetId === row.cadetId ? grid.editing : null}
                closed={closed}
                open={open}
                acts={acts}
                openMan={openMan}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What the heading of a group says after its name. */
function GroupState({ view: { sheet }, rows }: { view: SheetView; rows: readonly SheetRow[] }) {
  const { t } = useTranslation();
  const left = rows.filter(({ admitted, mark }) => admitted && mark === null).length;
  const changed = rows.filter(({ changedSince }) => changedSince).length;
  const at = lastClosing(sheet)?.closedAt ?? '';
  const parts =
    sheet.state === 'closed'
      ? [t('sheets.group.closed', { at })]
      : [
          sheet.state === 'planned' && rows.every(({ mark }) => mark === null)
            ? t('sheets.group.planned')
            : t('sheets.group.open'),
          left > 0 && t('sheets.group.left', { count: left }),
        ];
  if (changed > 0) parts.push(t('sheets.group.changed', { count: changed }));
  return <> · {parts.filter(Boolean).join(' · ')}</>;
}
