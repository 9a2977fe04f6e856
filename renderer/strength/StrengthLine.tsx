import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { WHEREABOUTS, type Whereabouts } from '../../shared/presence/whereabouts.ts';
import type { ReportFigures } from '../../shared/strength/report.ts';
import { Figure } from '../components/Figure.tsx';
import { Status } from '../components/Status.tsx';
import classes from './StrengthLine.module.css';
import type { FigureColumn } from './strength-place.ts';

/** Columns that the sum always names; the rest only where somebody stands in them. */
const ALWAYS: readonly Whereabouts[] = ['present', 'duty', 'trip', 'leave', 'sick'];

interface Props {
  figures: ReportFigures;
  onOpen: (column: FigureColumn) => void;
  /** How many of those outside should be back by now. */
  overdue?: number;
  /** In a line of text, not as the head of a screen. */
  small?: boolean;
}

/** The sum of the list written out, `60 = 54 + 2 + 3 + 1 + 0`; each figure opens its names. */
export function StrengthLine({ figures, onOpen, overdue = 0, small }: Props) {
  const { t } = useTranslation();
  const terms = WHEREABOUTS.filter((where) => ALWAYS.includes(where) || figures.columns[where] > 0);
  const term = (column: FigureColumn, count: number) => (
    <span className={classes.term}>
      <Figure
        value={count}
        size={small ? 's' : 'l'}
        label={t(`strength.column.${column}`)}
        onOpen={() => onOpen(column)}
      />
      {column === 'offGrounds' && overdue > 0 ? (
        <Status kind="bad">{t('strength.line.overdue', { count: overdue })}</Status>
      ) : column === 'unknown' ? (
        <Status kind="warn">{t('strength.column.unknown')}</Status>
      ) : (
        <span>{t(`strength.column.${column}`)}</span>
      )}
    </span>
  );
  return (
    <div className={small ? `${classes.line} ${classes.small}` : classes.line}>
      {term('onList', figures.onList)}
      {terms.map((where, index) => (
        <Fragment key={where}>
          <i aria-hidden>{index === 0 ? '=' : '+'}</i>
          {term(where, figures.columns[where])}
        </Fragment>
      ))}
    </div>
  );
}
