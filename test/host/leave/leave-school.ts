import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LeaveTab } from '../../../shared/contract/leave.contract.ts';
import { type Visitor, visitor } from '../../fixtures/test-host.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';

interface Wishes {
  /** Wall clock of the desk, UTC+5. */
  now?: string;
  men?: number;
  platoons?: number;
  /** How many of the men have a certificate on file, from the first. */
  proofs?: number;
  sql?: string;
}

/** A school in its third week, with enrolled cadets 1 … men; planner, commander and a second commander are signed in. */
export async function leaveSchool({
  now = '2027-01-27T15:00:00',
  men = 4,
  platoons = 1,
  proofs = men,
  sql = '',
}: Wishes = {}) {
  const ids = Array.from({ length: men }, (_, index) => index + 1);
  const cadets = ids.map((id) => {
    const iin = String(990_101_300_000 + id);
    const platoon = Math.floor(((id - 1) * platoons) / men) + 1;
    return `(${id}, 1, 'Әлімов', 'Б${String(id).padStart(3, '0')}', '${iin}', '1999-01-01', 1, ${platoon})`;
  });
  const papers = ids.slice(0, proofs).map((id) => `(${id}, 'familyProof', '2027-01-11')`);
  const clock = { now: Date.parse(`${now}Z`) - 5 * 3_600_000 };
  const school = await intakeSchool({
    platoons,
    clock: () => clock.now,
    sql: `
      INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-09', 'негіз');
      INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id, platoon_id)
        VALUES ${cadets.join(', ')};
      ${papers.length > 0 ? `INSERT INTO cadet_document VALUES ${papers.join(', ')};` : ''}
      ${sql}`,
  });
  const commander = await school.signInAs('commander');
  const board = (tab: LeaveTab, who: Visitor = school.planner) => who.get('leave.board', { cohortId: 1, tab });
  return {
    ...school,
    commander,
    instructor: visitor(school.host),
    board,
    ask: (cadetId: number, night: string) =>
      school.planner.get('leave.ask', { cadetId, wish: { kind: 'single', night }, note: null }),
    /** Signs in again what `spoil` signed out. */
    signIn: (someone: Visitor, login: string) => someone.get('session.unlock', { login, password: `${login}-құпия` }),
    /** Sets the desk's clock. */
    at: (local: string) => {
      clock.now = Date.parse(`${local}Z`) - 5 * 3_600_000;
    },
  };
}

/** Every night of these rows, as `leave.decide` wants them. */
export const nightsOf = (rows: OutputOf<'leave.board'>['rows']) =>
  rows.flatMap(({ cadetId, nights }) => nights.map((night) => ({ cadetId, ...night })));
