import type { z } from 'zod';
import type { deskState, peopleOperations, SignedIn } from '../../shared/contract/people.contract.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import type { DeskContext, DeskHandlersOf } from '../host/handlers.ts';
import { Refusal, refuse } from '../host/refusal.ts';
import { recordDirectly } from './direct-history.ts';
import { type Keyring, stageKeyring } from './keyring.ts';
import { demandStrongPassword, schoolName } from './passwords.ts';
import {
  countActive,
  findPersonByLogin,
  insertPerson,
  insertSchool,
  isSampleSchool,
  type PersonRow,
} from './people.repository.ts';
import { forgetWrongPins } from './pins.ts';
import { keyOfRecoveryCode, recoveryCode } from './recovery-code.ts';
import { shiftHandlers } from './shift.operations.ts';
import { checkSignature, type Signer } from './sign.ts';
import { signedIn } from './signed-in.ts';

type SessionOperations = Pick<typeof peopleOperations, Extract<keyof typeof peopleOperations, `session.${string}`>>;

export const sessionHandlers: DeskHandlersOf<SessionOperations> = {
  ...shiftHandlers,
  'session.state': async (context) => readState(context),

  'session.createSchool': async ({ desk, now, signIn }, input) => {
    demandStrongPassword(input.password, [input.login, input.fullName, input.schoolName]);
    const { key, keyring } = desk.create();
    try {
      const person = desk.db
        .transaction(() => {
          insertSchool(desk.db, {
            name: input.schoolName,
            directorName: input.directorName,
            fileId: keyring.fileId,
            sample: false,
          });
          const id = insertPerson(desk.db, { login: input.login, fullName: input.fullName, role: 'administrator' });
          recordDirectly(desk.db, {
            at: now,
            person: null,
            operation: 'session.createSchool',
            params: { school: input.schoolName },
          });
          return { personId: id, login: input.login, fullName: input.fullName, role: 'administrator' as const };
        })
        .immediate();
      desk.saveKeyring(await desk.passwords.grant(keyring, person, input.password));
      const me: SignedIn = { ...person, rights: [...ROLE_RIGHTS.administrator] };
      signIn(me);
      return { me, recoveryCode: recoveryCode(key) };
    } catch (error) {
      desk.discard();
      throw error;
    }
  },

  'session.openSample': async ({ desk, services }) => {
    if (desk.exists) refuse('session.schoolStands');
    const { openSample } = services;
    return openSample ? { address: await openSample() } : refuse('session.noSampleHere');
  },

  'session.unlock': async ({ desk, signIn, signOut }, { login, password }) => {
    if (!desk.exists) refuse('session.noFile', { file: desk.file });
    await desk.open(await desk.passwords.demandKey(login, password));
    const person = findPersonByLogin(desk.db, login);
    if (!person?.active) {
      signOut(); // closes the file again where nobody else is in
      return refuse('session.unknownPerson', { login });
    }
    forgetWrongPins({ folder: desk.options.machineFolder, keyring: desk.keyring() }, person.id);
    const me = signedIn(person);
    signIn(me);
    return me;
  },

  'session.lock': async ({ signOut }) => {
    signOut();
    return {};
  },

  'session.active': async ({ autoLock }) => {
    autoLock.touch();
    return {};
  },

  'session.setAutoLock': async ({ desk, now, person, autoLock }, { minutes }) => {
    if (minutes === autoLock.minutes()) return {};
    autoLock.set(minutes);
    const who = person && { id: person.personId, full_name: person.fullName };
    desk.db
      .transaction(() =>
        recordDirectly(desk.db, { at: now, person: who, operation: 'session.setAutoLock', params: { minutes } }),
      )
      .immediate();
    return {};
  },

  'session.recoverySheet': async (context, { password, witness }) => {
    const { desk, now, person } = context;
    if (!person) return refuse('session.notSignedIn');
    await desk.passwords.demand(person.login, password);
    const second = witness ? await demandSecond(context, person, witness) : null;
    if (!second && countActive(desk.db) > 1) refuse('session.sameSecond', { name: person.fullName });
    const who = { id: person.personId, full_name: person.fullName };
    const params = { witness: second?.fullName ?? '—' };
    desk.db
      .transaction(() => recordDirectly(desk.db, { at: now, person: who, operation: 'session.recoverySheet', params }))
      .immediate();
    return { recoveryCode: recoveryCode(desk.key), schoolName: schoolName(desk.db) };
  },

  'session.recover': async (context, input) => {
    const { desk, signIn, signOut } = context;
    demandStrongPassword(input.password, [input.login]);
    const key = keyOfRecoveryCode(input.recoveryCode) ?? refuse('session.recoveryCodeWrong');
    // The code's checksum guards against slips of the pen, not against a made-up key.
    if (desk.isKey(key) === false) refuse('session.recoveryCodeWrong');
    await desk.open(key);
    try {
      const me = signedIn(await giveRecoveredPassword(context, input));
      signIn(me);
      return me;
    } catch (error) {
      if (!context.person) signOut(); // closes the file again where nobody else is in
      throw error;
    }
  },
};

