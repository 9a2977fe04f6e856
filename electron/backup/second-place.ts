import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { refuse } from '../host/refusal.ts';
import { writeMachineFile } from '../people/machine-file.ts';

/** Made in the chosen folder; copies lie in it. */
export const SECOND_FOLDER = 'sarbaz-backups';
/** Tells the chosen drive from another one at the same letter or mount point, and from an empty mount point. */
const MARK_FILE = 'place.id';

const placesSchema = z.object({
  format: z.literal('sarbaz-backup-places/1'),
  places: z.array(z.object({ fileId: z.string(), folder: z.string(), mark: z.string() })),
});
type Places = z.infer<typeof placesSchema>['places'];

/** The second place of copies, as this computer knows it: drives have their names from the computer, not the school. */
export interface SecondPlace {
  folder: string;
  mark: string;
}

const placeOf = (machineFolder: string): string => path.join(machineFolder, 'backup-places.json');

/** A file that cannot be read counts as empty: the place is then chosen anew. */
function readPlaces(machineFolder: string): Places {
  try {
    return placesSchema.parse(JSON.parse(readFileSync(placeOf(machineFolder), 'utf8'))).places;
  } catch {
    return [];
  }
}

export const secondPlaceOf = (machineFolder: string, fileId: string): SecondPlace | null =>
  readPlaces(machineFolder).find((one) => one.fileId === fileId) ?? null;

/**
 * Remembers where second copies go, and marks the place; null forgets it (its copies stay).
 * @throws Refusal backup.cannotWrite
 */
export function chooseSecondPlace(machineFolder: string, fileId: string, chosen: string | null): SecondPlace | null {
  const others = readPlaces(machineFolder).filter((one) => one.fileId !== fileId);
  const place = chosen === null ? null : markPlace(path.join(chosen, SECOND_FOLDER));
  const places = place ? [...others, { fileId, ...place }] : others;
  const kept = { format: 'sarbaz-backup-places/1', places };
  writeMachineFile(placeOf(machineFolder), JSON.stringify(kept, null, 1));
  return place;
}

function markPlace(folder: string): SecondPlace {
  const file = path.join(folder, MARK_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomUUID(), { flag: 'wx' });
    return { folder, mark: readFileSync(file, 'utf8') };
  } catch (error) {
    return refuse('backup.cannotWrite', { folder, detail: String((error as NodeJS.ErrnoException).code) });
  }
}

/** Whether the very drive or folder that was chosen can be reached now. */
export function isReached({ folder, mark }: SecondPlace): boolean {
  try {
    return readFileSync(path.join(folder, MARK_FILE), 'utf8') === mark;
  } catch {
    return false;
  }
}
