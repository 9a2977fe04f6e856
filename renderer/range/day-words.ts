import type { TFunction } from 'i18next';
import type { DayHead } from '../../shared/contract/range-day.contract.ts';

/** '1-атыс', or '1-атыс, қосымша күн' for a make-up day. */
export function dayTitle({ session, makeup }: Pick<DayHead, 'session' | 'makeup'>, t: TFunction): string {
  return makeup ? t('rangePlan.sessionMakeup', { session }) : t('rangePlan.session', { session });
}
