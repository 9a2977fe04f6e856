import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { markBands } from '../../../shared/range/card.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay, useMe } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { digitPressed } from '../../components/field-control.ts';
import { initialled } from '../../components/initialled.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { readTable } from '../../components/read-table.ts';
import { Status } from '../../components/Status.tsx';
import { useSeenList } from '../../components/seen-list.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { useCorrections } from './corrections.ts';
import { calledName, type Desk, mostTyped } from './firing-desk.ts';
import { LaneLine } from './LaneLine.tsx';
import classes from './ScoreTable.module.css';
import { dropDraft, writeDrafts, writeOver } from './score-drafts.ts';
import type { TypingMode } from './typing.ts';
import type { Typing } from './use-typing.ts';

interface Props {
  desk: Desk;
  relay: RelayRow;
  typing: Typing;
  mode: TypingMode;
  /** May write scores, and the relay has begun. */
  open: boolean;
}

/** The lanes of a relay: typed with the keypad alone, each lane on its way to the disk while the next is typed. */
export function ScoreTable({ desk, relay, typing, mode, open }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const swap = useSwap(relay, typing);
  const correctionsOf = useCorrections(desk, relay);
  const mayCorrect = useMay('range.conduct') && desk.day.state === 'closed';
  const [correcting, setCorrecting] = useState<number | null>(null);
  const wrong = relay.lanes.find(({ lane }) => lane === correcting);
  const { card } = desk.day;
  const most = mostTyped(card)[mode];
  useSeenList(t('firingDesk.lanes.label', { number: relay.number }), () =>
    typing.table.current ? readTable(typing.table.current) : { columns: [], rows: [], men: null },
  );
  const refused = typing.lanes.filter(({ draft }) => draft?.failure);
  const shots = t(
    mode === 'total' ? 'firingDesk.lanes.sum' : `firingDesk.lanes.${card.kind === 'points' ? 'shots' : 'hits'}`,
  );
  return (
    <>
      <table
        ref={typing.table}
        className={classes.table}
        aria-label={t('firingDesk.lanes.label', { number: relay.number })}
        onKeyDownCapture={open ? swap.press : undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t('firingDesk.lanes.lane')}</th>
            <th scope="col">{t('firingDesk.lanes.cadet')}</th>
            <th scope="col">{shots}</th>
            <th scope="col" className={classes.number}>
              {t('firingDesk.lanes.total')}
            </th>
            <th scope="col" className={classes.number}>
              {t('firingDesk.lanes.mark')}
            </th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {typing.lanes.map((line) => (
            <LaneLine
              key={line.row.lane}
              line={line}
              called={calledName(desk, line.row)}
              typing={typing}
              open={open}
              swapping={swap.lane === line.row.lane}
              onSwap={open && relay.lanes.length > 1 ? () => swap.point(line.row.lane) : null}
              corrections={correctionsOf(line.row)}
              onCorrect={mayCorrect && line.row.total !== null ? () => setCorrecting(line.row.lane) : null}
            />
          ))}
        </tbody>
      </table>
      {wrong && <CorrectDialog relayId={relay.relayId} row={wrong} card={card} onClose={() => setCorrecting(null)} />}
      <p className="sr" aria-live="polite">
        {typing.cursor.end && typing.lacking === 0 ? t('firingDesk.lanes.allWritten') : ''}
      </p>
      {swap.lane !== null && (
        <div className={classes.note}>
          <Refusal
            kind="info"
            what={t('firingDesk.lanes.swapAsk', { lane: swap.lane })}
            why={t('firingDesk.lanes.swapHint')}
            actions={
              <Action size="xs" onClick={swap.stop} kbd="Esc">
                {t('firingDesk.lanes.swapStop')}
              </Action>
            }
          />
        </div>
      )}
      {typing.over !== null && (
        <div className={classes.note} role="alert">
          <Status kind="bad">{t('firingDesk.lanes.over', { value: typing.over, most })}</Status>
        </div>
      )}
      {refused.map(({ row, draft }) => (
        <RefusedLane
          key={row.lane}
          desk={desk}
          relayId={relay.relayId}
          cadetId={row.cadetId}
          lane={row.lane}
          name={calledName(desk, row)}
          failure={draft?.failure ?? null}
        />
      ))}
      <div className={`meta t2 ${classes.hints}`}>
        {open && (
          <>
            <span>
              <kbd>0</kbd>–<kbd>{most}</kbd>{' '}
              {t(card.kind === 'points' ? 'firingDesk.lanes.keyScore' : 'firingDesk.lanes.keyHit')}
            </span>
            <span>
              <kbd>Enter</kbd> {t('firingDesk.lanes.keyNext')}
            </span>
            <span>
              <kbd>O</kbd> <kbd>−</kbd> {t('firingDesk.lanes.keyMisfire')}
            </span>
            {mode === 'shots' && (
              <span>
                <kbd>+</kbd> {t('firingDesk.lanes.keyFresh')}
              </span>
            )}
            <span>
              <kbd>S</kbd> <kbd>/</kbd> {t('firingDesk.lanes.keySwap')}
            </span>
          </>
        )}
        <span className="tn">
          {markBands(card)
            .slice(0, 3)
            .map(({ mark, from, to }) =>
              from === to
                ? t('firingDesk.lanes.bandOne', { mark, from })
                : t('firingDesk.lanes.band', { mark, from, to }),
            )
            .join(' · ')}
        </span>
        {open && me && <span>{t('firingDesk.lanes.scorerNow', { name: initialled(me.fullName) })}</span>}
      </div>
    </>
  );
}

