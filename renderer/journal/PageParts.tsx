import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalPage } from '../../shared/contract/journal.contract.ts';
import { useDraft } from '../app/draft.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { Guests } from './Guests.tsx';
import { MarkBar } from './MarkBar.tsx';
import classes from './PageParts.module.css';
import { marksOf, sameMarks, unfinished } from './page-draft.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { RollGrid } from './RollGrid.tsx';

interface Props {
  cohortId: number;
  page: JournalPage;
  title: string;
  sub: ReactNode;
  onClose: () => void;
}

/** A page to be written: who was missing, what was taught, by whom; closing it is the one primary act. */
export function OpenPage({ cohortId, page, title, sub, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('journal.write');
  const mayPlan = useMay('timetable.write');
  const close = useCommand('journal.close', { inline: true });
  const notHeld = useCommand('journal.notHeld', { inline: true });
  const cancel = useCommand('journal.cancelMakeup');
  const form = `lesson.${cohortId}.${JSON.stringify(page.ref)}`;
  const [begun] = useState(() => marksOf(page));
  const [marks, setMarks] = useDraft(`${form}.marks`, begun);
  const [topic, setTopic] = useDraft(`${form}.topic`, page.topic ?? '');
  const [instructorId, setInstructorId] = useDraft(`${form}.instructor`, page.instructor.id);
  const [cursor, setCursor] = useState(0);
  const [lost, setLost] = useState(false);
  const waiting = unfinished(marks);
  const man = page.roll[cursor];
  const { ref } = page;

  const save = () => {
    if (!page.begun) return;
    if (waiting) return setCursor(page.roll.findIndex(({ cadetId }) => cadetId === waiting.cadetId));
    void close.run({
      cohortId,
      lesson: ref,
      topic: topic.trim() === '' ? null : topic.trim(),
      instructorId,
      marks: [...marks.values()],
    });
  };
  const saveWords = !page.begun
    ? t('journal.page.notYet', { start: page.start })
    : waiting
      ? t('journal.mark.noteNeeded')
      : marks.size > 0
        ? t('journal.page.closeAbsent', { count: marks.size })
        : t('journal.page.close');

  return (
    <Inspector
      broad
      title={title}
      sub={sub}
      onClose={onClose}
      unsaved={mayWrite && !sameMarks(marks, begun)}
      foot={
        mayWrite &&
        !lost && (
          <>
            {close.failure && <Refusal failure={close.failure} onClose={close.clear} />}
            {page.makeup && mayPlan && !page.written && 'makeupId' in ref && (
              <Action quiet busy={cancel.running} onClick={() => void cancel.run({ makeupId: ref.makeupId })}>
                {t('journal.page.cancelMakeup')}
              </Action>
            )}
            <Action onClick={() => setLost(true)}>{t('journal.page.notHeld')}</Action>
            <Action primary blocked={!page.begun || waiting !== undefined} busy={close.running} onClick={save}>
              {saveWords}
            </Action>
          </>
        )
      }
    >
      {lost && (
        <ReasonForm
          label={t('journal.page.notHeldReason')}
          act={t('journal.page.saveNotHeld')}
          busy={notHeld.running}
          failure={notHeld.failure}
          onBack={() => setLost(false)}
          onSave={(reason) => void notHeld.run({ cohortId, lesson: ref, reason })}
        />
      )}
      <InspectorSection>
        <div className={classes.fields}>
          <TextField
            label={t('journal.page.topic')}
            value={topic}
            maxLength={200}
            disabled={!mayWrite}
            onChange={setTopic}
          />
          {page.topics.length > 0 && topic === '' && (
            <fieldset
              className={classes.topics}
              style={{ border: 0, padding: 0 }}
              aria-label={t('journal.page.lastTopics')}
            >
              {page.topics.map((one) => (
                <button key={one} type="button" className="truncate" onClick={() => setTopic(one)}>
                  {one}
                </button>
              ))}
            </fieldset>
          )}
          <Select
            label={t('journal.page.instructor')}
            data={page.instructors.map(({ id, name }) => ({ value: String(id), label: name }))}
            allowDeselect={false}
            disabled={!mayWrite}
            value={String(instructorId)}
            onChange={(value) => setInstructorId(Number(value))}
          />
          {page.standIn && (
            <p className="meta t2">
              {t(page.standIn.taken ? 'journal.page.standInTaken' : 'journal.page.standInNot', page.standIn)}
            </p>
          )}
        </div>
      </InspectorSection>
      <InspectorSection
        title={t('journal.page.roll')}
        aside={<PresentCount men={page.roll.length} absent={marks.size} />}
      >
        <RollGrid
          page={page}
          marks={marks}
          cursor={cursor}
          onCursor={setCursor}
          {...(mayWrite && page.begun && { onMarks: setMarks })}
        />
        {mayWrite && page.begun && <p className="meta t3">{t('journal.mark.keys')}</p>}
      </InspectorSection>
      {mayPlan && !page.written && <Guests cohortId={cohortId} page={page} />}
      {mayWrite && page.begun && man && <MarkBar man={man} hours={page.hours} marks={marks} onMarks={setMarks} />}
    </Inspector>
  );
}

/** A page that is written: what stands on it, and the way to open it again. */
export function ClosedPage({ cohortId, page, title, sub, onClose, onPropose }: Props & { onPropose: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('journal.write');
  const reopen = useCommand('journal.reopen', { inline: true });
  const [asking, setAsking] = useState(false);
  const [cursor, setCursor] = useState(0);
  const lost = page.state === 'notHeld';
  return (
    <Inspector
      broad
      title={title}
      sub={sub}
      onClose={onClose}
      foot={
        !asking && (
          <>
            {mayWrite && <Action onClick={() => setAsking(true)}>{t('journal.page.reopen')}</Action>}
            {lost && 'card' in page.ref && (
              <Action primary onClick={onPropose}>
                {t('journal.page.propose')}
              </Action>
            )}
          </>
        )
      }
    >
      {asking && (
        <ReasonForm
          label={t('journal.page.reopenReason')}
          act={t('journal.page.reopen')}
          busy={reopen.running}
          failure={reopen.failure}
          onBack={() => setAsking(false)}
          onSave={(reason) => void reopen.run({ cohortId, lesson: page.ref, reason })}
        />
      )}
      <InspectorSection>
        <dl className={classes.facts}>
          {page.reason !== null && (
            <>
              <dt>{t('journal.table.reason')}</dt>
              <dd>{page.reason}</dd>
            </>
          )}
          {!lost && (
            <>
              <dt>{t('journal.page.topic')}</dt>
              <dd>{page.topic ?? <span className="t3">{t('journal.page.noTopic')}</span>}</dd>
            </>
          )}
          <dt>{t(lost ? 'journal.table.instructor' : 'journal.page.instructor')}</dt>
          <dd>{page.instructor.name}</dd>
        </dl>
        {page.written && <p className="meta t3">{t('journal.page.written', page.written)}</p>}
      </InspectorSection>
      {!lost && (
        <InspectorSection
          title={t('journal.page.roll')}
          aside={<PresentCount men={page.roll.length} absent={page.marks.length} />}
        >
          <RollGrid page={page} marks={marksOf(page)} cursor={cursor} onCursor={setCursor} />
        </InspectorSection>
      )}
    </Inspector>
  );
}

function PresentCount({ men, absent }: { men: number; absent: number }) {
  const { t } = useTranslation();
  return <span className="meta t2 tn">{t('journal.page.present', { present: men - absent, men })}</span>;
}
