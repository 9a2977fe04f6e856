import { compareKazakh } from '../kit/kazakh.ts';
import { byName } from './cadet-name.ts';

/** Men of one squad, [D] in DOMAIN; a platoon is cut into as many squads as come nearest to it. */
const SQUAD_SIZE = 9;
/** The most squads a platoon may have (CHECK of the table `cadet`). */
const MOST_SQUADS = 9;

/** A man to be put into a platoon. */
export interface Recruit {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  /** Defence department that sent him; null when not known. */
  department: string | null;
  /** Number of the platoon he already belongs to. */
  platoon: number | null;
  squad: number | null;
}

/** Where a man serves: numbers of platoon and squad, both from 1. */
export interface Posting {
  cadetId: number;
  platoon: number;
  squad: number;
}

/** How many platoons keep each at or below the greatest size; at least one. */
export function platoonsFor(men: number, greatestSize: number): number {
  return Math.max(1, Math.ceil(men / Math.max(1, greatestSize)));
}

/** Sizes of `parts` balanced groups, the greater ones first: 62 men in 3 → 21, 21, 20. */
export function balancedSizes(men: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, index) => Math.floor(men / parts) + (index < men % parts ? 1 : 0));
}

/** Number of squads in a platoon of this size. */
export function squadsFor(men: number): number {
  return Math.min(MOST_SQUADS, Math.max(1, Math.round(men / SQUAD_SIZE)));
}

/**
 * Deals men into `count` platoons and each platoon into squads. Men are dealt department by department, so that men
 * sent by one defence department are spread over the platoons and no platoon is a closed circle of neighbours; a
 * platoon's own list is alphabetical anyway. A man who already has one of these platoons keeps it unless `redo`;
 * newcomers go to the smallest platoon. Sizes differ by at most one wherever the kept men allow it.
 */
export function formPlatoons(men: readonly Recruit[], count: number, redo: boolean): Posting[] {
  const keeps = (man: Recruit) => !redo && man.platoon !== null && man.platoon <= count;
  const platoons: Recruit[][] = Array.from({ length: count }, (_, index) =>
    men.filter((man) => keeps(man) && man.platoon === index + 1),
  );
  deal(
    men.filter((man) => !keeps(man)),
    platoons,
  );
  return platoons.flatMap((members, index) =>
    formSquads(members.map((man) => (keeps(man) ? man : { ...man, squad: null }))).map(({ cadetId, squad }) => ({
      cadetId,
      platoon: index + 1,
      squad,
    })),
  );
}

/** Squads of one platoon: who has a squad keeps it, the others go to the smallest. */
export function formSquads(members: readonly Recruit[]): { cadetId: number; squad: number }[] {
  const count = squadsFor(members.length);
  const hasSquad = (man: Recruit) => man.squad !== null && man.squad <= count;
  const squads: Recruit[][] = Array.from({ length: count }, (_, index) =>
    members.filter((man) => man.squad === index + 1),
  );
  deal(
    members.filter((man) => !hasSquad(man)),
    squads,
  );
  return squads.flatMap((squad, index) => squad.map((man) => ({ cadetId: man.id, squad: index + 1 })));
}

/** Each man to the smallest group, of those the one with the fewest from his department, of those the first. */
function deal(men: readonly Recruit[], groups: Recruit[][]): void {
  for (const man of men.toSorted(byDepartment)) {
    const weight = (group: Recruit[]) =>
      group.length * 1_000 + group.filter((one) => one.department === man.department).length;
    groups.reduce((best, group) => (weight(group) < weight(best) ? group : best)).push(man);
  }
}

function byDepartment(left: Recruit, right: Recruit): number {
  if ((left.department === null) !== (right.department === null)) return left.department === null ? 1 : -1;
  return compareKazakh(left.department ?? '', right.department ?? '') || byName(left, right);
}
