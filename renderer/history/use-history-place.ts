import { goTo, useLocation } from '../app/location.ts';

/** What the history is narrowed to, and the entry that is open; kept in the address. */
export interface HistoryPlace {
  person: number | null;
  cadet: number | null;
  intake: number | null;
  room: string | null;
  from: string | null;
  to: string | null;
  entry: number | null;
}

const numberOf = (text: string | undefined): number | null => {
  const found = Number(text);
  return text !== undefined && Number.isInteger(found) && found > 0 ? found : null;
};
const dateOf = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;

export function useHistoryPlace(): HistoryPlace & { open: (part: Partial<HistoryPlace>) => void } {
  const { params } = useLocation();
  const place: HistoryPlace = {
    person: numberOf(params.person),
    cadet: numberOf(params.cadet),
    intake: numberOf(params.intake),
    room: params.room !== undefined && /^[a-zA-Z]{1,40}$/.test(params.room) ? params.room : null,
    from: dateOf(params.from),
    to: dateOf(params.to),
    entry: numberOf(params.entry),
  };
  return {
    ...place,
    open: (part) => {
      const next = Object.entries({ ...place, ...part }).filter(([, value]) => value !== null);
      goTo('settings', { tab: 'history', ...Object.fromEntries(next.map(([key, value]) => [key, String(value)])) });
    },
  };
}

export const isNarrowed = ({ entry: _, ...filter }: HistoryPlace): boolean =>
  Object.values(filter).some((value) => value !== null);
