// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid
// biome-ignore-all lint/a11y/useFocusableInteractive: part of an ARIA grid
import { useTranslation } from 'react-i18next';
import classes from './HoursGrid.module.css';

/** The heads of the subjects' columns. */
export function HoursGridHead({ platoons }: { platoons: number }) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.row}>
        <div role="columnheader">{t('programme.grid.subject')}</div>
        <div role="columnheader" className={classes.number} title={t('programme.phase.initial')}>
          {t('programme.grid.initial')}
        </div>
        <div role="columnheader" className={classes.number} title={t('programme.phase.specialty')}>
          {t('programme.grid.specialty')}
        </div>
        <div role="columnheader" className={classes.number}>
          {t('programme.grid.sum')}
        </div>
        <div role="columnheader" className={classes.share}>
          {t('programme.grid.share')}
        </div>
        <div role="columnheader" className={classes.number}>
          {t('programme.grid.blocks')}
        </div>
        <div
          role="columnheader"
          className={`${classes.number} ${classes.perDay}`}
          title={t('programme.grid.perDayHint')}
        >
          {t('programme.grid.perDay')}
        </div>
        <div role="columnheader" className={classes.number} title={t('programme.grid.staffHint', { count: platoons })}>
          {t('programme.grid.staff')}
        </div>
        <div role="columnheader">{t('programme.grid.state')}</div>
      </div>
    </div>
  );
}
