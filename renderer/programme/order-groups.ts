import type { OrderRuleView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { isStandardRule, type StandardRule } from '../../shared/programme/order-rules.ts';

/** Codes of the subjects in which a standard rule holds as it was given. */
export function subjectsUnder(programme: ProgrammeView, standard: StandardRule): string[] {
  return programme.subjects
    .map((subject) => subject.code)
    .filter((code) => programme.orderRules.some((rule) => isStandardRule(rule, programme.kinds, code) === standard));
}

/** Rules that say something of their own: not "initial first" or "exam last" of a whole subject. */
export function ownOrderRules(programme: ProgrammeView): OrderRuleView[] {
  return programme.orderRules.filter(
    (rule) => !programme.subjects.some((subject) => isStandardRule(rule, programme.kinds, subject.code)),
  );
}
