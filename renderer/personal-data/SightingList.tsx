import { Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sighting } from '../../shared/contract/personal-data.contract.ts';
import { formatDateTime, type LocalDate } from '../../shared/kit/local-time.ts';
import { SIGHTING_KINDS } from '../../shared/personal-data/sighting-kinds.ts';
import { addressOf } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import type { Column } from '../components/table-column.ts';
import classes from './PersonalData.module.css';

const PAGE = 200;
/** So many men are named in a line. */
const NAMED = 3;

/** Who saw what of whom and what for, the newest first; nobody can change it. */
export function SightingList({ tabs, choice }: { tabs: ReactNode; choice: ReactNode }) {
  const { t, i18n } = useTranslation();
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [to, setTo] = useState<LocalDate | null>(null);
  const [what, setWhat] = useState<Sighting['what'] | null>(null);
  const [personId, setPersonId] = useState<number | null>(null);
  const [pages, setPages] = useState(1);
  const list = useOperation(
    'personalData.sightings',
    { from, to, what, personId, limit: Math.min(PAGE * pages, 500) },
    { keep: true },
  );
  const narrowed = from !== null || to !== null || what !== null || personId !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow the language
  const columns = useMemo<Column<Sighting>[]>(
    () => [
      {
        id: 'at',
        header: t('personalData.sightings.at'),
        value: (row) => row.at,
        cell: (row) => <span className="tn t2">{formatDateTime(row.at)}</span>,
        width: '9.5rem',
      },
      { id: 'by', header: t('personalData.sightings.by'), value: (row) => row.by, width: 'minmax(9rem, 1fr)' },
      {
        id: 'what',
        header: t('personalData.sightings.kind'),
        value: (row) => t(`personalData.sightings.what.${row.what}`),
        width: '10rem',
      },
      {
        id: 'whom',
        header: t('personalData.sightings.whom'),
        value: (row) => row.men.map(({ name }) => name).join(', '),
        cell: (row) => <Whom line={row} />,
        width: 'minmax(13rem, 2fr)',
        fixed: true,
      },
      {
        id: 'purpose',
        header: t('personalData.sightings.purpose'),
        value: (row) => purposeOf(row),
        cell: (row) => (
          <span className="truncate" title={purposeOf(row)}>
            {purposeOf(row)}
            {row.asker && <span className="t2"> · {t('personalData.sightings.asker', { asker: row.asker })}</span>}
          </span>
        ),
        width: 'minmax(12rem, 2fr)',
      },
    ],
    [t, i18n.language],
  );
  const purposeOf = ({ purpose, standingPurpose }: Sighting): string =>
    purpose ?? (standingPurpose ? t(`personalData.sightings.standing.${standingPurpose}`) : '');

  return (
    <Screen>
      <ScreenHead
        title={t('people.settings.title')}
        sub={list.data && t('personalData.sightings.sub', { count: list.data.total })}
        desks={choice}
      />
      {tabs}
      <div className={classes.filters}>
        <DateField label={t('personalData.sightings.from')} value={from} onChange={setFrom} />
        <DateField label={t('personalData.sightings.to')} value={to} onChange={setTo} />
        <Select
          label={t('personalData.sightings.kind')}
          placeholder={t('personalData.sightings.anything')}
          data={SIGHTING_KINDS.map((value) => ({ value, label: t(`personalData.sightings.what.${value}`) }))}
          value={what}
          onChange={(value) => setWhat(value as Sighting['what'] | null)}
          clearable
        />
        <Select
          label={t('personalData.sightings.by')}
          placeholder={t('personalData.sightings.everybody')}
          data={(list.data?.people ?? []).map((one) => ({ value: String(one.personId), label: one.name }))}
          value={personId === null ? null : String(personId)}
          onChange={(value) => setPersonId(value === null ? null : Number(value))}
          clearable
        />
      </div>
      <ScreenBody flush>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data && (
          <DataTable
            label={t('personalData.part.sightings')}
            rows={list.data.lines}
            columns={columns}
            rowKey={(row) => row.id}
            menOf={(row) => row.men.map(({ cadetId }) => cadetId)}
            rowName={(row) => `${formatDateTime(row.at)} ${row.by}`}
            empty={t(narrowed ? 'personalData.sightings.noneFits' : 'personalData.sightings.empty')}
          />
        )}
        {list.data && list.data.lines.length < list.data.total && PAGE * pages < 500 && (
          <Action quiet onClick={() => setPages(pages + 1)}>
            {t('personalData.sightings.older')}
          </Action>
        )}
      </ScreenBody>
    </Screen>
  );
}

/** The first men by name, each a way to his card, and how many more there were. */
function Whom({ line: { men, count, cohorts } }: { line: Sighting }) {
  const { t } = useTranslation();
  if (count > NAMED)
    return (
      <span className="truncate">
        {t('personalData.sightings.men', { count })} <span className="t2">{cohorts.join(', ')}</span>
      </span>
    );
  return (
    <span className="truncate">
      {men.map(({ cadetId, name }, index) => (
        <span key={cadetId}>
          {index > 0 && ', '}
          <a className="lnk" tabIndex={-1} href={addressOf('cadet', { man: String(cadetId) })}>
            {name ?? t('personalData.sightings.gone')}
          </a>
        </span>
      ))}
    </span>
  );
}
