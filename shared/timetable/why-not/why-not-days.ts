import { broken, type Finding } from '../problem/finding.ts';
import type { Model } from '../problem/model.ts';
import { countOf, HOURS, hoursOutside, type Measure, mostOf, PACKINGS, weightOf } from './block-lengths.ts';
import { type Demand, dayStretchesOf, worstInterval } from './demand.ts';
import { FlowNetwork } from './max-flow.ts';
import { mostOfInstructor, type Taken } from './taken.ts';

/** Lengths of blocks looked at together, the longest first: of these, the fewest share a day. */
const LENGTHS = [4, 3, 2];

/**
 * `exclusiveDays` of instructors: long blocks of which only so many fit one day of an instructor (his daily maximum, the
 * halves of the day), against the working days of those who may teach them; `sharedHours`: the same in hours, where
 * several groups of instructors share the lessons; `blockLengths`: hours that the lengths of the blocks leave unusable.
 */
export function instructorDays(model: Model, taken: Taken, demands: Demand[]): Finding[] {
  const withStaff = demands.filter(({ domain }) => domain.instructors.length > 0);
  // Demands that may stand on the same days before the same instructors are one.
  const alike = [...Map.groupBy(withStaff, ({ domain }) => standsAt(domain)).values()];
  const hours = cutOfInstructors(model, taken, alike, HOURS);
  if (hours) return [broken('sharedHours', hours.things, { ...hours.numbers, hours: 1 })];
  for (const length of LENGTHS) {
    const cut = cutOfInstructors(model, taken, alike, countOf(length));
    if (cut) return [broken('exclusiveDays', cut.things, { ...cut.numbers, hours: length })];
  }
  for (const measure of PACKINGS) {
    const cut = cutOfInstructors(model, taken, alike, measure);
    if (cut) return [broken('blockLengths', cut.things, { ...inHours(cut, measure), days: cut.numbers.days })];
  }
  return [];
}

/** A key of the days on which something may stand, and of those who may teach it. */
function standsAt({ instructors, starts }: Demand['domain']): string {
  let days = '';
  for (const mask of starts) days += mask === 0 ? '-' : '+';
  return `${instructors.join(' ')}${days}`;
}

interface Cut {
  members: Demand[];
  things: Finding['things'];
  /** In the measure. */
  numbers: { needed: number; available: number; days: number };
}

/** The shortage of a cut in hours: those of its lessons, and those that can find room at most. */
function inHours({ members, numbers }: Pick<Cut, 'members' | 'numbers'>, measure: Measure) {
  const needed = members.reduce((sum, { blocks, lesson }) => sum + blocks * lesson.hours, 0);
  const lengths = members.map(({ lesson }) => lesson.hours);
  return { needed, available: needed - hoursOutside(measure, lengths, numbers.needed - numbers.available) };
}

/** Spreads blocks, counted by a measure, over the days of their instructors; the narrowest cut when they do not fit. */
function cutOfInstructors(model: Model, taken: Taken, alike: Demand[][], measure: Measure): Cut | null {
  const { dayCount } = model;
  const network = new FlowNetwork();
  const source = network.addNode();
  const sink = network.addNode();
  const dayNodes = new Map<number, { node: number; capacity: number }>();
  const dayNode = (at: number) => {
    const known = dayNodes.get(at);
    if (known) return known.node;
    const capacity = mostOfInstructor(model, taken, measure, at);
    const node = network.addNode();
    network.addEdge(node, sink, capacity);
    dayNodes.set(at, { node, capacity });
    return node;
  };
  const groups = alike.flatMap((all) => {
    const members = all.filter(({ lesson }) => weightOf(measure, lesson.hours) > 0);
    if (members.length === 0) return [];
    const { domain } = members[0]!;
    const needed = members.reduce((sum, { blocks, lesson }) => sum + blocks * weightOf(measure, lesson.hours), 0);
    const node = network.addNode();
    network.addEdge(source, node, needed);
    for (const who of domain.instructors) {
      domain.starts.forEach((mask, day) => {
        if (mask !== 0) network.addEdge(node, dayNode(who * dayCount + day), needed);
      });
    }
    return { members, needed, node };
  });
  const total = groups.reduce((sum, { needed }) => sum + needed, 0);
  if (network.send(source, sink) >= total) return null;

  const near = network.nearSide(source);
  const short = groups.filter(({ node }) => near(node));
  const members = short.flatMap((group) => group.members);
  const reached = [...dayNodes].filter(([, { node }]) => near(node));
  const instructors = [...new Set(members.flatMap(({ domain }) => [...domain.instructors]))];
  return {
    members,
    things: {
      instructors: instructors.map((who) => model.instructorIds[who]!),
      subjects: [...new Set(members.map(({ lesson }) => lesson.subject))],
      lessons: [...new Set(members.map(({ lesson }) => lesson.id))],
    },
    numbers: {
      needed: short.reduce((sum, { needed }) => sum + needed, 0),
      available: reached.reduce((sum, [, { capacity }]) => sum + capacity, 0),
      days: reached.filter(([, { capacity }]) => capacity > 0).length,
    },
  };
}

