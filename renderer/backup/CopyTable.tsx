import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupCopy } from '../../shared/contract/backup.contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Refusal } from '../components/Refusal.tsx';
import type { Column } from '../components/table-column.ts';
import classes from './Backup.module.css';
import { megabytes } from './copy-words.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

interface Props {
  looking: { at: string } | null;
  onWorking: (label: string | null) => void;
}

/** Every copy, newest first: to look into, or to come back to. */
export function CopyTable({ looking, onWorking }: Props) {
  const { t } = useTranslation();
  const list = useOperation('backup.copies', {});
  const look = useCommand('backup.look');
  const [chosen, setChosen] = useState<BackupCopy | null>(null);
  const { run, running } = look;
  const columns = useMemo<Column<BackupCopy>[]>(
    () => [
      {
        id: 'at',
        header: t('backup.list.at'),
        value: (row) => row.at,
        cell: (row) => <span className="tn">{formatDateTime(row.at)}</span>,
        width: '11rem',
        fixed: true,
      },
      { id: 'place', header: t('backup.list.place'), value: (row) => t(`backup.list.${row.place}`), width: '11rem' },
      {
        id: 'size',
        header: t('backup.list.size'),
        value: (row) => row.bytes,
        cell: (row) => <span className="tn">{t('backup.list.megabytes', { n: megabytes(row.bytes) })}</span>,
        numeric: true,
        width: '6rem',
      },
      {
        id: 'name',
        header: t('backup.list.name'),
        value: (row) => row.fileName,
        cell: (row) => (
          <span className="truncate t2" title={row.fileName}>
            {row.fileName}
          </span>
        ),
        width: 'minmax(8rem, 1fr)',
      },
      {
        id: 'acts',
        header: t('backup.list.acts'),
        value: () => '',
        unlisted: true,
        cell: (row) => (
          <span className={classes.rowActs}>
            {!looking && (
              <Action size="xs" busy={running} onClick={() => void run({ copy: row.copy })}>
                {t('backup.list.look')}
              </Action>
            )}
            <Action size="xs" quiet onClick={() => setChosen(row)}>
              {t('backup.list.restore')}
            </Action>
          </span>
        ),
        width: '17rem',
      },
    ],
    [t, looking, run, running],
  );
  return (
    <section className={classes.copies} aria-label={t('backup.list.title')}>
      <h2>{t('backup.list.title')}</h2>
      {list.error && <Refusal failure={list.error.failure} />}
      <div className={classes.rows}>
        <DataTable
          label={t('backup.list.title')}
          rows={list.data ?? []}
          columns={columns}
          rowKey={(row) => row.copy}
          rowName={(row) => formatDateTime(row.at)}
        />
      </div>
      {chosen && <RestoreDialog copy={chosen} onClose={() => setChosen(null)} onWorking={onWorking} />}
    </section>
  );
}
