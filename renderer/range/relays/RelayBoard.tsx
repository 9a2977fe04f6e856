// biome-ignore-all lint/a11y/useSemanticElements: a board of relays is a grid of cells, not a table of rows (ARIA grid pattern)
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells hold the focus, one of them the Tab stop (ARIA grid pattern)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: every click has its key in `pressed`
import { IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { clock } from '../../i18n/formats.ts';
import { LaneCell } from './LaneCell.tsx';
import { focusLane } from './lane-focus.ts';
import classes from './RelayBoard.module.css';
import { type LanePlace, moveLaneCursor } from './relay-cursor.ts';
import type { RelayActs } from './use-relay-acts.ts';

interface Props {
  relays: readonly RelayRow[];
  lanes: number;
  acts: RelayActs;
  mayMove: boolean;
}

/**
 * Relays by rows, lanes by columns. One Tab stop: arrows move over the lanes, Enter picks a man up and puts him down (who
 * stands there changes places with him), Delete takes him out of the relay, Esc lets go.
 */
export function RelayBoard({ relays, lanes, acts, mayMove }: Props) {
  const { t } = useTranslation();
  const { hand, cursor } = acts;
  const numbers = Array.from({ length: lanes }, (_, index) => index + 1);

  const placeOf = (target: EventTarget): LanePlace | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-lane]') : null;
    return cell ? { relayId: Number(cell.dataset.relay), lane: Number(cell.dataset.lane) } : null;
  };
  const pressed = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    const next = moveLaneCursor(relays, lanes, place, event);
    if (next) {
      acts.setCursor(next);
      focusLane(next);
    } else if (!mayMove) return;
    else if (event.code === 'Enter' || event.code === 'Space') acts.pickOrPut(place);
    else if (event.code === 'Delete' || event.code === 'Backspace') acts.takeOut(place);
    else return;
    event.preventDefault();
  };
  const clicked = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    acts.setCursor(place);
    focusLane(place);
    if (mayMove) acts.pickOrPut(place);
  };

  return (
    <div
      role="grid"
      aria-label={t('rangePlan.relays.board')}
      className={hand ? `${classes.board} ${classes.holding}` : classes.board}
      style={{ '--lanes': lanes } as CSSProperties}
      onKeyDown={pressed}
      onClick={clicked}
    >
      <div role="row" className={`${classes.row} ${classes.head}`}>
        <span role="columnheader" className={classes.name}>
          {t('rangePlan.relays.lane')}
        </span>
        {numbers.map((lane) => (
          <span key={lane} role="columnheader" className="tn">
            {lane}
          </span>
        ))}
      </div>
      {relays.map((relay) => {
        const sameRelay = hand?.from?.relayId === relay.relayId;
        const looks = [
          classes.row,
          relay.startedAt === null ? classes.waiting : classes.begun,
          sameRelay && classes.mine,
        ];
        return (
          <div key={relay.relayId} role="row" className={looks.filter(Boolean).join(' ')}>
            <div role="rowheader" className={classes.name}>
              <b>{t('rangePlan.relays.relay', { number: relay.number })}</b>
              <RelayState relay={relay} lanes={lanes} />
            </div>
            {numbers.map((lane) => {
              const man = relay.lanes.find((one) => one.lane === lane) ?? null;
              return (
                <LaneCell
                  key={lane}
                  relayId={relay.relayId}
                  relay={relay.number}
                  lane={lane}
                  man={man}
                  cursor={cursor?.relayId === relay.relayId && cursor.lane === lane}
                  held={hand !== null && hand.cadetId === man?.cadetId && sameRelay}
                  movable={mayMove}
                  drag={mayMove ? acts.drag : null}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

function RelayState({ relay, lanes }: { relay: RelayRow; lanes: number }) {
  const { t } = useTranslation();
  const refire = relay.refire ? `${t('rangePlan.relays.refireRelay')} · ` : '';
  if (relay.finishedAt !== null)
    return (
      <small className="is-good">
        <IconCircleCheck size="0.875rem" stroke={1.75} aria-hidden />
        {refire}
        <span className="tn" title={t('rangePlan.relays.finished', { at: clock(relay.finishedAt) })}>
          {clock(relay.finishedAt)}
        </span>
      </small>
    );
  if (relay.startedAt !== null)
    return (
      <small className="is-info">
        <IconPlayerPlay size="0.875rem" stroke={1.75} aria-hidden />
        {refire}
        <span className="tn" title={t('rangePlan.relays.running', { at: clock(relay.startedAt) })}>
          {clock(relay.startedAt)}
        </span>
      </small>
    );
  return (
    <small>
      {refire}
      {t('rangePlan.relays.filled', { men: relay.lanes.length, lanes })}
    </small>
  );
}
