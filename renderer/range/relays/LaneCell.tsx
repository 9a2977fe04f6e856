// biome-ignore-all lint/a11y/useSemanticElements: a board of relays is a grid of cells, not a table of rows (ARIA grid pattern)
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneRow } from '../../../shared/contract/firing.contract.ts';
import { type DragActions, useDragMan } from './drag-man.ts';
import { laneId } from './lane-focus.ts';
import classes from './RelayBoard.module.css';

interface Props {
  relayId: number;
  relay: number;
  lane: number;
  man: LaneRow | null;
  /** The cell the arrows stand on; the one Tab stop of the board. */
  cursor: boolean;
  held: boolean;
  /** He may be moved: nothing has been fired here. */
  movable: boolean;
  drag: DragActions | null;
}

/** Surnames of more letters than this are set smaller, and smaller again, so that they stand whole. */
const LONG = 10;
const VERY_LONG = 11;

/** One lane of one relay: who stands there, or that it is free. */
export const LaneCell = memo(function LaneCell(props: Props) {
  const { relayId, relay, lane, man, cursor, held, movable, drag } = props;
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const place = { relayId, lane };
  const carried = man && movable ? { cadetId: man.cadetId, name: man.name, from: place } : null;
  const over = useDragMan(ref, drag, carried, place);
  const [surname = '', ...given] = (man?.name ?? '').split(/\s+/u);
  const unit = man && [man.platoon, man.squad].filter((part) => part !== null).join('‑');
  const looks = [classes.lane, man ? classes.taken : classes.free, held && classes.held, over && classes.over];
  const who = man
    ? [man.name, unit, held && t('rangePlan.relays.inHand')].filter(Boolean).join(' · ')
    : t('rangePlan.relays.free');
  return (
    <div
      ref={ref}
      role="gridcell"
      id={laneId(place)}
      data-relay={relayId}
      data-lane={lane}
      tabIndex={cursor ? 0 : -1}
      title={who}
      className={looks.filter(Boolean).join(' ')}
    >
      <span className="sr">{t('rangePlan.relays.cell', { relay, lane, who })}</span>
      {man ? (
        <>
          <b
            className="truncate"
            data-long={surname.length > VERY_LONG ? 'very' : surname.length > LONG ? 'some' : undefined}
            aria-hidden
          >
            {surname}
          </b>
          <small className="truncate" aria-hidden>
            {[given.map((word) => `${[...word][0]}.`).join(' '), unit].filter(Boolean).join(' · ')}
          </small>
          {man.mark !== null && (
            <span className={`${classes.mark} tn`} title={t('rangePlan.relays.mark', { mark: man.mark })}>
              {man.mark}
            </span>
          )}
        </>
      ) : (
        <small aria-hidden>{t('rangePlan.relays.free')}</small>
      )}
    </div>
  );
});
