// biome-ignore-all lint/a11y/useSemanticElements: a floor of bunks is a grid of cells, not a table of rows (ARIA grid pattern)
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, one of them at a time
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bunkLabel, isUsable, type Room, type Sleeper } from '../../shared/barracks/model.ts';
import { framesOf } from './bunk-cursor.ts';
import { type DragActions, useDropMen } from './drag-men.ts';
import classes from './RoomFloor.module.css';
import { TierCell } from './TierCell.tsx';
import { useNames } from './use-names.ts';

/** What the floors need to know beside the rooms themselves. */
export interface FloorState {
  sleepers: ReadonlyMap<number, Sleeper>;
  selected: ReadonlySet<number>;
  held: ReadonlySet<number>;
  /** Cadets the filter leaves; null when there is none. */
  shown: ReadonlySet<number> | null;
  /** Who sleeps at home tonight; null where it is not known. */
  atHome: ReadonlySet<number> | null;
  cursor: number | null;
  /** Bunks that would take those in hand; null while nobody is. */
  offered: ReadonlySet<number> | null;
  drag: DragActions | null;
}

interface Props {
  room: Room;
  state: FloorState;
  /** Opens the room's menu at the button; absent where nothing may be changed. */
  onMenu?: (room: Room, button: HTMLElement) => void;
}

/** So many letters stand over a bunk; of a longer name, which stands over the room, the bunk's own number is left. */
const ROOMY = 12;
const shownNumber = (label: string): string => (label.length > ROOMY ? label.slice(label.lastIndexOf('-') + 1) : label);

/** A room seen from above: its capacity, and its bunks along two walls with the aisle between. */
export function RoomFloor({ room, state, onMenu }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const head = useRef<HTMLElement>(null);
  const over = useDropMen(head, state.drag, { roomId: room.id });
  const frames = useMemo(() => framesOf(room), [room]);
  const usable = room.bunks.filter(isUsable).length;
  const sleeping = room.bunks.flatMap((bunk) => state.sleepers.get(bunk.id) ?? []);
  const title = names.room(room.name);
  const counts = { placed: sleeping.length, usable };
  return (
    <section className={classes.room} aria-label={title}>
      <header ref={head} className={over ? `${classes.head} ${classes.over}` : classes.head}>
        <h2>
          {onMenu ? (
            <button
              type="button"
              tabIndex={-1}
              className={classes.name}
              aria-haspopup="menu"
              aria-label={t('barracks.room.menu', { room: title })}
              onClick={(event) => onMenu(room, event.currentTarget)}
            >
              <span className="truncate">{title}</span>
              <IconChevronDown size="0.875rem" stroke={1.75} aria-hidden />
            </button>
          ) : (
            title
          )}
        </h2>
        <span className={`truncate ${classes.platoons}`}>{names.platoonsOf(sleeping)}</span>
        <span className={`tn m ${classes.capacity}`}>
          <span aria-hidden>{t('barracks.room.capacity', counts)}</span>
          <span className="sr">{t('barracks.room.capacityLong', counts)}</span>
        </span>
      </header>
      <div className={classes.bar} aria-hidden>
        <i style={{ width: usable === 0 ? 0 : `${(100 * Math.min(sleeping.length, usable)) / usable}%` }} />
      </div>
      <div className={classes.floor} role="grid" aria-label={title} aria-multiselectable>
        {frames.map((frame) => (
          <div key={frame.number} role="row" aria-label={bunkLabel(room, frame)} className={classes.frame}>
            <span className={classes.number} aria-hidden>
              {shownNumber(bunkLabel(room, frame))}
            </span>
            {frame.tiers.map((bunk) => {
              const cadet = state.sleepers.get(bunk.id) ?? null;
              return (
                <TierCell
                  key={bunk.id}
                  room={room}
                  bunk={bunk}
                  cadet={cadet}
                  atHome={cadet !== null && state.atHome?.has(cadet.id) === true}
                  cursor={state.cursor === bunk.id}
                  selected={cadet !== null && state.selected.has(cadet.id)}
                  held={cadet !== null && state.held.has(cadet.id)}
                  dim={cadet !== null && state.shown !== null && !state.shown.has(cadet.id)}
                  offered={state.offered?.has(bunk.id) ?? null}
                  drag={state.drag}
                />
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}
