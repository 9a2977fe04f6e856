import type { LocalDate } from '../kit/local-time.ts';
import { LAYOUT_KEYS, type RuleKey } from './rule-facts.ts';
import { type DatedValue, inForceOn } from './values-in-force.ts';

/** An intake as far as a new value concerns it. */
export interface IntakeWithValue {
  cohortId: number;
  code: string;
  startsOn: LocalDate;
  /** The value it keeps now. */
  value: unknown;
  /** Whether the new value agrees with its other values and its days (`fitsIntake`). */
  fits: boolean;
}

/**
 * What a new value does to an intake already opened. `takes`: it gets the value. It keeps its own because it has
 * begun (`started`), because another value holds on its first day (`otherDate`), because its days were laid out by
 * the old value or would not fit the new one (`daysStand`), or because the value is the same (`same`).
 */
export interface RuleEffect {
  cohortId: number;
  code: string;
  startsOn: LocalDate;
  effect: 'takes' | 'keeps';
  because: 'notBegun' | 'started' | 'otherDate' | 'daysStand' | 'same';
  from: unknown;
  to: unknown;
}

/**
 * What setting a dated value would do to each intake (DOMAIN §1: an intake keeps the values it started with).
 * @param values the dated values of this key as they stand, without the new one
 */
export function ruleEffects(
  key: RuleKey,
  newValue: DatedValue,
  values: readonly DatedValue[],
  intakes: readonly IntakeWithValue[],
  today: LocalDate,
): RuleEffect[] {
  const then = [...values.filter((one) => one.inForceFrom !== newValue.inForceFrom), newValue];
  return intakes.map((intake) => {
    const { cohortId, code, startsOn, value } = intake;
    const because = reason(key, newValue, inForceOn(then, startsOn), intake, today);
    const takes = because === 'notBegun';
    return {
      cohortId,
      code,
      startsOn,
      effect: takes ? 'takes' : 'keeps',
      because,
      from: value,
      to: takes ? newValue.value : value,
    };
  });
}

function reason(
  key: RuleKey,
  newValue: DatedValue,
  onFirstDay: DatedValue | null,
  intake: IntakeWithValue,
  today: LocalDate,
): RuleEffect['because'] {
  if (onFirstDay !== newValue) return 'otherDate';
  if (JSON.stringify(newValue.value) === JSON.stringify(intake.value)) return 'same';
  if (intake.startsOn <= today) return 'started';
  return LAYOUT_KEYS.has(key) || !intake.fits ? 'daysStand' : 'notBegun';
}
