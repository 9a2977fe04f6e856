import type { TFunction } from 'i18next';
import type { DayFindingRow, DayHead } from '../../shared/contract/range-day.contract.ts';
import type { StatusKind } from '../app/theme/tokens.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

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

/** What a finding says; its bare code where nobody wrote words for it. */
export const findingText = ({ code, params }: Pick<DayFindingRow, 'code' | 'params'>): string =>
  sayByKey(`rangeDay.finding.${code}`, params as Parameters<typeof sayByKey>[1]) ?? code;

/** What stands in the way first, then what is only to be known; each with its icon. */
export const findingKind = ({ level }: Pick<DayFindingRow, 'level'>): StatusKind => (level === 'bar' ? 'bad' : 'warn');

export const STATE_KINDS = { planned: 'wait', ready: 'good', closed: 'idle' } as const satisfies Record<
  DayHead['state'],
  StatusKind
>;
