import { IconBan, IconCheck, IconHandGrab, IconTilde, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { CardWords } from './card-words.ts';
import classes from './HandBar.module.css';
import { type Hand, verdictKey } from './use-hand.ts';
import { hourWords } from './verdict-words.ts';

const KINDS = [
  { kind: 'free', icon: IconCheck },
  { kind: 'unwished', icon: IconTilde },
  { kind: 'busy', icon: IconUserX },
  { kind: 'forbidden', icon: IconBan },
] as const;

interface Props {
  hand: Hand;
  words: CardWords;
  /** The hour under the cursor. */
  at: { date: LocalDate; slot: number } | null;
}

/** Under the title while a card is in the hand: which one, what the hour under the cursor means for it, the counts. */
export function HandBar({ hand, words, at }: Props) {
  const { t } = useTranslation();
  const { held, verdicts, counts } = hand;
  if (!held) return null;
  const found = at && verdicts?.get(verdictKey(at.date, at.slot));
  return (
    <div className={classes.bar}>
      <IconHandGrab size="1rem" stroke={1.75} aria-hidden />
      <span className="truncate" role="status">
        <b className="b">
          {words.code(held)} {words.lesson(held)}
        </b>{' '}
        · {t('timetable.hand.inTray', { platoon: words.platoon(held), hours: held.hours })}
      </span>
      <span className={`${classes.here} truncate`} role="status">
        {at && found && hourWords(words.hour(at), found)}
      </span>
      <span className={classes.space} />
      {verdicts
        ? KINDS.map(({ kind, icon: Icon }) => (
            <span key={kind} className={`${classes.count} tn`}>
              <span className={`${classes.swatch} ${classes[kind]}`}>
                <Icon size="0.8125rem" stroke={2.2} aria-hidden />
              </span>
              {t(`timetable.hand.${kind}`)} {counts[kind]}
            </span>
          ))
        : t('timetable.hand.loading')}
      <span className="t2">
        <kbd>Enter</kbd> {t('timetable.card.put')} <kbd>Esc</kbd> {t('timetable.card.putBack')}
      </span>
    </div>
  );
}