/** @throws Refusal session.sameSecond, session.secondNoRight, session.wrongPassword, session.tooManyTries */
async function demandSecond(
  { desk }: DeskContext,
  first: SignedIn,
  shown: { login: string; password: string },
): Promise<Signer> {
  const demandPassword = (login: string, password: string) => desk.passwords.demand(login, password);
  const second = await checkSignature({ db: desk.db, demandPassword }, shown);
  if (second.personId === first.personId) refuse('session.sameSecond', { name: second.fullName });
  if (!second.rights.includes('orders.sign') && !second.rights.includes('people.write'))
    refuse('session.secondNoRight', { name: second.fullName });
  return second;
}

/** Like every new password (people.operations.ts): a full drive refuses both the keyring and the entry, or neither. */
async function giveRecoveredPassword(
  { desk, now }: DeskContext,
  { login, password }: { login: string; password: string },
): Promise<PersonRow> {
  const person = findPersonByLogin(desk.db, login);
  if (!person?.active) return refuse('session.unknownPerson', { login });
  const fileId = desk.db.prepare<[], { file_id: string }>('SELECT file_id FROM school').get()?.file_id ?? '';
  const holder = { personId: person.id, login: person.login, fullName: person.full_name, role: person.role };
  const keyring = await desk.passwords.grant(keyringOrNew(desk, fileId), holder, password);
  // Who holds the sheet may try again in any case; what can be refused comes before the password is changed.
  desk.passwords.forgetWrong(person.login, keyring);
  const putInPlace = stageKeyring(desk.file, keyring);
  desk.db
    .transaction(() =>
      recordDirectly(desk.db, { at: now, person, operation: 'session.recover', params: { login: person.login } }),
    )
    .immediate();
  putInPlace();
  return person;
}

/** After damage the keyring is begun anew; the others' passwords are then set by the administrator. */
function keyringOrNew(desk: DeskContext['desk'], fileId: string): Keyring {
  try {
    return desk.keyring();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { format: 'sarbaz-keyring/1', fileId, people: [] };
  }
}

function readState({ desk, now, person, services, clockDoubts, autoLock }: DeskContext): z.infer<typeof deskState> {
  const base = {
    sample: false,
    people: [],
    me: person,
    newestBackup: desk.backups.copies()[0]?.fileName ?? null,
    trouble: null,
    version: services.programVersion,
    now,
    autoLock: { minutes: autoLock.minutes(), idleSeconds: autoLock.idleSeconds(1) },
    clock: clockDoubts(),
  };
  if (!desk.exists) return { ...base, state: 'noFile' };
  const state = desk.isOpen ? ('open' as const) : ('locked' as const);
  try {
    const { people } = desk.keyring();
    return {
      ...base,
      state,
      // A sample that was taken out and in again has passwords of its own; what it holds is invented all the same.
      sample: people.some((one) => one.samplePassword !== undefined) || (desk.isOpen && isSampleSchool(desk.db)),
      people: people.map(({ login, fullName, role, samplePassword }) => ({
        login,
        fullName,
        role,
        ...(samplePassword && { samplePassword }),
      })),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...base, state, trouble: { code: error.code, params: error.params } };
  }
}
