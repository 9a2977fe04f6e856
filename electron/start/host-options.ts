import { rmSync } from 'node:fs';
import type { HostOptions } from '../host/host.ts';
import { keyringFile } from '../people/keyring.ts';
import { claimSample } from '../sample/claim-sample.ts';
import { createSample, sampleClock } from '../sample/sample.ts';
import type { FileChoice } from './choose-file.ts';

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
