import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** One old file is kept beside the current one. */
const MOST_BYTES = 512 * 1024;

/**
 * Writes bugs to `bugs.log` in the data folder: reference (the one the person sees), time, error and stack, as one
 * JSON line each. Messages may quote what somebody typed, so nothing is kept of them but plain program words: no
 * quoted text, no long numbers (IIN, phone), no letters beyond ASCII (names), no home folder.
 */
export function createBugLog(folder: string, clock: () => number): (reference: string, error: unknown) => void {
  const file = path.join(folder, 'bugs.log');
  return (reference, error) => {
    const { name, message, stack, code } = error instanceof Error ? asKnown(error) : asKnown(new Error(String(error)));
    const frames = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
    const entry = {
      reference,
      at: new Date(clock()).toISOString(),
      error: name,
      code,
      message: withoutPersonalData(message),
      stack: frames.map((line) => line.trim().replaceAll(homedir(), '~')),
    };
    try {
      mkdirSync(folder, { recursive: true });
      if (existsSync(file) && statSync(file).size > MOST_BYTES) renameSync(file, `${file}.previous`);
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    } catch (failure) {
      // A full or read-only disk must not turn the report of a bug into a second one.
      console.error(`bug ${reference} could not be written down:`, failure);
    }
  };
}

const asKnown = (error: Error): Error & { code?: unknown } => error;

/** What is left of a message when everything that may be about a person is taken out. */
export function withoutPersonalData(message: string): string {
  return message
    .replaceAll(homedir(), '~')
    .replace(/(["'`«“]).*?["'`»”]/gs, '$1…$1')
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/\d{4,}/g, '…')
    .slice(0, 500);
}
