import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { ChainBreak } from './ChainBreak.tsx';
import { ChainMark } from './ChainMark.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { entryText } from './entry-text.ts';
import classes from './History.module.css';
import { HistoryFilters } from './HistoryFilters.tsx';
import { MarkCheck } from './MarkCheck.tsx';
import { isNarrowed, useHistoryPlace } from './use-history-place.ts';
import { VerifyChain } from './VerifyChain.tsx';

const PAGE = 200;

/** Every change as a sentence, by doer, man, intake, section and day, with the mark that nobody has rewritten the past. */
export function HistoryTab({ tabs }: { tabs: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { open, ...place } = useHistoryPlace();
  const { person, cadet, intake, room, from, to, entry } = place;
  /** The number before which the page begins; null = the newest. */
  const [before, setBefore] = useState<number | null>(null);
  const narrowed = JSON.stringify([person, cadet, intake, room, from, to]);
  const [beforeOf, setBeforeOf] = useState(narrowed);
  if (beforeOf !== narrowed) {
    setBeforeOf(narrowed);
    setBefore(null);
  }
  const list = useOperation(
    'history.list',
    {
      limit: PAGE,
      ...(before !== null && { before }),
      ...(person !== null && { personId: person }),
      ...(cadet !== null && { cadetId: cadet }),
      ...(intake !== null && { cohortId: intake }),
      ...(room !== null && { room }),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    },
    { keep: true },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentences follow the language
  const columns = useMemo<Column<HistoryEntry>[]>(
    () => [
      {
        id: 'at',
        header: t('history.at'),
        value: (row) => row.at,
        cell: (row) => <span className="tn t2">{formatDateTime(row.at)}</span>,
        width: '9.5rem',
      },
      {
        id: 'what',
        header: t('history.what'),
        value: entryText,
        width: 'minmax(16rem, 3fr)',
        fixed: true,
      },
      { id: 'who', header: t('history.who'), value: (row) => row.personName, width: 'minmax(9rem, 12rem)' },
      {
        id: 'undone',
        header: t('people.list.state'),
        value: (row) => (row.undone ? t('history.undone') : row.blanked ? t('history.blanked') : ''),
        cell: (row) =>
          row.undone ? (
            <Status kind="idle">{t('history.undone')}</Status>
          ) : (
            row.blanked && <span className="t2">{t('history.blanked')}</span>
          ),
        width: 'minmax(7rem, 11rem)',
      },
    ],
    [t, i18n.language],
  );
  const last = list.data?.at(-1);

  return (
    <Screen inspector={entry !== null && <EntryPanel key={entry} entryId={entry} />}>
      <ScreenHead
        title={t('people.settings.title')}
        sub={<ChainMark />}
        actions={
          <>
            <MarkCheck />
            <VerifyChain />
          </>
        }
      />
      {tabs}
      <HistoryFilters />
      <div className={classes.notes}>
        <ChainBreak />
      </div>
      <ScreenBody flush>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data && (
          <DataTable
            label={t('people.settings.history')}
            rows={list.data}
            columns={columns}
            rowKey={(row) => row.id}
            rowName={entryText}
            openKey={entry}
            onOpen={(row) => open({ entry: row.id })}
            empty={t(isNarrowed(place) ? 'history.nothingFound' : 'history.empty')}
          />
        )}
      </ScreenBody>
      {(list.data?.length === PAGE || before !== null) && (
        <div className={classes.more}>
          {before !== null && (
            <Action quiet onClick={() => setBefore(null)}>
              {t('history.newest')}
            </Action>
          )}
          {list.data?.length === PAGE && last && (
            <Action quiet onClick={() => setBefore(last.id)}>
              {t('history.older')}
            </Action>
          )}
        </div>
      )}
    </Screen>
  );
}
