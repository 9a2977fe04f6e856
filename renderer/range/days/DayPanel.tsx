import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Status } from '../../components/Status.tsx';
import { TextField } from '../../components/TextField.tsx';
import { weekdayName } from '../../i18n/formats.ts';
import { ClockField } from '../ClockField.tsx';
import { FindingLines } from '../FindingLines.tsx';
import forms from '../Forms.module.css';
import { type DayDraft, type DayList, readDraft } from './day-draft.ts';

interface Props {
  cohortId: number;
  /** Null for a new day. */
  dayId: number | null;
  title: string;
  start: DayDraft;
  course: DayList['course'];
  setup: Pick<OutputOf<'range.setup'>, 'ranges' | 'cards'>;
  onClose: () => void;
  onSaved: (dayId: number) => void;
}

/** A day of firing as it would be; what it would touch is told while it is typed, and nothing is written before. */
export function DayPanel({ cohortId, dayId, title, start, course, setup, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(start);
  const set = (changed: Partial<DayDraft>) => setDraft({ ...draft, ...changed });
  const make = useCommand('rangeDay.make', { inline: true });
  const change = useCommand('rangeDay.change', { inline: true });
  const read = readDraft(draft);
  const asked = 'day' in read ? { ...read.day, cohortId, dayId } : null;
  const preview = useOperation('rangeDay.preview', asked ?? EMPTY, { enabled: asked !== null, keep: true });
  const men = useOperation('range.safety', { cohortId }).data?.men ?? [];
  const findings = asked ? (preview.data?.findings ?? []) : [];
  const bars = findings.filter(({ level }) => level === 'bar').length;
  const failed = [make, change].find(({ failure }) => failure);
  const stop =
    'lack' in read
      ? t(`rangePlan.draft.lack.${read.lack}`)
      : bars > 0
        ? t('rangePlan.draft.bars', { count: bars })
        : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stop !== null || !('day' in read)) return;
    if (dayId === null) {
      const made = await make.run({ ...read.day, cohortId });
      if (made.ok) onSaved(made.value.dayId);
    } else {
      const changed = await change.run({ ...read.day, dayId });
      if (changed.ok) onSaved(dayId);
    }
  };
  const sessions = Array.from({ length: Math.max(course.sessions, draft.session) }, (_, index) => `${index + 1}`);
  return (
    <Inspector
      title={title}
      sub={draft.date ? weekdayName(draft.date) : undefined}
      onClose={onClose}
      foot={
        <div className={forms.foot}>
          <section className={forms.touches} aria-label={t('rangePlan.draft.touches')} aria-live="polite">
            {asked !== null && preview.error && <Refusal failure={preview.error.failure} />}
            {findings.length > 0 ? (
              <FindingLines findings={findings} />
            ) : (
              asked !== null && preview.data && <Status kind="good">{t('rangePlan.draft.touchesNothing')}</Status>
            )}
          </section>
          <Action
            primary
            wide
            type="submit"
            form="range-day"
            blocked={stop !== null}
            busy={make.running || change.running}
          >
            {stop ?? t(dayId === null ? 'rangePlan.draft.make' : 'rangePlan.draft.change')}
          </Action>
        </div>
      }
    >
      <InspectorSection>
        <form id="range-day" className={forms.form} onSubmit={(event) => void send(event)}>
          <div className={forms.acts}>
            <Segmented
              label={t('rangePlan.draft.session')}
              value={`${draft.session}`}
              onChange={(value) => set({ session: Number(value) })}
              items={sessions.map((value) => ({ value, label: t('rangePlan.session', { session: value }) }))}
            />
            <Checkbox
              label={t('rangePlan.draft.makeup')}
              checked={draft.makeup}
              onChange={(event) => set({ makeup: event.currentTarget.checked })}
            />
          </div>
          <DateField
            label={t('rangePlan.date')}
            value={draft.date}
            min={course.startsOn}
            max={course.endsOn}
            onChange={(date) => set({ date })}
          />
          <div className={forms.pair}>
            <ClockField
              label={t('rangePlan.draft.departs')}
              value={draft.departs}
              onChange={(departs) => set({ departs })}
            />
            <ClockField
              label={t('rangePlan.draft.returns')}
              value={draft.returns}
              onChange={(returns) => set({ returns })}
            />
          </div>
          <Select
            label={t('rangePlan.setup.range')}
            data={setup.ranges
              .filter(({ active, rangeId }) => active || rangeId === draft.rangeId)
              .map(({ rangeId, name }) => ({
                value: `${rangeId}`,
                label: name,
              }))}
            value={draft.rangeId === null ? null : `${draft.rangeId}`}
            onChange={(value) => set({ rangeId: Number(value) })}
            allowDeselect={false}
          />
          <Select
            label={t('rangePlan.draft.card')}
            data={setup.cards
              .filter(({ retired, cardId }) => !retired || cardId === draft.cardId)
              .map(({ cardId, name }) => ({ value: `${cardId}`, label: name }))}
            value={draft.cardId === null ? null : `${draft.cardId}`}
            onChange={(value) => set({ cardId: Number(value) })}
            allowDeselect={false}
          />
          <fieldset className={forms.chips}>
            <legend>{t('rangePlan.draft.platoons')}</legend>
            {course.platoons.map(({ platoonId, platoon, men: count }) => (
              <Checkbox
                key={platoonId}
                label={t('rangePlan.draft.platoon', { platoon, count })}
                checked={draft.platoonIds.includes(platoonId)}
                onChange={(event) =>
                  set({
                    platoonIds: event.currentTarget.checked
                      ? [...draft.platoonIds, platoonId]
                      : draft.platoonIds.filter((one) => one !== platoonId),
                  })
                }
              />
            ))}
          </fieldset>
          <MultiSelect
            label={t('rangePlan.draft.men')}
            description={t('rangePlan.draft.menHint')}
            data={men.map(({ cadetId, name, platoon }) => ({
              value: `${cadetId}`,
              label: platoon === null ? name : `${name} · ${t('rangePlan.platoons', { numbers: platoon })}`,
            }))}
            value={draft.cadetIds.map(String)}
            onChange={(value) => set({ cadetIds: value.map(Number) })}
            searchable
            limit={50}
          />
          <TextField
            label={t('rangePlan.draft.note')}
            value={draft.note}
            maxLength={300}
            onChange={(note) => set({ note })}
          />
          {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}

/** Never asked: the preview waits for a whole draft. */
const EMPTY = {
  cohortId: 1,
  dayId: null,
  session: 1,
  makeup: false,
  date: '2000-01-01',
  rangeId: 1,
  cardId: 1,
  departsAt: '2000-01-01T00:00',
  returnsAt: '2000-01-01T00:00',
  platoonIds: [],
  cadetIds: [],
  note: null,
};
