import type { programmeOperations } from '../../shared/contract/programme.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { orderCircle, rulesWithKind, rulesWithoutKind } from '../../shared/programme/order-rules.ts';
import { named } from '../../shared/programme/programme-facts.ts';
import type { LessonKind, OrderRule } from '../../shared/programme/programme-types.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { demandSubject } from './hours.operations.ts';
import { approvedKinds, unplaceKind } from './plan-uses.repository.ts';
import {
  deleteKind,
  deleteOrderRule,
  findKind,
  findOrderRule,
  insertKind,
  insertOrderRule,
  listKinds,
  listOrderRules,
  listSubjects,
  type StoredKind,
  updateKind,
  updateOrderRule,
} from './programme.repository.ts';
import { demandCohort } from './programme-reading.ts';

type Names = 'addKind' | 'saveKind' | 'removeKind' | 'saveOrderRule' | 'removeOrderRule';

export const kindHandlers: HandlersOf<Pick<typeof programmeOperations, `programme.${Names}`>> = {
  'programme.addKind': ({ db, tell }, { cohortId, subjectCode, ...parts }) => {
    const cohort = demandCohort(db, cohortId);
    const subject = demandSubject(listSubjects(db, cohortId), subjectCode);
    const kinds = listKinds(db, cohortId);
    const kind: LessonKind = { ...parts, subjectCode, code: freeCode(subjectCode, kinds) };
    const id = insertKind(db, cohortId, kinds.length, kind);
    saveRules(db, cohortId, rulesWithKind(listOrderRules(db, cohortId), kind, [...kinds, kind]));
    tell({ cohort: cohort.code, kind: named(kind.names), subject: named(subject.names) });
    return { id, code: kind.code };
  },

  'programme.saveKind': ({ db, tell }, { kindId, ...parts }) => {
    const before = demandKind(db, kindId);
    const { id: _id, cohortId, ...stored } = before;
    const after: LessonKind = { ...stored, ...parts };
    if (losesBlocks(before, after)) refuseApproved(db, before);
    updateKind(db, kindId, after);
    const others = listKinds(db, cohortId);
    saveRules(db, cohortId, rulesWithKind(listOrderRules(db, cohortId), after, others));
    const unplaced = unplaceKind(db, kindId, needsNewSlots(before, after) ? 0 : after.blockCount);
    tell({ ...wordsOf(db, after, cohortId), unplaced });
    return { unplaced };
  },

  'programme.removeKind': ({ db, tell }, { kindId }) => {
    const kind = demandKind(db, kindId);
    refuseApproved(db, kind);
    const unplaced = unplaceKind(db, kindId, 0);
    deleteKind(db, kindId);
    saveRules(db, kind.cohortId, rulesWithoutKind(listOrderRules(db, kind.cohortId), kind.code));
    tell({ ...wordsOf(db, kind, kind.cohortId), unplaced });
    return { unplaced };
  },

  'programme.saveOrderRule': ({ db, tell }, { cohortId, ruleId, ...sides }) => {
    const cohort = demandCohort(db, cohortId);
    const kinds = listKinds(db, cohortId);
    const rules = listOrderRules(db, cohortId);
    const found =
      ruleId === null ? null : (rules.find((rule) => rule.id === ruleId) ?? refuse('programme.unknownRule'));
    const code = found?.code ?? freeRuleCode(rules);
    const rule: OrderRule = { code, ...sides, before: once(sides.before), after: once(sides.after) };
    const names = new Map(kinds.map((kind) => [kind.code, named(kind.names)]));
    for (const one of [...rule.before, ...rule.after])
      if (!names.has(one)) refuse('programme.unknownKind', { code: one });
    const circle = orderCircle([...rules.filter((one) => one.id !== ruleId), rule]);
    if (circle) refuse('programme.orderCircle', { kinds: circle.map((one) => names.get(one) ?? one) });
    const id = found ? found.id : insertOrderRule(db, cohortId, rule);
    if (found) updateOrderRule(db, found.id, rule);
    tell({
      cohort: cohort.code,
      before: told(rule.before, names),
      after: told(rule.after, names),
      minDays: rule.minDays,
    });
    return { id };
  },

  'programme.removeOrderRule': ({ db, tell }, { ruleId }) => {
    const rule = findOrderRule(db, ruleId) ?? refuse('programme.unknownRule');
    const names = new Map(listKinds(db, rule.cohortId).map((kind) => [kind.code, named(kind.names)]));
    deleteOrderRule(db, ruleId);
    tell({ before: told(rule.before, names), after: told(rule.after, names), minDays: rule.minDays });
    return {};
  },
};

/** What the history's sentence says of a kind: itself and its subject. */
const wordsOf = (db: Db, kind: LessonKind, cohortId: number) => ({
  kind: named(kind.names),
  subject: named(demandSubject(listSubjects(db, cohortId), kind.subjectCode).names),
});

/** Names for the history's sentence: the first of a long list stand for it. */
const told = (codes: readonly string[], names: ReadonlyMap<string, Param>): Param[] => [
  ...codes.slice(0, 3).map((code) => names.get(code) ?? code),
  ...(codes.length > 3 ? ['…'] : []),
];

const once = (codes: readonly string[]): string[] => [...new Set(codes)];

/** @throws Refusal programme.unknownKind */
const demandKind = (db: Db, kindId: number): StoredKind =>
  findKind(db, kindId) ?? refuse('programme.unknownKind', { code: String(kindId) });

/** An approved timetable keeps the blocks it was approved with. @throws Refusal programme.kindApproved */
function refuseApproved(db: Db, kind: StoredKind): void {
  if (approvedKinds(db, kind.cohortId).has(kind.id)) {
    refuse('programme.kindApproved', { kind: named(kind.names), blocks: kind.blockCount, hours: kind.blockHours });
  }
}

const losesBlocks = (before: LessonKind, after: LessonKind): boolean =>
  after.blockHours !== before.blockHours || after.blockCount < before.blockCount || after.phase !== before.phase;

/** Whether cards already placed no longer fit where they stand. */
const needsNewSlots = (before: LessonKind, after: LessonKind): boolean =>
  after.blockHours !== before.blockHours ||
  after.placeType !== before.placeType ||
  (['night', 'range'] as const).some((flag) => after.flags.includes(flag) !== before.flags.includes(flag));

/** `FIR-2`, `FIR-3` …: the first one nobody has. */
function freeCode(subjectCode: string, kinds: readonly LessonKind[]): string {
  const taken = new Set(kinds.map((kind) => kind.code));
  let number = kinds.filter((kind) => kind.subjectCode === subjectCode).length + 1;
  while (taken.has(`${subjectCode}-${number}`)) number++;
  return `${subjectCode}-${number}`;
}

function freeRuleCode(rules: readonly OrderRule[]): string {
  const taken = new Set(rules.map((rule) => rule.code));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number++;
  return `rule-${number}`;
}

/** Writes what a change of kinds makes of the order rules: changed ones, new ones, those that went. */
function saveRules(db: Db, cohortId: number, rules: readonly OrderRule[]): void {
  const stored = listOrderRules(db, cohortId);
  for (const rule of rules) {
    const found = stored.find((one) => one.code === rule.code);
    if (found) updateOrderRule(db, found.id, rule);
    else insertOrderRule(db, cohortId, rule);
  }
  for (const rule of stored) if (!rules.some((one) => one.code === rule.code)) deleteOrderRule(db, rule.id);
}
