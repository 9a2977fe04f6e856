import { TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JournalPage } from '../../shared/contract/journal.contract.ts';
import { IconAction } from '../components/IconAction.tsx';
import classes from './MarkBar.module.css';
import { MARK_WORDS, type Marks, markMan, moveHours, wordOf, writeNote } from './page-draft.ts';

interface Props {
  man: JournalPage['roll'][number];
  hours: number;
  marks: Marks;
  onMarks: (marks: Marks) => void;
}

/** What is said of the man under the cursor: a word, the hours he missed, a note. The digits do the same in the list. */
export function MarkBar({ man, hours, marks, onMarks }: Props) {
  const { t } = useTranslation();
  const mark = marks.get(man.cadetId);
  const said = mark ? wordOf(mark) : null;
  const needsNote = mark?.reason === 'other' && (mark.note ?? '').trim() === '';
  const words = [null, ...MARK_WORDS];
  return (
    <fieldset
      className={classes.bar}
      style={{ border: 0, margin: 0 }}
      aria-label={t('journal.mark.label', { name: man.name })}
    >
      <b className="body13 b truncate">{man.name}</b>
      <div className={classes.words}>
        {words.map((word, digit) => (
          <button
            key={word ?? 'present'}
            type="button"
            className={said === word ? `${classes.word} ${classes.on}` : classes.word}
            aria-pressed={said === word}
            onClick={() => onMarks(markMan(marks, man.cadetId, word, hours))}
          >
            {t(`journal.mark.${word ?? 'present'}`)}
            <kbd>{digit}</kbd>
          </button>
        ))}
      </div>
      {mark && (
        <div className={classes.hours}>
          {hours > 1 && (
            <>
              <span className="tn nowrap">{t('journal.mark.hours', { hours: mark.hours, of: hours })}</span>
              <IconAction
                icon={IconMinus}
                label={t('journal.mark.less')}
                kbd="←"
                onClick={() => onMarks(moveHours(marks, man.cadetId, -1, hours))}
              />
              <IconAction
                icon={IconPlus}
                label={t('journal.mark.more')}
                kbd="→"
                onClick={() => onMarks(moveHours(marks, man.cadetId, 1, hours))}
              />
            </>
          )}
          <TextInput
            className={classes.note}
            size="xs"
            aria-label={t('journal.mark.note')}
            placeholder={t(needsNote ? 'journal.mark.noteNeeded' : 'journal.mark.note')}
            value={mark.note ?? ''}
            maxLength={200}
            error={needsNote}
            onChange={(event) => onMarks(writeNote(marks, man.cadetId, event.currentTarget.value))}
          />
        </div>
      )}
    </fieldset>
  );
}
