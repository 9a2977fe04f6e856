import { broken, type Finding } from '../problem/finding.ts';
import type { Model } from '../problem/model.ts';
import { blocksADay, type Demand, worstInterval } from './demand.ts';
import { FlowNetwork } from './max-flow.ts';

/** Lengths of blocks looked at together, the longest first: of these, the fewest share a day. */
const LENGTHS = [4, 3, 2];

/**
 * `exclusiveDays` of instructors: long blocks of which only so many fit one day of an instructor (his daily maximum, the
 * halves of the day), against the working days of those who may teach them; `sharedHours`: the same in hours, where
 * several groups of instructors share the lessons.
 */
export function instructorDays(model: Model, demands: Demand[]): Finding[] {
  const withStaff = demands.filter(({ domain }) => domain.instructors.length > 0);
  const hours = cutOfInstructors(model, withStaff, 1, 'sharedHours');
  if (hours) return [hours];
  for (const length of LENGTHS) {
    const long = withStaff.filter(({ lesson }) => lesson.hours >= length);
    const finding = cutOfInstructors(model, long, length, 'exclusiveDays');
    if (finding) return [finding];
  }
  return [];
}

/** Spreads blocks (hours when the length is 1) over the days of their instructors; the narrowest cut when they do not fit. */
function cutOfInstructors(model: Model, demands: Demand[], length: number, code: string): Finding | null {
  const { tables, dayCount } = model;
  const network = new FlowNetwork();
  const source = network.addNode();
  const sink = network.addNode();
  const dayNodes = new Map<number, { node: number; capacity: number }>();
  const dayNode = (at: number) => {
    const known = dayNodes.get(at);
    if (known) return known.node;
    const day = at % dayCount;
    const most = Math.min(model.instructorMax[at]!, tables.days[day]!.slots + tables.eveningSlots);
    const { byDay, byNight } = blocksADay(model, day, length);
    const capacity = Math.max(0, Math.min(Math.floor(most / length), byDay + byNight));
    const node = network.addNode();
    network.addEdge(node, sink, capacity);
    dayNodes.set(at, { node, capacity });
    return node;
  };
  // Demands that may stand on the same days before the same instructors are one.
  const alike = Map.groupBy(demands, ({ domain }) =>
    [domain.instructors.join(' '), ...Array.from(domain.starts, (mask) => (mask === 0 ? '-' : '+'))].join(''),
  );
  const groups = [...alike.values()].map((members) => {
    const { domain } = members[0]!;
    const needed = members.reduce((sum, { blocks, lesson }) => sum + blocks * (length === 1 ? lesson.hours : 1), 0);
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
  return broken(
    code,
    {
      instructors: instructors.map((who) => model.instructorIds[who]!),
      subjects: [...new Set(members.map(({ lesson }) => lesson.subject))],
      lessons: [...new Set(members.map(({ lesson }) => lesson.id))],
    },
    {
      needed: short.reduce((sum, { needed }) => sum + needed, 0),
      available: reached.reduce((sum, [, { capacity }]) => sum + capacity, 0),
      days: reached.filter(([, { capacity }]) => capacity > 0).length,
      hours: length,
    },
  );
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
        const { byDay, byNight } = blocksADay(model, day, length);
        return Math.max(0, Math.min(Math.floor(most / length), byDay + byNight));
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
 */
export function platoonDays(model: Model, demands: Demand[]): Finding[] {
  const findings: Finding[] = [];
  for (const [platoon, all] of Map.groupBy(demands, (demand) => demand.platoon)) {
    const own = all.filter(({ night }) => !night);
    const network = new FlowNetwork();
    const source = network.addNode();
    const sink = network.addNode();
    const days = model.tables.days.map(({ slots }, day) => {
      const node = network.addNode();
      network.addEdge(node, sink, slots);
      return { node, slots, day };
    });
    const courseDays = new Map<string, number>();
    let total = 0;
    const nodes = own.map((demand) => {
      const { course, lesson, blocks, possible } = demand;
      const node = network.addNode();
      const needed = blocks * lesson.hours;
      total += needed;
      network.addEdge(source, node, needed);
      possible.forEach((may, day) => {
        if (!may) return;
        const key = `${course} ${day}`;
        let courseDay = courseDays.get(key);
        if (courseDay === undefined) {
          courseDay = network.addNode();
          courseDays.set(key, courseDay);
          network.addEdge(courseDay, days[day]!.node, Math.max(0, model.courseMax[course]!));
        }
        network.addEdge(node, courseDay, needed);
      });
      return { node, demand, needed };
    });
    const available = network.send(source, sink);
    if (available >= total) continue;
    const near = network.nearSide(source);
    const short = nodes.filter(({ node }) => near(node));
    const needed = short.reduce((sum, item) => sum + item.needed, 0);
    findings.push(
      broken(
        'platoonDays',
        {
          platoon: model.platoons[platoon]!.id,
          subjects: [...new Set(short.map(({ demand }) => demand.lesson.subject))],
        },
        // What is missing is missing here: the near side wants that much more than the cut lets through.
        { needed, available: needed - (total - available), days: days.filter(({ node }) => near(node)).length },
      ),
    );
  }
  return findings;
}
