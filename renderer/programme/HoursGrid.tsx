// biome-ignore-all lint/a11y/useSemanticElements: hours are typed into an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: hours are typed into an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useKeyWithClickEvents: hours are typed into an ARIA grid, which is one Tab stop
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { PHASES } from '../../shared/programme/programme-types.ts';
import { digitPressed } from '../components/field-control.ts';
import classes from './HoursGrid.module.css';
import { HoursGridHead } from './HoursGridHead.tsx';
import { HoursGridRow } from './HoursGridRow.tsx';
import { HoursGridTotals } from './HoursGridTotals.tsx';
import { draftHours, type HoursDraft, typeHours } from './hours-draft.ts';

interface Props {
  programme: ProgrammeView;
  draft: HoursDraft;
  onDraft: (draft: HoursDraft) => void;
  /** false: the hours are read only. */
  mayWrite: boolean;
  openCode: string | null;
  onOpen: (code: string) => void;
}

/** Columns the cursor visits: the subject itself, then both buckets of hours. */
const COLUMNS = 3;

/**
 * The subjects with their hours in both buckets. One Tab stop: arrows move, a digit, Enter or F2 on an hour cell types
 * into it (what stands there is kept by F2 alone), Enter and ↓ note it and go down, Tab goes right, Esc forgets it; Enter on a name opens the subject.
 */
export function HoursGrid({ programme, draft, onDraft, mayWrite, openCode, onOpen }: Props) {
  const { t } = useTranslation();
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState(false);
  // Giving the focus back makes the field lose it: only the first of the two ends the typing.
  const typing = useRef(false);
  const { subjects, findings, staff } = programme;
  const current = subjects[cursor.row];

  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(subjects.length - 1, row)),
      column: Math.max(0, Math.min(COLUMNS - 1, column)),
    };
    setCursor(next);
    document.getElementById(`${gridId}-${next.row}`)?.scrollIntoView({ block: 'nearest' });
  };
  const phase = cursor.column === 0 ? null : (PHASES[cursor.column - 1] ?? null);

  const begin = (text: string, replaced = false) => {
    if (!current || !phase || !mayWrite) return;
    typing.current = true;
    setChosen(replaced);
    setTyped(text);
  };
  const finish = (keep: boolean) => {
    if (typed === null || !typing.current) return;
    typing.current = false;
    const hours = Number(typed);
    if (keep && current && phase && typed.trim() !== '' && Number.isInteger(hours) && hours >= 0 && hours <= 999) {
      onDraft(typeHours(draft, current, phase, hours));
    }
    setTyped(null);
  };
  /** Ends the typing and gives the keys back to the grid. */
  const leave = (keep: boolean, row = cursor.row, column = cursor.column) => {
    finish(keep);
    moveTo(row, column);
    grid.current?.focus();
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const { code } = event;
    const digit = digitPressed(event);
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (code === 'ArrowDown') moveTo(cursor.row + 1, cursor.column);
    else if (code === 'ArrowUp') moveTo(cursor.row - 1, cursor.column);
    else if (code === 'ArrowRight') moveTo(cursor.row, cursor.column + 1);
    else if (code === 'ArrowLeft') moveTo(cursor.row, cursor.column - 1);
    else if (code === 'Home') moveTo(0, cursor.column);
    else if (code === 'End') moveTo(subjects.length - 1, cursor.column);
    else if (digit !== null && phase && mayWrite) begin(digit);
    else if ((code === 'Enter' || code === 'F2') && current) {
      if (phase && mayWrite) begin(String(draftHours(draft, current, phase)), code === 'Enter');
      else onOpen(current.code);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={grid}
      className={classes.grid}
      role="grid"
      data-waits
      aria-label={t('programme.grid.label')}
      aria-rowcount={subjects.length + 2}
      aria-activedescendant={typed === null ? `${gridId}-${cursor.row}-${cursor.column}` : undefined}
      tabIndex={0}
      onKeyDown={pressed}
    >
      <HoursGridHead platoons={programme.platoons} />
      <div role="rowgroup">
        {subjects.map((subject, row) => (
          <HoursGridRow
            key={subject.code}
            id={`${gridId}-${row}`}
            index={row}
            subject={subject}
            draft={draft}
            largest={Math.max(...subjects.map((one) => one.initialHours + one.specialtyHours), 1)}
            finding={findings.find(({ params }) => params.code === subject.code) ?? null}
            need={staff.find((one) => one.subjectCode === subject.code) ?? null}
            open={openCode === subject.code}
            cursorColumn={cursor.row === row ? cursor.column : null}
            typed={cursor.row === row ? typed : null}
            chosen={chosen}
            mayWrite={mayWrite}
            onType={setTyped}
            onLeave={(keep, down, right) => leave(keep, row + down, cursor.column + right)}
            onBlur={() => finish(true)}
            onPoint={(column, again) => {
              if (typed !== null) finish(true);
              setCursor({ row, column });
              if (column === 0) onOpen(subject.code);
              else if (again) begin(String(draftHours(draft, subject, PHASES[column - 1] ?? 'initial')), true);
            }}
          />
        ))}
      </div>
      <HoursGridTotals programme={programme} draft={draft} />
    </div>
  );
}
