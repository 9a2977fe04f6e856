import { WHEREABOUTS, type Whereabouts } from '../../shared/presence/whereabouts.ts';
import { ROLL_PARTS, type RollName } from '../../shared/rolls/roll-times.ts';
import { goTo, useLocation } from '../app/location.ts';

export interface RollPlace {
  /** Null: the nearest in time. */
  roll: RollName | null;
  platoon: string;
  column: Whereabouts | null;
  /** Only men who are not simply present. */
  exceptions: boolean;
  /** Whether the list of past rolls is open beside it. */
  past: boolean;
}

/** Which roll is open and what of it is shown; the address keeps it. */
export function useRollPlace(): [RollPlace, (change: Partial<RollPlace>) => void] {
  const { params } = useLocation();
  const [date = '', named = ''] = (params.roll ?? '').split(' ');
  const part = ROLL_PARTS.find((one) => one === named);
  const place: RollPlace = {
    roll: part && /^\d{4}-\d\d-\d\d$/.test(date) ? { date, part } : null,
    platoon: params.platoon ?? 'all',
    column: WHEREABOUTS.find((one) => one === params.column) ?? null,
    exceptions: params.exceptions === '1',
    past: params.past === '1',
  };
  const go = (change: Partial<RollPlace>) => {
    const { roll, platoon, column, exceptions, past } = { ...place, ...change };
    goTo('leave', {
      part: 'rolls',
      ...(roll && { roll: `${roll.date} ${roll.part}` }),
      ...(platoon !== 'all' && { platoon }),
      ...(column && { column }),
      ...(exceptions && { exceptions: '1' }),
      ...(past && { past: '1' }),
    });
  };
  return [place, go];
}
