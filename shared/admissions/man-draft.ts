import type { LocalDate } from '../kit/local-time.ts';
import type { Family, MedicalResult } from './man-values.ts';

/** A man as read from a roster, ready to be stored. */
export type ManDraft = {
  surname: string;
  givenName: string;
  patronymic: string | null;
  iin: string;
  birthDate: LocalDate;
  defenceDepartment: string | null;
  /** '+7 701 123 45 67', or the text as typed when it is no such number. */
  phone: string | null;
  family: Family | null;
  /** What the sheet said about the family, kept as typed. */
  familyText: string | null;
  medicalDate: LocalDate | null;
  medicalResult: MedicalResult | null;
  medicalLimits: string | null;
  /** Whole tenge. */
  paidTenge: number;
  receipt: string | null;
};
