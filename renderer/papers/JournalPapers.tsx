import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/values.ts';
import type { Result } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { Refusal } from '../components/Refusal.tsx';
import { PaperLine } from './PaperLine.tsx';
import { PaperSet } from './PaperSet.tsx';
import classes from './PrintScreen.module.css';

interface Props {
  cohortId: number;
  show: (asked: Promise<Result<Paper>>) => void;
}

/** The class journal of one platoon. */
export function JournalPapers({ cohortId, show }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('journal.ledger', { cohortId });
  const [chosen, setPlatoon] = useState<string | null>(null);
  const platoons = data?.platoons ?? [];
  const platoon = platoons.find(({ id }) => `${id}` === chosen) ?? platoons.at(0);
  if (error) return <Refusal failure={error.failure} />;
  if (!platoon) return null;
  const book = (language: 'kk' | 'ru') => () =>
    show(call('papers.classJournalPdf', { cohortId, platoonId: platoon.id, language }));
  return (
    <PaperSet
      title={t('timetable.tab.journal')}
      state={
        <span className={classes.dates}>
          <Select
            label={t('papers.journal.platoon')}
            allowDeselect={false}
            data={platoons.map(({ id, number }) => ({ value: `${id}`, label: t('examPapers.platoon', { number }) }))}
            value={`${platoon.id}`}
            onChange={setPlatoon}
          />
        </span>
      }
    >
      <PaperLine
        name={t('papers.journal.name')}
        about={t('papers.journal.about')}
        ways={[
          { label: t('papers.screen.kk'), get: book('kk') },
          { label: t('papers.screen.ru'), get: book('ru') },
        ]}
      />
    </PaperSet>
  );
}
