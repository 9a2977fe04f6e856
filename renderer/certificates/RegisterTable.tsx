import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateLine } from '../../shared/contract/certificates.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { DataTable } from '../components/DataTable.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { lookOfState } from './certificate-words.ts';

interface Props {
  cohortId: number;
  openId: number | null;
  onOpen: (certificateId: number) => void;
}

/** Every line of the register of this intake, those that count no longer among them. */
export function RegisterTable({ cohortId, openId, onOpen }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('certificates.list', { cohortId });
  const columns = useMemo<Column<CertificateLine>[]>(
    () => [
      {
        id: 'registerNumber',
        header: t('certificateDesk.head.register'),
        value: ({ registerNumber }) => registerNumber,
        cell: ({ registerNumber }) => <span className="tn">{registerNumber}</span>,
        width: '6rem',
      },
      {
        id: 'number',
        header: t('certificateDesk.head.number'),
        value: ({ number }) => number,
        cell: ({ number }) => <span className="code tn">{number}</span>,
        width: '9rem',
      },
      { id: 'name', header: t('graduation.man'), value: ({ name }) => name, width: 'minmax(13rem, 1.4fr)' },
      {
        id: 'overall',
        header: t('certificateDesk.head.overall'),
        value: ({ overall }) => overall,
        numeric: true,
        width: '4.25rem',
      },
      {
        id: 'issuedOn',
        header: t('certificateDesk.head.issuedOn'),
        value: ({ issuedOn }) => issuedOn,
        cell: ({ issuedOn }) => <span className="tn">{formatDate(issuedOn)}</span>,
        width: '8rem',
      },
      {
        id: 'state',
        header: t('certificateDesk.head.state'),
        value: ({ state }) => lookOfState(state).text,
        cell: ({ state, duplicate, reason }) => {
          const { kind, icon, text } = lookOfState(state);
          return (
            <span className="truncate" title={reason ?? undefined}>
              <Status kind={kind} icon={icon}>
                {text}
              </Status>
              {duplicate && <span className="t2"> · {t('certificateDesk.state.duplicate')}</span>}
            </span>
          );
        },
        width: 'minmax(12rem, 1fr)',
      },
    ],
    [t],
  );
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  return (
    <DataTable
      label={t('certificateDesk.view.register')}
      rows={data.certificates}
      columns={columns}
      rowKey={({ certificateId }) => certificateId}
      rowName={({ name, number }) => `${number} ${name}`}
      openKey={openId}
      onOpen={({ certificateId }) => onOpen(certificateId)}
      empty={t('certificateDesk.none')}
    />
  );
}
