import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../shared/contract/journal.contract.ts';
import { useOperation } from '../app/queries.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';
import { JournalParts } from './JournalParts.tsx';
import { LessonPage } from './LessonPage.tsx';
import { LessonTable } from './LessonTable.tsx';

/** Lessons that were not held and wait for a new hour, and the make-ups that have one. */
export function LostLessons({ cohortId, backlog }: { cohortId: number; backlog: number }) {
  const { t } = useTranslation();
  const { data, error } = useOperation('journal.backlog', { cohortId }, { keep: true });
  const [openKey, setOpenKey] = useState<string | null>(null);
  const lines: JournalLine[] = data ? [...data.lost, ...data.makeups] : [];
  const open = lines.find(({ key }) => key === openKey);
  return (
    <Screen
      inspector={open && <LessonPage key={open.key} cohortId={cohortId} line={open} onClose={() => setOpenKey(null)} />}
    >
      <ScreenHead title={t('timetable.tab.journal')} actions={<JournalParts backlog={backlog} />} />
      <TimetableTabs />
      {error && (
        <ScreenBody>
          <Refusal failure={error.failure} />
        </ScreenBody>
      )}
      {data && lines.length === 0 ? (
        <EmptyState text={t('journal.empty.noLost')} />
      ) : (
        <ScreenBody flush>
          <LessonTable
            label={t('journal.table.lost')}
            lines={lines}
            order="date"
            openKey={openKey}
            onOpen={(line) => setOpenKey(line.key)}
          />
        </ScreenBody>
      )}
    </Screen>
  );
}
