import type { Role } from '../../shared/people/roles.ts';
import type { FreeBytes } from '../backup/copy-bytes.ts';
import type { Inspector } from '../backup/inspector.ts';
import type { KeyCost } from '../people/keyring.ts';
import type { MachineTime } from './clock-watch.ts';

export interface DeskOptions {
  /** The school's file, `….sarbaz`; its keyring and backups stand beside it. */
  file: string;
  keyCost: KeyCost;
  /** What belongs to this computer and not to the file: PINs, and wrong passwords in a row. */
  machineFolder: string;
  /** What the computer says of time beside its clock; left out where the clock is a made one. */
  machine?: MachineTime | undefined;
  /** Local date-time text, for the names of backups. */
  now(): string;
  /** Looks large files through off the main thread; its TypeScript source or its built file. */
  inspectWorker?: string | URL | undefined;
  /** Looks files through; one with that worker unless a test has its own. */
  inspector?: Inspector | undefined;
  /** Room on a drive; the system is asked unless a test knows better. */
  freeBytes?: FreeBytes | undefined;
  /** Where drives for second copies appear; those of this computer unless a test has its own. */
  volumes?(): string[];
}

/** Whom a key is wrapped for. */
export interface KeyHolder {
  personId: number;
  login: string;
  fullName: string;
  role: Role;
  samplePassword?: string;
}
