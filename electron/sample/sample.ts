import type { HostOptions } from '../host/host.ts';

/** Fills `options.file` with the marked sample intake. */
export async function createSample(_options: HostOptions): Promise<void> {}
