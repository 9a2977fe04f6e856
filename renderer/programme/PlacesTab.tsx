import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { dayHours } from '../../shared/programme/programme-facts.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { LoadBar } from './LoadBar.tsx';

interface Props {
  places: readonly PlaceView[];
  programme: ProgrammeView | null;
  openId: number | null;
  /** The one primary action is the panel's then. */
  panelOpen: boolean;
  onOpen: (id: number | null) => void;
  mayWrite: boolean;
}

/** Places of lessons: what kind, how many men, how many hours a platoon has in such a place. */
export function PlacesTab({ places, programme, openId, panelOpen, onOpen, mayWrite }: Props) {
  const { t } = useTranslation();
  const usual = useCommand('programme.addUsualPlaces');
  const kinds = programme?.begun ? programme.kinds : null;
  const columns = useMemo<Column<PlaceView>[]>(
    () => [
      {
        id: 'name',
        header: t('programme.places.name'),
        value: (row) => row.name,
        width: 'minmax(12rem,2fr)',
        cell: (row) => (
          <>
            <span className="truncate">{row.name}</span>
            {!row.active && <Status kind="idle">{t('programme.places.inactive')}</Status>}
          </>
        ),
      },
      {
        id: 'type',
        header: t('programme.places.type'),
        value: (row) => t(`programme.placeType.${row.type}`),
        width: 'minmax(9rem,1fr)',
      },
      {
        id: 'capacity',
        header: t('programme.places.capacity'),
        value: (row) => row.capacity,
        numeric: true,
        width: '10rem',
      },
      {
        id: 'lessons',
        header: t('programme.places.lessons'),
        value: (row) => (kinds ? dayHours(kinds.filter((kind) => kind.placeType === row.type)) : null),
        numeric: true,
        width: '8rem',
      },
      {
        id: 'load',
        header: t('programme.places.load'),
        value: (row) => row.plannedHours,
        numeric: true,
        width: '9rem',
        cell: (row) => <LoadBar planned={row.plannedHours} possible={row.availableHours} />,
      },
    ],
    [t, kinds],
  );
  if (places.length === 0) {
    return (
      <EmptyState
        text={t('programme.places.empty')}
        note={t('programme.places.usualNote')}
        right="programme.write"
        action={
          mayWrite && (
            <Action
              primary={!panelOpen}
              icon={IconPlus}
              busy={usual.running}
              onClick={() => void usual.run({ language: currentLanguage() })}
            >
              {t('programme.places.usual')}
            </Action>
          )
        }
      />
    );
  }
  return (
    <ScreenBody flush>
      <DataTable
        label={t('programme.places.label')}
        rows={places}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        openKey={openId}
        onOpen={(row) => onOpen(row.id)}
      />
    </ScreenBody>
  );
}
