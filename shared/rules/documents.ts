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
