import { addDays } from '../../shared/kit/local-time.ts';
import type { Act } from './leave-acts.ts';
import type { LoadScene } from './load-acts.ts';
import { inventedMen } from './ten-years.ts';

export type RoomAct = Omit<Act, 'call'> & { call: (scene: LoadScene, run: number) => Promise<unknown> };

/** Nobody of the file: the seed of no intake. */
const NEW_MEN = 991;
const newMan = (startsOn: string, run: number) => {
  const { surname, givenName, patronymic, iin, birthDate, phone, defenceDepartment } = inventedMen(
    startsOn,
    run + 1,
    NEW_MEN,
  )[run]!;
  return { surname, givenName, patronymic, iin, birthDate, phone, defenceDepartment, family: null };
};

/** Pages of the day before, opened again where they are closed. */
async function openPages({ as, cohortId, tonight }: LoadScene) {
  const { lessons } = await as.planner.get('journal.day', { cohortId, date: addDays(tonight, -1) });
  const pages = lessons.filter(({ state }) => state === 'toClose' || state === 'closed');
  for (const { ref, state } of pages)
    if (state === 'closed') await as.planner.get('journal.reopen', { cohortId, lesson: ref, reason: 'қате' });
  return pages;
}

/** An act is done, and its entry is there to be taken back. */
async function entryAfter({ as }: LoadScene, act: () => Promise<unknown>): Promise<number> {
  await act();
  return (await as.planner.get('history.lastOfMine', {}))?.id ?? 0;
}

const expulsion = ({ tonight, men }: LoadScene, run: number) => ({
  cadetIds: [men.at(-1 - run)!],
  offFrom: tonight,
  reason: 'ownWish' as const,
  note: null,
  basis: 'өтініш',
});

