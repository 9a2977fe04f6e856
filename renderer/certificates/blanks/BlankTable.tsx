import { IconBan, IconCertificate, IconCircleDashed, IconFileX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankState } from '../../../shared/certificates/certificate-terms.ts';
import type { Blank } from '../../../shared/contract/certificates.contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { goTo } from '../../app/location.ts';
import type { StatusKind } from '../../app/theme/tokens.ts';
import type { TablerIcon } from '../../components/Action.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Status } from '../../components/Status.tsx';
import type { Column, RowKey } from '../../components/table-column.ts';

const LOOKS: Record<BlankState, { kind: StatusKind; icon: TablerIcon }> = {
  free: { kind: 'idle', icon: IconCircleDashed },
  issued: { kind: 'idle', icon: IconCertificate },
  spoiled: { kind: 'warn', icon: IconFileX },
  lost: { kind: 'bad', icon: IconBan },
};

interface Props {
  blanks: readonly Blank[];
  selection?: ReadonlySet<RowKey>;
  onSelect?: (keys: ReadonlySet<RowKey>) => void;
}

/** Blanks in the order of their numbers. */
export function BlankTable({ blanks, selection, onSelect }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<Column<Blank>[]>(
    () => [
      {
        id: 'number',
        header: t('certificateDesk.blanks.number'),
        value: ({ text }) => text,
        cell: ({ text }) => <span className="code tn">{text}</span>,
        width: '9rem',
      },
      {
        id: 'state',
        header: t('certificateDesk.blanks.state'),
        value: ({ state }) => t(`certificateDesk.blanks.states.${state}`),
        cell: ({ state }) => <Status {...LOOKS[state]}>{t(`certificateDesk.blanks.states.${state}`)}</Status>,
        width: '8rem',
      },
      {
        id: 'name',
        header: t('certificateDesk.blanks.whose'),
        value: ({ name }) => name,
        width: 'minmax(12rem, 1fr)',
      },
      {
        id: 'reason',
        header: t('certificateDesk.blanks.reason'),
        value: ({ reason }) => reason,
        cell: ({ reason }) => (
          <span className="truncate" title={reason ?? undefined}>
            {reason}
          </span>
        ),
        width: 'minmax(9rem, 1fr)',
      },
      {
        id: 'on',
        header: t('certificateDesk.blanks.on'),
        value: ({ on }) => on,
        cell: ({ on }) => <span className="tn">{on !== null && formatDate(on)}</span>,
        width: '6.5rem',
      },
      {
        id: 'by',
        header: t('certificateDesk.blanks.by'),
        value: ({ by }) => by,
        cell: ({ by }) => <span className="truncate">{by}</span>,
        width: '10rem',
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('graduation.tab.blanks')}
      rows={blanks}
      columns={columns}
      rowKey={({ blankId }) => blankId}
      rowName={({ text }) => text}
      {...(selection && { selection })}
      {...(onSelect && { onSelect })}
      onOpen={({ certificateId }) => {
        if (certificateId !== null)
          goTo('exams', {
            part: 'graduation',
            tab: 'certificates',
            view: 'register',
            beside: `paper-${certificateId}`,
          });
      }}
      empty={t('certificateDesk.blanks.none')}
    />
  );
}
