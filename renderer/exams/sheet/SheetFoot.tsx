import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import classes from './SheetDesk.module.css';
import type { Shown } from './show-rows.ts';
import type { SheetView } from './use-sheet.ts';

/** The live figures of the sheet (DOMAIN §10); a count shows the men it counts. */
export function SheetFoot({ view: { summary }, onShow }: { view: SheetView; onShow: (shown: Shown) => void }) {
  const { t } = useTranslation();
  const count = (shown: Shown, name: string, value: number) => (
    <div>
      {name}
      {value > 0 ? (
        <button type="button" className="lnk tn" onClick={() => onShow(shown)}>
          {formatNumber(value)}
        </button>
      ) : (
        <b className="tn">0</b>
      )}
    </div>
  );
  const figure = (name: string, value: string) => (
    <div>
      {name}
      <b className="tn">{value}</b>
    </div>
  );
  const percent = (value: number | null) => (value === null ? '—' : `${value}\u00a0%`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: figures that belong together are no fields of a form
    <div className={classes.foot} role="group" aria-label={t('sheets.foot.label')}>
      {count('examined', t('sheets.foot.examined'), summary.examined)}
      {figure(t('sheets.foot.mean'), summary.mean === null ? '—' : summary.mean.toFixed(2).replace('.', ','))}
      {figure(t('sheets.foot.pass'), percent(summary.passPercent))}
      {figure(t('sheets.foot.quality'), percent(summary.qualityPercent))}
      {count('absent', t('sheets.foot.absent'), summary.absent)}
      {summary.excused > 0 && count('excused', t('sheets.foot.excused'), summary.excused)}
      {summary.notAdmitted > 0 && count('notAdmitted', t('sheets.foot.notAdmitted'), summary.notAdmitted)}
      {count('left', t('sheets.foot.left'), summary.left)}
    </div>
  );
}
