// biome-ignore-all lint/a11y/useSemanticElements: the list is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list is an ARIA grid, which answers the keys
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalPage } from '../../shared/contract/journal.contract.ts';
import { digitPressed } from '../components/field-control.ts';
import { Status } from '../components/Status.tsx';
import { useListCursor } from '../components/use-list-cursor.ts';
import { MARK_WORDS, type Marks, markMan, moveHours, wordOf } from './page-draft.ts';
import classes from './RollGrid.module.css';

interface Props {
  page: JournalPage;
  marks: Marks;
  cursor: number;
  onCursor: (row: number) => void;
  /** Without it the list is read only. */
  onMarks?: (marks: Marks) => void;
}

/**
 * The men of a lesson; only who was missing carries a word. One Tab stop: ↑ ↓ and Enter move, a digit (by its physical
 * key) marks, 0 or Backspace takes the mark off, ← and → change the hours missed.
 */
export function RollGrid({ page, marks, cursor, onCursor, onMarks }: Props) {
  const { t } = useTranslation();
  const { roll, hours } = page;
  const man = roll[cursor];
  const { listId: gridId, move } = useListCursor(roll.length, cursor, onCursor);
  const pressed = (event: KeyboardEvent) => {
    const { code } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || !man) return;
    const digit = digitPressed(event);
    const word = digit === null ? undefined : MARK_WORDS[Number(digit) - 1];
    if (move(code)) return event.preventDefault();
    if (onMarks && word) onMarks(markMan(marks, man.cadetId, word, hours));
    else if (onMarks && (digit === '0' || code === 'Backspace' || code === 'Delete'))
      onMarks(markMan(marks, man.cadetId, null, hours));
    else if (onMarks && code === 'ArrowLeft') onMarks(moveHours(marks, man.cadetId, -1, hours));
    else if (onMarks && code === 'ArrowRight') onMarks(moveHours(marks, man.cadetId, 1, hours));
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="grid"
      aria-label={t('journal.page.roll')}
      aria-rowcount={roll.length}
      aria-activedescendant={man ? `${gridId}-${cursor}` : undefined}
      aria-readonly={!onMarks}
      tabIndex={0}
      className={classes.grid}
      onKeyDown={pressed}
    >
      {roll.map(({ cadetId, name, guestOf }, row) => {
        const mark = marks.get(cadetId);
        const looks = [classes.row, row === cursor && classes.cursor, mark && classes.marked];
        return (
          <div
            key={cadetId}
            id={`${gridId}-${row}`}
            role="row"
            aria-rowindex={row + 1}
            className={looks.filter(Boolean).join(' ')}
            onClick={() => onCursor(row)}
          >
            <div role="gridcell" className={classes.number}>
              {row + 1}
            </div>
            <div role="gridcell" className="truncate" title={name}>
              {name}
              {guestOf !== null && <span className="t3 meta"> · {t('journal.page.guest', { number: guestOf })}</span>}
            </div>
            <div role="gridcell" className={classes.state}>
              {mark ? (
                <Status kind={mark.kind === 'unexcused' ? 'bad' : 'warn'}>
                  {mark.hours < hours
                    ? t('journal.mark.part', { word: t(`journal.mark.${wordOf(mark)}`), hours: mark.hours, of: hours })
                    : t(`journal.mark.${wordOf(mark)}`)}
                </Status>
              ) : (
                <span className="t3">
                  <span aria-hidden>·</span>
                  <span className="sr">{t('journal.mark.present')}</span>
                </span>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
