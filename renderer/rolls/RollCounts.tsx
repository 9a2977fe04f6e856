import { useTranslation } from 'react-i18next';
import type { RollMan } from '../../shared/contract/rolls.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import classes from './RollScreen.module.css';
import { MARK_WORDS } from './roll-columns.ts';

interface Props {
  men: readonly RollMan[];
  column: Whereabouts | null;
  onColumn: (column: Whereabouts | null) => void;
}

/** How many stand in each column; a count opens its names, and once more shows all. */
export function RollCounts({ men, column, onColumn }: Props) {
  const { t } = useTranslation();
  const count = (where: Whereabouts) => men.filter((man) => man.where === where).length;
  const open = (value: Whereabouts | null) => onColumn(value === column ? null : value);
  return (
    <fieldset className={classes.counts} aria-label={t('rolls.counts')}>
      <Count words={t('rolls.onList')} value={men.length} on={column === null} onOpen={() => onColumn(null)} />
      {MARK_WORDS.map((where) => {
        const value = count(where);
        return (
          <Count
            key={where}
            words={t(`rolls.column.${where}`)}
            value={value}
            bad={value > 0 && (where === 'unknown' || where === 'offGrounds')}
            on={column === where}
            onOpen={() => open(where)}
          />
        );
      })}
    </fieldset>
  );
}

function Count(props: { words: string; value: number; bad?: boolean; on: boolean; onOpen: () => void }) {
  const { words, value, bad, on, onOpen } = props;
  const looks = [classes.count, bad && 'is-bad', bad && classes.bad, value === 0 && classes.none];
  return (
    <button type="button" aria-pressed={on} className={looks.filter(Boolean).join(' ')} onClick={onOpen}>
      <b className="figure tn">{formatNumber(value)}</b> <span>{words}</span>
    </button>
  );
}
