import { checkIin, type IinVerdict } from '../kit/iin.ts';
import { fullYears, type LocalDate } from '../kit/local-time.ts';
import { type AdmissionTerms, judgeAge } from './admission.ts';
import type { Finding } from './finding.ts';
import type { KnownMan } from './known-man.ts';

/** The numbers of the sentence that says what is wrong with an IIN. */
export function iinFaultNumbers(iin: string, verdict: Extract<IinVerdict, { ok: false }>) {
  return {
    iin,
    length: iin.length,
    expected: verdict.expectedCheckDigit,
    given: iin.slice(-1),
    sexDigit: iin.charAt(6),
  };
}

/** Digits as typed: blanks and dashes between them do not matter. */
export function typedIin(text: string): string {
  return text.replace(/[\s\u00a0\u202f-]/gu, '');
}

export type Identity = {
  findings: Finding[];
  /** Full years on the intake's first day; by the IIN while no birth date stands. */
  age: number | null;
  birthDateOfIin: LocalDate | null;
};

/**
 * Who a man is, as typed in by hand: the form of his IIN, its agreement with the birth date, his age on the first day,
 * and whether the number is known already (DOMAIN §4). A sound number is "format correct", never "verified". An IIN
 * not begun yet finds nothing.
 */
export function judgeIdentity(
  typed: { iin: string; birthDate: LocalDate | null },
  terms: Pick<AdmissionTerms, 'startsOn' | 'endsOn' | 'ageFrom' | 'ageTo'>,
  intakeCode: string,
  known: KnownMan[],
): Identity {
  const iin = typedIin(typed.iin);
  const verdict = checkIin(iin);
  const findings: Finding[] = [];
  const note = (code: string, field: Finding['field'], params: Finding['params']) =>
    findings.push({ code, level: 'refusal', field, cell: null, params });
  if (!verdict.ok) {
    if (iin !== '') note(`iin.${verdict.reason}`, 'iin', iinFaultNumbers(iin, verdict));
  } else {
    if (typed.birthDate !== null && typed.birthDate !== verdict.birthDate) {
      note('birthDate.disagreesWithIin', 'birthDate', { date: typed.birthDate, iinDate: verdict.birthDate, iin });
    }
    for (const man of known) findings.push(doubleOf(man, intakeCode));
  }
  const birthDate = typed.birthDate ?? verdict.birthDate;
  if (birthDate !== null) findings.push(...judgeAge(birthDate, terms));
  return {
    findings,
    age: birthDate === null ? null : fullYears(birthDate, terms.startsOn),
    birthDateOfIin: verdict.birthDate,
  };
}

/** The same IIN in this intake refuses; in another one it is worth knowing. */
export function doubleOf({ iin, cadetId, cohortCode, fullName }: KnownMan, intakeCode: string): Finding {
  const here = cohortCode === intakeCode;
  return {
    code: here ? 'iin.inThisIntake' : 'iin.inEarlierIntake',
    level: here ? 'refusal' : 'notice',
    field: 'iin',
    cell: null,
    params: { iin, cadetId, cohortCode, fullName },
  };
}
