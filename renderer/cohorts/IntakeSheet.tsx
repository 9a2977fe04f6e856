import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import type { RuleValues } from '../../shared/rules/rule-book.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { dateRange } from '../i18n/formats.ts';
import { WhyNotStrip } from '../timetable/why-not/WhyNotStrip.tsx';
import { BudgetBand } from './BudgetBand.tsx';
import { DayInspector } from './DayInspector.tsx';
import { DayRibbon } from './DayRibbon.tsx';
import { IntakeCounts } from './IntakeCounts.tsx';
import classes from './IntakeSheet.module.css';
import { KeptRules } from './KeptRules.tsx';
import { LeverRow } from './LeverRow.tsx';

type Detail = OutputOf<'cohorts.get'>;

/** One intake: hour budget with its levers, the ribbon of its days, the rules it keeps and how far it is. */
export function IntakeSheet({ intake }: { intake: Detail }) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const mayWrite = useMay('intake.write');
  const [pointed, setPointed] = useState<readonly LocalDate[]>([]);
  const chosen = new Set((params.day ?? '').split(','));
  const open = intake.calendar.filter(({ date }) => chosen.has(date));
  const fullDayHours = kept(intake, 'day.lessonHours');
  const mostHours = kept(intake, 'day.slotStarts').length;
  const eveningStarts = kept(intake, 'day.eveningStarts');
  const close = () => goTo('intake');

  return (
    <Screen
      inspector={
        open.length > 0 && (
          <DayInspector
            key={open.map(({ date }) => date).join()}
            cohortId={intake.id}
            days={open}
            terms={{
              fullDayHours,
              halfDayHours: kept(intake, 'day.sundayHours'),
              mostHours,
              evening: lessonHours(eveningStarts, kept(intake, 'day.lessonMinutes'), eveningStarts.length),
              nightHours: intake.nightHours,
            }}
            onClose={close}
          />
        )
      }
    >
      <ScreenHead
        title={t('shell.intake.name', { name: intake.code })}
        sub={<Facts intake={intake} />}
        actions={
          mayWrite && (
            <Action icon={IconPlus} primary={open.length === 0} onClick={() => goTo('intake', { new: '1' })}>
              {t('cohorts.new')}
            </Action>
          )
        }
      />
      <WhyNotStrip cohortId={intake.id} />
      <ScreenBody>
        <BudgetBand budget={intake.budget} />
        {mayWrite && (
          <LeverRow
            cohortId={intake.id}
            levers={intake.levers}
            short={intake.budget.difference < 0}
            longDay={fullDayHours + 1}
            sundayHours={kept(intake, 'day.sundayHours')}
            onPoint={setPointed}
          />
        )}
        <DayRibbon
          days={intake.calendar}
          mostHours={mostHours}
          pointed={pointed}
          openDates={open.map(({ date }) => date)}
          onOpen={(dates) => goTo('intake', dates.length > 0 ? { day: dates.join(',') } : {})}
        />
        <div className={classes.below}>
          <div className={classes.rules}>
            <KeptRules rules={intake.rules} />
          </div>
          <div className={classes.counts}>
            <IntakeCounts counts={intake.counts} />
          </div>
        </div>
      </ScreenBody>
    </Screen>
  );
}

/** A value the intake keeps; the host has judged it by the rule book before it was written. */
function kept<K extends RuleKey>(intake: Detail, key: K): RuleValues[K] {
  return intake.rules.find((rule) => rule.key === key)?.value as RuleValues[K];
}

function Facts({ intake }: { intake: Detail }) {
  const { t } = useTranslation();
  const { startsOn, endsOn, days, dayNumber, state, startsInDays } = intake;
  return (
    <span className="tn">
      {dateRange(startsOn, endsOn)} · {t('cohorts.days', { count: days })} ·{' '}
      {state === 'coming' && t('shell.intake.startsIn', { count: startsInDays })}
      {state === 'running' && t('shell.intake.dayOf', { day: dayNumber, all: days })}
      {state === 'ended' && t('shell.intake.ended', { date: formatDate(endsOn) })}
    </span>
  );
}
