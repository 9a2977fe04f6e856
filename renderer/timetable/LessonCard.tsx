import { IconLock, IconLockCog } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { BoardCard } from '../../shared/contract/timetable.contract.ts';
import { BETWEEN, brief } from './card-words.ts';
import { type DragActions, useDragPiece } from './drag-cards.ts';
import classes from './LessonCard.module.css';

interface Props {
  card: BoardCard;
  /** The subject's two or three letters in the reader's language. */
  code: string;
  lesson: string;
  /** Place · instructor, or whatever the view leaves to be said; null where the code alone fits. */
  second: string | null;
  /** What its face leaves out, for screen readers; and the whole of it for hover. */
  label: string;
  title: string;
  column: number;
  /** Hours are high here: there is room for several lines. */
  roomy: boolean;
  /** Row of its first hour, and the one behind its last. */
  fromRow: number;
  toRow: number;
  /** Another platoon's, in a band where a card of one platoon is to be put. */
  strange: boolean;
  /** It is in the hand. */
  lifted: boolean;
  selected: boolean;
  /** It breaks a hard rule. */
  broken: boolean;
  /** It breaks a soft rule, and that is put up with. */
  tolerated: boolean;
  /** Whether it is among what is looked for; null while nothing is. */
  found: boolean | null;
  drag: DragActions | null;
  onPress: (card: BoardCard) => void;
  onAim: (card: BoardCard) => void;
}

/** One lesson on the board: edge, code, number and name; below, place and instructor in the subject's ink. */
export const LessonCard = memo(function LessonCard(props: Props) {
  const { card, code, lesson, second, label, title, column, roomy, fromRow, toRow, strange } = props;
  const { lifted, selected, broken, tolerated, found, drag, onPress, onAim } = props;
  const ref = useRef<HTMLButtonElement>(null);
  useDragPiece(ref, card.lock ? null : card, drag);
  const tall = roomy || card.hours > 2;
  const looks = [
    `s-${card.subjectCode}`,
    classes.card,
    card.hours === 1 && !roomy && classes.short,
    tall && classes.tall,
    strange && classes.strange,
    lifted && classes.lifted,
    selected && classes.selected,
    broken ? classes.broken : tolerated && classes.tolerated,
    found !== null && (found ? classes.hit : classes.miss),
    card.lock && classes.locked,
    card.changed && classes.changed,
  ];
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      data-hours={card.hours}
      className={looks.filter(Boolean).join(' ')}
      style={{ gridColumn: column + 2, gridRow: `${fromRow} / ${toRow}` }}
      title={title}
      aria-pressed={selected}
      onPointerDown={() => onAim(card)}
      onClick={() => onPress(card)}
    >
      <span className={classes.first}>
        <span className={classes.code}>{code}</span>
        {second !== null && (
          <span className={classes.name}>
            {tall ? (
              `${card.number} ${lesson}`
            ) : (
              <>
                <span>{card.number} </span>
                <span>{lesson}</span>
              </>
            )}
          </span>
        )}
      </span>
      {second !== null && <Second text={second} />}
      <span className="sr">{second === null ? `${lesson}, ${label}` : label}</span>
      {card.lock && (
        <span className={classes.mark}>
          {card.lock === 'mine' ? (
            <IconLock size="0.75rem" stroke={2} aria-hidden />
          ) : (
            <IconLockCog size="0.75rem" stroke={2} aria-hidden />
          )}
        </span>
      )}
    </button>
  );
});

/** In a narrow column a place is shortened; where even that is too much it gives way, and a surname stays whole. */
function Second({ text }: { text: string }) {
  const [first = '', last = ''] = text.split(BETWEEN);
  return (
    <span className={classes.second}>
      <span>
        <Brief text={first} />
        {BETWEEN}
      </span>
      <span>
        <Brief text={last} />
      </span>
    </span>
  );
}

function Brief({ text }: { text: string }) {
  const short = brief(text);
  if (short === text) return text;
  return (
    <>
      <span className={classes.full}>{text}</span>
      <span className={classes.brief} aria-hidden>
        {short}
      </span>
    </>
  );
}
