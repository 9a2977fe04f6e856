import type { Random } from '../../kit/random.ts';
import type { Domain, Model } from '../problem/model.ts';
import { NONE } from './plan-state.ts';

/** One instructor for each course, the largest course first to the least loaded for his hours. */
export function favourites(model: Model, random: Random): Int32Array {
  const courses = model.platoons.length * model.subjectCount;
  const chosen = new Int32Array(courses).fill(NONE);
  const hours = new Float64Array(courses);
  const candidates: Int32Array[] = [];
  for (let block = 0; block < model.blockCount; block++) {
    const course = model.courseOf[block]!;
    hours[course]! += model.hoursOf[block]!;
    const { instructors } = model.domainOf[block]!;
    if (candidates[course] === undefined || instructors.length < candidates[course].length)
      candidates[course] = instructors;
  }
  const capacity = model.instructorIds.map((_, instructor) => {
    let sum = 0;
    for (let day = 0; day < model.dayCount; day++) sum += model.instructorMax[instructor * model.dayCount + day]!;
    return sum;
  });
  const load = new Float64Array(model.instructorIds.length);
  const order = [...hours.keys()].filter((course) => hours[course]! > 0).sort((a, b) => hours[b]! - hours[a]!);
  for (const course of order) {
    let best = NONE;
    let least = Number.POSITIVE_INFINITY;
    for (const instructor of candidates[course] ?? []) {
      const use = (load[instructor]! + hours[course]!) / Math.max(1, capacity[instructor]!) + random.next() * 0.02;
      if (use >= least) continue;
      least = use;
      best = instructor;
    }
    chosen[course] = best;
    if (best !== NONE) load[best]! += hours[course]!;
  }
  return chosen;
}

/** The same problem with one instructor for each course, where its blocks may have him; the model itself if none has a choice. */
export function withOneInstructorACourse(model: Model, chosen: Int32Array): Model {
  const narrowed = new Map<Domain, Domain>();
  const domainOf = model.domainOf.map((domain, block) => {
    const instructor = chosen[model.courseOf[block]!]!;
    if (domain.instructors.length < 2 || !domain.instructors.includes(instructor)) return domain;
    const known = narrowed.get(domain) ?? { ...domain, instructors: Int32Array.of(instructor) };
    narrowed.set(domain, known);
    return known;
  });
  return narrowed.size === 0 ? model : { ...model, domainOf };
}
