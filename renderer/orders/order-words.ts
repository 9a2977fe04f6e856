import i18next from 'i18next';
import type { GraduationCandidate, OrderRow } from '../../shared/contract/orders.contract.ts';
import type { GraduationReasonCode } from '../../shared/orders/leaving.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { addressOf } from '../app/location.ts';
import { currentLanguage } from '../i18n/setup.ts';

export type GraduationReason = GraduationCandidate['reasons'][number];
interface ReasonParams {
  subjects?: string[];
  sessions?: number[];
  hours?: number;
  short?: number;
  number?: string | null;
}

/** Codes whose bar the commander lifts by admitting the man to the exam. */
const LET_PASS: readonly GraduationReasonCode[] = ['hoursOwed', 'firingOwed'];

/** A reason in words with its numbers, subjects by their short codes. */
export function reasonText({ code, level, params }: GraduationReason): string {
  const { subjects, sessions, hours, short, number } = params as ReasonParams;
  const why = i18next.t(`graduation.reason.${code === 'inOrder' && !number ? 'inPrepared' : code}`, {
    subjects: (subjects ?? []).map((one) => subjectCode(one, currentLanguage())),
    sessions: (sessions ?? []).map(String),
    hours: hours ?? 0,
    short: short ?? 0,
    number: number ?? '',
  });
  return level === 'notice' && LET_PASS.includes(code) ? i18next.t('graduation.reason.letPass', { why }) : why;
}

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

/** What an order is called: one that sets men back to a later intake is no expulsion to whoever reads it. */
export const orderKind = (kind: OrderRow['kind'], expulsion: OrderRow['expulsion']) =>
  expulsion?.into ? 'setBack' : kind;

/** '№ 12, 19.02.2027', or that it has no number yet. */
export const orderName = ({ number, date }: Pick<OrderRow, 'number' | 'date'>): string =>
  number === null
    ? i18next.t('graduation.orders.unnumbered')
    : i18next.t('graduation.orders.numbered', { number, date: date ?? '' });

/** The one man of an order, or the first of several and how many there are beside him. */
export function fewNames(men: readonly { name: string }[]): string {
  const first = men[0]?.name ?? '';
  return men.length > 1 ? `${first} ${i18next.t('graduation.more', { count: men.length - 1 })}` : first;
}
