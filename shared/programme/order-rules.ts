import type { LessonKind, OrderRule } from './programme-types.ts';

const isExam = (kind: LessonKind): boolean => kind.flags.includes('exam');

/** Codes of the two rules every subject has: specialty after initial lessons, the exam after all others (DOMAIN §3). */
const initialFirst = (subject: string): string => `${subject}-initial-first`;
const examLast = (subject: string): string => `${subject}-exam-last`;
/** Code of the rule that keeps the live firings apart. */
export const RANGE_INTERVAL = 'range-interval';

/** The two rules that hold in every subject. */
export type StandardRule = 'initialFirst' | 'examLast';

/** Which of the two a rule is for this subject, with all its lessons in their places; null when it says anything else. */
export function isStandardRule(
  rule: OrderRule,
  kinds: readonly LessonKind[],
  subjectCode: string,
): StandardRule | null {
  const own = kinds.filter((kind) => kind.subjectCode === subjectCode);
  const holds = (before: (kind: LessonKind) => boolean, after: (kind: LessonKind) => boolean) =>
    rule.minDays === 0 && names(rule.before, own.filter(before)) && names(rule.after, own.filter(after));
  if (rule.code === initialFirst(subjectCode)) {
    const first = (kind: LessonKind) => kind.phase === 'initial';
    return holds(first, (kind) => !first(kind)) ? 'initialFirst' : null;
  }
  if (rule.code !== examLast(subjectCode)) return null;
  return holds((kind) => !isExam(kind), isExam) ? 'examLast' : null;
}

const names = (codes: readonly string[], kinds: readonly LessonKind[]): boolean =>
  codes.length === kinds.length && kinds.every((kind) => codes.includes(kind.code));

/** The rules a programme of these kinds starts with, with the days asked for between the two range sessions. */
export function standardOrderRules(kinds: readonly LessonKind[], daysBetweenRangeSessions: number): OrderRule[] {
  const rules: OrderRule[] = [];
  for (const subject of new Set(kinds.map((kind) => kind.subjectCode))) {
    const own = kinds.filter((kind) => kind.subjectCode === subject);
    const codes = (test: (kind: LessonKind) => boolean) => own.filter(test).map((kind) => kind.code);
    rules.push(
      {
        code: initialFirst(subject),
        before: codes((kind) => kind.phase === 'initial'),
        after: codes((kind) => kind.phase === 'specialty'),
        minDays: 0,
      },
      { code: examLast(subject), before: codes((kind) => !isExam(kind)), after: codes(isExam), minDays: 0 },
    );
  }
  rules.push(
    { code: 'safety-first', before: ['FIR-SAFETY'], after: ['FIR-WEAPON'], minDays: 0 },
    { code: 'theory-before-range', before: ['FIR-SAFETY', 'FIR-THEORY'], after: ['FIR-RANGE-1'], minDays: 0 },
    { code: RANGE_INTERVAL, before: ['FIR-RANGE-1'], after: ['FIR-RANGE-2'], minDays: daysBetweenRangeSessions },
  );
  return rules.filter((rule) => rule.before.length > 0 && rule.after.length > 0);
}

/**
 * The rules after a kind was added or changed: it takes its side in the two rules of its subject, so that no new
 * lesson slips behind the exam. A rule the planner took away stays away; the first initial lesson or exam of a subject
 * brings its rule along.
 * @param kinds all kinds as they now are, the changed one among them
 */
export function rulesWithKind(
  rules: readonly OrderRule[],
  kind: LessonKind,
  kinds: readonly LessonKind[],
): OrderRule[] {
  const sides: Record<string, 'before' | 'after'> = {
    [initialFirst(kind.subjectCode)]: kind.phase === 'initial' ? 'before' : 'after',
    [examLast(kind.subjectCode)]: isExam(kind) ? 'after' : 'before',
  };
  const moved = rules.map((rule) => {
    const side = sides[rule.code];
    if (!side || rule[side].includes(kind.code)) return rule;
    const other = side === 'before' ? 'after' : 'before';
    return { ...rule, [side]: [...rule[side], kind.code], [other]: rule[other].filter((code) => code !== kind.code) };
  });
  return [...moved, ...newRules(rules, kind, kinds)].filter((rule) => rule.before.length > 0 && rule.after.length > 0);
}

function newRules(rules: readonly OrderRule[], kind: LessonKind, kinds: readonly LessonKind[]): OrderRule[] {
  const others = kinds.filter((one) => one.subjectCode === kind.subjectCode && one.code !== kind.code);
  const wanted: OrderRule[] = [];
  if (kind.phase === 'initial' && !others.some((one) => one.phase === 'initial')) {
    const after = others.map((one) => one.code);
    wanted.push({ code: initialFirst(kind.subjectCode), before: [kind.code], after, minDays: 0 });
  }
  if (isExam(kind) && !others.some(isExam)) {
    const before = others.map((one) => one.code);
    wanted.push({ code: examLast(kind.subjectCode), before, after: [kind.code], minDays: 0 });
  }
  return wanted.filter((rule) => !rules.some((one) => one.code === rule.code));
}

/** The rules after a kind was removed; a rule with an empty side says nothing and goes. */
export function rulesWithoutKind(rules: readonly OrderRule[], code: string): OrderRule[] {
  return rules
    .map((rule) => ({
      ...rule,
      before: rule.before.filter((one) => one !== code),
      after: rule.after.filter((one) => one !== code),
    }))
    .filter((rule) => rule.before.length > 0 && rule.after.length > 0);
}

/** Kinds that would have to come before themselves, in the order of the circle; null when the rules hold together. */
export function orderCircle(rules: readonly OrderRule[]): string[] | null {
  const next = new Map<string, Set<string>>();
  for (const rule of rules)
    for (const before of rule.before) {
      const later = next.get(before) ?? new Set();
      for (const after of rule.after) later.add(after);
      next.set(before, later);
    }
  const done = new Set<string>();
  const walk = (code: string, path: string[]): string[] | null => {
    const seen = path.indexOf(code);
    if (seen >= 0) return path.slice(seen);
    if (done.has(code)) return null;
    for (const later of next.get(code) ?? []) {
      const circle = walk(later, [...path, code]);
      if (circle) return circle;
    }
    done.add(code);
    return null;
  };
  for (const code of next.keys()) {
    const circle = walk(code, []);
    if (circle) return circle;
  }
  return null;
}
