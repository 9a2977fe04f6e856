import { useTranslation } from 'react-i18next';
import { NIGHT_STATES } from '../../shared/cadet-card/forty-days.ts';
import { mayTeach } from '../../shared/cohorts/course-days.ts';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { ABSENCE_KINDS } from '../../shared/presence/presence-facts.ts';
import classes from './DayLanes.module.css';
import { NIGHT_ICONS } from './day-words.ts';

/** What the patterns, icons and letters mean; only those that are on the page. */
export function LanesLegend({ card: { days } }: { card: CadetCard }) {
  const { t } = useTranslation();
  const bars = [
    ['attended', t('cadetCard.days.legendAttended')],
    ['missed', t('cadetCard.days.legendMissed')],
    ['coming', t('cadetCard.days.legendComing')],
  ] as const;
  return (
    <div className={classes.legend} aria-hidden>
      {bars
        .filter(([part]) => days.some(({ hours }) => hours[part] > 0))
        .map(([part, word]) => (
          <span key={part}>
            <i className={classes[part]} />
            {word}
          </span>
        ))}
      {days.some(({ kind }) => !mayTeach(kind)) && (
        <span>
          <i className={classes.free} />
          {t('cadetCard.days.legendRest')}
        </span>
      )}
      {NIGHT_STATES.filter((state) => days.some(({ night }) => night === state)).map((state) => {
        const Icon = NIGHT_ICONS[state];
        return (
          <span key={state}>
            <Icon size="0.875rem" stroke={1.75} />
            {t(`cadetCard.days.nightShort.${state}`)}
          </span>
        );
      })}
      {ABSENCE_KINDS.filter((kind) => days.some(({ away }) => away.includes(kind))).map((kind) => (
        <span key={kind}>
          <abbr>{t(`cadetCard.days.letter.${kind}`)}</abbr>
          {t(`absences.kind.${kind}`)}
        </span>
      ))}
    </div>
  );
}
