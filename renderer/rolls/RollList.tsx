// biome-ignore-all lint/a11y/useSemanticElements: the list is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is an ARIA grid, which is one Tab stop
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list is an ARIA grid, which answers the keys
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollMan } from '../../shared/contract/rolls.contract.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import { isFocusFree } from '../app/kept-focus.ts';
import { digitPressed } from '../components/field-control.ts';
import { Status } from '../components/Status.tsx';
import { useSeenList } from '../components/seen-list.ts';
import { useListCursor } from '../components/use-list-cursor.ts';
import classes from './RollList.module.css';
import { COLUMN_KIND, isOnRecord, MARK_WORDS, wordOfMan } from './roll-columns.ts';

interface Props {
  men: readonly RollMan[];
  cursor: number;
  onCursor: (row: number) => void;
  /** Without it the list is read only. */
  onMark?: (man: RollMan, word: Whereabouts | null) => void;
}

/**
 * The men of a roll; who is present as expected carries no word. One Tab stop: ↑ ↓ and Enter move, a digit (by its
 * physical key) marks, 0 or Backspace takes the mark off. Once it can be marked it takes the keys, unless they are in use.
 */
export function RollList({ men, cursor, onCursor, onMark }: Props) {
  const { t } = useTranslation();
  const man = men[cursor];
  useSeenList(t('rolls.list'), () => ({
    columns: [
      { header: t('components.number.head'), numeric: true },
      { header: t('strength.name'), numeric: false },
      { header: t('strength.platoonHead'), numeric: true },
      { header: t('strength.why'), numeric: false },
    ],
    rows: men.map(({ number, name, platoon, where }) => [number, name, platoon, wordOfMan(where)]),
    men: men.map(({ cadetId }) => cadetId),
  }));
  const grid = useRef<HTMLDivElement>(null);
  const writable = onMark !== undefined;
  useEffect(() => {
    if (writable && isFocusFree()) grid.current?.focus({ preventScroll: true });
  }, [writable]);
  const { listId: gridId, move } = useListCursor(men.length, cursor, onCursor);
  const pressed = (event: KeyboardEvent) => {
    const { code } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || !man) return;
    const digit = digitPressed(event);
    const word = digit === null ? undefined : MARK_WORDS[Number(digit) - 1];
    if (move(code)) return event.preventDefault();
    if (onMark && word) onMark(man, word);
    else if (onMark && (digit === '0' || code === 'Backspace' || code === 'Delete')) onMark(man, null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('rolls.list')}
      aria-rowcount={men.length}
      aria-activedescendant={man ? `${gridId}-${cursor}` : undefined}
      aria-readonly={!writable}
      tabIndex={0}
      className={classes.grid}
      onKeyDown={pressed}
    >
      {men.map((one, row) => (
        <div
          key={one.cadetId}
          id={`${gridId}-${row}`}
          role="row"
          aria-rowindex={row + 1}
          className={[classes.row, row === cursor && classes.cursor, one.mark && classes.marked]
            .filter(Boolean)
            .join(' ')}
          onClick={() => onCursor(row)}
        >
          <div role="gridcell" className={classes.number}>
            {one.number}
          </div>
          <div role="gridcell" className={`${classes.name} truncate`} title={one.name}>
            {one.name}
          </div>
          <div role="gridcell" className="meta t2 nowrap">
            {one.platoon !== null && t('rolls.unit', { platoon: one.platoon, squad: one.squad ?? '–' })}
          </div>
          <div role="gridcell" className="truncate">
            <Standing man={one} />
          </div>
          <div role="gridcell" className="meta t2 truncate">
            <Facts man={one} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** The column he stands in; a plain dot where he is present as expected. */
function Standing({ man: { where, mark } }: { man: RollMan }) {
  const { t } = useTranslation();
  if (where === 'present' && mark === null)
    return (
      <span className="t3">
        <span aria-hidden>·</span>
        <span className="sr">{t('rolls.column.present')}</span>
      </span>
    );
  return <Status kind={COLUMN_KIND[where]}>{wordOfMan(where)}</Status>;
}

/** What stands behind it: what was expected, until when he is away, the note, what is still missing. */
function Facts({ man }: { man: RollMan }) {
  const { t } = useTranslation();
  const { where, said, due, mark, settled, lacksRecord, later } = man;
  const facts = [
    lacksRecord && t('rolls.lacksRecord'),
    mark && said !== mark.where && t('rolls.expected', { word: wordOfMan(said) }),
    !mark && due !== null && where === said && t('rolls.until', { at: due }),
    settled &&
      t(`rolls.settledBy.${settled.word === 'gate' && isOnRecord(said) ? 'record' : settled.word}`, {
        at: settled.since,
      }),
    settled?.note ?? mark?.note,
    later && t('rolls.later', { word: wordOfMan(later) }),
  ].filter(Boolean);
  return <span title={facts.join(' · ')}>{facts.join(' · ')}</span>;
}
