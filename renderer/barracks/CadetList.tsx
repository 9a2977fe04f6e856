import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { Bunk, Room, Sleeper } from '../../shared/barracks/model.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Status } from '../components/Status.tsx';
import { ToAdmissions } from '../components/ToAdmissions.tsx';
import type { Column, RowKey } from '../components/table-column.ts';
import type { Hand } from './use-hand.ts';

interface Row {
  cadet: Sleeper;
  platoon: number | null;
  place: { room: Room; bunk: Bunk } | null;
}

interface Props {
  overview: BarracksOverview;
  /** Cadets the filter leaves; null when there is none. */
  shown: ReadonlySet<number> | null;
  hand: Hand;
  mayMove: boolean;
}

/** The same facts as the rooms, as a list to sort, copy and select from. */
export function CadetList({ overview, shown, hand, mayMove }: Props) {
  const { t } = useTranslation();
  const rows = useMemo(() => {
    const numbers = new Map(overview.platoons.map((platoon) => [platoon.id, platoon.number]));
    const places = new Map(
      overview.rooms.flatMap((room) => room.bunks.map((bunk) => [bunk.id, { room, bunk }] as const)),
    );
    return overview.cadets
      .filter((cadet) => shown === null || shown.has(cadet.id))
      .map(
        (cadet): Row => ({
          cadet,
          platoon: cadet.platoonId === null ? null : (numbers.get(cadet.platoonId) ?? null),
          place: cadet.bunkId === null ? null : (places.get(cadet.bunkId) ?? null),
        }),
      );
  }, [overview, shown]);
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'name',
        header: t('barracks.table.name'),
        value: (row) => fullName(row.cadet),
        width: 'minmax(14rem, 2fr)',
        fixed: true,
      },
      { id: 'platoon', header: t('barracks.table.platoon'), value: (row) => row.platoon, width: '6rem' },
      {
        id: 'squad',
        header: t('barracks.table.squad'),
        value: (row) => row.cadet.squad,
        width: '6.5rem',
      },
      {
        id: 'room',
        header: t('barracks.table.room'),
        value: (row) => (row.place ? asNumber(row.place.room.name) : null),
        width: 'minmax(6rem, 1fr)',
      },
      {
        id: 'bunk',
        header: t('barracks.table.bunk'),
        value: (row) => row.place?.bunk.number ?? null,
        width: '6rem',
      },
      {
        id: 'tier',
        header: t('barracks.table.tier'),
        value: (row) => (row.place ? t(`barracks.tierShort.${row.place.bunk.tier}`) : null),
        cell: (row) =>
          row.place ? (
            t(`barracks.tierShort.${row.place.bunk.tier}`)
          ) : (
            <Status kind="warn">{t('barracks.table.none')}</Status>
          ),
        width: 'minmax(9rem, 1fr)',
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('barracks.table.label')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.cadet.id}
      menOf={(row) => [row.cadet.id]}
      rowName={(row) => fullName(row.cadet)}
      initialSort={{ id: 'name' }}
      {...(overview.cadets.length === 0 && {
        empty: <EmptyState text={t('barracks.tray.noCadets')} action={<ToAdmissions />} />,
      })}
      {...(mayMove
        ? { selection: hand.selected, onSelect: (keys: ReadonlySet<RowKey>) => hand.choose([...keys].map(Number)) }
        : {})}
    />
  );
}

/** Rooms called by numbers sort by size: 2 before 10. */
const asNumber = (name: string): number | string => (/^\d+$/.test(name) ? Number(name) : name);
