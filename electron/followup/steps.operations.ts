import type { followupOperations } from '../../shared/contract/followup.contract.ts';
import { FOLLOWUP_STEPS, type FollowupState, type FollowupStep } from '../../shared/followup/chain.ts';
import { fewNames, NAMES_SHOWN } from '../../shared/kit/few-names.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { deleteSteps, insertSteps } from './followup.repository.ts';
import { type FollowedMan, readFollowup } from './read-followup.ts';

type StepOperation = 'followup.handOver' | 'followup.markReady' | 'followup.markCollected' | 'followup.takeBack';

/** Steps of many men at once: all of them or none. */
export const stepHandlers: HandlersOf<Pick<typeof followupOperations, StepOperation>> = {
  'followup.handOver': (context, { cadetIds, date, department }) => {
    const men = demandMen(context, cadetIds);
    demandNone('followup.revoked', men, ({ certificate }) => certificate.revoked);
    demandNone('followup.noDepartment', men, (man) => (department ?? man.department) === null);
    const departments = new Set(men.map((man) => department ?? man.department ?? ''));
    take(context, men, 'handedOver', date, (man) => department ?? man.department, {
      department: [...departments].slice(0, NAMES_SHOWN),
    });
    return { men: men.length };
  },

  'followup.markReady': (context, { cadetIds, date }) => {
    const men = demandMen(context, cadetIds);
    take(context, men, 'ready', date, () => null);
    return { men: men.length };
  },

  'followup.markCollected': (context, { cadetIds, date }) => {
    const men = demandMen(context, cadetIds);
    take(context, men, 'collected', date, () => null);
    return { men: men.length };
  },

  'followup.takeBack': (context, { cadetIds, step }) => {
    const men = demandMen(context, cadetIds);
    demandNone('followup.notLast', men, ({ state }) => state !== step, { step });
    deleteSteps(
      context.db,
      men.map(({ cadetId }) => cadetId),
      step,
    );
    context.tell({ context: step, count: men.length, names: fewNames(men) });
    return { men: men.length };
  },
};

/** The day on which a man came to where he is: no later step is earlier. */
const cameOn = (man: FollowedMan): LocalDate => man.collectedOn ?? man.readyOn ?? man.handedOn ?? man.certifiedOn;

function take(
  { db, now, today, person, tell }: Context,
  men: readonly FollowedMan[],
  step: FollowupStep,
  date: LocalDate,
  departmentOf: (man: FollowedMan) => string | null,
  told: Record<string, string[]> = {},
): void {
  if (date > today) refuse('followup.dateAhead', { date, today });
  const place = FOLLOWUP_STEPS.indexOf(step);
  const before: FollowupState = FOLLOWUP_STEPS[place - 1] ?? 'certified';
  demandNone(
    'followup.alreadyDone',
    men,
    ({ state }) => state !== 'certified' && FOLLOWUP_STEPS.indexOf(state) >= place,
    {
      step,
    },
  );
  demandNone('followup.stepMissing', men, ({ state }) => state !== before, { step, before });
  const early = men.filter((man) => cameOn(man) > date);
  if (early.length > 0)
    refuse('followup.dateBefore', {
      step,
      before,
      date,
      count: early.length,
      names: fewNames(early),
      earliest: early.map(cameOn).toSorted().at(-1) ?? date,
    });
  const entered = { step, date, at: now, by: person.personId };
  insertSteps(
    db,
    men.map((man) => ({ cadetId: man.cadetId, department: departmentOf(man), ...entered })),
  );
  tell({ count: men.length, names: fewNames(men), date, ...told });
}

/** The men asked about, each once. @throws Refusal followup.notCertified */
function demandMen({ db, today }: Context, cadetIds: readonly number[]): FollowedMan[] {
  const men = new Map(readFollowup(db, null, today).map((man) => [man.cadetId, man]));
  const asked = [...new Set(cadetIds)];
  const missing = asked.filter((cadetId) => !men.has(cadetId));
  if (missing.length > 0) refuse('followup.notCertified', { count: missing.length });
  return asked.flatMap((cadetId) => men.get(cadetId) ?? []);
}

function demandNone(
  code: string,
  men: readonly FollowedMan[],
  hinders: (man: FollowedMan) => boolean,
  more: Record<string, string> = {},
): void {
  const hindered = men.filter(hinders);
  if (hindered.length > 0) refuse(code, { count: hindered.length, of: men.length, names: fewNames(hindered), ...more });
}
