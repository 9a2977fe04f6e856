// biome-ignore-all lint/a11y/useSemanticElements: men are chosen and dragged, which a <select> cannot show
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list handles the keys of all its options
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { Sleeper } from '../../shared/barracks/model.ts';
import { type DragActions, useDragMen, useDropMen } from './drag-men.ts';
import classes from './Tray.module.css';
import type { Hand } from './use-hand.ts';
import { useNames } from './use-names.ts';

interface Props {
  /** Cadets without a bunk whom the filter leaves, in Kazakh order. */
  men: readonly Sleeper[];
  /** All without a bunk, filter or not. */
  count: number;
  hand: Hand;
  drag: DragActions | null;
  mayMove: boolean;
  onPickUp: (cadetIds: readonly number[]) => void;
  /** What stands in the list's place when nobody is in it. */
  empty: ReactNode;
  /** What was refused just now, before the men. */
  top: ReactNode;
  /** What does not fit as things stand, at the foot. */
  foot: ReactNode;
}

/** Cadets without a bunk. One Tab stop: arrows move, Space and Shift select, Enter picks up. */
export function Tray({ men, count, hand, drag, mayMove, onPickUp, empty, top, foot }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLElement>(null);
  const over = useDropMen(ref, drag, 'tray');
  const [at, setAt] = useState(0);
  const anchor = useRef(0);
  const cursor = Math.min(at, men.length - 1);
  const range = (to: number) =>
    men.slice(Math.min(anchor.current, to), Math.max(anchor.current, to) + 1).map((cadet) => cadet.id);

  const moveTo = (list: HTMLElement, index: number, extend: boolean) => {
    const next = Math.max(0, Math.min(men.length - 1, index));
    setAt(next);
    if (extend) hand.extend(range(next));
    else anchor.current = next;
    (list.children[next] as HTMLElement | undefined)?.focus();
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const cadet = men[cursor];
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -men.length, End: men.length }[event.code];
    if (step !== undefined) moveTo(event.currentTarget, cursor + step, event.shiftKey);
    else if (!mayMove || !cadet) return;
    else if (event.code === 'Space') {
      anchor.current = cursor;
      hand.toggle(cadet.id);
    } else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') hand.extend(men.map(({ id }) => id));
    else if (event.code === 'Enter') onPickUp(hand.withSelected(hand.selected.size > 0 ? null : cadet.id));
    else return;
    event.preventDefault();
  };
  const pointed = (event: MouseEvent, index: number, cadet: Sleeper) => {
    setAt(index);
    if (!mayMove) return;
    if (event.shiftKey) hand.extend(range(index));
    else {
      anchor.current = index;
      if (event.ctrlKey || event.metaKey) hand.toggle(cadet.id);
      else if (hand.selected.size === 1 && hand.selected.has(cadet.id)) hand.clear();
      else hand.choose([cadet.id]);
    }
  };

  return (
    <aside
      ref={ref}
      className={over ? `${classes.tray} ${classes.over}` : classes.tray}
      aria-label={t('barracks.tray.title')}
    >
      <div className={classes.head}>
        <h2>{t('barracks.tray.title')}</h2>
        <b className="tn b">{count}</b>
      </div>
      <div className={classes.top}>{top}</div>
      {men.length === 0 ? (
        <div className={classes.empty}>{empty}</div>
      ) : (
        <div
          role="listbox"
          tabIndex={-1}
          aria-label={t('barracks.tray.label')}
          aria-multiselectable
          className={classes.list}
          onKeyDown={pressed}
        >
          {men.map((cadet, index) => (
            <TrayCard
              key={cadet.id}
              cadet={cadet}
              stop={index === cursor}
              selected={hand.selected.has(cadet.id)}
              held={hand.held.includes(cadet.id)}
              drag={drag}
              onPoint={(event) => pointed(event, index, cadet)}
            />
          ))}
        </div>
      )}
      <div className={classes.foot}>{foot}</div>
    </aside>
  );
}

interface CardProps {
  cadet: Sleeper;
  stop: boolean;
  selected: boolean;
  held: boolean;
  drag: DragActions | null;
  onPoint: (event: MouseEvent) => void;
}

function TrayCard({ cadet, stop, selected, held, drag, onPoint }: CardProps) {
  const names = useNames();
  const ref = useRef<HTMLDivElement>(null);
  useDragMen(ref, drag, cadet.id, null);
  const looks = [classes.card, selected && classes.selected, held && classes.held];
  return (
    <div
      ref={ref}
      role="option"
      tabIndex={stop ? 0 : -1}
      aria-selected={selected}
      className={looks.filter(Boolean).join(' ')}
      onClick={onPoint}
    >
      <span className="m">{fullName(cadet)}</span>
      <small>{names.unit(cadet)}</small>
    </div>
  );
}
