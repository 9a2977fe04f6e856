import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { Finding } from '../../../shared/timetable/problem/finding.ts';
import type { TimetableFacts } from '../facts.ts';
import type { SchoolBeside } from '../remedies.repository.ts';
import { moreEvenings, moreHours } from './days.ts';
import { longerDayOfPerson, morePeople, workOnDaysOff } from './people.ts';
import { morePlaces } from './places.ts';
import { fewerLocks, looserOrder, moreSubjectHours, shorterBlocks, widerWindows } from './programme.ts';
import type { Candidate, Shortage } from './remedy.ts';

type Source = (shortage: Shortage) => Candidate[];

/** What could help against each reason. */
const SOURCES: Record<string, readonly Source[]> = {
  noInstructor: [morePeople],
  instructorHours: [workOnDaysOff, longerDayOfPerson, morePeople],
  sharedHours: [workOnDaysOff, longerDayOfPerson, morePeople],
  exclusiveDays: [workOnDaysOff, longerDayOfPerson, morePeople, moreSubjectHours, shorterBlocks, widerWindows],
  noRoom: [morePlaces],
  roomHours: [morePlaces, widerWindows],
  roomBlocks: [morePlaces, shorterBlocks],
  noStart: [widerWindows, shorterBlocks, fewerLocks, moreEvenings],
  calendarHours: [moreHours],
  windowHours: [moreHours, widerWindows],
  eveningHours: [moreEvenings, widerWindows],
  subjectDays: [moreSubjectHours, widerWindows, workOnDaysOff, fewerLocks, morePeople],
  platoonDays: [workOnDaysOff, moreSubjectHours, morePeople, moreHours],
  blockLengths: [shorterBlocks, workOnDaysOff, moreHours, longerDayOfPerson],
  orderWindows: [looserOrder, widerWindows],
  orderChain: [looserOrder, widerWindows],
  orderCycle: [looserOrder],
  lockClash: [fewerLocks],
  lockAway: [fewerLocks, workOnDaysOff],
  lockClosed: [fewerLocks],
  conflict: [
    fewerLocks,
    workOnDaysOff,
    longerDayOfPerson,
    moreSubjectHours,
    widerWindows,
    looserOrder,
    morePlaces,
    moreHours,
    morePeople,
  ],
  tightest: [workOnDaysOff, moreSubjectHours, morePeople, morePlaces, widerWindows],
};

const ALIKE = 2;
const LATER = 10;

/** Changes that could take a reason away, the smallest first; nothing of it has been tried. */
export function candidatesFor(
  finding: Finding,
  facts: TimetableFacts,
  beside: SchoolBeside,
  today: LocalDate,
): Candidate[] {
  const { needed = 1, available = 0 } = finding.numbers;
  const shortage: Shortage = { finding, facts, beside, short: Math.max(1, needed - available), today };
  return varied((SOURCES[finding.code] ?? []).flatMap((source) => source(shortage)));
}

/** The smallest first; a third of the same kind waits until others have had their turn. */
function varied(candidates: Candidate[]): Candidate[] {
  const seen = new Map<string, number>();
  const ranked = candidates
    .toSorted((a, b) => a.size - b.size)
    .map((candidate) => {
      const before = seen.get(candidate.code) ?? 0;
      seen.set(candidate.code, before + 1);
      return { candidate, rank: candidate.size + (before >= ALIKE ? LATER : 0) };
    });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ candidate }) => candidate);
}
