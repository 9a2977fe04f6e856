import type { LocalDateTime } from '../kit/local-time.ts';
import type { PresenceFacts } from './presence-facts.ts';
import { type Standing, WHEREABOUTS, type Whereabouts, whereIs } from './whereabouts.ts';

/** A man in his column of the strength report, with what put him there. */
export interface StrengthMan extends Standing {
  cadetId: number;
}

export interface Strength {
  /** Everyone on the list at that minute: the sum of the columns. */
  onList: number;
  columns: Record<Whereabouts, StrengthMan[]>;
}

/**
 * The strength report at a minute (DOMAIN §5, §10). Cannot be out of balance: men are dealt into columns one by one and
 * the list is what was dealt.
 * @param now up to when the facts are known
 */
export function strengthAt(men: readonly PresenceFacts[], at: LocalDateTime, now: LocalDateTime): Strength {
  const columns = Object.fromEntries(WHEREABOUTS.map((where) => [where, []])) as unknown as Strength['columns'];
  let onList = 0;
  for (const facts of men) {
    const standing = whereIs(facts, at, now);
    if (!standing) continue;
    columns[standing.where].push({ cadetId: facts.cadetId, ...standing });
    onList += 1;
  }
  return { onList, columns };
}
