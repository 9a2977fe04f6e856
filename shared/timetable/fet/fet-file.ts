import type { BusySpan, Lesson, Platoon, Room, TimetableProblem } from '../problem/problem.ts';
import { type Tables, tabulate } from '../problem/tables.ts';
import { dayRange, startRule } from '../rules/rules-of-start.ts';
import type { FetLesson } from './fet-instructors.ts';
import { type Element, element, xmlDocument } from './xml.ts';

/** The version of FET whose format is written; later ones read it too. */
const FET_VERSION = '6.8.5';

/** How FET shows the things of a problem, by their ids; each kind's names differ from each other. Plain data. */
export interface FetNames {
  institution: string;
  comment: string;
  days: readonly string[];
  hours: readonly string[];
  /** A platoon without a name stands only to keep people and rooms busy: its lessons are another intake's. */
  platoons: Readonly<Record<string, string>>;
  subjects: Readonly<Record<string, string>>;
  instructors: Readonly<Record<string, string>>;
  rooms: Readonly<Record<string, string>>;
}

/** A block with all that its constraints ask of it. */
interface Activity extends FetLesson {
  number: number;
  of: Platoon;
  kind: Lesson;
  students: string | undefined;
  kindTag: string;
}

/**
 * A timetable problem as an input file of FET (https://lalescu.ro/liviu/fet/): every hard rule of FORMAT.md, so that
 * what FET finds is a plan of ours as well. Wishes (soft costs) are not handed over: FET has none of this kind.
 * @param lessons the blocks with their instructors; their order gives the activity numbers, from 1
 */
export function fetFile(problem: TimetableProblem, lessons: readonly FetLesson[], names: FetNames): string {
  const tables = tabulate(problem);
  const activities = activitiesOf(tables, lessons, names);
  const tags = new Map(activities.filter(({ students }) => students !== undefined).map((one) => [one.kindTag, one]));
  const listed = (list: string, item: string, all: readonly string[], ...more: Element[]) =>
    element(list, ...all.map((name) => element(item, element('Name', name), ...more)));
  const comments = element('Comments');
  const printable = element('Printable', 'true');
  return xmlDocument(
    element(
      'fet',
      element('Institution_Name', names.institution),
      element('Comments', names.comment),
      element('Days_List', element('Number_of_Days', names.days.length), ...listed('', 'Day', names.days).children),
      element(
        'Hours_List',
        element('Number_of_Hours', names.hours.length),
        ...listed('', 'Hour', names.hours).children,
      ),
      listed(
        'Subjects_List',
        'Subject',
        problem.subjects.map(({ id }) => nameIn(names.subjects, id)),
        comments,
      ),
      listed(
        'Activity_Tags_List',
        'Activity_Tag',
        [...problem.subjects.map(({ id }) => nameIn(names.subjects, id)), ...tags.keys()],
        printable,
        comments,
      ),
      listed(
        'Teachers_List',
        'Teacher',
        problem.instructors.map(({ id }) => nameIn(names.instructors, id)),
        element('Target_Number_of_Hours', 0),
        element('Qualified_Subjects'),
        comments,
      ),
      element('Students_List', ...problem.platoons.flatMap(({ id, size }) => year(names.platoons[id], size))),
      element('Activities_List', ...activities.map((one) => activityElement(one, names))),
      element('Buildings_List'),
      element('Rooms_List', ...problem.rooms.map((room) => roomElement(room, names))),
      element('Time_Constraints_List', ...timeConstraints(tables, activities, tags, names)),
      element('Space_Constraints_List', ...spaceConstraints(problem, activities, names)),
    ),
    { version: FET_VERSION },
  );
}

const nameIn = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;

function activitiesOf(tables: Tables, lessons: readonly FetLesson[], names: FetNames): Activity[] {
  return lessons.map((lesson, position) => {
    const of = tables.platoons.get(lesson.platoon);
    const kind = of && tables.programmes.get(of.programme)?.lessons.get(lesson.lesson);
    if (!of || !kind) throw new Error(`no lesson ${lesson.lesson} of platoon ${lesson.platoon}`);
    // Platoons on the same days may start a lesson at the same times: one constraint serves them all.
    const days = of.firstDay === 0 && of.lastDay === tables.days.length - 1 ? '' : ` ${of.firstDay}–${of.lastDay}`;
    const kindTag = `${kind.id}${days}`;
    return { ...lesson, number: position + 1, of, kind, students: names.platoons[of.id], kindTag };
  });
}

