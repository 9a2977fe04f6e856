/** What the tracks of a table are made of, in the order of its columns. */
interface Tracks {
  /** For grid-template-columns. Fixed columns take a little air where the window is wide (`--air`). */
  tracks: string;
  /** How wide the columns are read comfortably, as a CSS length; what is left beyond stays paper at the right. */
  comfort: string;
}

const FIXED = /^([\d.]+)rem$/;
const BETWEEN = /^minmax\([\d.]+rem, ?([\d.]+)rem\)$/;
const FLEXIBLE = /^minmax\(([\d.]+)rem, ?([\d.]*)fr\)$/;
/** How far a column of 1fr grows beyond its least width, in rem: a whole name, not a whole screen. */
const GROWS = 12;
const DEFAULT = 'minmax(6rem, 1fr)';

/** How wide a column is at most in rem, without air; null if it takes whatever there is. */
function mostOf(width: string): number | null {
  const exact = FIXED.exec(width)?.[1] ?? BETWEEN.exec(width)?.[1];
  if (exact) return Number(exact);
  const [, least, share] = FLEXIBLE.exec(width) ?? [];
  return least === undefined ? null : Number(least) + GROWS * Number(share || 1);
}

/**
 * Tracks of columns, and the width up to which they spread: in a wide window a name and its numbers stay side by side
 * instead of moving to the two ends of the screen.
 * @param widths as columns name them: '7rem', 'minmax(12rem, 2fr)'; undefined is the default
 * @param before a track before the first, which takes no air
 */
export function tracksOf(widths: readonly (string | undefined)[], before?: string): Tracks {
  const named = widths.map((width) => width ?? DEFAULT);
  const tracks = named.map((width) => (FIXED.test(width) ? `minmax(${width}, calc(${width} + var(--air)))` : width));
  const most = named.map(mostOf);
  const sum = most.reduce<number>((all, one) => all + (one ?? 0), 0);
  return {
    tracks: [...(before ? [before] : []), ...tracks].join(' '),
    comfort: most.includes(null)
      ? '100%'
      : `calc(${[...(before ? [before] : []), `${sum}rem`].join(' + ')} + ${named.length} * var(--air))`,
  };
}
