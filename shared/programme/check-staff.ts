import { bar, dayHours, named, type ProgrammeFacts, type ProgrammeFinding, taughtHours } from './programme-facts.ts';
import type { LessonKind, PlaceType } from './programme-types.ts';
import { staffShortage } from './staff-need.ts';

/** Somebody may teach each subject, and their hours suffice for all platoons. */
export function checkInstructors(facts: ProgrammeFacts): ProgrammeFinding[] {
  const { programme, instructors, platoons } = facts;
  const taught = programme.subjects.filter((subject) => taughtHours(programme.kinds, subject.code) > 0);
  const untaught = taught.filter((subject) => !instructors.some((one) => one.subjects.includes(subject.code)));
  const nobody =
    untaught.length === 0
      ? []
      : [
          bar('programme.nobodyTeaches', {
            subjects: untaught.map((subject) => named(subject.names)),
            codes: untaught.map((subject) => subject.code),
            count: untaught.length,
          }),
        ];
  const shortage = staffShortage(programme, instructors, platoons);
  if (!shortage) return nobody;
  const { subjects, needed, available } = shortage;
  return [
    ...nobody,
    bar('programme.staffShort', {
      subjects: subjects.map((subject) => named(subject.names)),
      platoons,
      needed,
      available,
      short: needed - available,
    }),
  ];
}

/** A place of every type the lessons ask for, large enough for the largest platoon, with hours for all platoons. */
export function checkPlaces({
  programme,
  places,
  largestPlatoon,
  platoons,
  calendarHours,
}: ProgrammeFacts): ProgrammeFinding[] {
  const asked = new Map<PlaceType, LessonKind[]>();
  for (const kind of programme.kinds) {
    if (kind.blockCount > 0) asked.set(kind.placeType, [...(asked.get(kind.placeType) ?? []), kind]);
  }
  const missing = [...asked.keys()].filter((type) => !places.some((place) => place.type === type));
  const tight = [...asked].flatMap(([placeType, kinds]) => {
    const ofType = places.filter((place) => place.type === placeType);
    if (ofType.length === 0) return [];
    const capacity = Math.max(...ofType.map((place) => place.capacity));
    if (capacity < (largestPlatoon ?? 0))
      return [bar('programme.placeSmall', { placeType, capacity, men: largestPlatoon })];
    const needed = platoons * dayHours(kinds);
    const available = ofType.length * calendarHours;
    const params = { placeType, platoons, needed, available, places: ofType.length };
    return needed <= available ? [] : [bar('programme.placeHours', params)];
  });
  return missing.length === 0 ? tight : [bar('programme.placeMissing', { placeTypes: missing }), ...tight];
}
