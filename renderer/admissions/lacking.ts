import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../shared/rules/documents.ts';

/** What a list can be filtered by beside the state: a paper, the commission's word, the fee. */
export const LACKING = ['medical', 'limits', 'fee', 'overpaid', ...DOCUMENT_KINDS] as const;
export type Lacking = (typeof LACKING)[number];

const CODES: Partial<Record<Lacking, string>> = {
  medical: 'medical.missing',
  limits: 'medical.limitsNeeded',
  fee: 'fee.short',
  overpaid: 'fee.overpaid',
};

/** Whether this is missing with a man about whom nothing is decided yet. */
export function lacks(man: ApplicantRow, what: Lacking): boolean {
  if (man.group === 'enrolled' || man.group === 'refused') return false;
  const code = CODES[what];
  if (code !== undefined) return man.findings.some((finding) => finding.code === code);
  const papers = man.findings.find((finding) => finding.code === 'documents.missing')?.params.missing;
  return Array.isArray(papers) && papers.includes(what as DocumentKind);
}
