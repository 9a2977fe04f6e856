import { existsSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { type Surroundings, thisComputer } from '../start/data-folder.ts';

/** Where drives appear: letters on Windows, mount points elsewhere; the person's own folder last. */
export function volumesOf({ platform, home }: Surroundings): string[] {
  return [...drives(platform), home].filter((folder) => existsSync(folder));
}

/** Where a desk looks for drives: this computer's, unless it was given others. */
export const volumesFor = (given: (() => string[]) | undefined): string[] =>
  given?.().filter((folder) => existsSync(folder)) ?? volumesOf(thisComputer());

function drives(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  if (platform === 'darwin') return foldersIn('/Volumes');
  const { username } = userInfo();
  return [`/run/media/${username}`, `/media/${username}`, '/mnt'].flatMap(foldersIn);
}

/** Folders to choose from, without hidden ones, by name; none where it cannot be read. */
export function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.startsWith('$'))
      .map((entry) => path.join(folder, entry.name))
      .toSorted();
  } catch {
    return [];
  }
}

/** Whether two places lie on one drive, so that both are lost with it. */
export function onOneDrive(one: string, other: string): boolean {
  try {
    return statSync(one).dev === statSync(other).dev;
  } catch {
    return false;
  }
}
