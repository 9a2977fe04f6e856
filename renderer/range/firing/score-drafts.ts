import type { QueryClient } from '@tanstack/react-query';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Account, LaneRow, RelayRow } from '../../../shared/contract/firing.contract.ts';
import type { Failure } from '../../../shared/kit/result.ts';
import type { Shot } from '../../../shared/range/card.ts';
import { call } from '../../app/client.ts';
import { localNow } from '../../app/clock.ts';
import { createOwnStore } from '../../app/desk-person.ts';
import { finishSaving, startSaving } from '../../app/saved-state.ts';
import { sessionExpired } from '../../app/session-expiry.ts';
import { offerUndo } from '../../app/undo.tsx';
import type { LaneSheet } from './typing.ts';

type Desk = OutputOf<'firing.get'>;

/** A lane that was typed and is not yet known to be on the disk. */
interface Draft {
  dayId: number;
  relayId: number;
  sheet: LaneSheet;
  /** Revision of the lane that it was typed upon: the host takes it for no other, whatever arrived since. */
  revision: number;
  /** A relay that is finished keeps every man's mark: it is written only as a whole. */
  whole: boolean;
  sending: boolean;
  failure: Failure | null;
}

/** How long a lane may stay half typed before it is written as it is, in milliseconds. */
const IDLE = 400;
/** How long after the last answer the other figures are asked for again, in milliseconds. */
const SETTLE = 250;

const keyOf = (relayId: number, lane: number) => `${relayId}.${lane}`;
const deskKey = (dayId: number) => ['firing.get', { dayId }];

/** What is typed stands here from the key on; the disk follows. It outlives the screen, and waits for its own person. */
const useDrafts = createOwnStore<{ drafts: ReadonlyMap<string, Draft> }>(() => ({ drafts: new Map() }));
const idle = new Map<string, number>();
const underWay = new Map<string, Promise<void>>();
let settling: number | undefined;

const set = (key: string, draft: Draft | null): void =>
  useDrafts.setState(({ drafts }) => {
    const next = new Map(drafts);
    if (draft) next.set(key, draft);
    else next.delete(key);
    return { drafts: next };
  });
const get = (key: string): Draft | undefined => useDrafts.getState().drafts.get(key);

export const useLaneDrafts = (): ReadonlyMap<string, Draft> => useDrafts((state) => state.drafts);
/**
 * The relay as the cache has it now. A draft falls in the very moment its answer is there, while a desk handed down is
 * drawn one step later: a key in between would be typed upon the lane as it was before.
 */
export const newestRelay = (client: QueryClient, dayId: number, relay: RelayRow): RelayRow =>
  client.getQueryData<Desk>(deskKey(dayId))?.relays.find(({ relayId }) => relayId === relay.relayId) ?? relay;
export const draftOf = (drafts: ReadonlyMap<string, Draft>, relayId: number, lane: number): Draft | undefined =>
  drafts.get(keyOf(relayId, lane));

const isWhole = ({ values }: LaneSheet): boolean => !values.includes(null);

/**
 * Takes what was typed; a whole lane goes to the disk at once, a half one when the hand rests.
 * @param draft with the revision of the lane that is seen; what is typed on top of a draft stands on the draft's
 */
export function typeLane(client: QueryClient, draft: Omit<Draft, 'sending' | 'failure'>, open: boolean) {
  const key = keyOf(draft.relayId, draft.sheet.lane);
  const before = get(key);
  const revision = before?.revision ?? draft.revision;
  set(key, { ...draft, revision, sending: before?.sending ?? false, failure: null });
  window.clearTimeout(idle.get(key));
  if (isWhole(draft.sheet) && !open) void send(client, key);
  else
    idle.set(
      key,
      window.setTimeout(() => void send(client, key), IDLE),
    );
}

/** Writes everything that was typed and waits until it is on the disk; false when something was refused. */
export async function writeDrafts(client: QueryClient, relayId: number): Promise<boolean> {
  const own = () => [...useDrafts.getState().drafts].filter(([, draft]) => draft.relayId === relayId);
  for (const [key, draft] of own()) if (draft.failure === null) await send(client, key);
  await Promise.all(own().map(([key]) => underWay.get(key)));
  return own().every(([, { failure }]) => failure === null);
}

/** Forgets what was typed into a lane: what the file says stands. */
export const dropDraft = (relayId: number, lane: number): void => set(keyOf(relayId, lane), null);

