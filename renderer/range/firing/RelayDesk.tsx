import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { type Desk, stateOf, usualMode } from './firing-desk.ts';
import { nextStep } from './next-step.ts';
import classes from './RelayDesk.module.css';
import { ScoreTable } from './ScoreTable.tsx';
import { TYPING_MODES, type TypingMode } from './typing.ts';
import { useNextAct } from './use-next-act.ts';
import { useTyping } from './use-typing.ts';
import { handsFor } from './weapon-hands.ts';

interface Props {
  desk: Desk;
  relay: RelayRow;
  choose: (relayId: number) => void;
  sign: () => void;
  why: () => void;
}

/** Middle: the relay in hand, its lanes, and the one thing that comes next under Ctrl+Enter. */
export function RelayDesk({ desk, relay, choose, sign, why }: Props) {
  const { t } = useTranslation();
  const mayConduct = useMay('range.conduct');
  const [mode, setMode] = useState<TypingMode>(() => usualMode(desk.day.card));
  const isClosed = desk.day.state === 'closed';
  const open = mayConduct && !isClosed && relay.startedAt !== null;
  // Enter behind the last cell does the next step, which is known only once the lanes are.
  let goOn = () => {};
  const typing = useTyping(desk, relay, mode, open, {
    onNext: () => goOn(),
    onHold: () => choose(relay.relayId),
  });
  const next = nextStep(desk, relay, typing.lacking);
  const act = useNextAct(desk, next, { choose, toFirstEmpty: typing.toFirstEmpty, sign, why });
  goOn = () => act?.run();
  useScreenKeys([
    { keys: 'Ctrl+Enter', label: act?.label ?? t('firingDesk.step.doNext'), run: () => goOn() },
    // A closed day stays closed: a bare Enter is not enough for that.
    ...(next.step === 'close'
      ? []
      : ['Enter', 'NumpadEnter'].map((keys) => ({
          keys,
          label: act?.label ?? t('firingDesk.step.doNext'),
          run: () => goOn(),
        }))),
  ]);
  return (
    <>
      <header className={classes.head}>
        <h2>{t('firingDesk.relays.one', { number: relay.number })}</h2>
        {relay.refire && <span className="t2">{t('firingDesk.relays.refire')}</span>}
        <span className="t2">{t('firingDesk.relays.lanes', { count: relay.lanes.length })}</span>
        {open && (
          <Segmented
            label={t('firingDesk.lanes.mode')}
            items={TYPING_MODES.map((value) => ({
              value,
              label: t(value === 'shots' ? 'firingDesk.lanes.modeShots' : 'firingDesk.lanes.modeTotal'),
            }))}
            value={mode}
            onChange={setMode}
          />
        )}
        <span className={classes.space} />
        {mayConduct && !isClosed && stateOf(relay) !== 'fired' && <GiveWeapons desk={desk} relay={relay} />}
        {/* What keeps the day open is said once, in the head. */}
        {act && next.step !== 'repair' && (
          <Action
            primary={!('blocked' in act)}
            blocked={'blocked' in act}
            onClick={act.run}
            kbd={'blocked' in act ? undefined : 'Ctrl Enter'}
          >
            {act.label}
          </Action>
        )}
      </header>
      <ScoreTable desk={desk} relay={relay} typing={typing} mode={mode} open={open} />
    </>
  );
}

/** Weapons for the lanes that have none: those of the relay before, lane by lane, then from the arms room. */
function GiveWeapons({ desk, relay }: { desk: Desk; relay: RelayRow }) {
  const { t } = useTranslation();
  const lacking = relay.lanes.some(({ weaponId }) => weaponId === null);
  const weapons = useOperation('range.weapons', {}, { enabled: lacking }).data ?? [];
  const give = useCommand('range.issueWeapons');
  const hands = lacking ? handsFor(desk, relay, weapons) : [];
  if (hands.length === 0) return null;
  return (
    <Action busy={give.running} onClick={() => void give.run({ dayId: desk.day.dayId, hands })}>
      {t('firingDesk.step.giveWeapons', { count: hands.length })}
    </Action>
  );
}
