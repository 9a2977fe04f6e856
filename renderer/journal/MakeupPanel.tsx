import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine, MakeupNeedInput, MakeupSlotView } from '../../shared/contract/journal.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { Working } from '../components/Working.tsx';
import { weekdayShort } from '../i18n/formats.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { lessonCode, shortPerson, whoseLesson } from './lesson-words.ts';
import classes from './MakeupPanel.module.css';

interface Props {
  cohortId: number;
  need: MakeupNeedInput;
  /** Code of the subject, for the title. */
  subject: string;
  /** Whose lost lesson it is. */
  sub?: string;
  onClose: () => void;
}

/** Real hours in which it can be made up, and lessons that can be joined; the chosen one goes into the journal. */
export function MakeupPanel({ cohortId, need: asked, subject, sub, onClose }: Props) {
  const { t } = useTranslation();
  const mayPlan = useMay('timetable.write');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const need = 'cadetIds' in asked ? { ...asked, cadetIds: asked.cadetIds.filter((id) => !left.has(id)) } : asked;
  // The whole group stays listed while some of them are left out.
  const group = useOperation('journal.makeupSlots', { cohortId, need: asked });
  const { data, error } = useOperation('journal.makeupSlots', { cohortId, need }, { keep: true });
  const plan = useCommand('journal.planMakeup', { inline: true });
  const join = useCommand('journal.joinLesson', { inline: true });
  const [chosen, setChosen] = useState<MakeupSlotView | JournalLine | null>(null);
  const title = t('journal.makeup.title', {
    subject: subjectCode(subject, currentLanguage()),
    hours: data?.hours ?? 0,
  });
  const joining = chosen !== null && 'ref' in chosen;
  const confirm = () => {
    if (!chosen) return;
    const done = (result: { ok: boolean }) => {
      if (result.ok) onClose();
    };
    if ('ref' in chosen) {
      if ('cadetIds' in need) void join.run({ cohortId, lesson: chosen.ref, cadetIds: need.cadetIds }).then(done);
      return;
    }
    const { date, slot, hours, place, instructor } = chosen;
    void plan.run({ cohortId, need, date, slot, hours, placeId: place.id, instructorId: instructor.id }).then(done);
  };
  const failure = plan.failure ?? join.failure;
  return (
    <Inspector
      broad
      title={title}
      {...(sub !== undefined && { sub })}
      onClose={onClose}
      foot={
        mayPlan ? (
          <>
            {failure && <Refusal failure={failure} />}
            <Action quiet onClick={onClose}>
              {t('journal.page.back')}
            </Action>
            <Action primary blocked={chosen === null} busy={plan.running || join.running} onClick={confirm}>
              {t(chosen === null ? 'journal.makeup.choose' : joining ? 'journal.makeup.join' : 'journal.makeup.plan')}
            </Action>
          </>
        ) : (
          <span className="meta t2">{t('journal.makeup.noRight')}</span>
        )
      }
    >
      {error && (
        <InspectorSection>
          <Refusal failure={error.failure} />
        </InspectorSection>
      )}
      {!data && !error && (
        <InspectorSection>
          <Working label={title} />
        </InspectorSection>
      )}
      {group.data && group.data.men.length > 0 && (
        <InspectorSection title={t('journal.makeup.men')}>
          <ul className={classes.men}>
            {group.data.men.map(({ id, name, owed }) => (
              <li key={id}>
                <Checkbox
                  size="xs"
                  label={name}
                  checked={!left.has(id)}
                  disabled={!left.has(id) && data?.men.length === 1}
                  onChange={() => {
                    const next = new Set(left);
                    if (!next.delete(id)) next.add(id);
                    setLeft(next);
                    setChosen(null);
                  }}
                />
                <span className="tn nowrap">{t('journal.makeup.hours', { count: owed })}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      {data && (
        <InspectorSection title={t('journal.makeup.slots')}>
          {data.slots.length === 0 && <p className="meta t2">{t('journal.makeup.none')}</p>}
          {data.slots.some(({ outOfOrder }) => outOfOrder) && (
            <p className="meta">
              <Status kind="warn">{t('journal.makeup.outOfOrder')}</Status>
            </p>
          )}
          <div className={classes.slots}>
            {data.slots.map((slot) => (
              <SlotRow
                key={`${slot.date} ${slot.slot}`}
                slot={slot}
                whole={data.hours}
                chosen={chosen === slot}
                onChoose={() => setChosen(slot)}
              />
            ))}
          </div>
        </InspectorSection>
      )}
      {data && 'cadetIds' in need && (
        <InspectorSection title={t('journal.makeup.joinable')}>
          {data.joinable.length === 0 && <p className="meta t2">{t('journal.makeup.noneJoinable')}</p>}
          <div className={classes.slots}>
            {data.joinable.map((line) => (
              <button
                key={line.key}
                type="button"
                aria-pressed={chosen === line}
                className={chosen === line ? `${classes.slot} ${classes.chosen}` : classes.slot}
                onClick={() => setChosen(line)}
              >
                <When date={line.date} start={line.start} end={line.end} />
                <span>
                  <span className="truncate">
                    {lessonCode(line)} · {whoseLesson(line)}
                  </span>
                  <span className="meta t2 truncate">
                    {line.place.name} · {shortPerson(line.instructor.name)}
                  </span>
                </span>
                <span className="tn">{t('journal.makeup.hours', { count: line.hours })}</span>
              </button>
            ))}
          </div>
        </InspectorSection>
      )}
    </Inspector>
  );
}

function SlotRow(props: { slot: MakeupSlotView; whole: number; chosen: boolean; onChoose: () => void }) {
  const { slot, whole, chosen, onChoose } = props;
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-pressed={chosen}
      className={chosen ? `${classes.slot} ${classes.chosen}` : classes.slot}
      onClick={onChoose}
    >
      <When date={slot.date} start={slot.start} end={slot.end} />
      <span>
        <span className="truncate">
          {slot.place.name} · {shortPerson(slot.instructor.name)}
        </span>
        <span className="meta t2">{t(`journal.makeup.time.${slot.time}`)}</span>
      </span>
      <span className="tn nowrap">
        {slot.hours < whole
          ? t('journal.makeup.piece', { hours: slot.hours, of: whole })
          : t('journal.makeup.hours', { count: slot.hours })}
      </span>
    </button>
  );
}

function When({ date, start, end }: { date: string; start: string; end: string }) {
  return (
    <span>
      <span className="tn m">
        {weekdayShort(date)} {formatDate(date)}
      </span>
      <span className="meta t2 tn">
        {start}–{end}
      </span>
    </span>
  );
}
