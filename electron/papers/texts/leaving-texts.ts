import type { ExpulsionReason, LeavingKind } from '../../../shared/orders/leaving.ts';

/** Words of the orders by which men leave the list, of the oath list and of letters to defence departments. */
export interface LeavingTexts {
  order: {
    /** Over every page while nobody has signed it. */
    unsigned: string;
    subjects: Record<LeavingKind, (intake: string, men: number) => string>;
    certificates(count: number, intake: string): string;
    references(count: number): string;
    columns: Record<'overall', string>;
    expelled(name: string, unit: string, from: string): string;
    /** Over the list of several. */
    allExpelled(count: number, from: string): string;
    /** `into`: code of the later intake. */
    setBack(name: string, unit: string, from: string, into: string): string;
    allSetBack(count: number, from: string, into: string): string;
    setBackSubject(men: number): string;
    reinstated(name: string, unit: string, from: string): string;
    allReinstated(count: number, from: string): string;
    /** What of the earlier order no longer holds for them. */
    annulled(number: string, date: string): string;
    /** Over the lines of those who agree to the order. */
    agreed: string;
    reason(reason: string, note: string | null): string;
    reasons: Record<Exclude<ExpulsionReason, 'setBack'>, string>;
    preparedBy(name: string): string;
    signedBy(name: string, at: string): string;
  };

  oath: {
    title: string;
    where(date: string, place: string | null): string;
    notTaken: string;
    counts(taken: number, notTaken: number): string;
    none: string;
  };

  letter: {
    to(department: string): string;
    subject: string;
    text(days: number, count: number): string;
    columns: Record<'born' | 'certificate' | 'handedOver' | 'due' | 'late', string>;
    asked: string;
    number(number: string): string;
    none: string;
  };

  fileNames: Record<LeavingKind | 'setBack' | 'oath' | 'letters', string>;
}
