import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardCard } from '../../shared/contract/timetable.contract.ts';
import classes from './LessonCard.module.css';

/** How a card is shown while another one is in the hand: in its own band faded, in other bands without its tint. */
export type CardMood = 'plain' | 'dim' | 'quiet' | 'lifted';

interface Props {
  card: BoardCard;
  /** The subject's two or three letters in the reader's language. */
  code: string;
  lesson: string;
  /** Place · instructor, or whatever the view leaves to be said. */
  second: string;
  /** What its face leaves out, for screen readers; and the whole of it for hover. */
  label: string;
  title: string;
  column: number;
  rows: [from: number, to: number];
  mood: CardMood;
  selected: boolean;
  /** It breaks a hard rule. */
  broken: boolean;
  onPress: (card: BoardCard) => void;
}

/** One lesson on the board: edge, code, number and name; below, place and instructor in the subject's ink. */
export const LessonCard = memo(function LessonCard(props: Props) {
  const { card, code, lesson, second, label, title, column, rows, mood, selected, broken, onPress } = props;
  const looks = [
    `s-${card.subjectCode}`,
    classes.card,
    card.hours === 1 && classes.short,
    card.hours > 2 && classes.tall,
    mood !== 'plain' && classes[mood],
    selected && classes.selected,
    broken && classes.broken,
    card.changed && classes.changed,
  ];
  return (
    <button
      type="button"
      tabIndex={-1}
      className={looks.filter(Boolean).join(' ')}
      style={{ gridColumn: column + 2, gridRow: `${rows[0]} / ${rows[1]}` }}
      title={title}
      aria-pressed={selected}
      onClick={() => onPress(card)}
    >
      <span className={classes.first}>
        <span className={classes.code}>{code}</span>
        <span className={classes.name}>
          {card.number} {lesson}
        </span>
      </span>
      <span className={classes.second}>{second}</span>
      <span className="sr">{label}</span>
      {card.lock && (
        <span className={classes.mark}>
          <IconLock size="0.75rem" stroke={2} aria-hidden />
        </span>
      )}
    </button>
  );
});
