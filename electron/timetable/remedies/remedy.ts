import type { InputOf, OperationName } from '../../../shared/contract/contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { Param } from '../../../shared/kit/result.ts';
import type { Finding } from '../../../shared/timetable/problem/finding.ts';
import type { Act } from '../../trial/rehearse.ts';
import type { TimetableFacts } from '../facts.ts';
import type { SchoolBeside } from '../remedies.repository.ts';

/** A change that may take a reason away, not tried yet. */
export interface Candidate {
  /** Names the sentence `timetable.remedy.<code>`. */
  code: string;
  params: Record<string, Param>;
  acts: Act[];
  /** How much it changes, to put the smallest first: about a point for each day, hour or person touched. */
  size: number;
}

/** What candidates are made from. */
export interface Shortage {
  finding: Finding;
  facts: TimetableFacts;
  beside: SchoolBeside;
  /** Hours, blocks or days that are missing. */
  short: number;
  /** Nothing before it can be changed any more. */
  today: LocalDate;
}

/** The ids under a role, whether the finding names one or several. */
export function idsOf({ things }: Finding, ...roles: string[]): string[] {
  return [...new Set(roles.flatMap((role) => things[role] ?? []))];
}

/** An act whose input the compiler checks against the contract. */
export const act = <N extends OperationName>(operation: N, input: InputOf<N>): Act => ({ operation, input });
