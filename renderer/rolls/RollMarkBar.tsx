import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollMan } from '../../shared/contract/rolls.contract.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import { SHEET_LETTERS } from '../../shared/rolls/roll-sheet.ts';
import { TextField } from '../components/TextField.tsx';
import classes from './RollMarkBar.module.css';
import { MARK_WORDS, wordOfMan } from './roll-columns.ts';

interface Props {
  man: RollMan;
  onMark: (word: Whereabouts | null, note: string | null) => void;
}

/** What is said of the man under the cursor: a word and a note. The digits do the same in the list. */
export function RollMarkBar({ man, onMark }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState(man.mark?.note ?? '');
  const said = man.mark?.where ?? null;
  const written = note.trim() === '' ? null : note.trim();
  const keep = () => {
    if (said !== null && said !== 'unknown' && written !== (man.mark?.note ?? null)) onMark(said, written);
  };
  return (
    <fieldset className={classes.bar} aria-label={t('rolls.markOf', { name: man.name })}>
      <b className="body13 b">
        {man.number}. {man.name}
      </b>
      <div className={classes.words}>
        {[null, ...MARK_WORDS].map((word, digit) => (
          <button
            key={word ?? 'none'}
            type="button"
            className={said === word ? `${classes.word} ${classes.on}` : classes.word}
            aria-pressed={said === word}
            onClick={() => onMark(word, word === null ? null : written)}
          >
            <kbd>{digit}</kbd>
            <span>{word === null ? t('rolls.asExpected') : wordOfMan(word)}</span>
            {word !== null && <span className="code t3">{SHEET_LETTERS[word]}</span>}
          </button>
        ))}
      </div>
      <TextField label={t('rolls.note')} value={note} maxLength={200} onChange={setNote} onBlur={keep} />
      <p className="meta t3">{t('rolls.keys')}</p>
    </fieldset>
  );
}
