import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platoon, Sleeper } from '../../shared/barracks/model.ts';

/** The intake's platoons, for everybody who has to write one by its number. */
export const PlatoonsContext = createContext<readonly Platoon[]>([]);

/** How rooms, platoons and squads are written in the reader's language. */
export function useNames() {
  const { t } = useTranslation();
  const platoons = useContext(PlatoonsContext);
  return useMemo(() => {
    const numbers = new Map(platoons.map((platoon) => [platoon.id, platoon.number]));
    const numberOf = ({ platoonId }: Sleeper) => (platoonId === null ? undefined : numbers.get(platoonId));
    return {
      /** '1‑бөлме' where the room is called by a number, else its own name. */
      room: (name: string) => (/^\d+$/.test(name) ? t('barracks.roomNumber', { number: name }) : name),
      /** '1‑взвод, 2‑бөлімше'. */
      unit: (cadet: Sleeper) => {
        const number = numberOf(cadet);
        if (number === undefined) return t('barracks.noPlatoon');
        const platoon = t('barracks.platoonNumber', { number });
        return cadet.squad === null ? platoon : `${platoon}, ${t('barracks.squadNumber', { number: cadet.squad })}`;
      },
      /** '1, 3‑взвод' for those who sleep in a room. */
      platoonsOf: (cadets: readonly Sleeper[]) => {
        const found = [...new Set(cadets.flatMap((cadet) => numberOf(cadet) ?? []))].toSorted((a, b) => a - b);
        return found.length === 0 ? '' : t('barracks.platoonNumber', { number: found.join(', ') });
      },
    };
  }, [t, platoons]);
}
