import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STEP_RIGHTS } from '../../shared/cohorts/step-rights.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import { STEP_PLACES } from '../app/intake-steps.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay, useMe } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { PictureSwitch, useAsTable } from '../components/pictures/PictureSwitch.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { WhyNotStrip } from '../timetable/why-not/WhyNotStrip.tsx';
import { BudgetBand } from './BudgetBand.tsx';
import { DayInspector } from './DayInspector.tsx';
import { DayRibbon } from './DayRibbon.tsx';
import { IntakeCounts } from './IntakeCounts.tsx';
import { IntakeDesks } from './IntakeDesks.tsx';
import { IntakeFacts } from './IntakeFacts.tsx';
import classes from './IntakeSheet.module.css';
import { KeptRules } from './KeptRules.tsx';
import { keptRule } from './kept-rule.ts';
import { LeverRow } from './LeverRow.tsx';
import { RibbonTable } from './RibbonTable.tsx';

type Detail = OutputOf<'cohorts.get'>;

/** One intake: hour budget with its levers, the ribbon of its days, the rules it keeps and how far it is. */
export function IntakeSheet({ intake }: { intake: Detail }) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const mayWrite = useMay('intake.write');
  const mayPull = useMay('intake.write', 'cohorts.pullLever');
  const rights = useMe()?.rights ?? [];
  const steps = useOperation('cohorts.steps', { cohortId: intake.id }, { enabled: mayWrite });
  const next = steps.data?.find(({ key, done }) => !done && rights.includes(STEP_RIGHTS[key]));
  const [pointed, setPointed] = useState<readonly LocalDate[]>([]);
  const chosen = new Set((params.day ?? '').split(','));
  const open = intake.calendar.filter(({ date }) => chosen.has(date));
  const fullDayHours = keptRule(intake, 'day.lessonHours');
  const mostHours = keptRule(intake, 'day.slotStarts').length;
  const eveningStarts = keptRule(intake, 'day.eveningStarts');
  const asTable = useAsTable();
  const openDays = (dates: readonly LocalDate[]) => {
    const { day: _, ...others } = params;
    goTo('intake', dates.length > 0 ? { ...others, day: dates.join(',') } : others);
  };
  const close = () => openDays([]);

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
              halfDayHours: keptRule(intake, 'day.sundayHours'),
              mostHours,
              evening: lessonHours(eveningStarts, keptRule(intake, 'day.lessonMinutes'), eveningStarts.length),
              nightHours: intake.nightHours,
            }}
            onClose={close}
          />
        )
      }
    >
      <ScreenHead
        title={t('shell.intake.name', { name: intake.code })}
        sub={<IntakeFacts intake={intake} />}
        desks={<IntakeDesks at="course" />}
        actions={
          mayWrite && (
            <>
              <Action
                icon={IconPlus}
                primary={open.length === 0 && steps.data !== undefined && !next}
                onClick={() => goTo('intake', { new: '1' })}
              >
                {t('cohorts.new')}
              </Action>
              {next && (
                <Action
                  primary={open.length === 0}
                  onClick={() => goTo(STEP_PLACES[next.key].screen, STEP_PLACES[next.key].params)}
                >
                  {t('cohorts.nextStep', { step: t(`session.step.${next.key}.name`) })}
                </Action>
              )}
            </>
          )
        }
      />
      <WhyNotStrip cohortId={intake.id} />
      <ScreenBody>
        <BudgetBand budget={intake.budget} />
        {mayPull && (
          <LeverRow
            cohortId={intake.id}
            levers={intake.levers}
            short={intake.budget.difference < 0}
            longDay={fullDayHours + 1}
            sundayHours={keptRule(intake, 'day.sundayHours')}
            onPoint={setPointed}
          />
        )}
        <div className={classes.days}>
          <h2>{t('cohorts.ribbon.label')}</h2>
          <PictureSwitch />
        </div>
        {asTable ? (
          <RibbonTable days={intake.calendar} onOpen={(date) => openDays([date])} />
        ) : (
          <>
            <div className="sr">
              <RibbonTable days={intake.calendar} />
            </div>
            <DayRibbon
              days={intake.calendar}
              mostHours={mostHours}
              pointed={pointed}
              openDates={open.map(({ date }) => date)}
              onOpen={openDays}
            />
          </>
        )}
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
