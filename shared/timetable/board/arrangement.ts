import type { PlacedBlock } from '../problem/plan.ts';
import { readPlacement } from '../problem/plan.ts';
import type { Placement } from '../problem/problem.ts';
import { hasFlag } from '../problem/tables.ts';
import { chooseSeat, type Seat } from '../rules/seat-choice.ts';
import type { PlanView } from '../rules/slot-verdict.ts';
import { blockFaults, dayFaults, type SoftFault, subjectFaults, weekFaults } from './soft-faults.ts';

/** A card by what the programme calls it; where it stands is another matter. */
export type Piece = Pick<Placement, 'platoon' | 'lesson' | 'index'>;
/** First hour of a card. */
export interface Start {
  day: number;
  slot: number;
}

/** Both sides of a change in what a plan costs: faults that come, faults that go. */
export interface CostChange {
  /** Points; below 0 the plan gets better. */
  points: number;
  worse: SoftFault[];
  better: SoftFault[];
}

/** A plan whose cards can be taken up and put down again, to try what a planner might do. */
export class Arrangement {
  readonly view: PlanView;

  constructor(view: PlanView) {
    this.view = view;
  }

  /** Takes a card off the plan. */
  lift(block: PlacedBlock): void {
    this.view.plan.delete(block.key);
    for (const list of [this.view.byPlatoon.get(block.platoon.id), this.view.byDay.get(block.day)]) {
      const at = list?.indexOf(block) ?? -1;
      if (at >= 0) list?.splice(at, 1);
    }
  }

  put(block: PlacedBlock): void {
    this.view.plan.set(block.key, block);
    listOf(this.view.byPlatoon, block.platoon.id).push(block);
    listOf(this.view.byDay, block.day).push(block);
  }

  /** Place and instructor for a card at an hour, those it has first; with the hard rules it breaks there. */
  seat(piece: Piece, { day, slot }: Start, preferred: { room?: string; instructor?: string } = {}): Seat {
    return chooseSeat(this.view, { ...piece, day, slot }, preferred);
  }

  /** The card as it would stand; null when the placement names something unknown. */
  block(placement: Placement): PlacedBlock | null {
    const block = readPlacement(this.view.tables, placement);
    return typeof block === 'string' ? null : block;
  }

  /** Cards of the same platoon that lie on these hours, the card itself left out. */
  under(piece: Piece, key: string, { day, slot }: Start, hours: number): PlacedBlock[] {
    return (this.view.byPlatoon.get(piece.platoon) ?? []).filter(
      (other) =>
        other.key !== key && other.day === day && other.slot < slot + hours && slot < other.slot + other.lesson.hours,
    );
  }

  /** Soft faults that a lifted card would bring, and take away, by standing there. */
  change(block: PlacedBlock): CostChange {
    const before = this.faultsAround(block);
    this.put(block);
    const after = this.faultsAround(block);
    this.lift(block);
    return compareFaults(before, after);
  }

  /** Everything the place of one card has a say in: its day, its subject's week, who teaches the subject. */
  private faultsAround({ key, platoon, lesson, day }: PlacedBlock): SoftFault[] {
    const { tables } = this.view;
    const own = this.view.byPlatoon.get(platoon.id) ?? [];
    const week = tables.days[day]!.week;
    const ofSubject = own.filter((block) => block.lesson.subject === lesson.subject);
    const ofWeek = ofSubject.filter((block) => tables.days[block.day]!.week === week);
    const ofDay = own.filter((block) => block.day === day);
    const standing = hasFlag(lesson, 'theory') ? ofDay.find((block) => block.key === key) : undefined;
    return [
      ...dayFaults(tables, platoon, day, ofDay),
      ...weekFaults(tables, platoon, lesson.subject, week, ofWeek),
      ...subjectFaults(tables, platoon, lesson.subject, ofSubject),
      ...(standing ? blockFaults(tables, standing) : []),
    ];
  }
}

function listOf<K>(lists: Map<K, PlacedBlock[]>, key: K): PlacedBlock[] {
  const found = lists.get(key);
  if (found) return found;
  const list: PlacedBlock[] = [];
  lists.set(key, list);
  return list;
}

/** What came and what went between two sets of faults; a fault that grew or shrank counts with its difference. */
export function compareFaults(before: readonly SoftFault[], after: readonly SoftFault[]): CostChange {
  const costs = new Map(before.map((one) => [one.key, one]));
  const change: CostChange = { points: 0, worse: [], better: [] };
  for (const one of after) {
    const difference = one.cost - (costs.get(one.key)?.cost ?? 0);
    costs.delete(one.key);
    change.points += difference;
    if (difference > 0) change.worse.push({ ...one, cost: difference });
    else if (difference < 0) change.better.push({ ...one, cost: -difference });
  }
  for (const one of costs.values()) {
    change.points -= one.cost;
    change.better.push(one);
  }
  return change;
}
