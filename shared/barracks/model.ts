import type { LocalDate } from '../kit/local-time.ts';

export type Tier = 'upper' | 'lower';

/** One place to sleep: a tier of a numbered bunk, as it stands for one intake. */
export interface Bunk {
  id: number;
  number: number;
  tier: Tier;
  /** Set when the bunk is out of use on any day of the intake. */
  outOfUse: { from: LocalDate; reason: string } | null;
  /** Code of an intake with overlapping dates whose cadet sleeps here. */
  otherIntake: string | null;
}

export interface Room {
  id: number;
  name: string;
  bunks: Bunk[];
}

/** An enrolled cadet with his platoon and the bunk he sleeps in. */
export interface Sleeper {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoonId: number | null;
  squad: number | null;
  bunkId: number | null;
}

export interface Platoon {
  id: number;
  number: number;
}

/** Rooms as they stand, platoons by number, cadets in Kazakh order: all the rules of this room look at. */
export interface Barracks {
  rooms: Room[];
  platoons: Platoon[];
  cadets: Sleeper[];
}

/** A cadet and the bunk he is to sleep in. */
export interface Move {
  cadetId: number;
  bunkId: number;
}

/** Whether a man of this intake may sleep here at all. */
export function isUsable(bunk: Bunk): boolean {
  return bunk.outOfUse === null && bunk.otherIntake === null;
}

/** Reading order inside a room: by number, the upper tier above the lower one, as the picture of a bunk is read. */
export function inReadingOrder(left: Bunk, right: Bunk): number {
  if (left.number !== right.number) return left.number - right.number;
  return left.tier === right.tier ? left.id - right.id : left.tier === 'upper' ? -1 : 1;
}

/** A room called by its number: of '1-бөлме' only the number stands in its bunks' names. */
const NUMBERED_ROOM = /^(\d+)[-\u2011 ]?(бөлме|комната|room)$/i;

/** '1-04': the room's name and the bunk's number, as painted on the frame; the tier is said beside it. */
export function bunkLabel(room: Pick<Room, 'name'>, bunk: Pick<Bunk, 'number'>): string {
  const spoken = NUMBERED_ROOM.exec(room.name)?.[1] ?? room.name;
  return `${spoken}-${String(bunk.number).padStart(2, '0')}`;
}

/** Who sleeps in which bunk. */
export function sleepersByBunk(cadets: readonly Sleeper[]): Map<number, Sleeper> {
  return new Map(cadets.flatMap((cadet) => (cadet.bunkId === null ? [] : [[cadet.bunkId, cadet] as const])));
}
