import { useTranslation } from 'react-i18next';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { Action, type TablerIcon } from '../components/Action.tsx';

interface Props {
  overview: BarracksOverview;
  icon: TablerIcon;
  onAddRoom: () => void;
  onForm: () => void;
}

/** The primary action of the screen; while it cannot act it says what is missing and opens that place. */
export function AutoPlaceAction({ overview, icon, onAddRoom, onForm }: Props) {
  const { t } = useTranslation();
  const autoPlace = useCommand('barracks.autoPlace');
  const { cadets, rooms, platoons, capacity, cohort } = overview;
  const missing =
    cadets.length === 0
      ? { words: t('barracks.blocked.noCadets'), open: () => goTo('admissions') }
      : rooms.length === 0
        ? { words: t('barracks.blocked.noRooms'), open: onAddRoom }
        : platoons.length === 0
          ? { words: t('barracks.blocked.noPlatoons'), open: onForm }
          : capacity.placed === cadets.length
            ? { words: t('barracks.blocked.allPlaced'), open: () => {} }
            : capacity.free === 0
              ? { words: t('barracks.blocked.noFree'), open: onAddRoom }
              : null;
  if (missing) {
    return (
      <Action primary blocked onClick={missing.open}>
        {missing.words}
      </Action>
    );
  }
  return (
    <Action primary icon={icon} busy={autoPlace.running} onClick={() => void autoPlace.run({ cohortId: cohort.id })}>
      {t('barracks.autoPlace')}
    </Action>
  );
}
