/**
 * Papers an applicant brings (DOMAIN §4). `familyProof` (marriage or child certificate) is asked only of a man who
 * wants family leave.
 */
export const DOCUMENT_KINDS = [
  'application',
  'idCopy',
  'registration',
  'medicalCertificate',
  'paymentReceipt',
  'photos',
  'education',
  'familyProof',
  'dataConsent',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The papers asked of one man out of those the intake asks for. */
export function documentsRequired(kinds: readonly DocumentKind[], family: 'single' | 'married' | null): DocumentKind[] {
  return kinds.filter((kind) => kind !== 'familyProof' || family === 'married');
}
