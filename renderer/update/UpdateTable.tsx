import { IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { megabytes } from '../backup/copy-words.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { Working } from '../components/Working.tsx';
import classes from './UpdateTable.module.css';

type Update = OutputOf<'update.found'>[number];

/** Installers found on drives, newest first; only a newer one can be started. */
export function UpdateTable({ canInstall }: { canInstall: boolean }) {
  const { t } = useTranslation();
  const found = useOperation('update.found', {});
  const install = useCommand('update.install', { inline: true });
  const { run, running } = install;
  const columns = useMemo<Column<Update>[]>(() => {
    const start = async (update: string) => {
      const result = await run({ update });
      if (result.ok) showNote(t('update.started', result.value));
    };
    return [
      { id: 'version', header: t('update.version'), value: (row) => row.version, width: '7rem', fixed: true },
      {
        id: 'size',
        header: t('update.size'),
        value: (row) => row.bytes,
        cell: (row) => <span className="tn">{t('update.megabytes', { n: megabytes(row.bytes) })}</span>,
        numeric: true,
        width: '7rem',
      },
      {
        id: 'state',
        header: t('update.state'),
        value: (row) => t(`update.${stateOf(row)}`),
        cell: (row) => (
          <Status kind={isReady(row) ? 'good' : row.signed === false ? 'bad' : 'idle'}>
            {t(`update.${stateOf(row)}`)}
          </Status>
        ),
        width: '15rem',
      },
      {
        id: 'place',
        header: t('update.place'),
        value: (row) => row.folder,
        cell: (row) => (
          <span className="truncate t2" title={row.folder}>
            {row.folder}
          </span>
        ),
        width: 'minmax(8rem, 1fr)',
      },
      {
        id: 'acts',
        header: t('update.acts'),
        value: () => '',
        unlisted: true,
        cell: (row) =>
          canInstall &&
          isReady(row) && (
            <Action size="xs" busy={running} onClick={() => void start(row.update)}>
              {t('update.install', { version: row.version })}
            </Action>
          ),
        width: '12rem',
      },
    ];
  }, [t, canInstall, run, running]);
  const again = (
    <Action icon={IconRefresh} onClick={() => void found.refetch()}>
      {t('update.again')}
    </Action>
  );
  return (
    <section className={classes.updates} aria-label={t('update.title')}>
      <div className={classes.head}>
        <div>
          <h2>{t('update.title')}</h2>
          <p className="body13 t2">{t(canInstall ? 'update.lead' : 'update.browser')}</p>
        </div>
        {found.data && found.data.length > 0 && again}
      </div>
      {found.error && <Refusal failure={found.error.failure} />}
      {install.failure && <Refusal failure={install.failure} />}
      {running && <Working label={t('update.working')} />}
      {found.data?.length === 0 && <EmptyState text={t('update.none')} action={again} />}
      {found.data && found.data.length > 0 && (
        <DataTable
          label={t('update.title')}
          rows={found.data}
          columns={columns}
          rowKey={(row) => row.update}
          rowName={(row) => row.version}
        />
      )}
    </section>
  );
}

const stateOf = ({ verdict, signed }: Update) => (signed === false ? 'badSignature' : verdict);
const isReady = ({ verdict, signed }: Update): boolean => verdict === 'newer' && signed !== false;
