/** A man the file knows already, of this intake or an earlier one. */
export type KnownMan = { iin: string; cadetId: string | number; cohortCode: string; fullName: string };
