// biome-ignore-all lint/a11y/useSemanticElements: a floor of bunks is a grid of cells, not a table of rows (ARIA grid pattern)
import { IconAlertOctagon, IconHome, IconLock, IconPlus, IconTool } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName, shortName } from '../../shared/barracks/cadet-name.ts';
import { type Bunk, bunkLabel, isUsable, type Room, type Sleeper } from '../../shared/barracks/model.ts';
import { type DragActions, useDragMen } from './drag-men.ts';
import classes from './TierCell.module.css';
import { useNames } from './use-names.ts';

interface Props {
  room: Pick<Room, 'name'>;
  bunk: Bunk;
  cadet: Sleeper | null;
  /** He sleeps at home tonight: the bunk stays empty. */
  atHome: boolean;
  /** The cell the arrows stand on; the one Tab stop of all floors. */
  cursor: boolean;
  selected: boolean;
  held: boolean;
  /** The filter is on and this sleeper is not in it. */
  dim: boolean;
  /** Men are in hand: whether this place would take them; null while nobody is. */
  offered: boolean | null;
  drag: DragActions | null;
}

/** One tier of a bunk: its sleeper, or free, out of use, held by another intake. */
export const TierCell = memo(function TierCell(props: Props) {
  const { room, bunk, cadet, atHome, cursor, selected, held, dim, offered, drag } = props;
  const { t } = useTranslation();
  const names = useNames();
  const ref = useRef<HTMLDivElement>(null);
  const usable = isUsable(bunk);
  const over = useDragMen(ref, drag, cadet?.id ?? null, bunk.id);
  const state = whatItIs();
  const place = `${bunkLabel(room, bunk)}, ${t(`barracks.tier.${bunk.tier}`)}`;
  const looks = [
    classes.tier,
    classes[state.look],
    selected && classes.selected,
    held && classes.held,
    dim && classes.dim,
    offered && classes.offered,
    offered === false && !held && classes.away,
    over && classes.over,
  ];

  function whatItIs() {
    if (cadet && !usable)
      return { look: 'misplaced', words: shortName(cadet), long: t('barracks.bunk.mustMove'), icon: IconAlertOctagon };
    if (cadet && atHome)
      return { look: 'atHome', words: shortName(cadet), long: t('barracks.bunk.atHome'), icon: IconHome };
    if (cadet) return { look: 'taken', words: shortName(cadet), long: '', icon: null };
    if (bunk.outOfUse) {
      const long = t('barracks.bunk.outOfUseSince', bunk.outOfUse);
      return { look: 'outOfUse', words: t('barracks.bunk.outOfUse'), long, icon: IconTool };
    }
    if (bunk.otherIntake !== null) {
      const params = { intake: bunk.otherIntake };
      const long = t('barracks.bunk.heldByIntake', params);
      return { look: 'other', words: t('barracks.bunk.otherIntake', params), long, icon: IconLock };
    }
    return { look: 'free', words: t('barracks.bunk.free'), long: t('barracks.bunk.free'), icon: IconPlus };
  }

  const who = [cadet && fullName(cadet), cadet && names.unit(cadet), state.long, held && t('barracks.bunk.inHand')]
    .filter(Boolean)
    .join(' · ');
  return (
    <div
      ref={ref}
      role="gridcell"
      id={`bunk-${bunk.id}`}
      data-bunk={bunk.id}
      tabIndex={cursor ? 0 : -1}
      aria-selected={cadet ? selected : undefined}
      title={who}
      className={looks.filter(Boolean).join(' ')}
    >
      <span className="sr">{`${place}: ${who}`}</span>
      <span className={classes.mark} aria-hidden>
        {t(`barracks.tierMark.${bunk.tier}`)}
      </span>
      <span className={`truncate ${classes.words}`} aria-hidden>
        <span>{state.words}</span>
      </span>
      {state.icon && <state.icon size="0.875rem" stroke={1.75} aria-hidden />}
    </div>
  );
});
