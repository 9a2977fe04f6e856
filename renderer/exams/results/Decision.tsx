import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Status } from '../../components/Status.tsx';
import type { ResultMan } from './result-men.ts';

/** The decision in a word, quiet where it is as hoped; of an open one, how many subjects are still to be settled. */
export function Decision({ man }: { man: Pick<ResultMan, 'decision' | 'openSubjects'> }) {
  const { t } = useTranslation();
  if (man.decision === 'passed')
    return (
      <Status kind="idle" icon={IconCircleCheck}>
        {t('examResults.is.passed')}
      </Status>
    );
  if (man.decision === 'reference') return <Status kind="bad">{t('examResults.is.reference')}</Status>;
  return <span className="t2">{t('examResults.left', { count: man.openSubjects.length })}</span>;
}
