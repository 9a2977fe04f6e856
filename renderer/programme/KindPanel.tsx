import { Checkbox, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindView, ProgrammeView, SubjectView } from '../../shared/contract/programme.contract.ts';
import { LESSON_FLAGS, PHASES, PLACE_TYPES, type PlaceType } from '../../shared/programme/programme-types.ts';
import { useCommand } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Status } from '../components/Status.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { CountField } from './CountField.tsx';
import classes from './forms.module.css';
import { type KindForm, kindFault, kindForm, kindParts } from './kind-form.ts';
import { NameFields } from './NameFields.tsx';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  programme: ProgrammeView;
  subject: SubjectView;
  /** null: a new kind of the subject. */
  kind: KindView | null;
  place: ProgrammePlace;
  mayWrite: boolean;
}

/** One kind of lesson: its name, blocks with their sum, place, marks and days. */
export function KindPanel({ programme, subject, kind, place, mayWrite }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const days = programme.trainingDays;
  const [form, setForm] = useState(() => kindForm(kind, days));
  const put = (change: Partial<KindForm>) => setForm({ ...form, ...change });
  const add = useCommand('programme.addKind', { inline: true });
  const save = useCommand('programme.saveKind', { inline: true });
  const remove = useCommand('programme.removeKind', { inline: true });
  const failed = [add, save, remove].find((command) => command.failure);
  const fault = kindFault(form);
  const back = () => place.show({ kind: 'subject', code: subject.code });
  const unplaced = (n: number) => {
    if (n > 0) showNote(t('programme.kind.removed', { n }));
    back();
  };

  const submit = async () => {
    if (fault) return;
    const parts = kindParts(form, kind, days);
    if (kind) {
      const saved = await save.run({ kindId: kind.id, ...parts });
      if (saved.ok) unplaced(saved.value.unplaced);
    } else if ((await add.run({ cohortId: programme.cohortId, subjectCode: subject.code, ...parts })).ok) back();
  };

  return (
    <Inspector
      title={kind ? say(kind.names) : t('programme.kind.add')}
      sub={
        <span className={classes.tick}>
          <SubjectTag code={subject.code} />
          {say(subject.names)}
        </span>
      }
      onClose={back}
      onEnter={() => void submit()}
      foot={
        mayWrite && (
          <>
            {kind && !kind.approved && (
              <Action
                quiet
                icon={IconTrash}
                busy={remove.running}
                onClick={async () => {
                  const removed = await remove.run({ kindId: kind.id });
                  if (removed.ok) unplaced(removed.value.unplaced);
                }}
              >
                {t('programme.kind.remove')}
              </Action>
            )}
            <Action primary kbd="Enter" blocked={fault !== null} busy={save.running || add.running} onClick={submit}>
              {fault === 'names'
                ? t('programme.kind.needName')
                : fault === 'days'
                  ? t('programme.kind.wrongDays')
                  : t('programme.save')}
            </Action>
          </>
        )
      }
    >
      <InspectorSection>
        <div className={classes.form}>
          {kind?.approved && <Status kind="idle">{t('programme.kind.approved')}</Status>}
          <NameFields names={form.names} onChange={(names) => put({ names })} />
          <Segmented
            label={t('programme.kind.phase')}
            items={PHASES.map((value) => ({ value, label: t(`programme.phase.${value}`) }))}
            value={form.phase}
            onChange={(phase) => put({ phase })}
          />
          <BlockFields form={form} put={put} locked={kind?.approved ?? false} />
          <Select
            label={t('programme.kind.place')}
            data={PLACE_TYPES.map((value) => ({ value, label: t(`programme.placeType.${value}`) }))}
            allowDeselect={false}
            value={form.placeType}
            onChange={(value) => put({ placeType: (value ?? 'class') as PlaceType })}
          />
        </div>
      </InspectorSection>
      <InspectorSection>
        <FlagFields form={form} put={put} />
      </InspectorSection>
      <InspectorSection>
        <WindowFields form={form} put={put} days={days} />
        {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
      </InspectorSection>
    </Inspector>
  );
}

interface FieldProps {
  form: KindForm;
  put: (change: Partial<KindForm>) => void;
}

function BlockFields({ form, put, locked }: FieldProps & { locked: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <CountField
        label={t('programme.kind.count')}
        value={form.blockCount}
        onChange={(blockCount) => put({ blockCount })}
      />
      <CountField
        label={t('programme.kind.hours')}
        value={form.blockHours}
        disabled={locked}
        onChange={(blockHours) => put({ blockHours })}
      />
      <p className="body13 m tn">{t('programme.kind.sum', { sum: (form.blockCount ?? 0) * (form.blockHours ?? 0) })}</p>
    </div>
  );
}

function FlagFields({ form, put }: FieldProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('programme.kind.flags')}</legend>
      <div className={classes.ticks}>
        {LESSON_FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            label={t(`programme.flag.${flag}`)}
            description={t(`programme.flagHint.${flag}`)}
            checked={form.flags.includes(flag)}
            onChange={(event) =>
              put({
                flags: event.currentTarget.checked ? [...form.flags, flag] : form.flags.filter((one) => one !== flag),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function WindowFields({ form, put, days }: FieldProps & { days: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <Checkbox
        label={t('programme.kind.limited')}
        checked={form.limited}
        onChange={(event) => put({ limited: event.currentTarget.checked })}
      />
      {form.limited && (
        <>
          <div className={classes.line}>
            <CountField label={t('programme.kind.from')} value={form.from} onChange={(from) => put({ from })} />
            <CountField label={t('programme.kind.to')} value={form.to} onChange={(to) => put({ to })} />
            <span />
          </div>
          <p className={classes.hint}>{t('programme.kind.windowHint', { days })}</p>
        </>
      )}
    </div>
  );
}
