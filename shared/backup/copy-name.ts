import type { LocalDateTime } from '../kit/local-time.ts';

/** What the name of a copy says: of which file it was made, when, and of which older format of the file. */
export interface CopyName {
  fileName: string;
  at: LocalDateTime;
  /** Set where the copy was made before the file was brought from this format to a newer one. */
  beforeFormat: number | null;
  /** Copies of one second are told apart by it: 1, 2 … */
  number: number;
}

const SHAPE =
  /^(?<base>.+)-(?<day>\d{4}-\d\d-\d\d)T(?<time>\d\d-\d\d-\d\d)(?:-v(?<format>\d+))?(?:-(?<number>\d+))?\.sarbaz$/;

/** 'school-2027-01-10T09-00-00', to which `.sarbaz` is added; colons cannot stand in names of files everywhere. */
export function copyStem(base: string, at: LocalDateTime, beforeFormat: number | null = null): string {
  return `${base}-${at.replaceAll(':', '-')}${beforeFormat === null ? '' : `-v${beforeFormat}`}`;
}

/** What a file's name says if it is a copy of the file `base`; of any file where `base` is null. Null for all others. */
export function readCopyName(fileName: string, base: string | null): CopyName | null {
  const parts = SHAPE.exec(fileName)?.groups;
  if (!parts || (base !== null && parts.base !== base)) return null;
  return {
    fileName,
    at: `${parts.day}T${parts.time?.replaceAll('-', ':')}`,
    beforeFormat: parts.format === undefined ? null : Number(parts.format),
    number: Number(parts.number ?? 1),
  };
}

/** For sorting, newest first. */
export const byNewest = (a: CopyName, b: CopyName): number => b.at.localeCompare(a.at) || b.number - a.number;
