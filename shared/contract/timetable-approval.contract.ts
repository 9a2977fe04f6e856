import { z } from 'zod';
import { command, query } from './operation.ts';
import { planVersion, submission } from './timetable.contract.ts';
import { id } from './values.ts';

const cohort = z.object({ cohortId: id });
const version = z.int().positive();

/** From the draft to a version people live by: the planner asks, the commander or the director approves. */
export const timetableApprovalOperations = {
  'timetable.versions': query({ right: 'timetable.read', input: cohort, output: z.array(planVersion) }),
  /** Drafts that wait for approval, over all intakes, the longest waiting first. */
  'timetable.waiting': query({
    right: 'timetable.read',
    input: z.object({}),
    output: z.array(submission.extend({ cohortId: id, cohortCode: z.string(), version })),
  }),
  /** Lays the whole draft, with no rule broken, before whoever approves. */
  'timetable.submit': command({ right: 'timetable.write', input: cohort, output: z.object({ version }) }),
  /** Freezes the draft as the next version. */
  'timetable.approve': command({ right: 'timetable.approve', input: cohort, output: z.object({ version }) }),
};
