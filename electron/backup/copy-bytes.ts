import { createHash } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal, refuse } from '../host/refusal.ts';

const PIECE = 1 << 20;
const MEGABYTE = 1_000_000;
/** Left free beside a copy, so that the school's own file can still be written. */
const SPARE_BYTES = 4 << 20;

/** Bytes that are read on into a buffer; 0 at the end. */
export interface ByteSource {
  bytes: number;
  read(buffer: Buffer, position: number): Promise<number>;
}

export type FreeBytes = (folder: string) => number;

/** What may be written by this program; the system keeps some for itself. */
export function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/**
 * Writes bytes into a new file, flushes them, and leaves nothing behind when that fails. Reading and writing go through
 * the system's threads, a megabyte at a time.
 * @returns their SHA-256
 * @throws Refusal backup.noRoom, backup.cannotWrite
 */
export async function writeBytes(source: ByteSource, target: string, freeBytes: FreeBytes): Promise<string> {
  const folder = path.dirname(target);
  try {
    await mkdir(folder, { recursive: true });
    await rm(target, { force: true });
    demandRoom(folder, source.bytes, freeBytes);
    const handle = await open(target, 'wx', 0o600);
    try {
      return await pour(source, handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(target, { force: true }).catch(() => {});
    throw asWriteRefusal(error, folder, source.bytes, freeBytes);
  }
}

async function pour(source: ByteSource, handle: FileHandle): Promise<string> {
  const sum = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE);
  let position = 0;
  for (let read = await source.read(buffer, 0); read > 0; read = await source.read(buffer, position)) {
    const piece = buffer.subarray(0, read);
    sum.update(piece);
    await handle.writeFile(piece);
    position += read;
  }
  await handle.sync();
  return sum.digest('hex');
}

/** Bytes of a file that nobody writes to; `close` it. */
export async function fileSource(file: string): Promise<ByteSource & { close(): Promise<void> }> {
  const handle = await open(file, 'r');
  return {
    bytes: (await handle.stat()).size,
    read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
    close: () => handle.close(),
  };
}

/** Copies a file that nobody writes to. @returns its SHA-256; @throws as `writeBytes` */
export async function copyBytes(file: string, target: string, freeBytes: FreeBytes): Promise<string> {
  const source = await fileSource(file);
  try {
    return await writeBytes(source, target, freeBytes);
  } finally {
    await source.close();
  }
}

function demandRoom(folder: string, bytes: number, freeBytes: FreeBytes): void {
  const free = freeBytes(folder);
  if (free < bytes + SPARE_BYTES) refuse('backup.noRoom', room(folder, bytes, free));
}

const room = (folder: string, bytes: number, free: number) => ({
  folder,
  neededMb: Math.ceil((bytes + SPARE_BYTES) / MEGABYTE),
  freeMb: Math.floor(free / MEGABYTE),
});

function asWriteRefusal(error: unknown, folder: string, bytes: number, freeBytes: FreeBytes): unknown {
  const code = error instanceof Error && 'code' in error && !(error instanceof Refusal) ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new Refusal('backup.noRoom', room(folder, bytes, code === 'ENOSPC' ? 0 : freeBytes(folder)));
  }
  // Unplugged, write-protected, no folder: the system's own word says which.
  return /^E[A-Z]+$/.test(code) ? new Refusal('backup.cannotWrite', { folder, detail: code }) : error;
}
