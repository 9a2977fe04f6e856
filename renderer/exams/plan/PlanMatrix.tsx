// biome-ignore-all lint/a11y/useSemanticElements: the plan is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the plan is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the plan is an ARIA grid, which answers the keys
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { subjectCode } from '../../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../../app/theme/tokens.ts';
import { SubjectCode } from '../../components/SubjectCode.tsx';
import { currentLanguage } from '../../i18n/setup.ts';
import type { NameOfSubject } from '../exam-words.ts';
import { PlanItem } from './PlanItem.tsx';
import classes from './PlanMatrix.module.css';
import type { CellItem, Plan, PlanLine } from './plan-cells.ts';

/** A cell of the plan: its subject, its platoon (null: the column of retakes) and what stands in it. */
interface PlanSpot {
  subjectCode: string;
  platoonId: number | null;
}

interface Props {
  plan: Plan;
  lines: readonly PlanLine[];
  nameOf: NameOfSubject;
  openExamId: number | null;
  /** Exams that the filter is about; null: no filter is on. */
  shown: ReadonlySet<number> | null;
  /** Left out where nothing may be planned. */
  selection?: { chosen: ReadonlySet<number>; toggle: (exams: readonly ExamRow[]) => void };
  onItem: (item: CellItem) => void;
  onEmpty?: (spot: PlanSpot) => void;
}

/** Subjects × platoons with the exam of each, and the retakes. One Tab stop: arrows move, Enter opens, Space chooses. */
export function PlanMatrix({ plan, lines, nameOf, openExamId, shown, selection, onItem, onEmpty }: Props) {
  const { t } = useTranslation();
  const gridId = useId();
  const [cursor, setCursor] = useState({ row: 0, column: 0 });
  const columns = plan.platoons.length + 1;
  const choosable = (items: readonly CellItem[]) =>
    items.flatMap((item) => (item.kind === 'exam' && item.exam.state !== 'closed' ? item.exam : []));
  const platoonAt = (column: number) => plan.platoons[column]?.platoonId ?? null;

  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(lines.length - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    setCursor(next);
    document.getElementById(`${gridId}-${next.row}-${next.column}`)?.scrollIntoView({ block: 'nearest' });
  };
  const openAt = (row: number, column: number) => {
    const line = lines[row];
    const first = line?.cells[column]?.[0];
    if (first) onItem(first);
    else if (line && column < plan.platoons.length)
      onEmpty?.({ subjectCode: line.subject.code, platoonId: platoonAt(column) });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const { row, column } = cursor;
    const moves: Record<string, () => void> = {
      ArrowDown: () => moveTo(row + 1, column),
      ArrowUp: () => moveTo(row - 1, column),
      ArrowRight: () => moveTo(row, column + 1),
      ArrowLeft: () => moveTo(row, column - 1),
      Home: () => moveTo(row, 0),
      End: () => moveTo(row, columns - 1),
      PageUp: () => moveTo(0, column),
      PageDown: () => moveTo(lines.length - 1, column),
      Enter: () => openAt(row, column),
      NumpadEnter: () => openAt(row, column),
      Space: () => selection?.toggle(choosable(lines[row]?.cells[column] ?? [])),
    };
    const move = moves[event.code];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      role="grid"
      aria-label={t('examPlan.title')}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={`${gridId}-${cursor.row}-${cursor.column}`}
      tabIndex={0}
      className={classes.grid}
      style={{ '--columns': columns } as React.CSSProperties}
      onKeyDown={pressed}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.row}>
          <div role="columnheader" className={classes.subject}>
            {t('examPlan.subject')}
          </div>
          {plan.platoons.map(({ platoonId, number, men }) => (
            <div key={platoonId} role="columnheader">
              {t('examPlan.platoon', { platoon: number })} <small>{t('examPlan.men', { count: men })}</small>
            </div>
          ))}
          <div role="columnheader">{t('examPlan.retakes')}</div>
        </div>
      </div>
      <div role="rowgroup">
        {lines.map(({ subject, cells }, row) => (
          <div key={subject.code} role="row" aria-rowindex={row + 2} className={classes.row}>
            <div role="rowheader" className={classes.subject}>
              <SubjectCode tint={subject.code as SubjectTint} code={subjectCode(subject.code, currentLanguage())} />
              <span className="truncate" title={nameOf(subject.code)}>
                {nameOf(subject.code)}
              </span>
            </div>
            {cells.map((items, column) => {
              const platoon = plan.platoons[column]?.number;
              const whose = platoon === undefined ? t('examPlan.retakes') : t('examPlan.platoon', { platoon });
              const label = `${nameOf(subject.code)}, ${whose}`;
              const under = cursor.row === row && cursor.column === column;
              return (
                <div
                  key={platoonAt(column) ?? 'retakes'}
                  id={`${gridId}-${row}-${column}`}
                  role="gridcell"
                  aria-label={items.length === 0 ? `${label}: ${t('examPlan.nothing')}` : undefined}
                  className={under ? `${classes.cell} ${classes.cursor}` : classes.cell}
                  onClick={() => {
                    setCursor({ row, column });
                    if (items.length === 0) openAt(row, column);
                  }}
                >
                  {items.map((item) => {
                    const exam = item.kind === 'exam' ? item.exam : null;
                    const mayChoose = selection && exam && exam.state !== 'closed';
                    return (
                      <PlanItem
                        key={exam?.examId ?? item.kind}
                        item={item}
                        nameOf={nameOf}
                        label={label}
                        open={exam !== null && exam.examId === openExamId}
                        chosen={mayChoose ? selection.chosen.has(exam.examId) : null}
                        aside={shown !== null && (exam === null || !shown.has(exam.examId))}
                        onOpen={() => {
                          setCursor({ row, column });
                          onItem(item);
                        }}
                        onChoose={() => exam && selection?.toggle([exam])}
                      />
                    );
                  })}
                  {items.length === 0 && <span className={classes.none}>·</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
