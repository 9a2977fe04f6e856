import { Checkbox, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hourBudget } from '../../shared/cohorts/budget.ts';
import { courseOf } from '../../shared/cohorts/course.ts';
import { holidayOf } from '../../shared/cohorts/course-days.ts';
import type { Course } from '../../shared/cohorts/levers.ts';
import { newIntakeNotices, suggestCode, suggestIntake } from '../../shared/cohorts/new-intake.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { chooseIntake } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TextField } from '../components/TextField.tsx';
import { BudgetBand } from './BudgetBand.tsx';
import { CopyPreview } from './CopyPreview.tsx';
import { DayRibbon } from './DayRibbon.tsx';
import type { RibbonDay } from './day-text.ts';
import classes from './NewIntake.module.css';
import { rulesOfDay } from './rules-of-day.ts';
import { WeekdayStarts } from './WeekdayStarts.tsx';

interface Props {
  intakes: OutputOf<'cohorts.list'>;
  lines: OutputOf<'rules.list'>;
}

const FORM_ID = 'new-intake';

/** A new intake: code and first day, with the hours every first day of that week would give, and the days themselves. */
export function NewIntakeForm({ intakes, lines }: Props) {
  const { t } = useTranslation();
  const [suggested] = useState(() => suggestIntake(intakes, localNow().slice(0, 10)));
  const [startsOn, setStartsOn] = useState<LocalDate | null>(suggested.startsOn);
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [arrivalDay, setArrivalDay] = useState(false);
  const mayProgramme = useMay('programme.write');
  const [copyFrom, setCopyFrom] = useState<number | null>(mayProgramme ? (intakes[0]?.id ?? null) : null);
  const copy = useOperation(
    'cohorts.previewCopy',
    { fromId: copyFrom ?? 0, to: { startsOn: startsOn ?? '', arrivalDay } },
    { enabled: copyFrom !== null && startsOn !== null, keep: true },
  );
  const create = useCommand('cohorts.create', { inline: true });
  const begin = useCommand('programme.begin');
  const code = typedCode ?? suggestCode(intakes, startsOn ?? suggested.startsOn);

  const courseFrom = (first: LocalDate): Course | null => {
    const rules = rulesOfDay(lines, first);
    return rules && courseOf(rules, { startsOn: first, arrivalDay, examsInside: true });
  };
  const course = startsOn === null ? null : courseFrom(startsOn);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (startsOn === null || code.trim() === '') return;
    const result = await create.run({ code, startsOn, arrivalDay, copyFrom });
    if (!result.ok) return;
    chooseIntake(result.value.cohortId);
    // An intake opened like an earlier one has its programme by the same act.
    if (mayProgramme && copyFrom === null) await begin.run({ cohortId: result.value.cohortId, from: 'default' });
    goTo('intake');
  };

  return (
    <Screen>
      <ScreenHead
        title={t('cohorts.form.title')}
        sub={t('cohorts.form.lead')}
        actions={
          <>
            <Action onClick={() => goTo('intake')}>{t('cohorts.form.back')}</Action>
            <Action
              primary
              type="submit"
              form={FORM_ID}
              kbd="Enter"
              blocked={startsOn === null || code.trim() === ''}
              busy={create.running || begin.running}
            >
              {startsOn === null
                ? t('cohorts.form.startNeeded')
                : code.trim() === ''
                  ? t('cohorts.form.codeNeeded')
                  : t('cohorts.form.save', { code })}
            </Action>
          </>
        }
      />
      <ScreenBody>
        <div className={classes.page}>
          <form id={FORM_ID} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
            <DateField label={t('cohorts.form.startsOn')} value={startsOn} onChange={setStartsOn} required />
            <TextField label={t('cohorts.form.code')} value={code} onChange={setTypedCode} maxLength={40} required />
            <Checkbox
              label={t('cohorts.form.arrivalDay')}
              checked={arrivalDay}
              onChange={(event) => setArrivalDay(event.currentTarget.checked)}
            />
            {mayProgramme && intakes.length > 0 && (
              <Select
                label={t('cohorts.copy.from')}
                placeholder={t('cohorts.copy.nothing')}
                data={intakes.map(({ id, code: of }) => ({ value: String(id), label: of }))}
                value={copyFrom === null ? null : String(copyFrom)}
                onChange={(value) => setCopyFrom(value === null ? null : Number(value))}
                clearable
              />
            )}
            {startsOn !== null && <p className="meta t2">{t('cohorts.form.kept', { day: startsOn })}</p>}
          </form>
          <div>
            {startsOn !== null && <WeekdayStarts startsOn={startsOn} courseFrom={courseFrom} onChoose={setStartsOn} />}
          </div>
        </div>
        {create.failure && (
          <div className={classes.notices}>
            <Refusal failure={create.failure} onClose={create.clear} />
          </div>
        )}
        {course && (
          <div className={classes.seen}>
            <BudgetBand budget={hourBudget(course.days, course.budget)} />
            <DayRibbon days={ribbonOf(course)} mostHours={course.mostHours} />
          </div>
        )}
        {copyFrom !== null && copy.data && (
          <div className={classes.seen}>
            <CopyPreview copy={copy.data} />
          </div>
        )}
        {startsOn !== null && !course && <p className="body13 t2">{t('cohorts.form.noRules')}</p>}
        {course && (
          <div className={classes.notices}>
            {newIntakeNotices(course, intakes)
              .filter(({ code: of }) => of !== 'cohorts.hoursShort')
              .map((notice) => (
                <Refusal key={JSON.stringify(notice)} failure={notice} kind="warn" />
              ))}
          </div>
        )}
      </ScreenBody>
    </Screen>
  );
}

const ribbonOf = (course: Course): RibbonDay[] =>
  course.days.map((day, index) => ({
    ...day,
    eveningHours: day.eveningHours ?? 0,
    number: index + 1,
    holiday: holidayOf(day.date, course.terms.holidays)?.names ?? null,
    marks: day.kind === 'oath' ? ['oath'] : [],
  }));
