import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollBoard, RollMan } from '../../shared/contract/rolls.contract.ts';
import { addDays } from '../../shared/kit/local-time.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import { clock } from '../i18n/formats.ts';
import classes from './RollQuestions.module.css';
import { isOnRecord, MARK_WORDS, wordOfMan } from './roll-columns.ts';

interface Props {
  cohortId: number;
  board: RollBoard;
  mayWrite: boolean;
}

/** What keeps the roll from closing, in red above the list: two facts that cannot both be right, and men not found. */
export function RollQuestions({ cohortId, board, mayWrite }: Props) {
  const { t } = useTranslation();
  const open = board.men.filter(({ question }) => question !== null);
  if (open.length === 0) return null;
  return (
    <section className={`is-bad ${classes.questions}`} aria-label={t('rolls.questions')}>
      <ul>
        {open.map((man) => (
          <QuestionLine key={man.cadetId} cohortId={cohortId} board={board} man={man} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

function QuestionLine({ cohortId, board, man, mayWrite }: Props & { man: RollMan }) {
  const { t } = useTranslation();
  const resolve = useCommand('rolls.resolve');
  const [asking, setAsking] = useState(false);
  const { date, part } = board;
  const decide = (word: 'roll' | 'gate') =>
    void resolve.run({ cohortId, date, part, cadetId: man.cadetId, decision: { word, note: null } });
  const { mark } = man;
  if (!mark) return null;
  return (
    <li>
      <div className={classes.line}>
        <span className={classes.who}>
          <span className="m">
            {man.number}. {man.name}
          </span>
          {man.platoon !== null && <span className="meta t2">{t('rolls.platoon', { number: man.platoon })}</span>}
        </span>
        <span className={classes.facts} title={mark.by}>
          <Status kind="bad">{t('rolls.rollSays', { word: wordOfMan(mark.where), at: mark.at })}</Status>
          <span className="meta">
            <GateSays man={man} />
          </span>
        </span>
        {mayWrite && man.question !== 'unknown' && (
          <span className={classes.acts}>
            <Action size="xs" busy={resolve.running} onClick={() => decide('roll')}>
              {t('rolls.rollRight', { word: wordOfMan(mark.where) })}
            </Action>
            <Action size="xs" busy={resolve.running} onClick={() => decide('gate')}>
              {t(isOnRecord(man.said) ? 'rolls.recordRight' : 'rolls.gateRight', {
                word: wordOfMan(man.said),
              })}
            </Action>
          </span>
        )}
        {mayWrite && man.question === 'unknown' && !asking && (
          <span className={classes.acts}>
            <Action size="xs" onClick={() => setAsking(true)}>
              {t('rolls.found')}
            </Action>
          </span>
        )}
      </div>
      {asking && <FoundForm cohortId={cohortId} board={board} man={man} onBack={() => setAsking(false)} />}
    </li>
  );
}

/** The other fact: the gate's last passage before the roll, the one after it, or what is on record. */
function GateSays({ man: { gate, gateAfter, said } }: { man: RollMan }) {
  const { t } = useTranslation();
  const before = gate
    ? t(gate.direction === 'out' ? 'rolls.gateOut' : 'rolls.gateIn', { at: gate.at })
    : t('rolls.gateNever');
  const after = gateAfter && t(gateAfter.direction === 'out' ? 'rolls.thenOut' : 'rolls.thenIn', { at: gateAfter.at });
  return <>{[before, t('rolls.expected', { word: wordOfMan(said) }), after].filter(Boolean).join(' · ')}</>;
}

/** Where an unknown man was found, when, and what was learnt. */
function FoundForm(props: { cohortId: number; board: RollBoard; man: RollMan; onBack: () => void }) {
  const { cohortId, board, man, onBack } = props;
  const { t } = useTranslation();
  const resolve = useCommand('rolls.resolve');
  const [where, setWhere] = useState<Whereabouts>(man.said === 'unknown' ? 'present' : man.said);
  const [time, setTime] = useState(clock(localNow()));
  const [note, setNote] = useState('');
  const digits = time.replaceAll(/\D/g, '');
  const read = /^([01]\d|2[0-3])[0-5]\d$/.test(digits) ? `${digits.slice(0, 2)}:${digits.slice(2)}` : null;
  const ready = read !== null && note.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || where === 'unknown') return;
    const { date, part } = board;
    const now = minuteOf(localNow());
    const today = `${now.slice(0, 10)}T${read}`;
    // 23:50 said after midnight is yesterday's.
    const at = today > now ? `${addDays(now.slice(0, 10), -1)}T${read}` : today;
    void resolve.run({ cohortId, date, part, cadetId: man.cadetId, decision: { word: 'found', where, at, note } });
  };
  return (
    <form className={classes.form} onSubmit={send} aria-label={t('rolls.foundOf', { name: man.name })}>
      <Select
        label={t('rolls.foundWhere')}
        data={MARK_WORDS.filter((word) => word !== 'unknown').map((word) => ({
          value: word,
          label: wordOfMan(word),
        }))}
        allowDeselect={false}
        value={where}
        onChange={(value) => setWhere(MARK_WORDS.find((word) => word === value) ?? 'present')}
      />
      <TextField digits label={t('rolls.foundAt')} value={time} onChange={setTime} maxLength={5} />
      <TextField autoFocus required label={t('rolls.foundNote')} value={note} onChange={setNote} maxLength={200} />
      <div className={classes.acts}>
        <Action size="xs" type="submit" blocked={!ready} busy={resolve.running}>
          {t('rolls.foundSave')}
        </Action>
        <Action size="xs" quiet onClick={onBack}>
          {t('rolls.back')}
        </Action>
      </div>
    </form>
  );
}
