/** A man to be put into a relay, in the order of the roll. */
export interface Shooter {
  cadetId: number;
  platoon: number | null;
  squad: number | null;
}

interface Group {
  key: string;
  platoon: number | null;
  men: Shooter[];
}
interface Bin {
  platoons: Set<number | null>;
  men: Shooter[];
}

/**
 * Men ÷ lanes: as few relays as can be, squads kept together where they fit, platoons in their order.
 * @param men only those who may fire, in the order of the roll
 * @param lanes at least 1
 * @returns cadet numbers by relay and lane
 */
export function fillRelays(men: readonly Shooter[], lanes: number): number[][] {
  const bins: Bin[] = Array.from({ length: Math.ceil(men.length / lanes) }, () => ({ platoons: new Set(), men: [] }));
  const place = new Map(men.map(({ cadetId }, index) => [cadetId, index]));
  const groups = squadsOf(men).flatMap((group) => wholeRelays(group, lanes));
  const homeless: Group[] = [];
  for (const group of groups.toSorted((a, b) => b.men.length - a.men.length)) {
    const fits = bins.filter((bin) => bin.men.length + group.men.length <= lanes);
    const best =
      fits.find((bin) => bin.men.length > 0 && bin.platoons.has(group.platoon)) ??
      fits.find((bin) => bin.men.length === 0) ??
      fits.toSorted((a, b) => b.men.length - a.men.length)[0];
    if (best) put(best, group.men);
    else homeless.push(group);
  }
  // What fits nowhere whole is cut in as few pieces as can be: into the emptiest relays first.
  for (const { men: rest } of homeless) {
    let left = rest;
    while (left.length > 0) {
      const bin = bins.toSorted((a, b) => a.men.length - b.men.length)[0];
      if (!bin) break;
      const room = lanes - bin.men.length;
      put(bin, left.slice(0, room));
      left = left.slice(room);
    }
  }
  const orderOf = ({ cadetId }: Shooter) => place.get(cadetId) ?? 0;
  const first = (bin: Bin) => Math.min(...bin.men.map(orderOf));
  return bins
    .toSorted((a, b) => first(a) - first(b))
    .map((bin) => bin.men.toSorted((a, b) => orderOf(a) - orderOf(b)).map(({ cadetId }) => cadetId));
}

function put(bin: Bin, men: readonly Shooter[]): void {
  bin.men.push(...men);
  for (const { platoon } of men) bin.platoons.add(platoon);
}

function squadsOf(men: readonly Shooter[]): Group[] {
  const groups = new Map<string, Group>();
  for (const man of men) {
    const key = `${man.platoon} ${man.squad}`;
    const group = groups.get(key);
    if (group) group.men.push(man);
    else groups.set(key, { key, platoon: man.platoon, men: [man] });
  }
  return [...groups.values()];
}

/** A squad larger than the range fills whole relays first; the rest is placed like a small squad. */
function wholeRelays(group: Group, lanes: number): Group[] {
  const pieces: Group[] = [];
  for (let from = 0; from < group.men.length; from += lanes)
    pieces.push({ ...group, men: group.men.slice(from, from + lanes) });
  return pieces;
}

/** A lane of a relay that has not begun, and who stands in it. */
export interface TakenLane {
  relay: number;
  lane: number;
}

/** The first free lane of the relays given, by number; null when all are full. */
export function freeLane(relays: readonly number[], lanes: number, taken: readonly TakenLane[]): TakenLane | null {
  for (const relay of relays.toSorted((a, b) => a - b)) {
    const used = new Set(taken.filter((one) => one.relay === relay).map(({ lane }) => lane));
    for (let lane = 1; lane <= lanes; lane++) if (!used.has(lane)) return { relay, lane };
  }
  return null;
}
