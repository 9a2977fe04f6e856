import { useTranslation } from 'react-i18next';
import { mayTeach } from '../../shared/cohorts/course-days.ts';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { localNow } from '../app/clock.ts';
import { monthName, weekdayShort } from '../i18n/formats.ts';
import classes from './DayLanes.module.css';
import { type CardDay, dayWords, NIGHT_ICONS } from './day-words.ts';
import { LanesLegend } from './LanesLegend.tsx';

/** Lesson hours that fill the height of a day; a day with more makes room for them. */
const FULL_HOURS = 9;

/** The man's forty days, one column a day, one lane for each thing that can happen on it. */
export function DayLanes({ card }: { card: CadetCard }) {
  const { t } = useTranslation();
  const { days } = card;
  const most = Math.max(FULL_HOURS, ...days.map(({ hours }) => hours.attended + hours.missed + hours.coming));
  const today = localNow().slice(0, 10);
  const lanes = {
    hours: card.hours !== null,
    exams: card.outcome !== null,
    range: true,
    night: true,
    away: true,
  };
  const lookOf = ({ date, kind, onList }: CardDay) =>
    [!mayTeach(kind) && classes.free, !onList && classes.off, date === today && classes.today]
      .filter(Boolean)
      .join(' ');
  const row = (lane: keyof typeof lanes, cell: (day: CardDay) => React.ReactNode) =>
    lanes[lane] && (
      <tr className={classes[lane]}>
        <th scope="row">{t(`cadetCard.days.lane.${lane}`)}</th>
        {days.map((day) => (
          <td key={day.date} className={lookOf(day)} title={dayWords(day, card)}>
            {cell(day)}
          </td>
        ))}
      </tr>
    );
  return (
    <section className={classes.place}>
      <h2>
        {t('cadetCard.days.title')} <span className="meta t2">{t('cadetCard.days.caption')}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard */}
      <section className={`sideways ${classes.scroll}`} tabIndex={0} aria-label={t('cadetCard.days.title')}>
        <table className={classes.lanes}>
          <thead>
            <tr>
              <td />
              {days.map((day, index) => (
                <th key={day.date} scope="col" className={lookOf(day)} title={dayWords(day, card)}>
                  {(index === 0 || day.date.endsWith('-01')) && <i aria-hidden>{monthName(day.date)}</i>}
                  <span className={classes.weekday}>{weekdayShort(day.date)}</span>
                  <b className="tn">{Number(day.date.slice(8))}</b>
                  <span className="sr">{t('cadetCard.days.dayNumber', { number: day.number })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row('hours', ({ hours }) => (
              <div className={classes.well}>
                <Part share={hours.coming / most} hours={hours.coming} look={classes.coming} />
                <Part
                  share={hours.missed / most}
                  hours={hours.missed}
                  look={classes.missed}
                  word={t('cadetCard.days.missed', { hours: hours.missed })}
                />
                <Part share={hours.attended / most} hours={hours.attended} look={classes.attended} />
              </div>
            ))}
            {row('exams', ({ exams }) =>
              exams.map(({ subjectCode, kind, mark }) => (
                <span key={`${subjectCode} ${kind}`} className={kind === 'retake' ? classes.retake : classes.mark}>
                  {typeof mark === 'number' ? mark : mark === null ? '·' : '–'}
                </span>
              )),
            )}
            {row('range', ({ range }) =>
              range.map(({ session, total }) => (
                <span key={session} className={classes.fired}>
                  {total ?? '·'}
                </span>
              )),
            )}
            {row('night', ({ night }) => {
              if (night === null) return null;
              const Icon = NIGHT_ICONS[night];
              return (
                <span className={night === 'late' ? 'is-bad' : classes.quiet}>
                  <Icon size="1rem" stroke={1.75} aria-hidden />
                  <span className="sr">{t(`cadetCard.days.nightShort.${night}`)}</span>
                </span>
              );
            })}
            {row('away', ({ away }) =>
              away.map((kind) => (
                <abbr key={kind} title={t(`absences.kind.${kind}`)}>
                  {t(`cadetCard.days.letter.${kind}`)}
                </abbr>
              )),
            )}
          </tbody>
        </table>
      </section>
      <LanesLegend card={card} />
    </section>
  );
}

/** So many hours of a day's height; nothing where there are none. */
function Part({ share, hours, look, word }: { share: number; hours: number; look: string | undefined; word?: string }) {
  if (hours === 0) return null;
  return (
    <span className={`${look} tn`} style={{ height: `${share * 100}%` }}>
      {word && <span className="sr">{word}</span>}
      <span aria-hidden={word !== undefined}>{hours}</span>
    </span>
  );
}
