import { IconArrowBarRight, IconArrowBarToLeft, IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { GateLine } from '../../shared/contract/gate.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { CadetName } from '../cadet-card/CadetName.tsx';
import { Action } from '../components/Action.tsx';
import { TextField } from '../components/TextField.tsx';
import { clock, weekdayName } from '../i18n/formats.ts';
import classes from './GateScreen.module.css';

interface Props {
  cohortId: number;
  log: OutputOf<'gate.log'>;
  mayWrite: boolean;
  /** Shows every line there is. */
  onAll: () => void;
}

/** Lines it shows before somebody asks for all of them. */
const FEW = 10;

/** The last ten passages, or all of them, each with its way to a correction. */
export function LastLines({ cohortId, log, mayWrite, onAll }: Props) {
  const { t } = useTranslation();
  const [correcting, setCorrecting] = useState<number | null>(null);
  return (
    <aside className={classes.right} aria-label={t('gate.last')}>
      <header>
        <h2>{t('gate.last')}</h2>
        <span className="meta t2 tn">{t('gate.counts', { out: log.out, toGo: log.toGo })}</span>
      </header>
      <ul>
        {log.lines.map((line, index) => {
          const day = line.at.slice(0, 10);
          const dayAbove = (log.lines[index - 1]?.at ?? localNow()).slice(0, 10);
          const Arrow = line.direction === 'out' ? IconArrowBarRight : IconArrowBarToLeft;
          return (
            <Fragment key={line.movementId}>
              {day !== dayAbove && (
                <li className={`${classes.dayLine} meta t2 tn`}>
                  {formatDate(day)}, {weekdayName(day)}
                </li>
              )}
              <li>
                <span className={`b tn ${line.struck ? classes.struck : ''}`}>{clock(line.at)}</span>
                <Arrow size="1rem" stroke={1.75} aria-hidden />
                <div className="truncate">
                  <CadetName cadetId={line.cadetId} className={`m ${line.struck ? classes.struck : ''}`}>
                    {line.surname} {initials(line.givenNames)}
                  </CadetName>
                  <LineFacts line={line} />
                </div>
                {mayWrite ? (
                  <Action
                    size="xs"
                    quiet
                    onClick={() => setCorrecting(correcting === line.movementId ? null : line.movementId)}
                  >
                    {t('gate.correct')}
                  </Action>
                ) : (
                  <span />
                )}
                {correcting === line.movementId && (
                  <CorrectionForm cohortId={cohortId} line={line} onDone={() => setCorrecting(null)} />
                )}
              </li>
            </Fragment>
          );
        })}
      </ul>
      {log.lines.length === FEW && (
        <Action size="xs" quiet onClick={onAll}>
          {t('gate.allLines')}
        </Action>
      )}
      {log.lines.length === 0 && <p className="meta t2">{t('gate.none')}</p>}
      <p className={`meta t2 ${classes.note}`}>
        <IconInfoCircle size="0.875rem" stroke={1.75} aria-hidden />
        <span>{t('gate.note')}</span>
      </p>
    </aside>
  );
}

/** 'Д. Ж.' */
const initials = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => [...name][0] ?? [])
    .map((letter) => `${letter}.`)
    .join(' ');

/** '1‑взвод · шықты · № 0147' */
function LineFacts({ line }: { line: GateLine }) {
  const { t } = useTranslation();
  const facts = [
    line.platoon !== null && t('gate.platoon', { number: line.platoon }),
    line.direction === 'out' ? t('gate.wentOut') : t('gate.cameIn'),
    line.struck && t('gate.struckOut'),
    line.minutesLate > 0 && t('gate.lateNow', { minutes: line.minutesLate }),
    line.firstAt !== line.at && t('gate.first', { at: line.firstAt }),
    line.note ?? (line.pass && t('components.number.of', { number: line.pass })),
  ];
  return <small className="truncate">{facts.filter(Boolean).join(' · ')}</small>;
}

/** Another time, or never happened: a line of its own with its reason. */
function CorrectionForm({ cohortId, line, onDone }: { cohortId: number; line: GateLine; onDone: () => void }) {
  const { t } = useTranslation();
  const correct = useCommand('gate.correct');
  const [time, setTime] = useState(clock(line.at));
  const [note, setNote] = useState('');
  const digits = time.replaceAll(/\D/g, '');
  const read = /^([01]\d|2[0-3])[0-5]\d$/.test(digits) ? `${digits.slice(0, 2)}:${digits.slice(2)}` : null;
  const send = async (change: { at: string } | { struck: true }) => {
    if (note.trim() === '') return;
    const result = await correct.run({ cohortId, movementId: line.movementId, change, note });
    if (result.ok) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read) void send({ at: `${line.at.slice(0, 10)}T${read}` });
  };
  return (
    <form className={classes.form} aria-label={t('gate.correctOf', { name: line.surname })} onSubmit={submit}>
      <TextField digits label={t('gate.correctTime')} value={time} onChange={setTime} maxLength={5} />
      <TextField autoFocus required label={t('gate.correctNote')} value={note} onChange={setNote} />
      <div className={classes.formRow}>
        <Action size="xs" type="submit" blocked={!read || note.trim() === ''} busy={correct.running}>
          {t('gate.saveCorrection')}
        </Action>
        <Action size="xs" blocked={note.trim() === ''} onClick={() => void send({ struck: true })}>
          {t('gate.strike')}
        </Action>
      </div>
    </form>
  );
}
