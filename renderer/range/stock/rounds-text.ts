/** A number of rounds as it is typed; null for nothing, or for what is no number of rounds. */
export function roundsOfText(text: string): number | null {
  const typed = text.replaceAll(/\s/g, '');
  const rounds = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  return rounds > 0 && rounds <= 1_000_000 ? rounds : null;
}
