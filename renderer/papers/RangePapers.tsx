import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OperationName } from '../../shared/contract/contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { Result } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { Refusal } from '../components/Refusal.tsx';
import { PaperLine } from './PaperLine.tsx';
import { PaperSet } from './PaperSet.tsx';
import classes from './PrintScreen.module.css';

type PaperLanguage = NonNullable<InputOf<'papers.timetablePdf'>['language']>;

interface Props {
  cohortId: number;
  show: (asked: Promise<Result<Paper>>) => void;
}

/** Papers of one day at the range, and the safety log of the intake. */
export function RangePapers({ cohortId, show }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('rangeDay.list', { cohortId });
  const [chosen, setDay] = useState<string | null>(null);
  const days = data?.days ?? [];
  const day = days.find(({ dayId }) => `${dayId}` === chosen) ?? days.at(-1);
  const line = (
    name: string,
    about: string,
    draw: (language: PaperLanguage) => Promise<Result<Paper>>,
    whole?: OperationName,
  ) => (
    <PaperLine
      name={name}
      about={about}
      whole={whole}
      ways={[
        { label: t('papers.screen.kk'), get: () => show(draw('kk')) },
        { label: t('papers.screen.ru'), get: () => show(draw('ru')) },
      ]}
    />
  );
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  return (
    <PaperSet
      title={t('shell.rail.range.full')}
      state={
        day && (
          <span className={classes.dates}>
            <Select
              label={t('papers.range.day')}
              allowDeselect={false}
              data={days.map(({ dayId, session, date }) => ({
                value: `${dayId}`,
                label: `${formatDate(date)} · ${t('rangePlan.session', { session })}`,
              }))}
              value={`${day.dayId}`}
              onChange={setDay}
            />
          </span>
        )
      }
    >
      {day && (
        <>
          {line(t('papers.range.sheet'), t('papers.range.sheetAbout'), (language) =>
            call('papers.ammunitionSheetPdf', { dayId: day.dayId, language }),
          )}
          {line(t('papers.range.relays'), t('papers.range.relaysAbout'), (language) =>
            call('papers.relayCardsPdf', { dayId: day.dayId, language }),
          )}
          {line(t('papers.range.results'), t('papers.range.resultsAbout'), (language) =>
            call('papers.firingResultsPdf', { cohortId, session: day.session, dayId: day.dayId, language }),
          )}
        </>
      )}
      {line(
        t('papers.range.safety'),
        t('papers.range.safetyAbout'),
        (language) => call('papers.safetyLogPdf', { cohortId, language }),
        'papers.safetyLogPdf',
      )}
    </PaperSet>
  );
}
