import type { personalDataOperations } from '../../shared/contract/personal-data.contract.ts';
import type { DeskContext, DeskHandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { checkSignature, type Signer, signerStill } from '../people/sign.ts';
import { readRetention } from './retention.ts';

export const anonymiseHandlers: DeskHandlersOf<typeof personalDataOperations> = {
  'personalData.anonymise': async (context, { cohortId, code, witness }) => {
    const { desk, now, person } = context;
    if (!person) return refuse('session.notSignedIn');
    demandDue(context, cohortId, code);
    const second = await demandWitness(context, person.personId, witness);
    const { db } = desk;
    const { fileName } = await desk.backups.make(desk.live);
    // While the password was checked and the copy made the file may have been closed or the intake done by another.
    if (!desk.isOpen || desk.db !== db) return refuse('session.notSignedIn');
    demandDue(context, cohortId, code);
    signerStill({ db }, second);
    const by = { at: now, personId: person.personId, personName: person.fullName };
    const done = await desk.anonymise({ cohortId, code, by, witness: second });
    return { ...done, backup: fileName };
  },
};

/** @throws Refusal personalData.unknownIntake, alreadyAnonymised, tooEarly, codeMismatch */
function demandDue({ desk, now }: DeskContext, cohortId: number, typed: string): void {
  const intake =
    readRetention(desk.db, now.slice(0, 10)).find((one) => one.cohortId === cohortId) ??
    refuse('personalData.unknownIntake', { cohortId });
  const { code, anonymisedAt, keptUntil } = intake;
  if (anonymisedAt) refuse('personalData.alreadyAnonymised', { code, at: anonymisedAt });
  if (intake.state === 'kept') refuse('personalData.tooEarly', { code, until: keptUntil });
  if (typed !== code) refuse('personalData.codeMismatch', { typed, code });
}

/** @throws Refusal personalData.sameWitness, witnessNoRight, session.wrongPassword, session.tooManyTries */
async function demandWitness(
  { desk }: DeskContext,
  caller: number,
  shown: { login: string; password: string },
): Promise<Signer> {
  const demandPassword = (login: string, password: string) => desk.passwords.demand(login, password);
  const second = await checkSignature({ db: desk.db, demandPassword }, shown);
  if (second.personId === caller) refuse('personalData.sameWitness');
  if (!second.rights.includes('personalData.anonymise'))
    refuse('personalData.witnessNoRight', { name: second.fullName });
  return second;
}
