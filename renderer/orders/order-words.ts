import i18next from 'i18next';
import type { GraduationCandidate, OrderRow } from '../../shared/contract/orders.contract.ts';
import type { GraduationReasonCode } from '../../shared/orders/leaving.ts';
import { addressOf } from '../app/location.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

export type GraduationReason = GraduationCandidate['reasons'][number];

/** A reason in words with its numbers. */
export const reasonText = ({ code, params }: GraduationReason): string =>
  sayByKey(`orders.reason.${code}`, params as Record<string, string>) ?? i18next.t(`graduation.prepare.reason.${code}`);

/** Where what stands in his way is put right. */
export function placeOfReason(code: GraduationReasonCode): string {
  switch (code) {
    case 'examOpen':
      return addressOf('exams', { part: 'sheets' });
    case 'retakeOwed':
      return addressOf('exams', { part: 'plan' });
    case 'hoursOwed':
      return addressOf('timetable', { tab: 'ledger' });
    case 'firingOwed':
      return addressOf('range', { tab: 'results', view: 'owed' });
    case 'feeShort':
      return addressOf('admissions', { group: 'enrolled' });
    case 'discipline':
      return addressOf('leave');
    case 'inOrder':
      return addressOf('exams', { part: 'graduation', tab: 'orders' });
  }
}

export const isBarred = ({ reasons }: Pick<GraduationCandidate, 'reasons'>): boolean =>
  reasons.some(({ level }) => level === 'bar');

/** '№ 12, 19.02.2027', or that it has no number yet. */
export const orderName = ({ number, date }: Pick<OrderRow, 'number' | 'date'>): string =>
  number === null
    ? i18next.t('graduation.orders.unnumbered')
    : i18next.t('graduation.orders.numbered', { number, date: date ?? '' });
