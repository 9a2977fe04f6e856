import type { RuleLine, rulesOperations } from '../../shared/contract/rules.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import { fitsRule } from '../../shared/rules/rule-book.ts';
import { fitsIntake, type LongestDay } from '../../shared/rules/rule-clash.ts';
import { type RuleEffect, ruleEffects } from '../../shared/rules/rule-effects.ts';
import { RULE_KEYS, type RuleKey } from '../../shared/rules/rule-facts.ts';
import { ruleValues } from '../../shared/rules/rule-values.ts';
import { type DatedValue, type FrozenRule, freezeRules, inForceOn } from '../../shared/rules/values-in-force.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { demandFit } from './demand-fit.ts';
import { confirmValue, giveToIntake, listKept, listValues, longestDays, saveValue } from './rules.repository.ts';

export const rulesHandlers: HandlersOf<typeof rulesOperations> = {
  'rules.list': ({ db, today }) => {
    const book = listValues(db);
    const kept = listKept(db);
    return RULE_KEYS.map((key): RuleLine => {
      const values = book.filter((one) => one.key === key);
      const inForce = inForceOn(values, today);
      return {
        key,
        values: values.map(({ value, inForceFrom, orderNumber }) => ({
          value: value as Json,
          inForceFrom,
          orderNumber,
        })),
        inForce: inForce ? values.indexOf(inForce) : null,
        keptBy: kept
          .filter((row) => row.key === key)
          .map((row) => ({
            cohortId: row.cohort_id,
            code: row.code,
            value: JSON.parse(row.value) as Json,
            inForceFrom: row.in_force_from,
          })),
      };
    });
  },

  'rules.preview': ({ db, today }, { key, value, inForceFrom }) => ({
    effects: effectsOf(db, key, { value, inForceFrom, orderNumber: '' }, today).map(asJson),
  }),

  'rules.set': ({ db, today, tell }, { key, value, inForceFrom, orderNumber }) => {
    const newValue = { value, inForceFrom, orderNumber };
    const effects = effectsOf(db, key, newValue, today);
    saveValue(db, { key, ...newValue });
    for (const { cohortId, effect } of effects)
      if (effect === 'takes') giveToIntake(db, cohortId, { key, ...newValue });
    tell({ key, value: value as Param, inForceFrom, orderNumber });
    return { effects: effects.map(asJson) };
  },

  'rules.confirm': ({ db, today, tell }, { keys, orderNumber }) => {
    const book = listValues(db);
    const bare = [...new Set(keys)].flatMap((key) => {
      const inForce = inForceOn(
        book.filter((one) => one.key === key),
        today,
      );
      return inForce?.orderNumber === '' ? [inForce] : [];
    });
    if (bare.length === 0) refuse('rules.nothingToConfirm');
    for (const rule of bare) confirmValue(db, rule, orderNumber);
    tell({ count: bare.length, orderNumber });
    return { confirmed: bare.length };
  },
};

type Json = RuleLine['values'][number]['value'];

const asJson = (effect: RuleEffect) => ({ ...effect, from: effect.from as Json, to: effect.to as Json });

/** Checks a new value and weighs it against every intake. */
function effectsOf(db: Db, key: RuleKey, newValue: DatedValue, today: LocalDate): RuleEffect[] {
  if (!fitsRule(key, newValue.value)) refuse('rules.wrongValue', { key });
  const book = listValues(db);
  demandHarmony(key, newValue, book);
  const values = book.filter((one) => one.key === key);
  const kept = Map.groupBy(listKept(db), ({ cohort_id }) => cohort_id);
  const longest = longestDays(db);
  const intakes = [...kept].flatMap(([cohortId, rows]) => {
    const own = rows.find((row) => row.key === key);
    if (!own) return [];
    const { code, starts_on: startsOn } = own;
    // What an intake has begun with stays, whatever fits.
    const fits =
      startsOn <= today ||
      fitsIntake(
        ruleValues(rows.map((row) => ({ key: row.key, value: row === own ? newValue.value : JSON.parse(row.value) }))),
        longest.get(cohortId) ?? NO_DAYS,
      );
    return [{ cohortId, code, startsOn, value: JSON.parse(own.value) as unknown, fits }];
  });
  return ruleEffects(key, newValue, values, intakes, today);
}

const NO_DAYS: LongestDay = { lessonHours: 0, eveningHours: 0 };

/** The new value must not contradict the others on any day on which it holds. */
function demandHarmony(key: RuleKey, newValue: DatedValue, book: readonly FrozenRule[]): void {
  const others = book.filter((one) => one.key !== key);
  const ends = book
    .filter((one) => one.key === key && one.inForceFrom > newValue.inForceFrom)
    .map(({ inForceFrom }) => inForceFrom)
    .toSorted()[0];
  const days = others
    .map(({ inForceFrom }) => inForceFrom)
    .filter((day) => day > newValue.inForceFrom && (ends === undefined || day < ends));
  for (const day of [newValue.inForceFrom, ...new Set(days.toSorted())]) {
    const { rules } = freezeRules(others, day);
    // Before the first values of the book there is nothing to contradict.
    if (rules.length === RULE_KEYS.length - 1) demandFit(day, ruleValues([...rules, { key, ...newValue }]));
  }
}