/** `exclusiveDays` of a subject: long blocks against the days of one platoon, by the subject's daily maximum. */
export function subjectBlocks(model: Model, demands: Demand[]): Finding[] {
  const findings: Finding[] = [];
  for (const [course, own] of Map.groupBy(demands, (demand) => demand.course)) {
    const most = model.courseMax[course]!;
    for (const length of LENGTHS) {
      const long = own.filter(({ lesson }) => lesson.hours >= length);
      const offer = (day: number, inside: Demand[]) => {
        if (!inside.some(({ possible }) => possible[day])) return 0;
        return mostOf(countOf(length), [...dayStretchesOf(model, day), model.tables.days[day]!.evening], most);
      };
      const short = worstInterval(long, model.dayCount, ({ blocks }) => blocks, offer);
      if (!short) continue;
      const things = {
        platoon: model.platoons[own[0]!.platoon]!.id,
        subject: own[0]!.lesson.subject,
        lessons: long.map(({ lesson }) => lesson.id),
      };
      findings.push(broken('exclusiveDays', things, { ...short, hours: length }));
      break;
    }
  }
  return findings;
}

/**
 * `platoonDays`: the lessons of one platoon spread over its days, where each subject has its daily maximum and only the
 * days on which somebody who may teach it works. Finds days that cannot be filled because too many are away.
 * `blockLengths`: the same where the lengths of the lessons leave hours of the half-days unused.
 */
export function platoonDays(model: Model, demands: Demand[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, (platoon: string) => Finding | null>();
  for (const [number, all] of Map.groupBy(demands, (demand) => demand.platoon)) {
    const own = all.filter(({ night }) => !night);
    const platoon = model.platoons[number]!.id;
    // Platoons with the same lessons on the same days have the same answer.
    const key = own
      .map(({ lesson, blocks, possible }) => `${lesson.id} ${blocks} ${possible.map(Number).join('')}`)
      .join();
    const answer = seen.get(key) ?? platoonAnswer(model, own);
    seen.set(key, answer);
    const finding = answer(platoon);
    if (finding) findings.push(finding);
  }
  return findings;
}

function platoonAnswer(model: Model, own: Demand[]): (platoon: string) => Finding | null {
  for (const measure of [HOURS, ...PACKINGS]) {
    const cut = cutOfPlatoon(model, own, measure);
    if (!cut) continue;
    const subjects = [...new Set(cut.members.map(({ lesson }) => lesson.subject))];
    const { days } = cut.numbers;
    if (measure === HOURS) return (platoon) => broken('platoonDays', { platoon, subjects }, cut.numbers);
    const numbers = { ...inHours(cut, measure), days };
    return (platoon) => broken('blockLengths', { platoon, subjects }, numbers);
  }
  return () => null;
}

function cutOfPlatoon(model: Model, own: Demand[], measure: Measure): Omit<Cut, 'things'> | null {
  const network = new FlowNetwork();
  const source = network.addNode();
  const sink = network.addNode();
  const days = model.tables.days.map((_, day) => {
    const node = network.addNode();
    network.addEdge(node, sink, mostOf(measure, dayStretchesOf(model, day)));
    return node;
  });
  const courseDays = new Map<string, number>();
  let total = 0;
  const nodes = own.map((demand) => {
    const { course, lesson, blocks, possible } = demand;
    const node = network.addNode();
    const needed = blocks * weightOf(measure, lesson.hours);
    total += needed;
    network.addEdge(source, node, needed);
    possible.forEach((may, day) => {
      if (!may) return;
      const key = `${course} ${day}`;
      let courseDay = courseDays.get(key);
      if (courseDay === undefined) {
        courseDay = network.addNode();
        courseDays.set(key, courseDay);
        const most = mostOf(measure, dayStretchesOf(model, day), model.courseMax[course]!);
        network.addEdge(courseDay, days[day]!, most);
      }
      network.addEdge(node, courseDay, needed);
    });
    return { node, demand, needed };
  });
  const sent = network.send(source, sink);
  if (sent >= total) return null;
  const near = network.nearSide(source);
  const short = nodes.filter(({ node }) => near(node));
  const needed = short.reduce((sum, item) => sum + item.needed, 0);
  return {
    members: short.map(({ demand }) => demand),
    // What is missing is missing here: the near side wants that much more than the cut lets through.
    numbers: { needed, available: needed - (total - sent), days: days.filter(near).length },
  };
}
