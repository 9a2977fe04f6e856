import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { useOperation } from '../../app/queries.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Status } from '../../components/Status.tsx';
import type { Column } from '../../components/table-column.ts';
import classes from './Stock.module.css';

export type Weapon = OutputOf<'range.weapons'>[number];
interface Props {
  weapons: ReturnType<typeof useOperation<'range.weapons'>>;
  openWeapon: number | null;
  onOpen: (weaponId: number) => void;
}

const STANDS = ['in', 'out', 'uncleaned', 'repair', 'withdrawn'] as const;
type Stand = (typeof STANDS)[number];
const STATUS = { in: 'good', out: 'info', uncleaned: 'warn', repair: 'wait', withdrawn: 'idle' } as const;

const standOf = ({ state, holder, uncleaned }: Weapon): Stand =>
  state === 'inUse' ? (holder ? 'out' : uncleaned ? 'uncleaned' : 'in') : state;

/** Weapons by serial number: where each is, and which are still to be cleaned. */
export function WeaponsView({ weapons, openWeapon, onOpen }: Props) {
  const { t } = useTranslation();
  const mayConduct = useMay('range.conduct');
  const clean = useCommand('range.noteCleaning');
  const [filter, setFilter] = useState<Stand | 'all'>('all');
  const rows = weapons.data ?? [];
  const shown = rows.filter((weapon) => filter === 'all' || standOf(weapon) === filter);
  const uncleaned = rows.flatMap((weapon) => weapon.uncleaned?.issueId ?? []);
  const columns = useMemo<Column<Weapon>[]>(
    () => [
      {
        id: 'serial',
        header: t('rangeStock.weapons.serial'),
        value: ({ serial }) => serial,
        width: '8rem',
        fixed: true,
      },
      { id: 'model', header: t('rangeStock.weapons.model'), value: ({ model }) => model, width: '9rem' },
      {
        id: 'stand',
        header: t('rangeStock.weapons.stand'),
        value: (weapon) => STANDS.indexOf(standOf(weapon)),
        text: (weapon) => t(`rangeStock.weapons.stands.${standOf(weapon)}`),
        cell: (weapon) => {
          const stand = standOf(weapon);
          return <Status kind={STATUS[stand]}>{t(`rangeStock.weapons.stands.${stand}`)}</Status>;
        },
        width: 'minmax(11rem,1fr)',
      },
      {
        id: 'holder',
        header: t('rangeStock.weapons.holder'),
        value: ({ holder }) => holder?.name ?? null,
        width: 'minmax(12rem,2fr)',
      },
      {
        id: 'since',
        header: t('rangeStock.weapons.since'),
        value: ({ holder, uncleaned: left }) => holder?.issuedAt ?? left?.returnedAt ?? null,
        cell: ({ holder, uncleaned: left }) => {
          const at = holder?.issuedAt ?? left?.returnedAt;
          return at ? <span className="tn">{t('rangeStock.weapons.at', { at })}</span> : null;
        },
        width: '9.5rem',
      },
    ],
    [t],
  );
  if (weapons.error)
    return (
      <ScreenBody>
        <Refusal failure={weapons.error.failure} />
      </ScreenBody>
    );
  if (weapons.data?.length === 0)
    return (
      <ScreenBody>
        <EmptyState text={t('rangeStock.weapons.none')} />
      </ScreenBody>
    );
  return (
    <>
      <div className={`${classes.filters} ${classes.acts}`}>
        <Chips
          label={t('rangeStock.weapons.stand')}
          items={(['all', ...STANDS] as const).map((value) => ({
            value,
            label: t(`rangeStock.weapons.stands.${value}`),
            count: value === 'all' ? rows.length : rows.filter((weapon) => standOf(weapon) === value).length,
          }))}
          value={filter}
          onChange={setFilter}
        />
        <span className={classes.space} />
        {mayConduct && uncleaned.length > 0 && (
          <Action busy={clean.running} onClick={() => void clean.run({ issueIds: uncleaned })}>
            {t('rangeStock.weapons.cleanAll', { count: uncleaned.length })}
          </Action>
        )}
      </div>
      <ScreenBody flush>
        <DataTable
          label={t('rangeStock.view.weapons')}
          rows={shown}
          columns={columns}
          rowKey={({ weaponId }) => weaponId}
          menOf={({ holder }) => (holder ? [holder.cadetId] : [])}
          rowName={({ model, serial }) => `${model} ${t('components.number.of', { number: serial })}`}
          openKey={openWeapon}
          onOpen={({ weaponId }) => onOpen(weaponId)}
          empty={<EmptyState text={t('rangeStock.weapons.noneSuch')} />}
        />
      </ScreenBody>
    </>
  );
}
