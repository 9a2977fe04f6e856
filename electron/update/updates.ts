import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Notice, readNotice, signedText } from '../../shared/update/notice.ts';
import { namesIn } from '../backup/copies.ts';
import { foldersIn } from '../backup/volumes.ts';

/** Starts an installer that was checked, and ends the program; only the window's program has one. */
export interface Installer {
  /** @throws Error with the system's word when it cannot be started */
  start(file: string): Promise<void>;
}

/** An installer that was found, with what its notice says. */
export interface FoundUpdate {
  notice: Notice;
  /** The installer itself. */
  file: string;
  /** Whether the publisher's signature holds; null where this program was made without his key. */
  signed: boolean | null;
}

const NOTICE = /^sarbaz-update-[\w.-]{1,60}\.json$/;
/** A notice is a few lines; what is larger is none. */
const MOST_BYTES = 4_000;
/** Where people put what they carry: the drive itself, a folder named after the program, the downloads. */
const LIKELY = /sarbaz|сарбаз|download|загрузки|жүктеу/i;

/** Notices with their installers on these drives, each drive's own folder and the likely ones in it. */
export function findUpdates(volumes: readonly string[], publisherKey: string | null): FoundUpdate[] {
  const folders = volumes.flatMap((volume) => [
    volume,
    ...foldersIn(volume).filter((folder) => LIKELY.test(path.basename(folder))),
  ]);
  return folders.flatMap((folder) => noticesIn(folder, publisherKey));
}

function noticesIn(folder: string, publisherKey: string | null): FoundUpdate[] {
  return namesIn(folder)
    .filter((name) => NOTICE.test(name))
    .flatMap((name) => {
      const notice = noticeAt(path.join(folder, name));
      const file = notice && path.join(folder, notice.file);
      if (!notice || !file || !existsSync(file)) return [];
      return [{ notice, file, signed: publisherKey === null ? null : isSigned(notice, publisherKey) }];
    });
}

function noticeAt(file: string): Notice | null {
  try {
    return statSync(file).size > MOST_BYTES ? null : readNotice(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isSigned(notice: Notice, publisherKey: string): boolean {
  if (notice.signature === undefined) return false;
  try {
    const signature = Buffer.from(notice.signature, 'base64');
    return verify(null, Buffer.from(signedText(notice)), createPublicKey(publisherKey), signature);
  } catch {
    return false;
  }
}
