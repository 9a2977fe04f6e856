import { type ExerciseCard, type Score, type Shot, scoreOfShots, scoreOfTotal } from '../../shared/range/card.ts';
import { refuse } from '../host/refusal.ts';

/** A lane as it is typed: by shots, by its total, or taken away. */
export type TypedScore = { shots: Shot[]; replaced: number } | { total: number; misfired: number } | { none: true };

/**
 * What a typed lane says by the card; null where it is taken away.
 * @throws Refusal firing.shotTooHigh, firing.shotCount
 */
export function scoreOf(card: ExerciseCard, typed: TypedScore): Score | null {
  if ('none' in typed) return null;
  const score =
    'shots' in typed
      ? scoreOfShots(card, typed.shots, typed.replaced)
      : scoreOfTotal(card, typed.total, typed.misfired);
  if (!('code' in score)) return score;
  if (score.code === 'shotTooHigh') return refuse('firing.shotTooHigh', { shot: score.shot, most: score.most });
  return refuse('firing.shotCount', { count: score.count });
}
