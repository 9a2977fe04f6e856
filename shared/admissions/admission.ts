import { dateOf, fullYears, type LocalDate } from '../kit/local-time.ts';
import type { Finding, FindingLevel } from './finding.ts';
import type { MedicalResult } from './man-values.ts';

/** The facts enrolment is judged on. */
export type AdmissionFacts = {
  birthDate: LocalDate;
  medicalResult: MedicalResult | null;
  /** Limits that matter (range, physical training) as noted; null when none are. */
  medicalLimits: string | null;
  /** Whole tenge paid less tenge returned. */
  paidTenge: number;
  /** Codes of the documents on file. */
  documents: string[];
  /** What an order has decided; null while nothing has. */
  decision: 'enrolled' | 'refused' | null;
};

/** The intake's dates and the rule values it started with (DOMAIN §1: every number moves, so none is a constant). */
export type AdmissionTerms = {
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Full years on the first day, both ends included. */
  ageFrom: number;
  ageTo: number;
  /** Whole tenge due from this man; 0 when the state pays. */
  feeTenge: number;
  /** Codes of the documents asked of this man. */
  documentsRequired: string[];
};

/**
 * What a man waits for, the first gap in the order of the chips: no papers yet (or his age stands in the way) ·
 * some papers · the commission · the fee · the order.
 */
export type AdmissionState = 'applied' | 'documents' | 'medical' | 'payment' | 'ready' | 'enrolled' | 'refused';

/** The day a man completes a number of years; 1 March stands in for a missing 29 February. */
function birthday(birth: LocalDate, years: number): LocalDate {
  const year = Number(birth.slice(0, 4)) + years;
  return dateOf(year, Number(birth.slice(5, 7)), Number(birth.slice(8, 10))) ?? `${year}-03-01`;
}

function finding(level: FindingLevel, code: string, field: Finding['field'], params: Finding['params']): Finding {
  return { code, level, field, cell: null, params };
}

/**
 * Age, judged on the intake's first day in full years, both ends included (DOMAIN §4). Who passes the upper age
 * during the course gets a notice, not a refusal.
 */
export function judgeAge(
  birthDate: LocalDate,
  terms: Pick<AdmissionTerms, 'startsOn' | 'endsOn' | 'ageFrom' | 'ageTo'>,
): Finding[] {
  const { startsOn, endsOn, ageFrom, ageTo } = terms;
  const age = fullYears(birthDate, startsOn);
  const numbers = { age, ageFrom, ageTo, startsOn, birthDate };
  if (age < ageFrom) {
    return [finding('bar', 'age.below', 'birthDate', { ...numbers, reachedOn: birthday(birthDate, ageFrom) })];
  }
  const passedOn = birthday(birthDate, ageTo + 1);
  if (age > ageTo) return [finding('bar', 'age.above', 'birthDate', { ...numbers, passedOn })];
  if (passedOn > endsOn) return [];
  return [finding('notice', 'age.passedDuringCourse', 'birthDate', { ...numbers, passedOn, turns: ageTo + 1 })];
}

/** Health: a result must stand and be fit; with limits, the limits that matter are asked for (DOMAIN §4). */
function judgeHealth(man: AdmissionFacts): Finding[] {
  if (man.medicalResult === null) return [finding('bar', 'medical.missing', 'medicalResult', {})];
  if (man.medicalResult === 'unfit') return [finding('bar', 'medical.unfit', 'medicalResult', {})];
  const limitsNoted = man.medicalLimits !== null && man.medicalLimits.trim() !== '';
  if (man.medicalResult === 'fit' || limitsNoted) return [];
  return [finding('notice', 'medical.limitsNeeded', 'medicalLimits', {})];
}

/** Fee in whole tenge (DOMAIN §1, §4). */
function judgeFee(man: AdmissionFacts, terms: AdmissionTerms): Finding[] {
  const due = terms.feeTenge;
  const paid = man.paidTenge;
  if (paid < due) return [finding('bar', 'fee.short', 'paid', { due, paid, short: due - paid })];
  return paid > due ? [finding('notice', 'fee.overpaid', 'paid', { due, paid, over: paid - due })] : [];
}

function missingDocuments(man: AdmissionFacts, terms: AdmissionTerms): string[] {
  return terms.documentsRequired.filter((code) => !man.documents.includes(code));
}

function stateOf(man: AdmissionFacts, missing: string[], terms: AdmissionTerms, findings: Finding[]): AdmissionState {
  if (man.decision !== null) return man.decision;
  const barred = (field: Finding['field']) => findings.some((one) => one.level === 'bar' && one.field === field);
  const noPapers = missing.length > 0 && missing.length === terms.documentsRequired.length;
  if (noPapers || barred('birthDate')) return 'applied';
  if (missing.length > 0) return 'documents';
  if (barred('medicalResult')) return 'medical';
  return barred('paid') ? 'payment' : 'ready';
}

/**
 * Whether a man can be enrolled, and what stands in the way: every bar and notice with its numbers, and the state his
 * chip shows. `enrollable` is false while any bar stands (DOMAIN §4).
 */
export function judgeAdmission(
  man: AdmissionFacts,
  terms: AdmissionTerms,
): { findings: Finding[]; state: AdmissionState; enrollable: boolean } {
  const missing = missingDocuments(man, terms);
  const papers = missing.length === 0 ? [] : [finding('bar', 'documents.missing', 'documents', { missing })];
  const findings = [...judgeAge(man.birthDate, terms), ...papers, ...judgeHealth(man), ...judgeFee(man, terms)];
  return {
    findings,
    state: stateOf(man, missing, terms, findings),
    enrollable: findings.every(({ level }) => level !== 'bar'),
  };
}
