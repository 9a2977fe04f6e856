import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../components/DataTable.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import classes from './Certificates.module.css';
import { type Candidate, lookOfCandidate } from './certificate-words.ts';

interface Props {
  /** The whole roll, by which they are numbered. */
  roll: readonly Candidate[];
  /** Those of them that are shown. */
  men: readonly Candidate[];
  openId: number | null;
  onOpen: (cadetId: number) => void;
}

/** Everybody in roll order: what is due to him, what he has, or why nothing can be given. */
export function CandidateTable({ roll, men, openId, onOpen }: Props) {
  const { t } = useTranslation();
  const place = useMemo(() => new Map(roll.map(({ cadetId }, index) => [cadetId, index + 1])), [roll]);
  const columns = useMemo<Column<Candidate>[]>(
    () => [
      {
        id: 'roll',
        header: t('certificateDesk.head.roll'),
        value: ({ cadetId }) => place.get(cadetId) ?? null,
        numeric: true,
        width: '3rem',
      },
      { id: 'name', header: t('graduation.man'), value: ({ name }) => name, width: 'minmax(13rem, 1.4fr)' },
      {
        id: 'platoon',
        header: t('graduation.platoonHead'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '4.25rem',
      },
      {
        id: 'overall',
        header: t('certificateDesk.head.overall'),
        value: ({ overall }) => overall,
        numeric: true,
        width: '4.25rem',
      },
      {
        id: 'number',
        header: t('certificateDesk.head.number'),
        value: ({ certificate, reference }) => certificate?.number ?? reference?.registerNumber ?? null,
        cell: ({ certificate, reference }) => (
          <span className="code tn">{certificate?.number ?? reference?.registerNumber}</span>
        ),
        width: '9rem',
      },
      {
        id: 'state',
        header: t('certificateDesk.head.state'),
        value: (man) => lookOfCandidate(man).text,
        cell: (man) => {
          const { kind, icon, text } = lookOfCandidate(man);
          return (
            <span className={classes.cell} title={text}>
              <Status kind={kind} icon={icon}>
                <span className="truncate">{text}</span>
              </Status>
            </span>
          );
        },
        width: 'minmax(11rem, 1fr)',
      },
    ],
    [t, place],
  );
  return (
    <DataTable
      label={t('graduation.tab.certificates')}
      rows={men}
      columns={columns}
      rowKey={({ cadetId }) => cadetId}
      rowName={({ name }) => name}
      openKey={openId}
      onOpen={({ cadetId }) => onOpen(cadetId)}
      empty={t('certificateDesk.none')}
    />
  );
}
