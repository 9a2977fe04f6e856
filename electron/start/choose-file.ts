import { rmSync } from 'node:fs';
import path from 'node:path';
import type { HostOptions } from '../host/host.ts';
import { keyringFile } from '../people/keyring.ts';
import { claimSample } from '../sample/claim-sample.ts';
import { createSample, sampleClock } from '../sample/sample.ts';

/** Which file is opened, and whether it is the marked sample. */
export interface FileChoice {
  file: string;
  sample: boolean;
}

/**
 * Reads `--database FILE` and `--sample` out of the arguments; others (Chromium's own switches) are left alone.
 * @throws Error with a sentence for the person when they contradict each other or the name is missing
 */
export function chooseFile(argv: readonly string[], folder: string): FileChoice {
  const sample = argv.includes('--sample');
  const given = argumentOf(argv, '--database');
  if (given === undefined) return { file: path.join(folder, sample ? 'sample.sarbaz' : 'school.sarbaz'), sample };
  if (sample) throw new Error('--sample opens a file of its own; leave out --database.');
  if (given === '' || given.startsWith('--')) throw new Error('--database wants the name of a file.');
  return { file: path.resolve(given), sample };
}

function argumentOf(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? undefined : (argv[at + 1] ?? '');
}

/**
 * What the host of the chosen file runs with. The sample is begun anew at each start, in a file that no other running
 * program has, and has a clock of its own, so that it always shows the same day of the same intake.
 */
export async function hostOptionsFor({ sample }: FileChoice, options: HostOptions): Promise<HostOptions> {
  if (!sample) return options;
  const file = await claimSample(options.file);
  const keyring = keyringFile(file);
  const parts = [file, `${file}-wal`, `${file}-shm`, keyring, `${keyring}.previous`];
  for (const part of parts) rmSync(part, { force: true });
  await createSample({ ...options, file });
  return { ...options, file, clock: sampleClock(options.clock), machine: undefined };
}
