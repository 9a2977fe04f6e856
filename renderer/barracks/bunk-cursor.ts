import { type Bunk, inReadingOrder, type Room } from '../../shared/barracks/model.ts';

/** A frame of two tiers as it stands on the floor. */
export interface Frame {
  number: number;
  tiers: Bunk[];
}

/** The frames of a room in their order: odd ones along the left wall, even ones along the right. */
export function framesOf(room: Pick<Room, 'bunks'>): Frame[] {
  const frames = new Map<number, Frame>();
  for (const bunk of room.bunks.toSorted(inReadingOrder)) {
    const frame = frames.get(bunk.number) ?? { number: bunk.number, tiers: [] };
    frame.tiers.push(bunk);
    frames.set(bunk.number, frame);
  }
  return [...frames.values()];
}

type KeyOfMove = Pick<KeyboardEvent, 'code' | 'ctrlKey'>;
const WALLS = 2;

/**
 * Where a key takes the cursor over the bunks, null when it moves nothing. Up and down go through the tiers of one
 * wall, left and right to the other wall and on into the next room at the same height; Page keys change the room.
 */
export function moveBunkCursor(rooms: readonly Room[], bunkId: number, { code, ctrlKey }: KeyOfMove): number | null {
  const floors = rooms.map(framesOf);
  const roomIndex = floors.findIndex((frames) => frames.some((frame) => frame.tiers.some(({ id }) => id === bunkId)));
  const frames = floors[roomIndex];
  if (!frames) return null;
  const frameIndex = frames.findIndex((frame) => frame.tiers.some(({ id }) => id === bunkId));
  const tierIndex = frames[frameIndex]?.tiers.findIndex(({ id }) => id === bunkId) ?? 0;

  /** The bunk at this frame and tier, or the nearest there is in the room. */
  const at = (floor: Frame[] | undefined, frame: number, tier: number): number | null => {
    const found = floor?.[Math.max(0, Math.min(frame, floor.length - 1))];
    return found?.tiers[Math.max(0, Math.min(tier, found.tiers.length - 1))]?.id ?? null;
  };
  const vertical = (step: number): number | null => {
    const tiers = frames[frameIndex]?.tiers.length ?? 1;
    if (tierIndex + step >= 0 && tierIndex + step < tiers) return at(frames, frameIndex, tierIndex + step);
    const next = frameIndex + step * WALLS;
    if (next >= 0 && next < frames.length) return at(frames, next, step > 0 ? 0 : Number.MAX_SAFE_INTEGER);
    const beyond = floors[roomIndex + step];
    const wall = frameIndex % WALLS;
    if (step > 0) return at(beyond, wall, 0);
    const lastRow = beyond ? Math.floor((beyond.length - 1 - wall) / WALLS) * WALLS + wall : 0;
    return at(beyond, lastRow, Number.MAX_SAFE_INTEGER);
  };
  const sideways = (step: number): number | null => {
    const wall = (frameIndex % WALLS) + step;
    const row = frameIndex - (frameIndex % WALLS);
    if (wall >= 0 && wall < WALLS && row + wall < frames.length) return at(frames, row + wall, tierIndex);
    return at(floors[roomIndex + step], step > 0 ? row : row + 1, tierIndex);
  };

  switch (code) {
    case 'ArrowDown':
      return vertical(1);
    case 'ArrowUp':
      return vertical(-1);
    case 'ArrowRight':
      return sideways(1);
    case 'ArrowLeft':
      return sideways(-1);
    case 'PageDown':
      return at(floors[roomIndex + 1], 0, 0);
    case 'PageUp':
      return at(floors[roomIndex - 1], 0, 0);
    case 'Home':
      return at(ctrlKey ? floors[0] : frames, 0, 0);
    case 'End':
      return at(ctrlKey ? floors.at(-1) : frames, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    default:
      return null;
  }
}

/** All bunks in the order they are read, room after room: what a range with Shift runs over. */
export function bunksInOrder(rooms: readonly Room[]): Bunk[] {
  return rooms.flatMap((room) => framesOf(room).flatMap((frame) => frame.tiers));
}
