import { useTranslation } from 'react-i18next';
import { type ExerciseCard, markBands, mostOf } from '../../../shared/range/card.ts';
import classes from './MarkBands.module.css';

type Thresholds = Pick<ExerciseCard, 'kind' | 'recordRounds' | 'five' | 'four' | 'three'>;

/** The rule of a card, drawn to scale: which totals bring which mark. Only for thresholds that fall in order. */
export function MarkBands({ card }: { card: Thresholds }) {
  const { t } = useTranslation();
  const all = mostOf(card) + 1;
  return (
    <ul className={classes.bands} aria-label={t(`rangePlan.card.bands.${card.kind}`)}>
      {markBands(card)
        .toReversed()
        .map(({ mark, from, to }) => (
          <li key={mark} className={classes[`mark${mark}`]} style={{ flexGrow: (to - from + 1) / all }}>
            <b className="tn">{mark}</b>
            <span className="tn nowrap">{from === to ? from : `${from}–${to}`}</span>
          </li>
        ))}
    </ul>
  );
}
