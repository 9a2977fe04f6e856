import { IconHome, IconMoonStars } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DayRibbon.module.css';
import { FREE_ICONS, MARK_ICONS, type RibbonDay } from './day-text.ts';

const MARKS = ['range', 'exam', 'oath'] as const;
const FREE = ['holiday', 'arrival'] as const;

/** What the ribbon's patterns and icons mean; only those that are on it. */
export function RibbonLegend({ days }: { days: readonly RibbonDay[] }) {
  const { t } = useTranslation();
  const has = (kind: RibbonDay['kind']) => days.some((day) => day.kind === kind);
  return (
    <div className={classes.legend}>
      <span>
        <i className={classes.sampleTraining} />
        {t('cohorts.kind.training')}
      </span>
      {has('rest') && (
        <span>
          <i className={classes.sampleRest} />
          {t('cohorts.kind.rest')}
        </span>
      )}
      {FREE.filter(has).map((kind) => {
        const Icon = FREE_ICONS[kind];
        return (
          <span key={kind}>
            <Icon size="0.875rem" stroke={1.75} aria-hidden />
            {t(`cohorts.kind.${kind}`)}
          </span>
        );
      })}
      {days.some((day) => day.eveningHours > 0) && (
        <span>
          <IconMoonStars size="0.875rem" stroke={1.75} aria-hidden />
          {t('cohorts.mark.evening')}
        </span>
      )}
      {days.some((day) => day.onLeave) && (
        <span>
          <IconHome size="0.875rem" stroke={1.75} aria-hidden />
          {t('cohorts.mark.leave')}
        </span>
      )}
      {MARKS.filter((mark) => days.some((day) => day.marks.includes(mark))).map((mark) => {
        const Icon = MARK_ICONS[mark];
        return (
          <span key={mark}>
            <Icon size="0.875rem" stroke={1.75} aria-hidden />
            {t(`cohorts.mark.${mark}`)}
          </span>
        );
      })}
    </div>
  );
}
