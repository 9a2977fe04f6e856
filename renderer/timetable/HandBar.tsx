import { IconBan, IconCheck, IconHandGrab, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardWords } from './card-words.ts';
import classes from './HandBar.module.css';
import type { Hand } from './use-hand.ts';

const KINDS = [
  { kind: 'free', icon: IconCheck },
  { kind: 'busy', icon: IconUserX },
  { kind: 'forbidden', icon: IconBan },
] as const;

/** Under the title while a card is in the hand: which one, how many hours it could go to, and the keys. */
export function HandBar({ hand, words }: { hand: Hand; words: CardWords }) {
  const { t } = useTranslation();
  const { held, verdicts, counts } = hand;
  if (!held) return null;
  return (
    <div className={classes.bar} role="status">
      <IconHandGrab size="1rem" stroke={1.75} aria-hidden />
      <span className="truncate">
        <b className="b">
          {words.code(held)} {words.lesson(held)}
        </b>{' '}
        · {t('timetable.hand.inTray', { platoon: words.platoon(held), hours: held.hours })}
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