const year = (name: string | undefined, size: number): Element[] =>
  name === undefined
    ? []
    : [element('Year', element('Name', name), element('Number_of_Students', size), element('Comments'))];

function activityElement({ number, kind, students, instructor, kindTag }: Activity, names: FetNames): Element {
  return element(
    'Activity',
    element('Teacher', nameIn(names.instructors, instructor)),
    element('Subject', nameIn(names.subjects, kind.subject)),
    ...(students === undefined
      ? []
      : [
          element('Activity_Tag', nameIn(names.subjects, kind.subject)),
          element('Activity_Tag', kindTag),
          element('Students', students),
        ]),
    element('Duration', kind.hours),
    element('Total_Duration', kind.hours),
    element('Id', number),
    element('Activity_Group_Id', 0),
    element('Active', 'true'),
    element('Comments'),
  );
}

const roomElement = ({ id, capacity }: Room, names: FetNames): Element =>
  element(
    'Room',
    element('Name', nameIn(names.rooms, id)),
    element('Building'),
    element('Capacity', capacity),
    element('Virtual', 'false'),
    element('Comments'),
  );

/** A rule that must hold wholly. */
const constraint = (name: string, ...children: Element[]): Element =>
  element(name, element('Weight_Percentage', 100), ...children, element('Active', 'true'), element('Comments'));

function timeConstraints(
  tables: Tables,
  activities: readonly Activity[],
  tags: ReadonlyMap<string, Activity>,
  names: FetNames,
): Element[] {
  return [
    constraint('ConstraintBasicCompulsoryTime'),
    ...[...tables.instructors.values()].flatMap(({ instructor: { id, maxHoursPerDay, busy = [] }, daysOff }) => [
      ...awayTimes(names, 'Teacher', nameIn(names.instructors, id), [...daysOff], busy),
      constraint(
        'ConstraintTeacherMaxHoursDaily',
        element('Teacher_Name', nameIn(names.instructors, id)),
        element('Maximum_Hours_Daily', maxHoursPerDay),
      ),
    ]),
    ...[...tables.subjects.values()].map(({ id, maxHoursPerDay }) =>
      constraint(
        'ConstraintStudentsActivityTagMaxHoursDaily',
        element('Activity_Tag', nameIn(names.subjects, id)),
        element('Maximum_Hours_Daily', maxHoursPerDay),
      ),
    ),
    ...[...tags].map(([tag, { of, kind }]) => startingTimes(tables, names, tag, of, kind)),
    ...[...Map.groupBy(activities, ({ platoon }) => platoon).values()].flatMap((own) => orderConstraints(tables, own)),
    ...lockedActivities(tables.problem, activities).flatMap(({ lock, number }) => {
      const [day, hour] = [names.days[lock.day ?? -1], names.hours[lock.slot ?? -1]];
      if (day === undefined || hour === undefined) return [];
      return constraint(
        'ConstraintActivityPreferredStartingTime',
        element('Activity_Id', number),
        element('Preferred_Day', day),
        element('Preferred_Hour', hour),
        element('Permanently_Locked', 'true'),
      );
    }),
  ];
}

/** Whole days and single hours at which an instructor is away or a room out of service. */
function awayTimes(
  { days, hours }: FetNames,
  kind: 'Teacher' | 'Room',
  name: string,
  off: readonly number[],
  busy: readonly BusySpan[],
): Element[] {
  const spans = [...off.map((day) => ({ day, from: 0, to: hours.length })), ...busy];
  const times = spans.flatMap(({ day, from, to }) =>
    days[day] === undefined
      ? []
      : hours
          .slice(from, to)
          .map((hour) => element('Not_Available_Time', element('Day', days[day] ?? ''), element('Hour', hour))),
  );
  if (times.length === 0) return [];
  return [
    constraint(
      `Constraint${kind}NotAvailableTimes`,
      element(kind, name),
      element('Number_of_Not_Available_Times', times.length),
      ...times,
    ),
  ];
}

