import { Checkbox, Select } from '@mantine/core';
import { IconLock, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NORM_UNITS, NORM_WAYS, type NormUnit, normText } from '../../../shared/exams/norms.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import { currentLanguage } from '../../i18n/setup.ts';
import forms from '../plan/ExamPanel.module.css';
import type { Plan } from '../plan/plan-cells.ts';
import classes from './Norms.module.css';
import {
  draftOfNorm,
  draftOfTable,
  EMPTY_NORM,
  EMPTY_TABLE,
  type Norm,
  type NormDraft,
  readTable,
} from './norm-draft.ts';
import { TableFields } from './TableFields.tsx';

interface Props {
  /** Null for a new norm. */
  norm: Norm | null;
  subjects: Plan['subjects'];
  mayWrite: boolean;
  onClose: () => void;
  onSaved: (normId: number) => void;
}

/** A norm: its words, and every table it has had, each from its day on. */
export function NormPanel({ norm, subjects, mayWrite, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const title = norm ? norm.names[currentLanguage()] : t('examPlan.norms.add');
  return (
    <Inspector title={title} sub={norm ? t(`examPlan.norms.unit.${norm.unit}`) : undefined} onClose={onClose}>
      {norm && (
        <InspectorSection title={t('examPlan.norms.tables')}>
          <NormTables norm={norm} mayWrite={mayWrite} />
        </InspectorSection>
      )}
      {mayWrite && norm && (
        <InspectorSection title={t('examPlan.norms.newTable')}>
          <NewTable norm={norm} />
        </InspectorSection>
      )}
      {mayWrite && (
        <InspectorSection title={norm ? t('examPlan.norms.words') : undefined}>
          <NormWords norm={norm} subjects={subjects} onSaved={onSaved} />
        </InspectorSection>
      )}
    </Inspector>
  );
}

function NormTables({ norm, mayWrite }: { norm: Norm; mayWrite: boolean }) {
  const { t } = useTranslation();
  const remove = useCommand('exams.removeNormTable');
  const { unit, normId } = norm;
  return (
    <table className={classes.tables}>
      <thead>
        <tr>
          <th scope="col">{t('examPlan.norms.from')}</th>
          <th scope="col">5</th>
          <th scope="col">4</th>
          <th scope="col">3</th>
          <th scope="col">{t('examPlan.norms.order')}</th>
          {mayWrite && (
            <th scope="col">
              <span className="sr">{t('examPlan.norms.remove')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {norm.tables.map(({ inForceFrom, orderNumber, five, four, three, kept }) => (
          <tr key={inForceFrom}>
            <td>{formatDate(inForceFrom)}</td>
            <td>{normText(unit, five)}</td>
            <td>{normText(unit, four)}</td>
            <td>{normText(unit, three)}</td>
            <td>{orderNumber || '—'}</td>
            {mayWrite && (
              <td>
                {kept ? (
                  <span title={t('examPlan.norms.keptWhy')}>
                    <IconLock size="1rem" stroke={1.75} aria-hidden />
                    <span className="sr">{t('examPlan.norms.keptWhy')}</span>
                  </span>
                ) : (
                  norm.tables.length > 1 && (
                    <IconAction
                      icon={IconTrash}
                      label={t('examPlan.norms.removeOf', { date: inForceFrom })}
                      onClick={() => void remove.run({ normId, inForceFrom })}
                    />
                  )
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A table from a day on; the same day again corrects it. Starts from what holds now. */
function NewTable({ norm }: { norm: Norm }) {
  const { t } = useTranslation();
  const newest = norm.tables[0];
  const fresh = newest ? { ...draftOfTable(newest, norm.unit), inForceFrom: null, orderNumber: '' } : EMPTY_TABLE;
  const [draft, setDraft] = useState(fresh);
  const set = useCommand('exams.setNormTable', { inline: true });
  const read = readTable(draft, norm);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!('table' in read)) return;
    const done = await set.run({ normId: norm.normId, ...read.table });
    if (done.ok) setDraft({ ...draft, inForceFrom: null, orderNumber: '' });
  };
  return (
    <form className={forms.form} onSubmit={(event) => void send(event)}>
      <TableFields draft={draft} unit={norm.unit} onChange={(changed) => setDraft({ ...draft, ...changed })} />
      {set.failure && <Refusal failure={set.failure} onClose={set.clear} />}
      <Action primary wide type="submit" blocked={'lack' in read} busy={set.running}>
        {'lack' in read ? t(`examPlan.norms.lack.${read.lack}`) : t('examPlan.norms.setTable')}
      </Action>
    </form>
  );
}

/** What a norm is called and measured in; a new one comes with its first table. */
function NormWords({ norm, subjects, onSaved }: Pick<Props, 'norm' | 'subjects' | 'onSaved'>) {
  const { t } = useTranslation();
  const start = norm ? draftOfNorm(norm) : EMPTY_NORM;
  const [draft, setDraft] = useState<NormDraft>(start);
  const [table, setTable] = useState(EMPTY_TABLE);
  const save = useCommand('exams.saveNorm', { inline: true });
  const put = (changed: Partial<NormDraft>) => setDraft({ ...draft, ...changed });
  const read = norm ? null : readTable(table, draft);
  const unnamed = [draft.kk, draft.ru, draft.en].some((name) => name.trim() === '');
  const changed = JSON.stringify(draft) !== JSON.stringify(start);
  const stop =
    draft.subjectCode === null
      ? t('examPlan.lack.subject')
      : unnamed
        ? t('examPlan.norms.lack.names')
        : read && 'lack' in read
          ? t(`examPlan.norms.lack.${read.lack}`)
          : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null || draft.subjectCode === null) return;
    const { subjectCode, kk, ru, en, unit, better, retired } = draft;
    const first = read && 'table' in read ? read.table : null;
    const names = { kk: kk.trim(), ru: ru.trim(), en: en.trim() };
    const fields = { normId: norm?.normId ?? null, subjectCode, names, unit, better, retired, table: first };
    const done = await save.run(fields);
    if (done.ok) onSaved(done.value.normId);
  };
  return (
    <form className={forms.form} onSubmit={(event) => void send(event)}>
      <Select
        label={t('examPlan.subject')}
        searchable
        data={subjects.map(({ code, names }) => ({ value: code, label: names[currentLanguage()] }))}
        value={draft.subjectCode}
        allowDeselect={false}
        onChange={(subjectCode) => put({ subjectCode })}
      />
      <TextField label={t('examPlan.norms.kk')} value={draft.kk} maxLength={120} onChange={(kk) => put({ kk })} />
      <TextField label={t('examPlan.norms.ru')} value={draft.ru} maxLength={120} onChange={(ru) => put({ ru })} />
      <TextField label={t('examPlan.norms.en')} value={draft.en} maxLength={120} onChange={(en) => put({ en })} />
      <Select
        label={t('examPlan.norms.unitLabel')}
        data={NORM_UNITS.map((value) => ({ value, label: t(`examPlan.norms.unit.${value}`) }))}
        value={draft.unit}
        allowDeselect={false}
        onChange={(unit) => put({ unit: (unit ?? 'times') as NormUnit })}
      />
      <div className={classes.way}>
        <Segmented
          label={t('examPlan.norms.better')}
          items={NORM_WAYS.map((value) => ({ value, label: t(`examPlan.norms.way.${value}`) }))}
          value={draft.better}
          onChange={(better) => put({ better })}
        />
      </div>
      {norm ? (
        <Checkbox
          label={t('examPlan.norms.retire')}
          checked={draft.retired}
          onChange={(event) => put({ retired: event.currentTarget.checked })}
        />
      ) : (
        <TableFields
          draft={table}
          unit={draft.unit}
          onChange={(typed) => setTable((before) => ({ ...before, ...typed }))}
        />
      )}
      {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
      {(norm === null || changed) && (
        <Action primary={norm === null} wide type="submit" blocked={stop !== null} busy={save.running}>
          {stop ?? t(norm ? 'examPlan.save' : 'examPlan.norms.make')}
        </Action>
      )}
    </form>
  );
}
