import i18next, { type TFunction } from 'i18next';
import type { DayFindingRow, DayHead } from '../../shared/contract/range-day.contract.ts';
import type { Language } from '../../shared/contract/values.ts';
import type { Param } from '../../shared/kit/result.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { StatusKind } from '../app/theme/tokens.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import { briefName } from './held-words.ts';

/** '1-атыс', or '1-атыс, қосымша күн' for a make-up day. */
export function dayTitle({ session, makeup }: Pick<DayHead, 'session' | 'makeup'>, t: TFunction): string {
  return makeup ? t('rangePlan.sessionMakeup', { session }) : t('rangePlan.session', { session });
}

/** '1, 2‑взвод'; nothing for a day of men named one by one. */
export function platoonsText(platoons: readonly { platoon: number }[], t: TFunction): string {
  return platoons.length === 0
    ? ''
    : t('rangePlan.platoons', { numbers: platoons.map(({ platoon }) => platoon).join(', ') });
}

/** Lists of a finding as a line has room for them: men by surname and initials, subjects by their code, each once. */
function readable({ code, params }: Pick<DayFindingRow, 'code' | 'params'>): Record<string, Param> {
  const { names, subjects } = params as { names?: string[]; subjects?: string[] };
  const language = i18next.language as Language;
  return {
    ...(params as Record<string, Param>),
    ...(code === 'offBalance' && { gaps: gapWords(params) }),
    ...(names && { names: names.map(briefName) }),
    ...(subjects && { subjects: [...new Set(subjects.map((code) => subjectCode(code, language)))] }),
  };
}

/** What does not balance at the end of a range day, and only that; each with its count. */
export const gapWords = (params: { rounds?: unknown; cases?: unknown; lost?: unknown }): string[] =>
  (['rounds', 'cases', 'lost'] as const)
    .filter((gap) => Number(params[gap] ?? 0) !== 0)
    .map((gap) => i18next.t(`rangeDay.gap.${gap}`, { count: Number(params[gap]) }));

/** What a finding says; its bare code where nobody wrote words for it. */
export const findingText = ({ code, params }: Pick<DayFindingRow, 'code' | 'params'>): string =>
  sayByKey(`rangeDay.finding.${code}`, readable({ code, params })) ?? code;

/** What stands in the way first, then what is only to be known; each with its icon. */
export const findingKind = ({ level }: Pick<DayFindingRow, 'level'>): StatusKind => (level === 'bar' ? 'bad' : 'warn');

export const STATE_KINDS = { planned: 'wait', ready: 'good', closed: 'idle' } as const satisfies Record<
  DayHead['state'],
  StatusKind
>;
