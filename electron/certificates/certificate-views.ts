import { blankText, registerText } from '../../shared/certificates/certificate-terms.ts';
import { type Said, schoolInCode } from '../../shared/certificates/code.ts';
import type { Blank, CertificateContent, CertificateLine } from '../../shared/contract/certificates.contract.ts';
import { maskIin } from '../../shared/kit/iin.ts';
import type { BlankRow } from './blanks.repository.ts';
import type { CertificateRow } from './certificates.repository.ts';

export const textOf = ({ series, number, digits }: Pick<BlankRow, 'series' | 'number' | 'digits'>): string =>
  blankText(series, number, digits);

export const blankView = ({ digits, ...row }: BlankRow): Blank => ({ ...row, text: textOf({ ...row, digits }) });

/** The blank as a certificate names it. */
export const blankOf = (row: BlankRow): CertificateContent['blank'] => ({
  series: row.series,
  number: String(row.number).padStart(row.digits, '0'),
  text: textOf(row),
});

/** A line of the register; names and numbers as the paper says them. */
export const lineView = (row: CertificateRow): CertificateLine => ({
  certificateId: row.certificateId,
  cohortId: row.cohortId,
  cohort: row.cohort,
  cadetId: row.cadetId,
  name: row.content.nameKk,
  platoonId: row.platoonId,
  platoon: row.platoon,
  number: row.content.blank.text,
  registerNumber: registerText(row.lineNumber, row.year),
  overall: row.content.overall,
  issuedOn: row.issuedOn,
  state: row.state,
  duplicate: row.content.duplicateOf !== null,
  endedOn: row.endedOn,
  reason: row.reason,
  replacedBy: row.followedBy === null ? null : { certificateId: row.followedBy, number: row.followedByText ?? '' },
});

/** With the IIN masked: screens show its last four digits, papers print it whole (law 94-V). */
export const shownContent = <C extends { iin: string }>(content: C): C => ({ ...content, iin: maskIin(content.iin) });

/** What the code of a certificate says. */
export const saidBy = (content: CertificateContent): Said => ({
  number: content.blank.text,
  registerNumber: content.registerNumber,
  name: content.nameKk,
  birthYear: Number(content.birthDate.slice(0, 4)),
  iinLast: content.iin.slice(-4),
  school: schoolInCode(content.school),
  from: content.from,
  to: content.to,
  overall: content.overall,
  issuedOn: content.issuedOn,
});
