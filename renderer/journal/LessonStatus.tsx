import { IconEdit, IconLockOpen, IconVersions } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../shared/contract/journal.contract.ts';
import { Status } from '../components/Status.tsx';

/** Where a lesson's page stands; lessons to come are plain, for nothing is asked of anybody. */
export function LessonStatus({ line }: { line: Pick<JournalLine, 'state' | 'reopened' | 'reason'> }) {
  const { t } = useTranslation();
  if (line.reopened) {
    return (
      <Status kind="wait" icon={IconLockOpen}>
        {t('journal.state.reopened')}
      </Status>
    );
  }
  if (line.state === 'coming') return <span className="t3">{t('journal.state.coming')}</span>;
  if (line.state === 'toClose') {
    return (
      <Status kind="warn" icon={IconEdit}>
        {t('journal.state.toClose')}
      </Status>
    );
  }
  if (line.state === 'notHeld') return <Status kind="bad">{t('journal.state.notHeld')}</Status>;
  if (line.reason !== null) {
    return (
      <Status kind="wait" icon={IconVersions}>
        {t('journal.state.corrected')}
      </Status>
    );
  }
  return <Status kind="idle">{t('journal.state.closed')}</Status>;
}
