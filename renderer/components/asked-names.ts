/**
 * So long after a number was pressed, in milliseconds, the panel with its names may still be on its way: another screen
 * is fetched first.
 */
const ON_THE_WAY_MS = 3_000;

let askedAt = Number.NEGATIVE_INFINITY;

/** A number was pressed: the names behind it are to be opened, here or on another screen. */
export function askNames(): void {
  askedAt = performance.now();
}

/** Whether a panel that opens now is what a number was pressed for; it is said once. */
export function areNamesAsked(): boolean {
  const asked = performance.now() - askedAt < ON_THE_WAY_MS;
  askedAt = Number.NEGATIVE_INFINITY;
  return asked;
}
