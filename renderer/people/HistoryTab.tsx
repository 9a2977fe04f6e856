import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Inspector } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { historyText } from '../i18n/history-text.ts';
import { ChainMark } from './ChainMark.tsx';

const LIMIT = 500;

/** Every change as a sentence, with its way back and the mark that nobody has rewritten the past. */
export function HistoryTab({ tabs }: { tabs: ReactNode }) {
  const { t, i18n } = useTranslation();
  const list = useOperation('history.list', { limit: LIMIT });
  const undo = useCommand('history.undo');
  const mayUndo = useMay('history.undo');
  const [openId, setOpenId] = useState<number | null>(null);
  const open = list.data?.find(({ id }) => id === openId);

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
        value: (row) => historyText(row.operation, row.params),
        width: 'minmax(16rem, 3fr)',
        fixed: true,
      },
      { id: 'who', header: t('history.who'), value: (row) => row.personName, width: 'minmax(10rem, 1fr)' },
      {
        id: 'undone',
        header: t('people.list.state'),
        value: (row) => (row.undone ? t('history.undone') : ''),
        cell: (row) => (row.undone ? <Status kind="idle">{t('history.undone')}</Status> : null),
        width: '8rem',
      },
    ],
    [t, i18n.language],
  );

  return (
    <Screen
      inspector={
        open && (
          <Inspector
            title={historyText(open.operation, open.params)}
            sub={`${formatDateTime(open.at)} · ${open.personName}`}
            onClose={() => setOpenId(null)}
            foot={
              mayUndo &&
              open.undoable && (
                <Action primary busy={undo.running} onClick={() => void undo.run({ entryId: open.id })}>
                  {t('history.undo')}
                </Action>
              )
            }
          >
            {null}
          </Inspector>
        )
      }
    >
      <ScreenHead title={t('people.settings.title')} sub={<ChainMark />} />
      {tabs}
      <ScreenBody flush>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data && (
          <DataTable
            label={t('people.settings.history')}
            rows={list.data}
            columns={columns}
            rowKey={(row) => row.id}
            rowName={(row) => historyText(row.operation, row.params)}
            openKey={openId}
            onOpen={(row) => setOpenId(row.id)}
            empty={t('history.empty')}
          />
        )}
      </ScreenBody>
    </Screen>
  );
}
