import { z } from 'zod';
import { RULE_KEYS } from '../rules/rule-facts.ts';
import { command, query } from './operation.ts';
import { id, localDate } from './values.ts';

export const ruleKey = z.enum(RULE_KEYS);
export const datedValue = z.object({ value: z.json(), inForceFrom: localDate, orderNumber: z.string() });

/** One key of the rule book with all its dated values, the earliest first. */
export const ruleLine = z.object({
  key: ruleKey,
  values: z.array(datedValue),
  /** Index in `values` of the one in force today; null before the first. */
  inForce: z.int().nullable(),
  /** Intakes that keep a value of this key, with the day it was in force from. */
  keptBy: z.array(z.object({ cohortId: id, code: z.string(), value: z.json(), inForceFrom: localDate })),
});
export type RuleLine = z.infer<typeof ruleLine>;

/** What a new value does to an intake already opened (shared/rules/rule-effects.ts). */
export const ruleEffect = z.object({
  cohortId: id,
  code: z.string(),
  startsOn: localDate,
  effect: z.enum(['takes', 'keeps']),
  because: z.enum(['notBegun', 'started', 'otherDate', 'daysStand', 'same']),
  from: z.json(),
  to: z.json(),
});

const newValue = z.object({ key: ruleKey, value: z.json(), inForceFrom: localDate });
const orderNumber = z.string().trim().min(1).max(60);
const effects = z.object({ effects: z.array(ruleEffect) });

export const rulesOperations = {
  'rules.list': query({ right: 'rules.read', input: z.object({}), output: z.array(ruleLine) }),
  /** What `rules.set` would do, without doing it. */
  'rules.preview': query({ right: 'rules.read', input: newValue, output: effects }),
  /** A new dated value; the same day again corrects the value of that day. */
  'rules.set': command({ right: 'rules.write', input: newValue.extend({ orderNumber }), output: effects }),
  /** Writes the order that confirms the values in force today that have none; intakes that keep them get it too. */
  'rules.confirm': command({
    right: 'rules.write',
    input: z.object({ keys: z.array(ruleKey).min(1), orderNumber }),
    output: z.object({ confirmed: z.int() }),
  }),
};
