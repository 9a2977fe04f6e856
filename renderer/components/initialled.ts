/** 'Ғабдуллин Р. Қ.' of a whole name, for narrow columns. */
export function initialled(name: string): string {
  const [surname = '', ...given] = name.split(' ');
  return [surname, ...given.map((word) => `${word.slice(0, 1)}.`)].join('\u00a0');
}
