import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { ok, type Result, refuse } from '../../shared/kit/result.ts';

const inflate = promisify(inflateRaw);

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENCRYPTED_FLAG = 1;
const ZIP64_MARK = 0xffffffff;

const MEGABYTE = 1_048_576;
const MOST_BYTES = 60 * MEGABYTE;
const MOST_ENTRIES = 2_000;
/** Small files may be as repetitive as they like; a large one that shrinks this much is no list of people. */
const RATIO_FROM_BYTES = 10 * MEGABYTE;
const MOST_RATIO = 200;

type Entry = { name: string; method: number; crc: number; packed: number; unpacked: number; offset: number };

class BrokenZip extends Error {}

/** The entries of the central directory; throws BrokenZip where it does not hold together. */
function readDirectory(bytes: Buffer): { entries: Entry[]; encrypted: boolean } {
  // The end record is 22 bytes and a comment of up to 65 535.
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < lowest) throw new BrokenZip('no end of directory');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let encrypted = false;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new BrokenZip('directory entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) encrypted = true;
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { entries, encrypted };
}

/** One entry unpacked off the main thread; never more than `most` bytes, whatever the directory declares. */
async function unpack(bytes: Buffer, entry: Entry, most: number): Promise<Buffer> {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_ENTRY) {
    throw new BrokenZip('local entry');
  }
  const nameLength = bytes.readUInt16LE(entry.offset + 26);
  const localName = bytes.toString('utf8', entry.offset + 30, entry.offset + 30 + nameLength);
  // A damaged name would make a part look absent, and a list without its texts still reads as numbers.
  if (localName.replace(/^\//, '') !== entry.name) throw new BrokenZip('two names');
  const from = entry.offset + 30 + nameLength + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) throw new BrokenZip('entry data');
  const unpacked = entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: Math.max(1, most) });
  if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) throw new BrokenZip('checksum');
  return unpacked;
}

function swells(unpackedBytes: number) {
  return refuse('admissions.fileSwells', {
    megabytes: Math.ceil(unpackedBytes / MEGABYTE),
    limitMegabytes: MOST_BYTES / MEGABYTE,
  });
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * Unpacks the wanted parts of a zip after its sizes were checked, first as declared, then as they really come out, so
 * that a small file cannot fill the memory. Refusals: `admissions.fileEncrypted`, `admissions.fileSwells` {megabytes,
 * limitMegabytes}, `admissions.fileBrokenZip`. Also returns the names of all parts.
 */
export async function readZipParts(
  bytes: Buffer,
  wanted: (name: string) => boolean,
): Promise<Result<{ names: string[]; parts: Map<string, Buffer> }>> {
  try {
    const { entries, encrypted } = readDirectory(bytes);
    if (encrypted) return refuse('admissions.fileEncrypted');
    if (entries.length > MOST_ENTRIES) return refuse('admissions.fileBrokenZip');
    if (entries.some(({ unpacked, packed }) => unpacked === ZIP64_MARK || packed === ZIP64_MARK)) {
      return swells(ZIP64_MARK);
    }
    const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
    const ratio = declared / Math.max(1, bytes.length);
    if (declared > MOST_BYTES || (declared > RATIO_FROM_BYTES && ratio > MOST_RATIO)) return swells(declared);

    const parts = new Map<string, Buffer>();
    let total = 0;
    for (const entry of entries) {
      if (!wanted(entry.name)) continue;
      // One after another: together they could need far more than the limit at once.
      const part = await unpack(bytes, entry, MOST_BYTES - total);
      total += part.length;
      parts.set(entry.name, part);
    }
    return ok({ names: entries.map(({ name }) => name), parts });
  } catch (error) {
    if (isTooLong(error)) return swells(MOST_BYTES + 1);
    // zlib reports damaged data with its own errors; all of them mean the same to the person.
    return refuse('admissions.fileBrokenZip');
  }
}
