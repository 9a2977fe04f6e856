import type { LocalDateTime } from '../kit/local-time.ts';
import { FIRING_SUBJECT } from './exam-terms.ts';

export interface AdmissionReason {
  code: 'hoursOwed' | 'firingOwed' | 'feeShort' | 'discipline';
  /** bar: keeps him from the sheet; notice: has to be in order before the certificate. */
  level: 'bar' | 'notice';
  /** Of hours owed. */
  subjectCode: string | null;
  params: { [key: string]: string | number | number[] | null };
}

/** What admission is computed from (DOMAIN §7): nothing of it is stored, so a reason mended is a reason gone. */
export interface AdmissionFacts {
  /** Hours owed by the journal's ledger, exam lessons aside. */
  hoursOwed: readonly { subjectCode: string; hours: number }[];
  /** Sessions at the range still owed. */
  firingOwed: readonly number[];
  /** Tenge. */
  fee: { due: number; paid: number };
  /** A disciplinary restriction in force on the day that is asked about; `until` null = until further notice. */
  restriction: { until: LocalDateTime | null } | null;
}

/**
 * Every reason of a man, whatever the exam. Hours keep him from the exam of their subject, firing from that of the firing
 * subject (its mark is fed from the range), fee and discipline from all [D].
 */
export function admissionReasons({ hoursOwed, firingOwed, fee, restriction }: AdmissionFacts): AdmissionReason[] {
  const reasons: AdmissionReason[] = hoursOwed
    .filter(({ hours }) => hours > 0)
    .map(({ subjectCode, hours }) => ({ code: 'hoursOwed', level: 'bar', subjectCode, params: { hours } }));
  if (firingOwed.length > 0)
    reasons.push({ code: 'firingOwed', level: 'bar', subjectCode: null, params: { sessions: [...firingOwed] } });
  if (fee.paid < fee.due)
    reasons.push({
      code: 'feeShort',
      level: 'bar',
      subjectCode: null,
      params: { short: fee.due - fee.paid, due: fee.due, paid: fee.paid },
    });
  if (restriction)
    reasons.push({ code: 'discipline', level: 'bar', subjectCode: null, params: { until: restriction.until } });
  return reasons;
}

/** Those that concern the exam of one subject, bars first; firing owed is only a notice beside other subjects. */
export const reasonsFor = (reasons: readonly AdmissionReason[], subjectCode: string): AdmissionReason[] =>
  reasons
    .filter((reason) => reason.subjectCode === null || reason.subjectCode === subjectCode)
    .map((reason) =>
      reason.code === 'firingOwed' && subjectCode !== FIRING_SUBJECT ? { ...reason, level: 'notice' as const } : reason,
    )
    .toSorted((a, b) => Number(a.level === 'notice') - Number(b.level === 'notice'));

/** Whether nothing keeps him from the sheet. */
export const isAdmitted = (reasons: readonly Pick<AdmissionReason, 'level'>[]): boolean =>
  reasons.every(({ level }) => level !== 'bar');
