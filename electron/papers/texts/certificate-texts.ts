import type { BlankState, CertificateState } from '../../../shared/certificates/certificate-terms.ts';

/** A date already written, and a number. */
interface Dated {
  number: string;
  date: string;
}

/** Words of the certificate, its register, the reference, the public key and the revocation list. */
export interface CertificateTexts {
  title: string;
  /** Over the sheet before it is issued. */
  draft: string;
  duplicate(of: string): string;
  born(date: string): string;
  iin(iin: string): string;
  completed(hours: { total: number; initial: number; specialty: number }, specialty: string): string;
  courseDays(from: string, to: string): string;
  columns: Record<'subject' | 'mark' | 'word', string>;
  overall: string;
  basis(protocol: Dated, order: Dated): string;
  registerNumber(number: string): string;
  issuedOn(date: string): string;
  stamp: string;
  /** Beside the QR. */
  check: string;

  register: {
    title: string;
    columns: Record<'register' | 'blank' | 'overall' | 'issued' | 'received', string>;
    states: Record<CertificateState, string>;
    duplicate: string;
    replacedBy(number: string): string;
    counts(counts: Record<CertificateState, number>): string;
    aside: string;
    blankStates: Record<BlankState, string>;
    none: string;
  };

  reference: {
    title(number: string): string;
    given(name: string, birthDate: string, iin: string): string;
    attended(from: string, to: string, hours: { total: number }): string;
    failed(count: number): string;
    noMark: string;
    noCertificate: string;
  };

  key: {
    title: string;
    what: string;
    rules: readonly string[];
    fingerprint: string;
    key: string;
    madeAt(at: string): string;
    none: string;
  };

  revocations: {
    title: string;
    asOf(at: string): string;
    fingerprint(fingerprint: string): string;
    columns: Record<'number' | 'state' | 'on', string>;
    states: Record<'revoked' | 'replaced' | 'spoiled' | 'lost', string>;
    total(count: number): string;
    none: string;
  };

  fileNames: Record<
    'certificates' | 'certificatePreview' | 'certificateRegister' | 'references' | 'publicKey' | 'revocations',
    string
  >;
}
