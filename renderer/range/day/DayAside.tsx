import { useTranslation } from 'react-i18next';
import type { DayFindingRow } from '../../../shared/contract/range-day.contract.ts';
import { goTo } from '../../app/location.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Status } from '../../components/Status.tsx';
import { clock } from '../../i18n/formats.ts';
import { platoonsText } from '../day-words.ts';
import { FindingLines } from '../FindingLines.tsx';
import { HeldAside } from '../HeldAside.tsx';
import { MarkBands } from '../setup/MarkBands.tsx';
import { useRangePlace } from '../use-range-place.ts';
import classes from './DayDesk.module.css';
import type { RangeDay } from './range-day.ts';

/** The facts of a day, what it touches in other rooms, and who is held aside. */
export function DayAside({ day }: { day: RangeDay }) {
  const { t } = useTranslation();
  const mayPlan = useMay('range.write');
  const { openDay } = useRangePlace();
  const remove = useCommand('rangeDay.remove');
  const { card } = day;
  const who = [platoonsText(day.platoons, t), t('rangePlan.men', { count: day.men.length })]
    .filter(Boolean)
    .join(' · ');
  return (
    <aside aria-label={t('rangePlan.day.facts')}>
      <h2>{t('rangePlan.day.facts')}</h2>
      <dl className={classes.facts}>
        <dt>{t('rangePlan.day.away')}</dt>
        <dd className="tn">
          {clock(day.departsAt)}–{clock(day.returnsAt)}
        </dd>
        <dt>{t('rangePlan.setup.range')}</dt>
        <dd>
          {day.range}, {t('rangePlan.setup.lanes', { count: day.lanes })}
        </dd>
        <dt>{t('rangePlan.day.who')}</dt>
        <dd>{who}</dd>
        <dt>{t('rangePlan.draft.card')}</dt>
        <dd>
          {card.name}, {t(`rangePlan.card.position.${card.position}`)}
          {card.timeLimit !== null && `, ${t('rangePlan.card.seconds', { count: card.timeLimit })}`}
        </dd>
        {day.note && (
          <>
            <dt>{t('rangePlan.draft.note')}</dt>
            <dd>{day.note}</dd>
          </>
        )}
      </dl>
      <MarkBands card={card} />
      <section className={classes.block}>
        <header>
          <h3>{t('rangePlan.day.around')}</h3>
        </header>
        {day.findings.length > 0 ? (
          <FindingLines findings={day.findings} act={(finding) => <Way finding={finding} mayPlan={mayPlan} />} />
        ) : (
          <Status kind="good">{t('rangePlan.draft.touchesNothing')}</Status>
        )}
      </section>
      <HeldAside men={day.heldAside} />
      {mayPlan && day.state === 'planned' && (
        <div className={classes.block}>
          <Action
            size="xs"
            quiet
            busy={remove.running}
            onClick={() =>
              void remove.run({ dayId: day.dayId }).then(({ ok }) => {
                if (ok) openDay(null);
              })
            }
          >
            {t('rangePlan.day.remove')}
          </Action>
        </div>
      )}
    </aside>
  );
}

/** Where a finding is put right. */
function Way({ finding, mayPlan }: { finding: DayFindingRow; mayPlan: boolean }) {
  const { t } = useTranslation();
  const { openBeside } = useRangePlace();
  const ways: Record<string, () => void> = {
    timetableSays: () => goTo('timetable'),
    otherPlace: () => goTo('timetable'),
    notInTimetable: () => goTo('timetable'),
    lessonsLost: () => goTo('timetable'),
    leaveCut: () => goTo('leave', { part: 'requests' }),
    packedMeals: () => goTo('leave', { part: 'strength', tab: 'meals' }),
    absentMen: () => goTo('leave', { part: 'absences' }),
    ...(mayPlan && {
      noApproval: () => openBeside('approval'),
      outsideApproval: () => openBeside('approval'),
      tooSoon: () => openBeside('edit'),
      sessionOrder: () => openBeside('edit'),
      rangeTaken: () => openBeside('edit'),
      outsideCourse: () => openBeside('edit'),
    }),
  };
  const go = ways[finding.code];
  if (!go) return null;
  return (
    <button type="button" className="act meta" onClick={go}>
      {t('rangePlan.day.open')}
    </button>
  );
}
