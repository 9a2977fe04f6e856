// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid
// biome-ignore-all lint/a11y/useFocusableInteractive: part of an ARIA grid
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import classes from './HoursGrid.module.css';
import { draftTotals, type HoursDraft } from './hours-draft.ts';

/** The row of totals under the subjects. */
export function HoursGridTotals({ programme, draft }: { programme: ProgrammeView; draft: HoursDraft }) {
  const { t } = useTranslation();
  const totals = draftTotals(draft, programme.subjects);
  return (
    <div role="rowgroup" className={classes.foot}>
      <div role="row" className={classes.row} aria-rowindex={programme.subjects.length + 2}>
        <div role="gridcell">{t('programme.grid.total')}</div>
        <div role="gridcell" className={classes.number}>
          {formatNumber(totals.initial)}
        </div>
        <div role="gridcell" className={classes.number}>
          {formatNumber(totals.specialty)}
        </div>
        <div role="gridcell" className={classes.number}>
          {formatNumber(totals.initial + totals.specialty)}
        </div>
        <div role="gridcell" className={classes.share} />
        <div role="gridcell" className={classes.number}>
          {formatNumber(programme.planned.initial + programme.planned.specialty)}
        </div>
        <div role="gridcell" className={`${classes.number} ${classes.perDay}`} />
        <div role="gridcell" className={classes.number} />
        <div role="gridcell" />
      </div>
    </div>
  );
}
