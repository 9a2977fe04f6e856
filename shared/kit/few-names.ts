/** So many names stand in a sentence; beside them it says how many there are. */
export const NAMES_SHOWN = 5;

/** The names of the first few. */
export const fewNames = (people: readonly { name: string }[]): string[] =>
  people.slice(0, NAMES_SHOWN).map(({ name }) => name);