interface RefusedProps {
  desk: Desk;
  relayId: number;
  cadetId: number;
  lane: number;
  name: string;
  failure: Parameters<typeof refusalText>[0] | null;
}

/** Why a lane was not written, by name, with what can be done about it on the spot. */
function RefusedLane({ desk, relayId, cadetId, lane, name, failure }: RefusedProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const issue = useCommand('ammunition.issue');
  const mayIssue = useMay('ammunition.write');
  if (!failure) return null;
  const text = refusalText(failure);
  const { fired, issued } = failure.params;
  const lacking = failure.code === 'firing.notIssued' ? Number(fired) - Number(issued) : 0;
  const lot = desk.lots.find(({ atPoint }) => atPoint >= lacking);
  const give = async (lotId: number) => {
    const men = [{ cadetId, quantity: lacking }];
    const done = await issue.run({ dayId: desk.day.dayId, lotId, to: { men } });
    if (done.ok) writeOver(client, relayId, lane);
  };
  return (
    <div className={classes.note}>
      <Refusal
        what={`${t('firingDesk.lanes.refusedLane', { lane, name })}: ${text.what}`}
        why={text.why}
        todo={text.todo}
        actions={
          <>
            {mayIssue && lacking > 0 && lot && (
              <Action size="xs" busy={issue.running} onClick={() => void give(lot.lotId)}>
                {t('firingDesk.lanes.giveLacking', { count: lacking })}
              </Action>
            )}
            <Action size="xs" onClick={() => dropDraft(relayId, lane)}>
              {t('firingDesk.lanes.keepTheirs')}
            </Action>
            <Action size="xs" onClick={() => writeOver(client, relayId, lane)}>
              {t('firingDesk.lanes.writeMine')}
            </Action>
          </>
        }
      />
    </div>
  );
}

/** A wrong lane: S or / on it, then the number of the other; nothing is typed again. */
function useSwap(relay: RelayRow, typing: Typing) {
  const client = useQueryClient();
  const command = useCommand('firing.swapLanes');
  const [lane, setLane] = useState<number | null>(null);
  const [typed, setTyped] = useState(0);
  const stop = () => {
    setLane(null);
    setTyped(0);
  };
  const numbers = relay.lanes.map((row) => row.lane);
  const swapWith = async (other: number) => {
    if (lane === null || !numbers.includes(other)) return;
    stop();
    if (other !== lane && (await writeDrafts(client, relay.relayId)))
      await command.run({ relayId: relay.relayId, lanes: [lane, other] });
  };
  const point = (at: number) => {
    if (lane === null) setLane(at);
    else if (lane === at) stop();
    else void swapWith(at);
  };
  const press = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (lane === null) {
      if (!plain || !['KeyS', 'NumpadDivide', 'Slash'].includes(event.code)) return;
      event.preventDefault();
      event.stopPropagation();
      setLane(typing.cursor.lane);
      return;
    }
    const digit = digitPressed(event);
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (digit === null && !isEnter && event.code !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') return stop();
    const number = digit === null ? typed : typed * 10 + Number(digit);
    // 1 may still become 10 where there are ten lanes.
    if (isEnter || number * 10 > Math.max(...numbers)) void swapWith(number);
    else setTyped(number);
  };
  return { lane, point, press, stop };
}
