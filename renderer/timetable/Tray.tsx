import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { SubjectCode } from '../components/SubjectCode.tsx';
import type { CardWords } from './card-words.ts';
import { type DragActions, useDragPiece } from './drag-cards.ts';
import classes from './SidePanel.module.css';
import type { Hand, Held } from './use-hand.ts';

interface Props {
  board: Board;
  words: CardWords;
  hand: Hand;
  editable: boolean;
  onTake: (piece: Held) => void;
}

/** What is still to be placed, by platoon; a row is taken by a press or dragged onto the board. */
export function Tray({ board, words, hand, editable, onTake }: Props) {
  const { t } = useTranslation();
  const byPlatoon = Map.groupBy(board.tray, (entry) => entry.platoonId);
  const left = board.tray.reduce((sum, entry) => sum + entry.hoursLeft, 0);
  const latest = useRef(hand);
  latest.current = hand;
  const drag = useRef<DragActions>({
    begin: (piece) => latest.current.take(piece),
  });
  return (
    <section>
      <div className={classes.head}>
        <h2>{t('timetable.tray.title')}</h2>
        <div className={classes.space} />
        <b className="b tn">{t('timetable.hours', { count: left })}</b>
      </div>
      {left === 0 && <p className="meta t2">{t('timetable.tray.empty')}</p>}
      {[...byPlatoon].map(([platoonId, entries]) => (
        <div key={platoonId}>
          <div className="meta t2">{words.platoon({ platoonId })}</div>
          {entries.map((entry) => (
            <TrayRow
              key={entry.lessonKindId}
              entry={entry}
              words={words}
              hand={hand}
              drag={editable ? drag.current : null}
              onTake={onTake}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

interface RowProps {
  entry: Board['tray'][number];
  words: CardWords;
  hand: Hand;
  drag: DragActions | null;
  onTake: (piece: Held) => void;
}

function TrayRow({ entry, words, hand, drag, onTake }: RowProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLButtonElement>(null);
  const piece: Held = { ...entry, blockIndex: entry.blockIndexes[0] ?? 0 };
  const held = hand.held?.platoonId === entry.platoonId && hand.held.lessonKindId === entry.lessonKindId;
  useDragPiece(ref, piece, drag);
  return (
    <button
      ref={ref}
      type="button"
      className={held ? `${classes.row} ${classes.held}` : classes.row}
      aria-pressed={held}
      disabled={!drag}
      onPointerDown={() => hand.aim(piece)}
      onClick={() => (held ? hand.drop() : onTake(piece))}
    >
      <SubjectCode tint={entry.subjectCode as SubjectTint} code={words.code(entry)} />
      <span className="truncate" title={words.lesson(entry)}>
        {words.lesson(entry)}
      </span>
      <span className={`${classes.pieces} tn`}>
        {t('timetable.tray.pieces', { count: entry.blockIndexes.length, hours: entry.hours })}
      </span>
      <span className={`${classes.left} tn`}>{entry.hoursLeft}</span>
    </button>
  );
}
