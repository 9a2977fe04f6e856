import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollBoard } from '../../shared/contract/rolls.contract.ts';
import { readSheet } from '../../shared/rolls/roll-sheet.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { digitOfKey } from '../components/field-control.ts';
import { Refusal } from '../components/Refusal.tsx';
import classes from './RollMarkBar.module.css';
import { useRollPlace } from './use-roll-place.ts';

/** The printed sheet typed back in one pass; each number is answered with its name while it is typed. */
export function SheetBox({ cohortId, board }: { cohortId: number; board: RollBoard }) {
  const { t } = useTranslation();
  const [place] = useRollPlace();
  const enter = useCommand('rolls.enterSheet', { inline: true });
  const [text, setText] = useState('');
  const { date, part, seen } = board;
  const platoon = place.platoon === 'all' ? null : Number(place.platoon);
  const men = board.men.filter((man) => platoon === null || man.platoon === platoon);
  const byNumber = new Map(men.map((man) => [man.number, man]));
  const { lines, faults } = readSheet(text, new Set(byNumber.keys()));
  const ready = lines.length > 0 && faults.length === 0;

  const typed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
      return;
    }
    // With Shift the row types signs on every layout, the ? of the sheet among them.
    const digit = event.shiftKey ? null : digitOfKey(event);
    if (digit === null) return;
    event.preventDefault();
    const field = event.currentTarget;
    const { selectionStart: from, selectionEnd: to, value } = field;
    setText(value.slice(0, from) + digit + value.slice(to));
    requestAnimationFrame(() => field.setSelectionRange(from + 1, from + 1));
  };
  const send = async () => {
    if (!ready) return;
    const result = await enter.run({ cohortId, date, part, text, platoon, seen });
    if (!result.ok) return;
    setText('');
    const { entered, keptByHand } = result.value;
    showNote(
      keptByHand.length > 0
        ? t('rolls.sheet.enteredKept', { count: entered, names: keptByHand })
        : t('rolls.sheet.entered', { count: entered }),
    );
  };
  return (
    <section className={classes.sheet} data-waits>
      <Textarea
        label={platoon === null ? t('rolls.sheet.title') : t('rolls.sheet.titleOf', { number: platoon })}
        description={t('rolls.sheet.hint')}
        placeholder="7 б  12 ?  31 к"
        value={text}
        rows={3}
        maxLength={4000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={typed}
      />
      {(lines.length > 0 || faults.length > 0) && (
        <ul className={classes.preview} aria-label={t('rolls.sheet.preview')}>
          {faults.map(({ code, text: piece }) => (
            <li key={`${code} ${piece}`} className="is-bad">
              <b>{piece}</b> {t(`rolls.sheet.fault.${code}`)}
            </li>
          ))}
          {lines.map(({ number, mark }) => (
            <li key={number}>
              <span className="tn t2">{number}</span> <span className="truncate">{byNumber.get(number)?.name}</span>
              <b>{t(`rolls.column.${mark}`)}</b>
            </li>
          ))}
        </ul>
      )}
      {enter.failure && <Refusal failure={enter.failure} onClose={enter.clear} />}
      <Action blocked={!ready} busy={enter.running} kbd="Ctrl Enter" onClick={() => void send()}>
        {faults.length > 0
          ? t('rolls.sheet.faults', { count: faults.length })
          : lines.length === 0
            ? t('rolls.sheet.nothing')
            : t('rolls.sheet.enter', { count: lines.length })}
      </Action>
    </section>
  );
}
