import { windowDays } from './lesson-window.ts';
import { orderCircle } from './order-rules.ts';
import { bar, named, notice, type ProgrammeFacts, type ProgrammeFinding } from './programme-facts.ts';
import type { LessonKind, OrderRule } from './programme-types.ts';

const byCode = (kinds: readonly LessonKind[]) => new Map(kinds.map((kind) => [kind.code, kind]));

/** Order rules name lessons that exist, and none of them comes round to its own beginning. */
export function checkOrderRules({ programme }: ProgrammeFacts): ProgrammeFinding[] {
  const kinds = byCode(programme.kinds);
  const unknown = programme.orderRules.flatMap((rule) => {
    const missing = [...rule.before, ...rule.after].filter((code) => !kinds.has(code));
    return missing.length > 0 ? [bar('programme.orderUnknownKind', { rule: rule.code, missing })] : [];
  });
  const circle = orderCircle(programme.orderRules);
  if (!circle) return unknown;
  return [...unknown, bar('programme.orderCircle', { kinds: circle.map((code) => nameOf(kinds, code)) })];
}

/** A lesson's own window leaves it a day of the course, and as many blocks as it has still fit into it. */
export function checkWindows({ programme, trainingDays }: ProgrammeFacts): ProgrammeFinding[] {
  return programme.kinds.flatMap((kind) =>
    kind.blockCount === 0 || windowDays(kind.window, trainingDays)
      ? []
      : [bar('programme.windowEmpty', { kind: named(kind.names), code: kind.code, days: trainingDays })],
  );
}

/**
 * The windows of the lessons leave an order rule its days: the last `before` lesson cannot end sooner than the latest
 * first day, the first `after` lesson cannot start later than the earliest last day.
 */
export function checkOrderWindows({ programme, trainingDays }: ProgrammeFacts): ProgrammeFinding[] {
  const kinds = byCode(programme.kinds);
  return programme.orderRules.flatMap((rule) => {
    const before = latest(openWindows(rule.before, kinds, trainingDays), (days) => days[0]);
    const after = latest(openWindows(rule.after, kinds, trainingDays), (days) => -days[1]);
    if (!before || !after) return [];
    const available = after.days[1] - before.days[0];
    if (available >= rule.minDays) return [];
    return [
      bar('programme.orderWindows', {
        before: named(before.kind.names),
        after: named(after.kind.names),
        from: before.days[0] + 1,
        to: after.days[1] + 1,
        available,
        needed: rule.minDays,
      }),
    ];
  });
}

/** The live firings the intake's rules ask for, with the days between them that they ask for (DOMAIN §1, §3). */
export function checkRange({ programme, demanded }: ProgrammeFacts): ProgrammeFinding[] {
  const sessions = programme.kinds.filter((kind) => kind.flags.includes('range') && kind.blockCount > 0);
  const count = sessions.reduce((sum, kind) => sum + kind.blockCount, 0);
  if (count !== demanded.rangeSessions) {
    return [bar('programme.rangeSessions', { is: count, demanded: demanded.rangeSessions })];
  }
  const kept = sessions
    .slice(1)
    .every((session, index) =>
      programme.orderRules.some((rule) =>
        separates(rule, sessions[index]?.code, session.code, demanded.daysBetweenRange),
      ),
    );
  return kept ? [] : [notice('programme.rangeInterval', { days: demanded.daysBetweenRange })];
}

const separates = (rule: OrderRule, before: string | undefined, after: string, days: number): boolean =>
  before !== undefined && rule.before.includes(before) && rule.after.includes(after) && rule.minDays >= days;

/** Each subject ends in one exam that follows all its lessons (DOMAIN §1: final exam in 12 subjects). */
export function checkExams({ programme }: ProgrammeFacts): ProgrammeFinding[] {
  return programme.subjects.flatMap((subject) => {
    const own = programme.kinds.filter((kind) => kind.subjectCode === subject.code && kind.blockCount > 0);
    const exams = own.filter((kind) => kind.flags.includes('exam'));
    const count = exams.reduce((sum, kind) => sum + kind.blockCount, 0);
    const params = { subject: named(subject.names), code: subject.code };
    if (own.length === 0) return [];
    if (count !== 1) return [bar(count === 0 ? 'programme.examMissing' : 'programme.examTwice', { ...params, count })];
    const early = own.filter(
      (kind) =>
        !exams.includes(kind) && !exams.every((exam) => comesBefore(programme.orderRules, kind.code, exam.code)),
    );
    return early.length === 0
      ? []
      : [notice('programme.examNotLast', { ...params, kinds: early.map((kind) => named(kind.names)) })];
  });
}

const comesBefore = (rules: readonly OrderRule[], before: string, after: string): boolean =>
  rules.some((rule) => rule.before.includes(before) && rule.after.includes(after));

interface OpenWindow {
  kind: LessonKind;
  days: [number, number];
}

const openWindows = (codes: readonly string[], kinds: Map<string, LessonKind>, trainingDays: number): OpenWindow[] =>
  codes.flatMap((code) => {
    const kind = kinds.get(code);
    const days = kind && kind.blockCount > 0 ? windowDays(kind.window, trainingDays) : null;
    return kind && days ? [{ kind, days }] : [];
  });

function latest(windows: readonly OpenWindow[], value: (days: [number, number]) => number): OpenWindow | null {
  return windows.reduce<OpenWindow | null>(
    (found, one) => (found === null || value(one.days) > value(found.days) ? one : found),
    null,
  );
}

const nameOf = (kinds: Map<string, LessonKind>, code: string) => {
  const kind = kinds.get(code);
  return kind ? named(kind.names) : code;
};
