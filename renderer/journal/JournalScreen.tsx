import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import type { RowKey } from '../components/table-column.ts';
import { weekdayName } from '../i18n/formats.ts';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';
import { DayStrip } from './DayStrip.tsx';
import { JournalParts } from './JournalParts.tsx';
import { LessonPage } from './LessonPage.tsx';
import { LessonTable } from './LessonTable.tsx';
import { LostLessons } from './LostLessons.tsx';
import { NoJournal } from './NoJournal.tsx';
import { useJournalPlace } from './use-journal-place.ts';

/** The lesson journal of the chosen intake, or the step that is missing before there can be one. */
export function JournalScreen() {
  const cohortId = useIntakeId();
  const { day, part, mine } = useJournalPlace();
  const journal = useOperation(
    'journal.day',
    { cohortId: cohortId ?? 0, mine, ...(day && { date: day }) },
    { enabled: cohortId !== null, keep: true },
  );
  if (cohortId !== null && journal.data && journal.data.version !== null) {
    return part === 'lost' ? (
      <LostLessons cohortId={cohortId} backlog={journal.data.backlog} />
    ) : (
      <JournalDay key={journal.data.date} cohortId={cohortId} journal={journal.data} />
    );
  }
  const lacks = cohortId === null ? 'intake' : journal.data?.version === null ? 'approval' : null;
  return <NoJournal tab="journal" failure={journal.error?.failure} lacks={lacks} />;
}

const ORDERS = ['platoon', 'instructor'] as const;
const WHOSE = ['mine', 'all'] as const;

function JournalDay({ cohortId, journal }: { cohortId: number; journal: OutputOf<'journal.day'> }) {
  const { t } = useTranslation();
  const place = useJournalPlace();
  const mayWrite = useMay('journal.write');
  const closeMany = useCommand('journal.closeMany');
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('platoon');
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const { instructorId, date, days } = journal;
  const own = journal.lessons.filter((line) => line.instructor.id === instructorId);
  const alone = instructorId !== null && place.mine;
  const lessons = alone ? own : journal.lessons;
  const count = { mine: own.length, all: journal.lessons.length };
  const showAll = () => place.open({ whose: 'all' });
  const today = days.find((day) => day.date === date);
  const open = lessons.filter(({ state }) => state === 'toClose');
  const chosen = open.filter(({ key }) => selected.size === 0 || selected.has(key));
  // A page that is opened from elsewhere may be another's.
  const page = journal.lessons.find(({ key }) => key === place.lesson);
  const step = (by: number) => {
    const other = days[days.findIndex((day) => day.date === date) + by];
    if (other) place.open({ day: other.date, lesson: null });
  };
  return (
    <Screen
      inspector={
        page && (
          <LessonPage key={page.key} cohortId={cohortId} line={page} onClose={() => place.open({ lesson: null })} />
        )
      }
    >
      <ScreenHead
        title={t('timetable.tab.journal')}
        sub={`${weekdayName(date)}, ${formatDate(date)}`}
        actions={
          <>
            <JournalParts backlog={journal.backlog} />
            {mayWrite && (
              <Action
                primary={!page}
                blocked={chosen.length === 0}
                busy={closeMany.running}
                onClick={() => {
                  if (chosen.length === 0) return;
                  void closeMany.run({ cohortId, lessons: chosen.map(({ ref }) => ref) }).then((result) => {
                    if (result.ok) setSelected(new Set());
                  });
                }}
              >
                {chosen.length === 0 ? t('journal.nothingToClose') : t('journal.closeMany', { count: chosen.length })}
              </Action>
            )}
          </>
        }
      >
        <IconAction icon={IconChevronLeft} label={t('journal.previousDay')} onClick={() => step(-1)} />
        <IconAction icon={IconChevronRight} label={t('journal.nextDay')} onClick={() => step(1)} />
      </ScreenHead>
      <TimetableTabs />
      <DayStrip days={days} chosen={date} onChoose={(day) => place.open({ day, lesson: null })} />
      <div style={{ padding: '0.25rem var(--gutter) 0.5rem', display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
        {instructorId !== null && (
          <Segmented
            label={t('journal.whose.label')}
            items={WHOSE.map((value) => ({ value, label: t(`journal.whose.${value}`, { count: count[value] }) }))}
            value={alone ? 'mine' : 'all'}
            onChange={(whose) => place.open({ whose: whose === 'all' ? whose : null })}
          />
        )}
        {!alone && (
          <Segmented
            label={t('journal.group.label')}
            items={ORDERS.map((value) => ({ value, label: t(`journal.group.${value}`) }))}
            value={order}
            onChange={setOrder}
          />
        )}
        <span className="meta t2 tn nowrap" style={{ marginLeft: 'auto' }}>
          {t('journal.daySum', {
            closed: lessons.filter(({ state }) => state === 'closed').length,
            lessons: lessons.length,
          })}
        </span>
      </div>
      {today && lessons.length === 0 ? (
        <EmptyState
          text={t(count.all > 0 ? 'journal.empty.noneOwn' : 'journal.empty.noLessons')}
          action={count.all > 0 && <Action onClick={showAll}>{t('journal.whose.all', { count: count.all })}</Action>}
        />
      ) : (
        <ScreenBody flush>
          <LessonTable
            label={t('journal.table.label')}
            lines={lessons}
            order={alone ? 'time' : order}
            openKey={place.lesson}
            onOpen={(line) => place.open({ day: date, lesson: line.key })}
            {...(mayWrite && { selection: selected, onSelect: setSelected })}
          />
        </ScreenBody>
      )}
    </Screen>
  );
}
