import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { initialled } from '../../components/initialled.ts';
import { Status } from '../../components/Status.tsx';
import { CellInput } from './CellInput.tsx';
import classes from './SheetTable.module.css';
import { cellField, type Field, isBarred, textOf } from './sheet-fields.ts';
import { awayText, barsOf, mendAddress, nameIn, reasonText, useMarkWords } from './sheet-words.ts';
import type { SheetGrid } from './use-sheet-grid.ts';

export type CellState = 'saving' | 'refused';

/** What a line tells the grid; the same functions for the life of the table, so that a line is not drawn for them. */
export type GridActs = Pick<SheetGrid, 'point' | 'openCell' | 'accept' | 'pressInput' | 'leaveInput'>;

interface Props {
  /** The norms whose results are typed. */
  norms: Sheet['norms'];
  fields: readonly Field[];
  row: SheetRow;
  number: number;
  /** The line as the file has it: what stands under a refused cell. */
  filed: SheetRow;
  /** 'mark:saving|note:refused': what is under way in this line. */
  under: string;
  /** The column of the cursor, where it is in this line. */
  cursor: Field | null;
  editing: SheetGrid['editing'];
  closed: boolean;
  open: boolean;
  acts: GridActs;
  openMan: (cadetId: number) => void;
}

/** One man: his admission, what is typed, and in which state every cell is. */
function Line(props: Props) {
  const { norms, fields, row, number, filed, under, cursor, editing, closed, open, acts, openMan } = props;
  const { t } = useTranslation();
  const sheet = { norms };
  const words = useMarkWords();
  const { cadetId } = row;
  const states = new Map(under.split('|').map((one) => one.split(':') as [string, CellState]));
  const proposed = row.mark === null ? (row.byNorms ?? row.byRange) : null;
  const differs = row.mark !== null && row.source === 'typed' ? (row.byNorms ?? row.byRange) : null;

  const cell = (field: Field, looks: string | undefined) => {
    const state = states.get(cellField(field));
    const text = field === 'mark' ? words.short(row.mark) : textOf(sheet, row, field);
    const isEmpty = text === '';
    const changed = field === 'mark' && row.changedSince && state === undefined;
    const isText = field === 'note' || field === 'examiner';
    const barred = !isText && isEmpty && isBarred(row, field);
    const old = field === 'mark' ? words.short(filed.mark) : textOf(sheet, filed, field);
    const look = [
      looks,
      barred
        ? classes.barred
        : state === 'refused'
          ? classes.refused
          : state === 'saving'
            ? classes.typed
            : changed
              ? classes.changed
              : closed && !isText
                ? classes.locked
                : isEmpty && classes.empty,
      cursor === field && classes.cursor,
    ];
    return (
      <td
        key={field}
        data-cell={`${cadetId}.${field}`}
        tabIndex={cursor === field ? 0 : -1}
        className={look.filter(Boolean).join(' ')}
        onFocus={() => cursor !== field && acts.point(cadetId, field)}
        onDoubleClick={() => acts.openCell(row, field)}
        title={isText ? titleOf(field, text) : undefined}
      >
        {cursor === field && editing ? (
          <CellInput
            label={t('sheets.grid.cell', { field: fieldName(field), name: row.name })}
            text={editing.text}
            wrong={editing.wrong}
            onKeyDown={acts.pressInput}
            onLeave={acts.leaveInput}
          />
        ) : (
          <>
            {changed && <s>{row.closedMark === null ? '·' : words.short(row.closedMark)}</s>}
            {state === 'refused' && old !== text && <s>{old === '' ? '·' : old}</s>}
            {field === 'note' ? (
              noteOf(text)
            ) : field === 'examiner' ? (
              initialled(text)
            ) : isEmpty && !barred && !changed ? (
              <span aria-hidden>·</span>
            ) : (
              text
            )}
            {closed && field === 'mark' && !changed && !barred && <IconLock size="0.6875rem" stroke={2} aria-hidden />}
            {state && <span className="sr">, {t(`sheets.grid.${state}`)}</span>}
            {changed && <span className="sr">, {t('sheets.sign.changed')}</span>}
            {barred && <span className="sr">{t('sheets.sign.barred')}</span>}
          </>
        )}
      </td>
    );
  };
  const fieldName = (field: Field) => {
    const norm = norms.find(({ normId }) => field === `norm-${normId}`);
    return norm ? nameIn(norm.names) : t(`sheets.column.${field as 'mark'}`);
  };
  const titleOf = (field: Field, text: string) =>
    field === 'note' && !row.admitted ? [...barsOf(row).map(reasonText), text].filter(Boolean).join(' · ') : text;
  const noteOf = (note: string) => {
    const [bar] = row.admitted ? [] : barsOf(row);
    const parts = [
      bar && (
        <a key="bar" className="lnk" tabIndex={-1} href={mendAddress(bar, cadetId)}>
          {reasonText(bar)}
        </a>
      ),
      row.override && <span key="override">{t('sheets.grid.override', { reason: row.override.reason })}</span>,
      row.before !== null && <span key="before">{t('sheets.grid.before', { mark: words.short(row.before) })}</span>,
      note !== '' && <span key="note">{note}</span>,
      note === '' && row.mark === null && row.away !== null && row.admitted && (
        <span key="away">{awayText(row.away)}</span>
      ),
    ].filter(Boolean);
    return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  };

  return (
    <tr className={classes.row}>
      <td className={classes.number}>{number}</td>
      <th scope="row" className={classes.man} title={row.name}>
        <button type="button" tabIndex={-1} className="truncate" onClick={() => openMan(cadetId)}>
          {row.name}
        </button>
      </th>
      <td>
        {row.override ? (
          <Status kind="info">{t('sheets.admitted.override')}</Status>
        ) : row.admitted ? (
          <Status kind="good">{t('sheets.admitted.yes')}</Status>
        ) : (
          <Status kind="warn">{t('sheets.admitted.no')}</Status>
        )}
      </td>
      {fields
        .slice(0, -2)
        .map((field) => cell(field, field === 'mark' ? `${classes.cell} ${classes.mark}` : classes.cell))}
      <td className={classes.words} title={row.mark === null ? undefined : words.long(row.mark)}>
        {row.mark === 2 ? (
          <Status kind="bad">{words.long(2)}</Status>
        ) : row.mark !== null ? (
          words.long(row.mark)
        ) : !row.admitted ? (
          '—'
        ) : null}
        {open && proposed !== null && row.admitted && (
          <button
            type="button"
            tabIndex={-1}
            className={`act ${classes.proposal}`}
            onClick={() => acts.accept(row, proposed)}
          >
            {t(row.byNorms === null ? 'sheets.grid.byRange' : 'sheets.grid.byNorms', { mark: proposed })}
          </button>
        )}
        {differs !== null && differs !== row.mark && (
          <span className={classes.proposal}>
            {' '}
            · {t(row.byNorms === null ? 'sheets.grid.byRange' : 'sheets.grid.byNorms', { mark: differs })}
          </span>
        )}
      </td>
      {cell('note', classes.text)}
      {cell('examiner', classes.text)}
    </tr>
  );
}

/** Drawn anew only when something in it changed: sixty lines answer a key at once. */
export const SheetLine = memo(Line, (before, after) =>
  (
    ['norms', 'fields', 'row', 'number', 'filed', 'under', 'cursor', 'editing', 'closed', 'open', 'openMan'] as const
  ).every(
    (key) => before[key] === after[key] || (key === 'editing' && after.cursor === null && before.cursor === null),
  ),
);
