import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localNow } from '../app/clock.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { BrushBar } from '../programme/BrushBar.tsx';
import { type Brush, hoursOfBrush } from '../programme/painting.ts';
import { ReasonField } from '../programme/ReasonField.tsx';
import classes from './Cover.module.css';

interface Props {
  cohortId: number;
  onClose: () => void;
}

/**
 * Somebody is not there, from today or the course's first day on: who, until when, which part of the days, why. His
 * lessons stand in the list at once.
 */
export function AbsencePanel({ cohortId, onClose }: Props) {
  const { t } = useTranslation();
  const today = localNow().slice(0, 10);
  const people = useOperation('programme.instructors', { cohortId });
  const course = useOperation('programme.availability', { cohortId }).data;
  const mark = useCommand('programme.markDays', { inline: true });
  const [who, setWho] = useState<string | null>(null);
  const begins = course?.days[0]?.date ?? today;
  const start = begins > today ? begins : today;
  const [chosenFrom, setFrom] = useState<string | null>();
  const [chosenTo, setTo] = useState<string | null>();
  const from = chosenFrom === undefined ? start : chosenFrom;
  const to = chosenTo === undefined ? from : chosenTo;
  const [part, setPart] = useState<Brush>('day');
  const [reason, setReason] = useState(t('programme.reason.ill'));
  const ready = who !== null && from !== null && to !== null && course !== undefined;

  const save = async () => {
    if (!ready) return;
    const marked = await mark.run({
      instructorIds: [Number(who)],
      from,
      to,
      hours: hoursOfBrush(part, course.dinnerAfter),
      away: true,
      reason: reason.trim() || null,
    });
    if (!marked.ok) return;
    showNote(t('cover.hit', { count: marked.value.lessonsHit }));
    onClose();
  };

  return (
    <Inspector
      title={t('cover.mark')}
      onClose={onClose}
      onEnter={() => void save()}
      foot={
        <Action primary kbd="Enter" blocked={!ready} busy={mark.running} onClick={() => void save()}>
          {ready ? t('cover.markSave') : t('cover.markWho')}
        </Action>
      }
    >
      <InspectorSection>
        <div className={classes.form}>
          {mark.failure && <Refusal failure={mark.failure} onClose={mark.clear} />}
          <Select
            label={t('cover.who')}
            searchable
            data-autofocus
            data={(people.data ?? [])
              .filter(({ active }) => active)
              .map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
            value={who}
            onChange={setWho}
          />
          <div className={classes.dates}>
            <DateField
              label={t('cover.from')}
              value={from}
              onChange={(date) => {
                setFrom(date);
                if (date !== null && to !== null && to < date) setTo(date);
              }}
            />
            <DateField label={t('cover.to')} value={to} onChange={setTo} {...(from && { min: from })} />
          </div>
          {course && (
            <div>
              <BrushBar days={course.days} keys={false} value={part} onChange={setPart} />
            </div>
          )}
          <ReasonField value={reason} onChange={setReason} />
        </div>
      </InspectorSection>
    </Inspector>
  );
}
