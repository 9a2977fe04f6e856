import { useTranslation } from 'react-i18next';
import { Segmented } from '../components/Segmented.tsx';
import { useJournalPlace } from './use-journal-place.ts';

/** Which part of the journal is seen: a day, or what was lost. */
export function JournalParts({ backlog }: { backlog: number }) {
  const { t } = useTranslation();
  const { part, open } = useJournalPlace();
  return (
    <Segmented
      label={t('journal.view.label')}
      items={[
        { value: 'day', label: t('journal.view.day') },
        { value: 'lost', label: t('journal.view.lost', { count: backlog }) },
      ]}
      value={part}
      onChange={(value) => open({ part: value === 'lost' ? 'lost' : null, lesson: null })}
    />
  );
}