/** What other rooms write in a day, beside gate, roll, leave and meals. */
export const ROOM_WRITES: readonly RoomAct[] = [
  {
    name: 'admissions.add',
    call: async ({ as, cohortId, startsOn }, run) => {
      const input = { cohortId, ...newMan(startsOn, run) };
      return () => as.planner.get('admissions.add', input);
    },
  },
  {
    name: 'admissions.refuse, reinstated',
    call: async ({ as, cohortId }) => {
      const { applicants } = await as.planner.get('admissions.list', { cohortId });
      const cadetId = Math.max(...applicants.map(({ id }) => id));
      return async () => {
        await as.planner.get('admissions.refuse', { cadetId, reason: 'өз еркімен' });
        await as.planner.get('admissions.reinstate', { cadetId });
      };
    },
  },
  {
    name: 'journal.close',
    call: async (scene, run) => {
      const { as, cohortId, men } = scene;
      const [page] = await openPages(scene);
      const { ref, instructor } = page!;
      const { roll } = await as.planner.get('journal.lesson', { cohortId, lesson: ref });
      const cadetId = roll[run]?.cadetId ?? men[0]!;
      const mark = { cadetId, kind: 'unexcused', reason: null, hours: 1, note: null } as const;
      const input = { cohortId, lesson: ref, topic: null, instructorId: instructor.id, marks: [mark] };
      return () => as.planner.get('journal.close', input);
    },
  },
  {
    name: 'journal.closeMany, a day',
    once: true,
    call: async (scene) => {
      const lessons = (await openPages(scene)).map(({ ref }) => ref);
      return () => scene.as.planner.get('journal.closeMany', { cohortId: scene.cohortId, lessons });
    },
  },
  {
    name: 'history.undo',
    call: async (scene, run) => {
      const { as, men, tonight } = scene;
      const payment = { cadetId: men[run + 100]!, amount: 1000, paidOn: tonight, receipt: `u${run}` };
      const entryId = await entryAfter(scene, () => as.planner.get('admissions.addPayment', payment));
      return () => as.planner.get('history.undo', { entryId });
    },
  },
  {
    name: 'history.undo, of a place',
    call: async (scene, run) => {
      const place = { placeId: 1, name: `Зертхана ${run}`, type: 'class', capacity: 40 } as const;
      const entryId = await entryAfter(scene, () => scene.as.planner.get('programme.savePlace', place));
      return () => scene.as.planner.get('history.undo', { entryId });
    },
  },
  {
    name: 'history.undo, of a place changed since',
    call: async (scene, run) => {
      const save = (name: string) =>
        scene.as.planner.get('programme.savePlace', { placeId: 2, name, type: 'class', capacity: 40 });
      const entryId = await entryAfter(scene, () => save(`Бұрынғы ${run}`));
      await save(`Кейінгі ${run}`);
      return () => scene.as.planner.call('history.undo', { entryId });
    },
  },
  {
    name: 'history.undo, changed since',
    call: async ({ administrator, finished: { cadetId } }) => {
      const entries = await administrator.get('history.list', { cadetId });
      const { id: entryId } = entries.at(-1)!;
      return () => administrator.call('history.undo', { entryId });
    },
  },
  {
    name: 'orders.prepareExpulsion',
    call: ({ as, cohortId, ...scene }, run) =>
      as.planner.get('orders.prepareExpulsion', { cohortId, ...expulsion({ as, cohortId, ...scene }, run) }),
  },
  {
    name: 'orders.withdraw',
    call: async (scene, run) => {
      const { as, cohortId } = scene;
      const { orderId } = await as.planner.get('orders.prepareExpulsion', { cohortId, ...expulsion(scene, run + 20) });
      return () => as.planner.get('orders.withdraw', { orderId });
    },
  },
  {
    name: 'certificates.issue, a platoon',
    call: async ({ as, graduated, tonight }, run) => {
      const cohortId = graduated[run % graduated.length]!;
      const { men } = await as.planner.get('certificates.candidates', { cohortId });
      const platoon = 1 + Math.floor(run / graduated.length);
      const cadetIds = men.filter((man) => man.platoon === platoon).map(({ cadetId }) => cadetId);
      const [from, to] = [1 + run * cadetIds.length, (run + 1) * cadetIds.length];
      await as.planner.get('certificates.addBlanks', { series: 'СТ', from, to, receivedOn: tonight });
      const input = { cohortId, cadetIds, protocol: { number: '7', date: tonight }, issuedOn: tonight };
      return () => as.planner.get('certificates.issue', input);
    },
  },
  { name: 'certificates.makeKey', once: true, call: ({ as }) => as.planner.get('certificates.makeKey', {}) },
  {
    name: 'certificates.addBlanks, 100',
    call: ({ as, tonight }, run) =>
      as.planner.get('certificates.addBlanks', {
        series: 'ЖЖ',
        from: 1 + run * 100,
        to: 100 + run * 100,
        receivedOn: tonight,
      }),
  },
  {
    name: 'certificates.setRussianName',
    call: ({ as, men }, run) =>
      as.planner.get('certificates.setRussianName', {
        cadetId: men[run]!,
        nameRu: `Иванов Пётр ${'I'.repeat(run + 1)}`,
      }),
  },
  {
    name: 'timetable.move, from the tray',
    call: async ({ as, cohortId, tonight }, run) => {
      const { cards } = await as.planner.get('timetable.board', { cohortId });
      const later = cards.filter(({ date }) => date > tonight);
      const { date, slot, platoonId, lessonKindId, blockIndex } = later[(run * 17) % later.length]!;
      const card = { platoonId, lessonKindId, blockIndex };
      await as.planner.get('timetable.toTray', { cards: [card] });
      return () => as.planner.get('timetable.move', { card, date, slot });
    },
  },
  {
    name: 'sheets.put, a mark',
    call: async ({ as, finished: { examId } }, run) => {
      const { rows } = await as.commander.get('sheets.get', { examId });
      const { cadetId, mark: seen, admitted } = rows[run]!;
      // Who owes hours is let in by a decision first.
      if (!admitted) await as.commander.get('exams.admit', { examId, cadetIds: [cadetId], reason: 'шешім' });
      const cells = [{ cadetId, field: 'mark' as const, seen, value: seen === 5 ? (4 as const) : (5 as const) }];
      return () => as.commander.get('sheets.put', { examId, cells });
    },
  },
  {
    name: 'absences.assignDuty',
    call: async ({ as, cohortId, tonight, men }, run) => {
      const [post] = await as.commander.get('absences.posts', {});
      const input = { cohortId, date: addDays(tonight, 20 + run), postId: post!.id, cadetIds: [men[run]!] };
      return () => as.commander.get('absences.assignDuty', input);
    },
  },
];
