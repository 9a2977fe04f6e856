import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import { blankText, registerText } from '../../shared/certificates/certificate-terms.ts';
import type { FollowupMan } from '../../shared/contract/followup.contract.ts';
import type { FollowupStep } from '../../shared/followup/chain.ts';
import { isOverdue } from '../../shared/followup/department-figures.ts';
import { type FollowupDays, militaryIdClock } from '../../shared/followup/military-id-clock.ts';
import { maskIin } from '../../shared/kit/iin.ts';
import { compareKazakh } from '../../shared/kit/kazakh.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { refuse } from '../host/refusal.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { type FollowupRow, intakeStands, listCertified, listSteps, type StepRow } from './followup.repository.ts';

/** A man of the follow-up, with the day of his first certificate, which no later step comes before. */
export interface FollowedMan extends FollowupMan {
  certifiedOn: LocalDate;
}

/**
 * The one reading of the way to the military ID: board, figures, letters and enquiries start from it.
 * @param cohortId null: of all intakes, each by the rule it keeps
 * @returns overdue first, then by the day that is due, those to hand over, ready, collected; then by name
 * @throws Refusal followup.unknownIntake
 */
export function readFollowup(db: Db, cohortId: number | null, today: LocalDate): FollowedMan[] {
  if (cohortId !== null && !intakeStands(db, cohortId)) refuse('followup.unknownIntake', { cohortId });
  const steps = Map.groupBy(listSteps(db, cohortId), (step) => step.cadetId);
  const days = new Map<number, number>();
  const daysOf = (id: number): number => {
    const kept = days.get(id) ?? keptRule(db, id, 'militaryId.days');
    days.set(id, kept);
    return kept;
  };
  return listCertified(db, cohortId)
    .toSorted(byName)
    .map((row) => followedMan(row, steps.get(row.id) ?? [], daysOf(row.cohortId), today))
    .toSorted((a, b) => rank(a) - rank(b) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
}

function followedMan(row: FollowupRow, steps: readonly StepRow[], days: number, today: LocalDate): FollowedMan {
  const on = stepDays(steps);
  return {
    cadetId: row.id,
    cohortId: row.cohortId,
    intake: row.intake,
    name: fullName(row),
    platoon: row.platoon,
    maskedIin: maskIin(row.iin),
    phone: row.phone,
    birthDate: row.birthDate,
    department: steps.find(({ step }) => step === 'handedOver')?.department ?? row.ownDepartment,
    certificate: {
      number: blankText(row.series, row.number, row.digits),
      registerNumber: registerText(row.line, row.year),
      issuedOn: row.issuedOn,
      revoked: row.state === 'revoked',
    },
    certifiedOn: row.certifiedOn,
    ...on,
    ...militaryIdClock(on, days, today),
  };
}

/** The days of a man's steps. */
function stepDays(steps: readonly Pick<StepRow, 'step' | 'date'>[]): FollowupDays {
  const on = (step: FollowupStep) => steps.find((one) => one.step === step)?.date ?? null;
  return { handedOn: on('handedOver'), readyOn: on('ready'), collectedOn: on('collected') };
}

const RANKS = { handedOver: 1, certified: 2, ready: 3, collected: 4 } as const;
const rank = (man: FollowedMan): number => (isOverdue(man) ? 0 : RANKS[man.state]);

/** What letters to departments say: the men each is late with. Men without a department are in nobody's letter. */
export function readLetters(
  db: Db,
  cohortId: number | null,
  today: LocalDate,
  department?: string,
): { department: string; men: FollowedMan[] }[] {
  const late = readFollowup(db, cohortId, today).filter(isOverdue);
  const byDepartment = Map.groupBy(late, (man) => man.department);
  return [...byDepartment]
    .flatMap(([name, men]) => (name === null || (department ?? name) !== name ? [] : [{ department: name, men }]))
    .toSorted((a, b) => compareKazakh(a.department, b.department));
}