/** Writes it over what somebody else wrote meanwhile: the person has seen it. */
export function writeOver(client: QueryClient, relayId: number, lane: number): void {
  const key = keyOf(relayId, lane);
  const draft = get(key);
  if (!draft) return;
  set(key, { ...draft, failure: null });
  void client.refetchQueries({ queryKey: deskKey(draft.dayId) }).then(() => {
    const typed = get(key);
    const row = rowOf(client, draft);
    if (typed && row) set(key, { ...typed, revision: row.revision });
    return send(client, key);
  });
}

const rowOf = (client: QueryClient, { dayId, relayId, sheet }: Draft): LaneRow | undefined =>
  client
    .getQueryData<Desk>(deskKey(dayId))
    ?.relays.find((relay) => relay.relayId === relayId)
    ?.lanes.find(({ lane }) => lane === sheet.lane);

function send(client: QueryClient, key: string): Promise<void> {
  window.clearTimeout(idle.get(key));
  const before = underWay.get(key);
  if (before) return before.then(() => send(client, key));
  const work = write(client, key).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

async function write(client: QueryClient, key: string): Promise<void> {
  const draft = get(key);
  if (!draft || draft.failure) return;
  const { dayId, relayId, sheet, revision } = draft;
  const row = rowOf(client, draft);
  if (!row || (draft.whole && !isWhole(sheet))) return;
  const score = scoreOf(sheet, row);
  if (score === null) {
    if (sheet.extra === 0) set(key, null);
    return;
  }
  set(key, { ...draft, sending: true });
  startSaving();
  const result = await call('firing.score', { relayId, lane: sheet.lane, revision, score });
  finishSaving(result.ok);
  const now = get(key);
  if (!result.ok) {
    // A locked desk is no refusal of the score: it goes out when he has come back.
    const waits = sessionExpired(result, client);
    if (now) set(key, { ...now, sending: false, failure: waits ? null : result });
    void client.invalidateQueries({ queryKey: deskKey(dayId) });
    return;
  }
  // An answer that was asked for before this one was written would bring the old score back.
  void client.cancelQueries({ queryKey: deskKey(dayId) });
  client.setQueryData<Desk>(deskKey(dayId), (desk) => desk && withScore(client, desk, draft, result.value));
  if (now?.sheet === sheet) set(key, null);
  else if (now) {
    set(key, { ...now, revision: result.value.revision, sending: false });
    if (isWhole(now.sheet))
      idle.set(
        key,
        window.setTimeout(() => void send(client, key)),
      );
  }
  window.clearTimeout(settling);
  settling = window.setTimeout(() => {
    if (underWay.size > 0) return;
    void client.invalidateQueries();
    void offerUndo('firing.score', client);
  }, SETTLE);
}

/** What goes to the host; null when the lane is as empty as it was. */
function scoreOf({ mode, values, extra }: LaneSheet, row: LaneRow): InputOf<'firing.score'>['score'] | null {
  const [total] = values;
  const nothing = mode === 'total' ? typeof total !== 'number' : extra === 0 && values.every((shot) => shot === null);
  if (nothing) return row.scoredAt === null ? null : { none: true };
  return mode === 'total' ? { total: total as number, misfired: extra } : { shots: [...values], replaced: extra };
}

/** The lane and the day's sums as the host's answer leaves them, without asking for the whole day again. */
function withScore(client: QueryClient, desk: Desk, draft: Draft, answer: OutputOf<'firing.score'>): Desk {
  const { sheet, relayId } = draft;
  const me = client.getQueryData<OutputOf<'session.state'>>(['session.state', {}])?.me?.fullName ?? null;
  const shots: Shot[] | null = sheet.mode === 'shots' ? [...sheet.values] : null;
  const misfired = sheet.extra + (shots ?? []).filter((shot) => shot === 'misfire').length;
  let { balance } = desk;
  const lanes = (rows: readonly LaneRow[]) =>
    rows.map((row): LaneRow => {
      if (row.lane !== sheet.lane) return row;
      balance = moved(balance, row.account, answer.account);
      const written = answer.total === null ? null : localNow();
      return { ...row, ...answer, shots, misfired, scorer: written && me, scoredAt: written };
    });
  const relays = desk.relays.map((relay) =>
    relay.relayId === relayId ? { ...relay, lanes: lanes(relay.lanes) } : relay,
  );
  return { ...desk, relays, balance };
}

function moved(balance: Desk['balance'], from: Account, to: Account): Desk['balance'] {
  const fired = to.fired - from.fired;
  return {
    ...balance,
    fired: balance.fired + fired,
    misfired: balance.misfired + to.misfired - from.misfired,
    onHand: balance.onHand + to.onHand - from.onHand,
    casesShort: balance.casesShort + fired,
  };
}
