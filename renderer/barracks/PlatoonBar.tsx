import { TextInput } from '@mantine/core';
import { IconLock, IconPlus, IconSearch, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import { Status } from '../components/Status.tsx';
import classes from './PlatoonBar.module.css';

interface Props {
  overview: BarracksOverview;
  /** 'all', or the platoon's id as text. */
  platoon: string;
  onPlatoon: (platoon: string) => void;
  /** Who sleeps at home tonight; null where it is not known. */
  atHome: ReadonlySet<number> | null;
  /** Only they are shown, of the platoon that is chosen. */
  onlyHome: boolean;
  onOnlyHome: (only: boolean) => void;
  search: string;
  onSearch: (search: string) => void;
  /** Absent where nothing may be changed. */
  onForm?: () => void;
  /** The legend belongs to the rooms, not to the list. */
  withLegend: boolean;
}

const HOME = 'home';

/** Platoons with their sizes as filters, the search by name, and what the signs that stand in the rooms mean. */
export function PlatoonBar({
  overview,
  platoon,
  onPlatoon,
  atHome,
  onlyHome,
  onOnlyHome,
  search,
  onSearch,
  onForm,
  withLegend,
}: Props) {
  const { t } = useTranslation();
  const { platoons, cadets, findings } = overview;
  const worry = findings.find(({ code }) => code === 'barracks.unbalanced' || code === 'barracks.withoutPlatoon');
  const count = Number(worry?.params.count ?? 0);
  const othersHere = overview.capacity.takenByOthers.length > 0;
  const legend = withLegend && overview.rooms.length > 0;
  const home = cadets.filter(({ id }) => atHome?.has(id));
  // A chip counts what it would show beside the other filter.
  const shownOf = (platoonId: number, size: number) =>
    onlyHome ? home.filter((cadet) => cadet.platoonId === platoonId).length : size;
  if (cadets.length === 0 && !legend) return null;
  return (
    <div className={classes.bar}>
      {platoons.length > 0 && (
        <Chips
          label={t('barracks.platoons.label')}
          value={platoon}
          onChange={onPlatoon}
          items={[
            { value: 'all', label: t('barracks.platoons.all'), count: onlyHome ? home.length : cadets.length },
            ...platoons.map(({ id, number, size }) => ({
              value: String(id),
              label: t('barracks.platoonNumber', { number }),
              count: shownOf(id, size),
            })),
          ]}
        />
      )}
      {atHome && cadets.length > 0 && (
        <Chips
          label={t('barracks.platoons.atHome')}
          value={onlyHome ? HOME : ''}
          onChange={() => onOnlyHome(!onlyHome)}
          items={[
            {
              value: HOME,
              label: t('barracks.platoons.atHome'),
              count: home.filter(({ platoonId }) => platoon === 'all' || String(platoonId) === platoon).length,
            },
          ]}
        />
      )}
      {worry && (
        <Status kind="warn">
          {worry.code === 'barracks.unbalanced'
            ? t('barracks.platoons.unbalanced', {
                smallest: Number(worry.params.smallest),
                largest: Number(worry.params.largest),
              })
            : t('barracks.platoons.without', { count })}
        </Status>
      )}
      {onForm && cadets.length > 0 && (
        <Action size="xs" quiet={platoons.length > 0} onClick={onForm}>
          {platoons.length > 0 ? t('barracks.platoons.again') : t('barracks.platoons.form')}
        </Action>
      )}
      {cadets.length > 0 && (
        <TextInput
          size="xs"
          className={classes.search ?? ''}
          aria-label={t('barracks.filter')}
          placeholder={t('barracks.filter')}
          data-filter
          leftSection={<IconSearch size="0.875rem" stroke={1.75} aria-hidden />}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      )}
      {legend && (
        <div className={classes.legend}>
          {overview.capacity.free > 0 && (
            <Status kind="good" icon={IconPlus}>
              {t('barracks.legend.free')}
            </Status>
          )}
          {overview.capacity.outOfUse.length > 0 && (
            <span>
              <IconTool size="0.875rem" stroke={1.75} aria-hidden />
              {t('barracks.legend.outOfUse')}
            </span>
          )}
          {othersHere && (
            <span>
              <IconLock size="0.875rem" stroke={1.75} aria-hidden />
              {t('barracks.legend.otherIntake')}
            </span>
          )}
          <span>{t('barracks.legend.tiers')}</span>
        </div>
      )}
    </div>
  );
}
