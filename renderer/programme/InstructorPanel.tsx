import { Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorView, SubjectView } from '../../shared/contract/programme.contract.ts';
import { DEFAULT_SUBJECTS } from '../../shared/programme/default-subjects.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';
import {
  type AbsenceForm,
  absencesOf,
  changedParts,
  type InstructorForm,
  instructorFault,
  instructorForm,
} from './instructor-form.ts';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectTag } from './SubjectTag.tsx';
import { useNames } from './use-names.ts';

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
    close();
  };

  return (
    <Inspector
      title={instructor?.fullName ?? t('programme.instructors.new')}
      sub={instructor && !instructor.active ? t('programme.instructors.inactive') : undefined}
      onClose={close}
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
            <Action primary blocked={fault !== null} busy={commands.some((one) => one.running)} onClick={submit}>
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
        <SubjectTicks form={form} put={put} subjects={subjects} />
      </InspectorSection>
      <InspectorSection title={t('programme.instructors.absences')}>
        <Absences absences={form.absences} onChange={(absences) => put({ absences })} />
      </InspectorSection>
    </Inspector>
  );
}

interface TickProps {
  form: InstructorForm;
  put: (change: Partial<InstructorForm>) => void;
  subjects: readonly SubjectView[];
}

function SubjectTicks({ form, put, subjects }: TickProps) {
  const { t } = useTranslation();
  const say = useNames();
  const rows = subjects.length > 0 ? subjects : DEFAULT_SUBJECTS;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('programme.instructors.subjects')}</legend>
      <div className={classes.ticks}>
        {rows.map(({ code, names }) => (
          <Checkbox
            key={code}
            label={
              <span className={classes.tick}>
                <SubjectTag code={code} />
                <span>{say(names)}</span>
              </span>
            }
            checked={form.subjects.includes(code)}
            onChange={(event) =>
              put({
                subjects: event.currentTarget.checked
                  ? [...form.subjects, code]
                  : form.subjects.filter((one) => one !== code),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function Absences({ absences, onChange }: { absences: AbsenceForm[]; onChange: (absences: AbsenceForm[]) => void }) {
  const { t } = useTranslation();
  const put = (key: number, change: Partial<AbsenceForm>) =>
    onChange(absences.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const next = Math.max(-1, ...absences.map((one) => one.key)) + 1;
  return (
    <div className={classes.form}>
      {absences.length === 0 && <p className="body13 t2">{t('programme.instructors.noAbsences')}</p>}
      {absences.map((one) => (
        <fieldset key={one.key} className={classes.fieldset} aria-label={t('programme.instructors.absences')}>
          <div className={classes.line}>
            <DateField
              label={t('programme.instructors.from')}
              value={one.from}
              onChange={(from) => put(one.key, { from, to: one.to ?? from })}
            />
            <DateField label={t('programme.instructors.to')} value={one.to} onChange={(to) => put(one.key, { to })} />
          </div>
          <div className={classes.line}>
            <TextField
              label={t('programme.instructors.reason')}
              maxLength={200}
              value={one.reason}
              onChange={(reason) => put(one.key, { reason })}
            />
            <div className={classes.icon}>
              <IconAction
                icon={IconTrash}
                label={t('programme.instructors.removeAbsence')}
                onClick={() => onChange(absences.filter((other) => other.key !== one.key))}
              />
            </div>
          </div>
        </fieldset>
      ))}
      <div>
        <Action
          size="xs"
          icon={IconPlus}
          onClick={() => onChange([...absences, { key: next, from: null, to: null, reason: '' }])}
        >
          {t('programme.instructors.addAbsence')}
        </Action>
      </div>
    </div>
  );
}
