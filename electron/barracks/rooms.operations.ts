import { shortName } from '../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import type { barracksOperations } from '../../shared/contract/barracks.contract.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { clearPlaces, freeStruckOff } from './barracks.repository.ts';
import {
  type BunkRow,
  bunkIdsOf,
  deleteRoom,
  findBunks,
  findRoom,
  findRoomByName,
  insertBunks,
  insertRoom,
  renameRoom,
  sleepersOn,
  writeOutOfUse,
} from './rooms.repository.ts';

type RoomOperation =
  | 'barracks.addRoom'
  | 'barracks.renameRoom'
  | 'barracks.removeRoom'
  | 'barracks.addBunks'
  | 'barracks.setOutOfUse'
  | 'barracks.returnToUse';

/** Rooms and bunks themselves, whatever intake sleeps in them. */
export const roomHandlers: HandlersOf<Pick<typeof barracksOperations, RoomOperation>> = {
  'barracks.addRoom': ({ db, tell }, { name, bunks }) => {
    demandFreeName(db, name);
    const roomId = insertRoom(db, name);
    const bunkIds = insertBunks(db, roomId, bunks);
    tell({ room: name, count: bunkIds.length });
    return { roomId, bunkIds };
  },

  'barracks.renameRoom': ({ db, tell }, { roomId, name }) => {
    const room = findRoom(db, roomId) ?? refuse('barracks.unknownRoom');
    demandFreeName(db, name, roomId);
    renameRoom(db, roomId, name);
    tell({ from: room.name, to: name });
    return {};
  },

  'barracks.removeRoom': ({ db, today, tell }, { roomId }) => {
    const room = findRoom(db, roomId) ?? refuse('barracks.unknownRoom');
    const bunkIds = bunkIdsOf(db, roomId);
    freeStruckOff(db, today);
    const sleepers = sleepersOn(db, bunkIds, today);
    if (sleepers.length > 0)
      refuse('barracks.roomNotEmpty', {
        room: room.name,
        count: sleepers.length,
        names: sleepers.slice(0, 3).map(shortName),
        intakes: [...new Set(sleepers.map((sleeper) => sleeper.intake))],
      });
    deleteRoom(db, roomId);
    tell({ room: room.name, count: bunkIds.length });
    return {};
  },

  'barracks.addBunks': ({ db, tell }, { roomId, bunks }) => {
    const room = findRoom(db, roomId) ?? refuse('barracks.unknownRoom');
    const bunkIds = insertBunks(db, roomId, bunks);
    tell({ room: room.name, count: bunkIds.length });
    return { bunkIds };
  },

  'barracks.setOutOfUse': ({ db, today, tell }, { bunkIds, from, reason }) => {
    const bunks = demandBunks(db, bunkIds);
    freeStruckOff(db, today);
    const sleepers = sleepersOn(db, bunkIds, from);
    // An intake that is over keeps the record of who slept here: then the bunk was in use that long.
    const over = sleepers.find((sleeper) => sleeper.endsOn < today);
    if (over) refuse('barracks.sleptThereLater', { from, intake: over.intake, endsOn: over.endsOn });
    clearPlaces(
      db,
      sleepers.map((sleeper) => sleeper.cadetId),
    );
    writeOutOfUse(db, bunkIds, { from, reason });
    tell({ bunks: labels(bunks), count: bunks.length, from, reason, names: sleepers.map(shortName) });
    return {
      backInTray: sleepers.map((sleeper) => ({
        cadetId: sleeper.cadetId,
        name: shortName(sleeper),
        intake: sleeper.intake,
      })),
    };
  },

  'barracks.returnToUse': ({ db, tell }, { bunkIds }) => {
    const bunks = demandBunks(db, bunkIds).filter((bunk) => bunk.outOfUseFrom !== null);
    writeOutOfUse(db, bunkIds, null);
    tell({ bunks: labels(bunks), count: bunks.length });
    return {};
  },
};

function demandFreeName(db: Db, name: string, except?: number): void {
  const taken = findRoomByName(db, name);
  if (taken && taken.id !== except) refuse('barracks.roomNameTaken', { room: taken.name });
}

function demandBunks(db: Db, bunkIds: readonly number[]): BunkRow[] {
  const bunks = findBunks(db, bunkIds);
  return bunks.length === new Set(bunkIds).size ? bunks : refuse('barracks.unknownBunk');
}

const labels = (bunks: readonly BunkRow[]): string[] => [
  ...new Set(bunks.map((bunk) => bunkLabel({ name: bunk.roomName }, bunk))),
];
