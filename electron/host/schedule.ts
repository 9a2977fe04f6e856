import type { Host } from './host.ts';

const MINUTE_MS = 60_000;

/** Gives the host its turn every minute while the program runs, without keeping the program alive. */
export function keepSchedule(host: Host): void {
  setInterval(() => void host.tick(), MINUTE_MS).unref();
}
