import type { cohortClosingOperations } from '../../shared/contract/cohort-closing.contract.ts';
import { type Context, type HandlersOf, prepared } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { checkSignature, type Signer, signerStill } from '../people/sign.ts';
import { insertClosing, listClosings, reopenClosing } from './closing.repository.ts';
import { knownCohort } from './known-cohort.ts';
import { readClosing } from './read-closing.ts';

export const cohortClosingHandlers: HandlersOf<typeof cohortClosingOperations> = {
  'cohorts.closing': (context, { cohortId }) => ({
    points: readClosing(context, knownCohort(context.db, cohortId)),
    closings: listClosings(context.db, cohortId).map(({ id: _, seen, ...closing }) => ({
      ...closing,
      seen: JSON.parse(seen) as Record<string, number>,
    })),
  }),

  'cohorts.close': prepared<'cohorts.close', Signer>({
    prepare: (context, { witness }) => checkSignature(context, witness),

    run(context, { cohortId, code }, shown) {
      const { db, now, person, tell } = context;
      const entry = knownCohort(context.db, cohortId);
      if (code !== entry.code) refuse('cohorts.codeMismatch', { typed: code, code: entry.code });
      const second = demandSecond(context, shown);
      const points = readClosing(context, entry);
      const hindering = points.filter(({ state }) => state === 'hinders');
      if (hindering.length > 0)
        refuse('cohorts.notClosable', {
          code: entry.code,
          count: hindering.length,
          points: hindering.map((point) => ({ code: point.code, count: point.count })),
        });
      const seen = Object.fromEntries(
        points.filter(({ state }) => state === 'open').map((one) => [one.code, one.count]),
      );
      insertClosing(db, {
        cohortId,
        seen: JSON.stringify(seen),
        at: now,
        by: person.personId,
        witness: second.personId,
      });
      tell({ code: entry.code, witness: second.fullName, open: Object.keys(seen).length });
      return { closedAt: now };
    },
  }),

  'cohorts.reopen': prepared<'cohorts.reopen', Signer>({
    prepare: (context, { witness }) => checkSignature(context, witness),

    run(context, { cohortId, reason }, shown) {
      const { db, now, person, tell } = context;
      const entry = knownCohort(context.db, cohortId);
      const standing = listClosings(db, cohortId).find(({ reopenedAt }) => reopenedAt === null);
      if (!standing) return refuse('cohorts.notClosed', { code: entry.code });
      if (isAnonymised(context, cohortId)) refuse('cohorts.anonymised', { code: entry.code });
      const second = demandSecond(context, shown);
      reopenClosing(db, { id: standing.id, at: now, by: person.personId, witness: second.personId, reason });
      tell({ code: entry.code, witness: second.fullName, reason });
      return {};
    },
  }),
};

const isAnonymised = ({ db }: Context, cohortId: number): boolean =>
  db.prepare('SELECT 1 FROM anonymised_intake WHERE cohort_id = ?').get(cohortId) !== undefined;

/** @throws Refusal cohorts.sameSecond, cohorts.secondNoRight: who has run the intake, or may close it himself */
function demandSecond(context: Context, shown: Signer): Signer {
  const second = signerStill(context, shown);
  if (second.personId === context.person.personId) refuse('cohorts.sameSecond', { name: second.fullName });
  if (!second.rights.includes('intake.close') && !second.rights.includes('intake.write'))
    refuse('cohorts.secondNoRight', { name: second.fullName });
  return second;
}
