import { homedir } from 'node:os';
import path from 'node:path';

/** What the place of the data depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}
export const thisComputer = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * Folder of the school's file, its keyring, backups and the bug log: what SARBAZ_DATA names, else the place this
 * system keeps a program's data in (APPDATA, Library, XDG_DATA_HOME). The same for window, browser and command line.
 */
export function dataFolder({ platform, env, home }: Surroundings): string {
  if (env.SARBAZ_DATA) return path.resolve(env.SARBAZ_DATA);
  if (platform === 'win32') return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'Sarbaz');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Sarbaz');
  const share = env.XDG_DATA_HOME;
  return path.join(share && path.isAbsolute(share) ? share : path.join(home, '.local', 'share'), 'sarbaz');
}
