import { judgeAdmission } from '../../shared/admissions/admission.ts';
import { groupOf } from '../../shared/admissions/groups.ts';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import { maskIin } from '../../shared/kit/iin.ts';
import { fullYears } from '../../shared/kit/local-time.ts';
import { type DocumentKind, documentsRequired } from '../../shared/rules/documents.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { type ManRow, menById } from './admissions.repository.ts';
import { findTerms, type IntakeTerms } from './intake-terms.repository.ts';

export const demandTerms = (db: Db, cohortId: number): IntakeTerms =>
  findTerms(db, cohortId) ?? refuse('admissions.unknownIntake');

export const demandMan = (db: Db, cadetId: number): ManRow =>
  menById(db, [cadetId])[0] ?? refuse('admissions.unknownMan');

/** All of these men, each once; one that is gone stops the whole act. */
export function demandMen(db: Db, cadetIds: readonly number[]): ManRow[] {
  const men = menById(db, cadetIds);
  if (men.length < new Set(cadetIds).size) refuse('admissions.unknownMan');
  return men;
}

export const requiredOf = (man: ManRow, terms: IntakeTerms): DocumentKind[] =>
  documentsRequired(terms.documents, man.family);

/** A man as lists show him, judged by the rules and the values of his intake. */
export function judgedMan(man: ManRow, terms: IntakeTerms): ApplicantRow {
  const required = requiredOf(man, terms);
  const documents = JSON.parse(man.documents) as string[];
  const judged = judgeAdmission(
    {
      birthDate: man.birthDate,
      medicalResult: man.medicalResult,
      medicalLimits: man.medicalLimits,
      paidTenge: man.paidTenge,
      documents,
      decision: man.orderId !== null ? 'enrolled' : man.refusedOn !== null ? 'refused' : null,
    },
    { ...terms, documentsRequired: required },
  );
  return {
    id: man.id,
    surname: man.surname,
    givenName: man.givenName,
    patronymic: man.patronymic,
    maskedIin: maskIin(man.iin),
    birthDate: man.birthDate,
    age: fullYears(man.birthDate, terms.startsOn),
    documents: { have: required.filter((kind) => documents.includes(kind)).length, of: required.length },
    medicalResult: man.medicalResult,
    paidTenge: man.paidTenge,
    feeTenge: terms.feeTenge,
    ...judged,
    group: groupOf(judged.state, judged.findings),
    expulsion: expulsionOf(man),
  };
}

function expulsionOf({
  offFrom,
  offOrderNumber: number,
  offOrderDate: date,
  offInto: into,
}: ManRow): ApplicantRow['expulsion'] {
  return offFrom !== null && number !== null && date !== null ? { from: offFrom, number, date, into } : null;
}

/** Names for a history sentence: the first few, and how many there are. */
export function tellMen(men: readonly ManRow[]): { count: number; names: string[] } {
  return { count: men.length, names: men.slice(0, 3).map(fullName) };
}
