// biome-ignore-all lint/a11y/useSemanticElements: the ledger is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the ledger is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the ledger is an ARIA grid, which answers the keys
import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerFigures } from '../../shared/contract/journal.contract.ts';
import { FIGURES, type LedgerFigure } from '../../shared/journal/ledger.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './LedgerGrid.module.css';
import { LESSON_FIGURES, type LedgerRow, type Scope } from './ledger-rows.ts';

/** A figure somebody wants to see the names of. */
export interface Wanted {
  figure: LedgerFigure;
  of: 'lessons' | 'men';
  scope: Scope;
  title: string;
}

interface Props {
  label: string;
  rows: readonly LedgerRow[];
  sum: { figures: LedgerFigures; scope: Scope };
  /** subjects: lesson hours and man-hours side by side · cadets: each man's own hours */
  view: 'subjects' | 'cadets';
  openKey: string | null;
  onFigure: (wanted: Wanted) => void;
  /** Enter or a click on a man's name. */
  onCadet?: (cadetId: number) => void;
}

/** The ledger: rows of subjects or men, nine figures each, every one of which opens its names. One Tab stop. */
export function LedgerGrid({ label, rows, sum, view, openKey, onFigure, onCadet }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const gridId = useId();
  const [cursor, setCursor] = useState({ row: 0, column: 0 });
  const nameOf = (row: LedgerRow) => (typeof row.name === 'string' ? row.name : say(row.name));
  const titleOf = (row: LedgerRow) =>
    row.phase ? `${nameOf(row)} · ${t(`journal.ledger.bucket.${row.phase}`)}` : nameOf(row);
  const ofWhat = (figure: LedgerFigure) => (view === 'subjects' && LESSON_FIGURES.has(figure) ? 'lessons' : 'men');

  const openFigure = (row: LedgerRow | null, figure: LedgerFigure) => {
    const { figures, scope } = row ?? sum;
    if (figures[figure] === 0) return;
    onFigure({ figure, of: ofWhat(figure), scope, title: row ? titleOf(row) : t('journal.ledger.sum') });
  };
  const openAt = (rowIndex: number, column: number) => {
    const row = rows[rowIndex] ?? null;
    const figure = FIGURES[column - 1];
    if (figure) openFigure(row, figure);
    else if (row?.cadetId) onCadet?.(row.cadetId);
  };
  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length, row)),
      column: Math.max(0, Math.min(FIGURES.length, column)),
    };
    setCursor(next);
    document.getElementById(`${gridId}-${next.row}-${next.column}`)?.scrollIntoView({ block: 'nearest' });
  };
  const pressed = (event: KeyboardEvent) => {
    const { row, column } = cursor;
    const moves: Record<string, () => void> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      PageDown: () => moveTo(row + 15, column),
      PageUp: () => moveTo(row - 15, column),
      Home: () => moveTo(0, column),
      End: () => moveTo(rows.length, column),
      Enter: () => openAt(row, column),
      NumpadEnter: () => openAt(row, column),
      Space: () => openAt(row, column),
    };
    const move = moves[event.code];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  };

  const cells = (figures: LedgerFigures, name: string, rowIndex: number) =>
    FIGURES.map((figure, index) => {
      const value = figures[figure];
      const column = index + 1;
      const owes = figure === 'owed' && value > 0;
      const looks = [
        classes.number,
        (figure === 'planned' || figure === 'attended') && classes.first,
        value > 0 && classes.opens,
        owes && classes.owed,
        cursor.row === rowIndex && cursor.column === column && classes.cursor,
      ];
      const hours = formatNumber(value);
      return (
        <div
          key={figure}
          id={`${gridId}-${rowIndex}-${column}`}
          role="gridcell"
          aria-label={t('journal.ledger.cell', { row: name, figure: t(`journal.ledger.figure.${figure}`), hours })}
          className={looks.filter(Boolean).join(' ')}
          onClick={() => {
            setCursor({ row: rowIndex, column });
            openAt(rowIndex, column);
          }}
        >
          {owes && rowIndex === rows.length && <IconAlertTriangle size="0.75rem" stroke={2} aria-hidden />}
          {value === 0 ? <span className="t3">·</span> : <span>{hours}</span>}
        </div>
      );
    });

  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 2}
      aria-activedescendant={`${gridId}-${cursor.row}-${cursor.column}`}
      tabIndex={0}
      className={classes.grid}
      onKeyDown={pressed}
    >
      <LedgerHead view={view} />
      <div role="rowgroup">
        {rows.map((row, rowIndex) => {
          const name = nameOf(row);
          const newPart = row.phase !== null && row.phase !== rows[rowIndex - 1]?.phase;
          const looks = [classes.row, classes.body, openKey === row.key && classes.open];
          const under = cursor.row === rowIndex && cursor.column === 0 ? classes.cursor : '';
          return (
            <Fragment key={row.key}>
              {newPart && row.phase && (
                <div role="row" className={`${classes.row} ${classes.part}`}>
                  <div role="rowheader">{t(`journal.ledger.part.${row.phase}`)}</div>
                </div>
              )}
              <div role="row" aria-rowindex={rowIndex + 2} className={looks.filter(Boolean).join(' ')}>
                <div
                  id={`${gridId}-${rowIndex}-0`}
                  role="gridcell"
                  className={`${row.cadetId ? classes.name : classes.still} ${under}`}
                  onClick={() => {
                    setCursor({ row: rowIndex, column: 0 });
                    openAt(rowIndex, 0);
                  }}
                >
                  {row.subjectCode && (
                    <SubjectCode
                      tint={row.subjectCode as SubjectTint}
                      code={subjectCode(row.subjectCode, currentLanguage())}
                    />
                  )}
                  <span className="truncate" title={name}>
                    {name}
                  </span>
                </div>
                {cells(row.figures, name, rowIndex)}
              </div>
            </Fragment>
          );
        })}
      </div>
      <div role="rowgroup" className={classes.foot}>
        <div role="row" aria-rowindex={rows.length + 2} className={classes.row}>
          <div
            id={`${gridId}-${rows.length}-0`}
            role="gridcell"
            className={cursor.row === rows.length && cursor.column === 0 ? classes.cursor : ''}
          >
            {t('journal.ledger.sum')}
          </div>
          {cells(sum.figures, t('journal.ledger.sum'), rows.length)}
        </div>
      </div>
    </div>
  );
}

function LedgerHead({ view }: { view: Props['view'] }) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.head}>
      {view === 'subjects' && (
        <div className={`${classes.row} ${classes.groups}`} aria-hidden>
          <div />
          <div style={{ gridColumn: 'span 4' }}>{t('journal.ledger.lessonHours')}</div>
          <div style={{ gridColumn: 'span 5' }}>{t('journal.ledger.manHours')}</div>
        </div>
      )}
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader">{t(view === 'subjects' ? 'journal.ledger.subject' : 'journal.ledger.cadet')}</div>
        {FIGURES.map((figure) => (
          <div key={figure} role="columnheader" className={classes.number}>
            {t(`journal.ledger.figure.${figure}`)}
          </div>
        ))}
      </div>
    </div>
  );
}
