import { IconBulb, IconHandGrab, IconInbox, IconLock, IconLockOpen, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Status } from '../components/Status.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import type { CardWords } from './card-words.ts';
import classes from './SidePanel.module.css';
import { pointsText } from './verdict-words.ts';

interface Props {
  board: Board;
  card: BoardCard;
  words: CardWords;
  /** What it breaks, softly or hard, each in a sentence. */
  faults: readonly { sentence: string; points: number | null }[];
  editable: boolean;
  /** It was held as approved, and stays. */
  gone: boolean;
  suggesting: boolean;
  onClose: () => void;
  onPickUp: () => void;
  onLock: () => void;
  onTray: () => void;
  onSuggest: () => void;
}

/** The chosen card in full, with what may be done to it. */
export function CardPanel(props: Props) {
  const { board, card, words, faults, editable, gone, suggesting, onClose, onPickUp, onLock, onTray, onSuggest } =
    props;
  const { t } = useTranslation();
  const instructor = board.instructors.find((one) => one.id === card.instructorId)?.fullName ?? '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes it from wherever in it the focus is, as an inspector
    <section
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.head}>
        <SubjectCode tint={card.subjectCode as SubjectTint} code={words.code(card)} />
        <h2>
          {card.number} {words.lesson(card)}
        </h2>
        <div className={classes.space} />
        <IconAction icon={IconX} label={t('components.inspector.close')} onClick={onClose} kbd="Esc" />
      </div>
      <div className="meta t2">
        {t('timetable.card.where', { day: card.date, time: words.time(card), hours: card.hours })}
      </div>
      <dl className={classes.facts}>
        <dt>{t('timetable.card.phase')}</dt>
        <dd>{words.platoon(card)}</dd>
        <dt>{t('timetable.card.place')}</dt>
        <dd>{words.place(card)}</dd>
        <dt>{t('timetable.card.instructor')}</dt>
        <dd>{instructor}</dd>
      </dl>
      {card.lock === 'generator' && <p className="meta t2">{t('timetable.card.heldByGenerator')}</p>}
      {faults.map(({ sentence, points }) => (
        <div key={sentence} className={classes.fault}>
          <Status kind={points === null ? 'bad' : 'warn'}>{sentence}</Status>
          {points !== null && <span className="tn t2">{pointsText(points)}</span>}
        </div>
      ))}
      {editable && gone && <p className="meta t2">{t('timetable.card.gone')}</p>}
      {editable && !gone && (
        <div className={classes.actions}>
          <Action size="xs" icon={IconHandGrab} kbd="Enter" onClick={onPickUp}>
            {t('timetable.card.pickUp')}
          </Action>
          <Action size="xs" icon={card.lock === 'mine' ? IconLockOpen : IconLock} kbd="L" onClick={onLock}>
            {card.lock === 'mine' ? t('timetable.card.unlock') : t('timetable.card.lock')}
          </Action>
          <Action size="xs" icon={IconInbox} kbd="Del" onClick={onTray}>
            {t('timetable.card.toTray')}
          </Action>
          {!suggesting && (
            <Action size="xs" icon={IconBulb} kbd="S" onClick={onSuggest}>
              {t('timetable.suggest.title')}
            </Action>
          )}
        </div>
      )}
    </section>
  );
}
