import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueCase } from '../../shared/contract/gate.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './GateScreen.module.css';
import { Who } from './Who.tsx';

interface Props {
  cohortId: number;
  open: OverdueCase;
  mayClose: boolean;
}

/** One late return: what was done about it, and the note that closes it. */
export function CaseLine({ cohortId, open, mayClose }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'call' | 'close' | null>(null);
  return (
    <li>
      <Who man={open} />
      <Status kind={open.backAt === null ? 'bad' : 'warn'}>
        {open.backAt === null
          ? t('gate.board.stillOut', { minutes: open.minutesLate })
          : t('gate.board.cameLate', { at: open.backAt, minutes: open.minutesLate })}
      </Status>
      <span className="tn selectable">{open.phone ?? t('gate.board.noPhone')}</span>
      {mayClose && !asking ? (
        <span className={classes.formRow}>
          <Action size="xs" onClick={() => setAsking('call')}>
            {t('gate.board.call')}
          </Action>
          <Action size="xs" quiet onClick={() => setAsking('close')}>
            {t('gate.board.close')}
          </Action>
        </span>
      ) : (
        <span />
      )}
      {(open.byRoll || open.notes.length > 0) && (
        <ol className={classes.notes}>
          {open.byRoll && <li>{t('gate.board.sinceRoll', { at: open.since })}</li>}
          {open.notes.map(({ at, by, note }) => (
            <li key={`${at} ${note}`}>
              <span className="tn">{t('gate.board.noteLine', { at, by })}</span> {note}
            </li>
          ))}
        </ol>
      )}
      {asking && <NoteForm cohortId={cohortId} open={open} kind={asking} onDone={() => setAsking(null)} />}
    </li>
  );
}

function NoteForm({
  cohortId,
  open,
  kind,
  onDone,
}: Omit<Props, 'mayClose'> & { kind: 'call' | 'close'; onDone: () => void }) {
  const { t } = useTranslation();
  const close = useCommand('gate.closeOverdue');
  const call = useCommand('gate.noteOverdue');
  const [note, setNote] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() === '') return;
    const input = { cohortId, movementId: open.movementId, note };
    const result = kind === 'call' ? await call.run(input) : await close.run(input);
    if (result.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <TextField
        autoFocus
        required
        label={kind === 'call' ? t('gate.board.callNote') : t('gate.board.closeNote')}
        value={note}
        onChange={setNote}
      />
      <div className={classes.formRow}>
        <Action size="xs" type="submit" blocked={note.trim() === ''} busy={close.running || call.running}>
          {kind === 'call' ? t('gate.board.saveCall') : t('gate.board.save')}
        </Action>
        <Action size="xs" quiet onClick={onDone}>
          {t('gate.back')}
        </Action>
      </div>
    </form>
  );
}