/** Where a kind of lesson may begin: its window, short days, dinner, evenings and the range's half-days in one list. */
function startingTimes(tables: Tables, names: FetNames, tag: string, platoon: Platoon, lesson: Lesson): Element {
  const [from, to] = dayRange(platoon, lesson);
  const times = names.days.flatMap((day, index) =>
    index < from || index > to
      ? []
      : names.hours.flatMap((hour, slot) =>
          startRule(tables, lesson, index, slot) === null
            ? element(
                'Preferred_Starting_Time',
                element('Preferred_Starting_Day', day),
                element('Preferred_Starting_Hour', hour),
              )
            : [],
        ),
  );
  return constraint(
    'ConstraintActivitiesPreferredStartingTimes',
    element('Teacher_Name'),
    element('Students_Name'),
    element('Subject_Name'),
    element('Activity_Tag_Name', tag),
    element('Duration'),
    element('Number_of_Preferred_Starting_Times', times.length),
    ...times,
  );
}

/** The order rules of one platoon; days between two sides are kept between each pair of their blocks. */
function orderConstraints(tables: Tables, own: readonly Activity[]): Element[] {
  const programme = own[0] && tables.programmes.get(own[0].of.programme)?.programme;
  return (programme?.orderRules ?? []).flatMap(({ before, after, minDays = 0 }) => {
    const numbers = (codes: readonly string[]) =>
      own.filter(({ lesson }) => codes.includes(lesson)).map(({ number }) => number);
    const [first, second] = [numbers(before), numbers(after)];
    if (first.length === 0 || second.length === 0) return [];
    const pairs = minDays > 0 ? first.flatMap((one) => second.map((other) => [one, other] as const)) : [];
    return [
      constraint(
        'ConstraintTwoSetsOfActivitiesOrdered',
        activitySet('First_Activities_Ids_Set', first),
        activitySet('Second_Activities_Ids_Set', second),
      ),
      ...pairs.map(([one, other]) =>
        constraint(
          'ConstraintMinDaysBetweenActivities',
          element('Consecutive_If_Same_Day', 'false'),
          element('Number_of_Activities', 2),
          element('Activity_Id', one),
          element('Activity_Id', other),
          element('MinDays', minDays),
        ),
      ),
    ];
  });
}

const activitySet = (name: string, numbers: readonly number[]): Element =>
  element(
    name,
    element('Number_of_Activities', numbers.length),
    ...numbers.map((number) => element('Activity_Id', number)),
  );

function spaceConstraints(problem: TimetableProblem, activities: readonly Activity[], names: FetNames): Element[] {
  return [
    constraint('ConstraintBasicCompulsorySpace'),
    ...problem.rooms.flatMap(({ id, busy = [] }) => awayTimes(names, 'Room', nameIn(names.rooms, id), [], busy)),
    ...activities
      .filter(({ students }) => students !== undefined)
      .map(({ number, kind, of }) => {
        const fitting = problem.rooms.filter(({ type, capacity }) => type === kind.roomType && capacity >= of.size);
        return constraint(
          'ConstraintActivityPreferredRooms',
          element('Activity_Id', number),
          element('Number_of_Preferred_Rooms', fitting.length),
          ...fitting.map(({ id }) => element('Preferred_Room', nameIn(names.rooms, id))),
        );
      }),
    ...lockedActivities(problem, activities).flatMap(({ lock, number }) =>
      lock.room === undefined
        ? []
        : constraint(
            'ConstraintActivityPreferredRoom',
            element('Activity_Id', number),
            element('Room', nameIn(names.rooms, lock.room)),
            element('Permanently_Locked', 'true'),
          ),
    ),
  ];
}

function lockedActivities({ locked = [] }: TimetableProblem, activities: readonly Activity[]) {
  return locked.flatMap((lock) => {
    const found = activities.find(
      ({ platoon, lesson, index }) => platoon === lock.platoon && lesson === lock.lesson && index === lock.index,
    );
    return found ? { lock, number: found.number } : [];
  });
}
