import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorView, SubjectView } from '../../shared/contract/programme.contract.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { Absences } from './Absences.tsx';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';
import { absencesOf, changedParts, type InstructorForm, instructorFault, instructorForm } from './instructor-form.ts';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectTicks } from './SubjectTicks.tsx';

interface Props {
  /** null: a new instructor. */
  instructor: InstructorView | null;
  /** Names of the intake's subjects; the usual ones without a programme. */
  subjects: readonly SubjectView[];
  place: ProgrammePlace;
  mayWrite: boolean;
}

/** One instructor: what he may teach, his hours a day, the days he is away. */
export function InstructorPanel({ instructor, subjects, place, mayWrite }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => instructorForm(instructor));
  const put = (change: Partial<InstructorForm>) => setForm({ ...form, ...change });
  const add = useCommand('programme.addInstructor', { inline: true });
  const save = useCommand('programme.saveInstructor', { inline: true });
  const away = useCommand('programme.setAbsences', { inline: true });
  const leave = useCommand('programme.deactivateInstructor', { inline: true });
  const come = useCommand('programme.reactivateInstructor', { inline: true });
  const commands = [add, save, away, leave, come];
  const failed = commands.find((command) => command.failure);
  const fault = instructorFault(form);
  const close = () => place.show(null);
  const trayed = (count: number) => count > 0 && showNote(t('programme.instructors.unplaced', { count }));

  const name = useRef<HTMLInputElement>(null);
  /** Staff are typed in one after another: the panel waits empty for the next. */
  const nextOne = () => {
    // First, for a date field that is left tells once more what stood in it.
    name.current?.focus();
    setForm(instructorForm(null));
  };

  const submit = async () => {
    if (fault || form.maxHoursPerDay === null) return;
    const person = { fullName: form.fullName.trim(), subjects: form.subjects, maxHoursPerDay: form.maxHoursPerDay };
    const changed = instructor ? changedParts(form, instructor) : { person: true, absences: form.absences.length > 0 };
    let instructorId = instructor?.id ?? 0;
    if (!instructor) {
      const added = await add.run(person);
      if (!added.ok) return;
      instructorId = added.value.id;
    } else if (changed.person) {
      const saved = await save.run({ instructorId, ...person });
      if (!saved.ok) return;
      trayed(saved.value.unplaced);
    }
    if (changed.absences) {
      const set = await away.run({ instructorId, absences: absencesOf(form) });
      if (!set.ok) return instructor ? undefined : place.show({ kind: 'instructor', id: instructorId });
      if (set.value.lessonsHit > 0) {
        showNote(t('programme.instructors.lessonsHit', { count: set.value.lessonsHit }));
      }
    }
    if (instructor) close();
    else nextOne();
  };

  return (
    <Inspector
      title={instructor?.fullName ?? t('programme.instructors.new')}
      sub={instructor && !instructor.active ? t('programme.instructors.inactive') : undefined}
      onClose={close}
      onEnter={() => void submit()}
      foot={
        mayWrite && (
          <>
            {instructor && (
              <Action
                quiet
                busy={leave.running || come.running}
                onClick={async () => {
                  const input = { instructorId: instructor.id };
                  if (!instructor.active) return void ((await come.run(input)).ok && close());
                  const left = await leave.run(input);
                  if (!left.ok) return;
                  trayed(left.value.unplaced);
                  close();
                }}
              >
                {t(instructor.active ? 'programme.instructors.deactivate' : 'programme.instructors.reactivate')}
              </Action>
            )}
            <Action
              primary
              kbd="Enter"
              blocked={fault !== null}
              busy={commands.some((one) => one.running)}
              onClick={submit}
            >
              {fault === 'name'
                ? t('programme.instructors.needName')
                : fault === 'subjects'
                  ? t('programme.instructors.needSubjects')
                  : fault === 'dates'
                    ? t('programme.instructors.needDates')
                    : t('programme.save')}
            </Action>
          </>
        )
      }
    >
      <InspectorSection>
        <div className={classes.form}>
          {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
          <TextField
            label={t('programme.instructors.name')}
            ref={name}
            autoFocus={instructor === null}
            maxLength={120}
            value={form.fullName}
            onChange={(fullName) => put({ fullName })}
          />
          <CountField
            label={t('programme.instructors.maxPerDay')}
            value={form.maxHoursPerDay}
            onChange={(maxHoursPerDay) => put({ maxHoursPerDay })}
          />
        </div>
      </InspectorSection>
      <InspectorSection>
        <SubjectTicks chosen={form.subjects} onChange={(chosen) => put({ subjects: chosen })} subjects={subjects} />
      </InspectorSection>
      <InspectorSection title={t('programme.instructors.absences')}>
        <Absences absences={form.absences} onChange={(absences) => put({ absences })} />
      </InspectorSection>
    </Inspector>
  );
}
