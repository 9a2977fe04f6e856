import { IconArrowNarrowRight, IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardKey } from '../../shared/contract/timetable.contract.ts';
import type { CardMove, RearrangementAnswer } from '../../shared/contract/timetable-board.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import type { CardWords } from './card-words.ts';
import classes from './Suggestions.module.css';
import type { Hand } from './use-hand.ts';
import { costWords, pointsText } from './verdict-words.ts';

interface Props {
  card: CardKey;
  words: CardWords;
  hand: Hand;
  /** The suggestion pointed at, to be drawn on the board; null when none is. */
  onPreview: (moves: readonly CardMove[]) => void;
  /** Brings a day into view. */
  onDay: (date: LocalDate) => void;
}

/** Better or possible places of one card. A press opens one and shows its day; only its own button does it. */
export function Suggestions({ card, words, hand, onPreview, onDay }: Props) {
  const { t } = useTranslation();
  const { platoonId, lessonKindId, blockIndex } = card;
  const found = useOperation('timetable.suggestions', { card: { platoonId, lessonKindId, blockIndex } });
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => () => onPreview([]), [onPreview]);
  const answers = found.data ?? [];
  const apply = async (answer: RearrangementAnswer) => {
    if (!(await hand.apply(answer))) return;
    setOpen(null);
    onPreview([]);
  };
  const show = (answer: RearrangementAnswer | undefined) => onPreview(answer?.moves ?? []);
  return (
    <section>
      <div className={classes.head}>
        <h2>{t('timetable.suggest.title')}</h2>
      </div>
      {found.isPending && <p className="meta t2">{t('timetable.hand.loading')}</p>}
      {found.error && <Refusal failure={found.error.failure} />}
      {found.data?.length === 0 && <p className="meta t2">{t('timetable.suggest.none')}</p>}
      {answers.map((answer, index) => (
        <div
          key={JSON.stringify(answer.moves)}
          className={open === index ? `${classes.one} ${classes.open}` : classes.one}
        >
          <button
            type="button"
            className={classes.row}
            aria-expanded={open === index}
            onPointerEnter={() => show(answer)}
            onPointerLeave={() => show(open === null ? undefined : answers[open])}
            onFocus={() => show(answer)}
            onBlur={() => show(open === null ? undefined : answers[open])}
            onClick={() => {
              setOpen(open === index ? null : index);
              show(answer);
              if (answer.moves[0]) onDay(answer.moves[0].to.date);
            }}
          >
            <span className="b nowrap">{answer.moves[0] && words.hour(answer.moves[0].to)}</span>
            <span className="meta t2 truncate">
              {answer.moves.length === 1
                ? t('timetable.suggest.alone')
                : t('timetable.suggest.chain', { count: answer.moves.length })}
            </span>
            <b className={`${classes.points} tn`} data-kind={kindOf(answer.points)}>
              {answer.points === 0 ? t('timetable.suggest.same') : pointsText(answer.points)}
            </b>
          </button>
          {open === index && (
            <div className={classes.detail}>
              {answer.moves.map((move) => (
                <Move key={JSON.stringify(move.card)} move={move} words={words} />
              ))}
              <Reasons answer={answer} />
              <Action size="xs" wide icon={IconCheck} onClick={() => void apply(answer)}>
                {t('timetable.suggest.apply', { count: answer.moves.length })}
              </Action>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

const kindOf = (points: number) => (points < 0 ? 'better' : points > 0 ? 'worse' : 'same');

function Move({ move, words }: { move: CardMove; words: CardWords }) {
  const { t } = useTranslation();
  return (
    <p className={classes.move}>
      <b>
        {words.code(move)} {words.lesson(move)}
      </b>
      <span className="t2">{words.platoon(move.card)}</span>
      <span className="tn nowrap">
        {move.from ? words.hour(move.from) : t('timetable.tray.title')}
        <IconArrowNarrowRight size="0.875rem" stroke={1.75} aria-hidden />
        {words.hour(move.to)}
      </span>
    </p>
  );
}

/** What gets better and what gets worse, in words with their points. */
function Reasons({ answer }: { answer: RearrangementAnswer }) {
  const lines = [
    ...costWords(answer.better).map((one) => ({ ...one, points: -one.points })),
    ...costWords(answer.worse),
  ];
  return lines.slice(0, 5).map(({ sentence, points }) => (
    <p key={`${sentence} ${points}`} className={classes.reason}>
      <span>{sentence}</span>
      <span className={`${classes.points} tn`} data-kind={kindOf(points)}>
        {pointsText(points)}
      </span>
    </p>
  ));
}
