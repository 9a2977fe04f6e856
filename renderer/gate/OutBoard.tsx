import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueCase } from '../../shared/contract/gate.contract.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './GateScreen.module.css';

/** How often the board is asked again, in milliseconds: a man becomes overdue without anybody doing anything. */
const ASK_AGAIN = 15_000;

/** Who is out, late returns on top until a person closes them, and what the next 24 hours bring. */
export function OutBoard({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayClose = useMay('gate.write');
  const { data, error } = useOperation('gate.out', { cohortId }, { keep: true, refetchInterval: ASK_AGAIN });
  if (error)
    return (
      <ScreenBody>
        <Refusal failure={error.failure} />
      </ScreenBody>
    );
  if (!data) return null;
  return (
    <ScreenBody>
      <div className={classes.board}>
        <Part title={t('gate.board.cases')} empty={data.cases.length === 0 && t('gate.board.noCases')}>
          {data.cases.map((one) => (
            <CaseLine key={one.movementId} cohortId={cohortId} open={one} mayClose={mayClose} />
          ))}
        </Part>
        <Part title={t('gate.board.out')} empty={data.out.length === 0 && t('gate.board.noneOut')}>
          {data.out.map((man) => (
            <li key={man.movementId}>
              <Who man={man} />
              <span className="tn">{t('gate.board.sinceAt', { at: man.since })}</span>
              <span className="tn">{man.due ? t('gate.board.dueAt', { at: man.due }) : man.note}</span>
              <span className="tn t2">{man.phone}</span>
            </li>
          ))}
        </Part>
        <Part title={t('gate.board.coming')} empty={data.coming.length === 0 && t('gate.board.noneComing')}>
          {data.coming.map((man) => (
            <li key={`${man.cadetId} ${man.direction} ${man.at}`}>
              <Who man={man} />
              <span className="tn">
                {man.direction === 'out'
                  ? t('gate.board.goesOut', { at: man.at })
                  : t('gate.board.comesIn', { at: man.at })}
              </span>
            </li>
          ))}
        </Part>
      </div>
    </ScreenBody>
  );
}

function Part({ title, empty, children }: { title: string; empty: string | false; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className="t2">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Who({ man }: { man: { surname: string; givenNames: string; platoon: number | null } }) {
  const { t } = useTranslation();
  return (
    <span>
      <span className="m">
        {man.surname} {man.givenNames}
      </span>
      {man.platoon !== null && <span className="meta t2"> · {t('gate.platoon', { number: man.platoon })}</span>}
    </span>
  );
}

/** One late return, and the note that closes it. */
function CaseLine({ cohortId, open, mayClose }: { cohortId: number; open: OverdueCase; mayClose: boolean }) {
  const { t } = useTranslation();
  const close = useCommand('gate.closeOverdue');
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') void close.run({ cohortId, movementId: open.movementId, note });
  };
  return (
    <li>
      <Who man={open} />
      <Status kind={open.backAt === null ? 'bad' : 'warn'}>
        {open.backAt === null
          ? t('gate.board.stillOut', { minutes: open.minutesLate })
          : t('gate.board.cameLate', { at: open.backAt, minutes: open.minutesLate })}
      </Status>
      <span className="tn">{open.phone}</span>
      {mayClose && !asking ? (
        <Action size="xs" onClick={() => setAsking(true)}>
          {t('gate.board.close')}
        </Action>
      ) : (
        <span />
      )}
      {asking && (
        <form className={classes.form} onSubmit={send}>
          <TextField autoFocus required label={t('gate.board.closeNote')} value={note} onChange={setNote} />
          <div className={classes.formRow}>
            <Action size="xs" type="submit" blocked={note.trim() === ''} busy={close.running}>
              {t('gate.board.save')}
            </Action>
            <Action size="xs" quiet onClick={() => setAsking(false)}>
              {t('gate.back')}
            </Action>
          </div>
        </form>
      )}
    </li>
  );
}
