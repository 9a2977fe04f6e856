import { goTo, useLocation } from '../app/location.ts';

/** The approved version on the board, kept in the address; null = the draft. */
export function useVersion(): [number | null, (version: number | null) => void] {
  const { params } = useLocation();
  const found = Number(params.version);
  const choose = (version: number | null) => {
    const { version: _, ...others } = params;
    goTo('timetable', version === null ? others : { ...others, version: String(version) });
  };
  return [Number.isInteger(found) && found > 0 ? found : null, choose];
}
