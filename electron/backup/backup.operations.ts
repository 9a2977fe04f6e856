import path from 'node:path';
import type { BackupCopy, backupOperations } from '../../shared/contract/backup.contract.ts';
import type { Desk } from '../host/desk.ts';
import type { DeskContext, DeskHandlersOf } from '../host/handlers.ts';
import { type Refusal, refuse } from '../host/refusal.ts';
import { recordDirectly } from '../people/direct-history.ts';
import { baseOf, type Copy, listCopies } from './copies.ts';
import { freeBytesOf } from './copy-bytes.ts';
import { FileClosed } from './live-file.ts';
import { replacedBase } from './replace-file.ts';
import { rescue } from './rescue.ts';
import { chooseSecondPlace, isReached, SECOND_FOLDER, secondPlaceOf } from './second-place.ts';
import { foldersIn, onOneDrive, volumesFor } from './volumes.ts';

export const backupHandlers: DeskHandlersOf<typeof backupOperations> = {
  'backup.now': async ({ desk, now }) => {
    const report = await desk.backups.make(desk.live).catch((error: unknown) => {
      if (error instanceof FileClosed) refuse('session.notSignedIn');
      throw error;
    });
    return { ...report, at: now };
  },

  'backup.status': async ({ desk, look }) => readStatus(desk, look.isOpen()),

  'backup.copies': async ({ desk }) => [
    ...named(desk, desk.backups.copies(), 'first'),
    ...named(desk, desk.backups.secondCopies() ?? [], 'second'),
    ...named(desk, listCopies(path.dirname(desk.file), replacedBase(desk.file)), 'replaced'),
  ],

  'backup.folders': async ({ desk }, { inside }) => {
    const within = inside === undefined ? null : desk.folderTokens.take(inside);
    const folders = within === null ? volumesFor(desk.options.volumes) : foldersIn(within);
    return { path: within, folders: folders.map((folder) => tellFolder(desk, folder, within === null)) };
  },

  'backup.chooseSecond': async ({ desk, now, person }, { folder }) => {
    const chosen = folder === null ? null : desk.folderTokens.take(folder);
    const place = chooseSecondPlace(desk.options.machineFolder, desk.keyring().fileId, chosen);
    record(desk, now, person, 'backup.chooseSecond', { folder: place?.folder ?? '—' });
    if (place) await desk.backups.carryOver(desk.live);
    return {};
  },

  'backup.look': async ({ desk, look }, { copy }) => {
    await desk.lookInto(desk.copyTokens.take(copy));
    look.begin();
    return {};
  },

  'backup.endLook': async ({ look }) => {
    look.end();
    return {};
  },

  'backup.restore': async ({ desk, now, person, signEverybodyOut }, { copy }) => {
    const chosen = desk.copyTokens.take(copy);
    const kept = await desk.replaceBy(chosen, desk.key);
    record(desk, now, person, 'backup.restore', { at: chosen.at, kept });
    signEverybodyOut();
    return { kept };
  },

  'backup.found': async ({ desk }) => {
    // Whatever lies there: a lost file's copies are found even where another one stands in its place by now.
    const beside = named(desk, listCopies(desk.backups.folder, baseOf(desk.file)), 'first');
    const second = named(desk, desk.backups.secondCopies() ?? [], 'second');
    const drives = volumesFor(desk.options.volumes).flatMap((volume) =>
      listCopies(path.join(volume, SECOND_FOLDER), null),
    );
    const seen = new Set([...beside, ...second].map((one) => one.copy));
    return [...beside, ...second, ...named(desk, drives, 'drive').filter((one) => !seen.has(one.copy))];
  },

  'backup.rescue': rescue,
};

function record(
  desk: Desk,
  at: string,
  person: DeskContext['person'],
  operation: string,
  params: Parameters<typeof recordDirectly>[1]['params'],
): void {
  const who = person && { id: person.personId, full_name: person.fullName };
  desk.db.transaction(() => recordDirectly(desk.db, { at, person: who, operation, params })).immediate();
}

function readStatus(desk: Desk, looking: boolean) {
  const { backups } = desk;
  const copies = backups.copies();
  const place = secondPlaceOf(desk.options.machineFolder, desk.keyring().fileId);
  const second = backups.secondCopies();
  return {
    newestAt: copies[0]?.at ?? null,
    fileName: copies[0]?.fileName ?? null,
    count: copies.length,
    folder: backups.folder,
    late: backups.isLate(desk.live),
    trouble: tellTrouble(backups.trouble.first),
    second: place && {
      folder: place.folder,
      newestAt: second?.[0]?.at ?? null,
      count: second?.length ?? 0,
      trouble: isReached(place)
        ? tellTrouble(backups.trouble.second)
        : { code: 'backup.placeMissing', params: { folder: place.folder } },
    },
    looking: looking && desk.look ? { fileName: desk.look.copy.fileName, at: desk.look.copy.at } : null,
  };
}

const tellTrouble = (refusal: Refusal | null) => refusal && { code: refusal.code, params: refusal.params };

const named = (desk: Desk, copies: readonly Copy[], place: BackupCopy['place']): BackupCopy[] =>
  copies.map((copy) => ({
    copy: desk.copyTokens.give(copy.file, copy),
    fileName: copy.fileName,
    at: copy.at,
    bytes: copy.bytes,
    place,
  }));

function tellFolder(desk: Desk, folder: string, whole: boolean) {
  return {
    folder: desk.folderTokens.give(folder, folder),
    name: whole ? folder : path.basename(folder),
    freeMb: Math.floor(roomIn(folder) / 1_000_000),
    sameDrive: onOneDrive(folder, desk.file),
  };
}

/** A drive without a medium has no room. */
function roomIn(folder: string): number {
  try {
    return freeBytesOf(folder);
  } catch {
    return 0;
  }
}
