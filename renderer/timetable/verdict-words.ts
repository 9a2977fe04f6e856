import i18next from 'i18next';
import type { CostFinding } from '../../shared/contract/timetable-board.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { ruleWords } from './finding-words.ts';
import type { SlotVerdict } from './use-hand.ts';

/** Why an hour is not free; empty when it is. Several rules are told one after the other. */
export const verdictReason = (found: SlotVerdict): string =>
  [...new Set(found.findings.map((finding) => ruleWords(finding)))].join('; ');

/** 'Қолайсыз: екі ауыр сабақ қатар · +4 ұпай': the whole of it for the tip and the status line. */
export function verdictSentence(found: SlotVerdict): { kind: string; reason: string; points: string } {
  const kind = found.verdict === 'here' ? 'free' : found.verdict;
  return {
    kind: i18next.t(`timetable.hand.${kind}`),
    reason: verdictReason(found),
    points: found.points === null || found.points === 0 ? '' : pointsText(found.points),
  };
}

/** 'Ср 27.01, 10:30: Қолайсыз, екі ауыр сабақ қатар, +4 ұпай'. */
export function hourWords(when: string, found: SlotVerdict): string {
  const { kind, reason, points } = verdictSentence(found);
  return `${when}: ${[kind, reason, points].filter(Boolean).join(', ')}`;
}

/** '−4 ұпай' with a real minus; below 0 the plan gets better. */
export function pointsText(points: number): string {
  const sign = points < 0 ? '−' : '+';
  return i18next.t('timetable.points', { points: `${sign}${formatNumber(Math.abs(Math.round(points)))}` });
}

/** What a rearrangement makes worse or better, each rule once with its points together, the heaviest first. */
export function costWords(findings: readonly CostFinding[]): { sentence: string; points: number }[] {
  const sums = new Map<string, number>();
  for (const finding of findings) {
    const sentence = ruleWords(finding);
    sums.set(sentence, (sums.get(sentence) ?? 0) + finding.points);
  }
  return [...sums].map(([sentence, points]) => ({ sentence, points })).sort((a, b) => b.points - a.points);
}
