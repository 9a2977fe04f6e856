import { fewNames } from '../kit/few-names.ts';
import type { LocalDate } from '../kit/local-time.ts';
import type { CommissionRole, SheetMark } from './exam-terms.ts';

export interface CommissionSeat {
  role: CommissionRole;
  name: string;
  personId: number | null;
}

/** Chair and members with an account sign by password; whoever has none signs the printed sheet. */
export const signsSheet = ({ role, personId }: CommissionSeat): boolean => role !== 'secretary' && personId !== null;

export type SheetHindrance =
  | { code: 'tooEarly'; params: { date: LocalDate } }
  | { code: 'noMen' | 'noOrder' | 'noChair'; params: Record<string, never> }
  | { code: 'chairWithoutAccount'; params: { name: string } }
  | { code: 'left' | 'unsigned'; params: { count: number; names: string[] } };

export interface SheetFacts {
  today: LocalDate;
  date: LocalDate;
  orderNumber: string | null;
  rows: readonly { name: string; mark: SheetMark | null; admitted: boolean }[];
  commission: readonly (CommissionSeat & { signed: boolean })[];
}

/** Why a sheet cannot be closed; empty when it can. Signatures come last: nobody signs a sheet that lacks something else. */
export function sheetHindrances({ today, date, orderNumber, rows, commission }: SheetFacts): SheetHindrance[] {
  const found: SheetHindrance[] = [];
  if (today < date) found.push({ code: 'tooEarly', params: { date } });
  if (rows.length === 0) found.push({ code: 'noMen', params: {} });
  const left = rows.filter(({ mark, admitted }) => admitted && mark === null);
  if (left.length > 0) found.push({ code: 'left', params: listed(left) });
  if (orderNumber === null) found.push({ code: 'noOrder', params: {} });
  const chair = commission.find(({ role }) => role === 'chair');
  if (!chair) found.push({ code: 'noChair', params: {} });
  else if (chair.personId === null) found.push({ code: 'chairWithoutAccount', params: { name: chair.name } });
  const unsigned = commission.filter((seat) => signsSheet(seat) && !seat.signed);
  if (unsigned.length > 0) found.push({ code: 'unsigned', params: listed(unsigned) });
  return found;
}

const listed = (people: readonly { name: string }[]) => ({
  count: people.length,
  names: fewNames(people),
});
