import type { Placement, TimetableProblem } from '../problem/problem.ts';
import { pairKey } from '../problem/tables.ts';

/** One block of one platoon with the man who gives it. */
export interface FetLesson {
  platoon: string;
  lesson: string;
  index: number;
  instructor: string;
}

/** All blocks in the order of their numbers in the file (from 1), and the subjects for which nobody was found. */
export interface FetLessons {
  lessons: FetLesson[];
  untaught: string[];
}

/**
 * FET chooses no instructors, so each block is given one: by lock or plan the one it has; otherwise one man a platoon
 * and subject, the one in its plan already, else whoever may and has the smallest share of his hours taken.
 */
export function fetLessons(problem: TimetableProblem, plan: readonly Placement[]): FetLessons {
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const blocks = problem.platoons.flatMap(({ id: platoon, programme }) =>
    (programmes.get(programme)?.lessons ?? []).flatMap((lesson) =>
      Array.from({ length: lesson.count }, (_, index) => ({ platoon, lesson, index })),
    ),
  );
  const known = new Map<string, string>();
  for (const { platoon, lesson, index, instructor } of [...plan, ...(problem.locked ?? [])])
    if (instructor !== undefined) known.set(pairKey(platoon, lesson, index), instructor);

  const load = new Map<string, number>();
  const steady = new Map<string, string>();
  for (const { platoon, lesson, index } of blocks) {
    const instructor = known.get(pairKey(platoon, lesson.id, index));
    if (instructor === undefined) continue;
    load.set(instructor, (load.get(instructor) ?? 0) + lesson.hours);
    steady.set(pairKey(platoon, lesson.subject), instructor);
  }
  const room = new Map(
    problem.instructors.map(({ id, maxHoursPerDay, daysOff = [] }) => [
      id,
      Math.max(1, maxHoursPerDay * (problem.calendar.days.length - daysOff.length)),
    ]),
  );
  const share = (id: string) => (load.get(id) ?? 0) / (room.get(id) ?? 1);
  const open = blocks.filter(({ platoon, lesson, index }) => !known.has(pairKey(platoon, lesson.id, index)));
  const groups = [...Map.groupBy(open, ({ platoon, lesson }) => pairKey(platoon, lesson.subject))].map(
    ([key, own]) => ({
      key,
      own,
      subject: own[0]?.lesson.subject ?? '',
      hours: own.reduce((sum, { lesson }) => sum + lesson.hours, 0),
    }),
  );
  const untaught = new Set<string>();
  // The largest first: small ones fill what is left.
  for (const { key, own, subject, hours } of groups.sort((a, b) => b.hours - a.hours)) {
    const able = problem.instructors.filter(({ subjects }) => subjects.includes(subject)).map(({ id }) => id);
    const [least] = able.toSorted((a, b) => share(a) - share(b));
    const chosen = steady.get(key) ?? least;
    if (chosen === undefined) {
      untaught.add(subject);
      continue;
    }
    load.set(chosen, (load.get(chosen) ?? 0) + hours);
    for (const { platoon, lesson, index } of own) known.set(pairKey(platoon, lesson.id, index), chosen);
  }
  const lessons = blocks.map(({ platoon, lesson, index }) => ({
    platoon,
    lesson: lesson.id,
    index,
    instructor: known.get(pairKey(platoon, lesson.id, index)) ?? '',
  }));
  return { lessons, untaught: [...untaught] };
}
