import type { OutputOf } from '../../shared/contract/contract.ts';
import { RIGHTS } from '../../shared/people/roles.ts';

export const ME: NonNullable<OutputOf<'session.state'>['me']> = {
  personId: 1,
  login: 'petrova',
  fullName: 'Петрова Анна Сергеевна',
  role: 'administrator',
  rights: [...RIGHTS],
};

/** What the host says of the copies where none was made yet. */
export const backupState = (special: Partial<OutputOf<'backup.status'>> = {}): OutputOf<'backup.status'> => ({
  newestAt: null,
  fileName: null,
  count: 0,
  folder: '/b',
  late: false,
  trouble: null,
  second: null,
  looking: null,
  ...special,
});

/** What the host says of the desk before anything special is the case. */
export function deskState(special: Partial<OutputOf<'session.state'>> = {}): OutputOf<'session.state'> {
  return {
    state: 'locked',
    sample: false,
    people: [
      { login: 'petrova', fullName: ME.fullName, role: 'administrator' },
      { login: 'omarov', fullName: 'Омаров Нұрлан', role: 'instructor' },
    ],
    me: null,
    newestBackup: null,
    autoLock: { minutes: 10, idleSeconds: null },
    clock: [],
    now: '2027-01-27T07:17:00',
    trouble: null,
    version: '0.1.0',
    ...special,
  };
}
