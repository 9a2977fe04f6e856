import type { HostClient } from '../../electron/host/client.ts';
import { checkIin } from '../../shared/kit/iin.ts';
import type { Random } from '../../shared/kit/random.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { LOGINS, passwordOf } from './school.ts';

/** One write that the host has confirmed, as the school's file must show it from then on. */
export interface Acknowledged {
  operation: string;
  /** Number of the newest history entry once it was confirmed. */
  entry: number;
  /** Whose new password it was, if that was the act. */
  password?: { login: string; password: string };
  /** A person who was added, and who can sign in from now on. */
  person?: string;
  /** A copy that was made. */
  copy?: string;
}

/** What is about to be done, said before it: a password on its way may have come through or not. */
export interface Begun {
  password: { login: string; password: string };
}

export interface Desk {
  administrator: HostClient;
  planner: HostClient;
  /** The planner's password at the moment. */
  password: string;
}

interface Known {
  rooms: number[];
  men: number[];
}

interface Act {
  /** Of a hundred acts. */
  share: number;
  run(desk: Desk, random: Random, known: Known): Promise<Failure | Partial<Acknowledged>>;
}

const told = async (result: Promise<{ ok: true } | Failure>): Promise<Failure | Partial<Acknowledged>> => {
  const answer = await result;
  return answer.ok ? {} : answer;
};
const word = (random: Random): string => random.below(2 ** 30).toString(36);
const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length || 1)];

function iinOf(random: Random): string {
  const head = `99051430${String(random.below(1000)).padStart(3, '0')}`;
  for (let digit = 0; digit < 10; digit++) if (checkIin(`${head}${digit}`).ok) return `${head}${digit}`;
  return iinOf(random);
}

const manOf = (random: Random) => ({
  surname: `Сынақов ${word(random)}`,
  givenName: 'Ерлан',
  patronymic: null,
  iin: iinOf(random),
  birthDate: '1999-05-14',
  phone: null,
  defenceDepartment: 'x'.repeat(random.below(100)) || null,
  family: null,
});

/** Acts of several rooms: small and large, one table and many, file and keyring, and taking back what was done. */
const ACTS: readonly Act[] = [
  {
    share: 20,
    async run({ planner }, random, known) {
      const made = await planner.call('barracks.addRoom', {
        name: `Бөлме ${word(random)}`,
        bunks: 1 + random.below(12),
      });
      if (!made.ok) return made;
      known.rooms.push(made.value.roomId);
      return {};
    },
  },
  {
    share: 12,
    run: ({ planner }, random, known) =>
      told(
        planner.call('barracks.renameRoom', { roomId: oneOf(known.rooms, random) ?? 1, name: `Зал ${word(random)}` }),
      ),
  },
  {
    share: 5,
    run({ planner }, random, known) {
      const roomId = known.rooms.splice(random.below(known.rooms.length || 1), 1)[0] ?? 3;
      return told(planner.call('barracks.removeRoom', { roomId }));
    },
  },
  {
    share: 20,
    async run({ planner }, random, known) {
      const made = await planner.call('admissions.add', { cohortId: 1, ...manOf(random) });
      if (!made.ok) return made;
      known.men.push(made.value.id);
      return {};
    },
  },
  {
    share: 13,
    run: ({ planner }, random, known) =>
      told(planner.call('admissions.update', { cadetId: oneOf(known.men, random) ?? 1, ...manOf(random) })),
  },
  {
    share: 10,
    run: ({ planner }, random, known) =>
      told(
        planner.call('admissions.addPayment', {
          cadetId: oneOf(known.men, random) ?? 1,
          amount: 1 + random.below(300_000),
          paidOn: '2027-01-09',
          receipt: word(random),
        }),
      ),
  },
  {
    share: 9,
    async run({ planner }) {
      const last = await planner.call('history.lastOfMine', {});
      if (!last.ok || !last.value) return last.ok ? {} : last;
      return told(planner.call('history.undo', { entryId: last.value.id }));
    },
  },
  {
    share: 4,
    async run(desk, random) {
      const login = `p-${word(random)}`;
      const made = await desk.administrator.call('people.add', {
        login,
        fullName: `Тест ${login}`,
        role: 'instructor',
        password: passwordOf(login),
      });
      return made.ok ? { person: login } : made;
    },
  },
  {
    share: 4,
    async run(desk, random) {
      const password = `жаңа-құпия-${word(random)}`;
      sayBegun({ password: { login: LOGINS.planner, password } });
      const changed = await desk.planner.call('people.changePassword', {
        oldPassword: desk.password,
        newPassword: password,
      });
      if (!changed.ok) return changed;
      desk.password = password;
      return { password: { login: LOGINS.planner, password } };
    },
  },
  {
    share: 3,
    async run({ administrator }) {
      const made = await administrator.call('backup.now', {});
      return made.ok ? { copy: made.value.fileName } : made;
    },
  },
];

let sayBegun: (begun: Begun) => void = () => {};
/** Who hears of an act before it is done. */
export const onBegun = (hear: (begun: Begun) => void): void => {
  sayBegun = hear;
};

/** What a random workload has come to know of the school; begun anew with each process. */
export const nothingKnown = (): Known => ({ rooms: [], men: [] });

/** Does one act of the workload. @returns its acknowledgement, or the host's refusal with the operation's share of it */
export async function nextAct(
  desk: Desk,
  random: Random,
  known: Known,
): Promise<{ act: number; answer: Failure | Acknowledged }> {
  let left = random.below(100);
  const act = ACTS.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  const answer = await ACTS[act]!.run(desk, random, known);
  if ('ok' in answer) return { act, answer: answer as Failure };
  const [newest] = await desk.administrator.get('history.list', { limit: 1 });
  return { act, answer: { operation: newest?.operation ?? '', entry: newest?.id ?? 0, ...answer } };
}
