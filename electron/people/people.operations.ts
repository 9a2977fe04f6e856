import type { peopleOperations } from '../../shared/contract/people.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { Role } from '../../shared/people/roles.ts';
import type { DeskContext, DeskHandlersOf, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { recordDirectly } from './direct-history.ts';
import { demandStrongPassword } from './passwords.ts';
import {
  countAdministrators,
  findPerson,
  findPersonByLogin,
  insertPerson,
  listPeople,
  type PersonRow,
  setPersonActive,
  setPersonRole,
} from './people.repository.ts';

type PeopleOperations = Pick<typeof peopleOperations, Extract<keyof typeof peopleOperations, `people.${string}`>>;

export const peopleHandlers: HandlersOf<PeopleOperations> = {
  'people.list': ({ db }) =>
    listPeople(db).map(({ id, login, full_name, role, active }) => ({
      id,
      login,
      fullName: full_name,
      role,
      active: active === 1,
    })),
};

/** These touch the keyring as well as the file; the keyring is written last, when the file has taken the change. */
export const peopleDeskHandlers: DeskHandlersOf<PeopleOperations> = {
  'people.add': async (context, input) => {
    demandStrongPassword(input.password);
    const { desk } = context;
    if (findPersonByLogin(desk.db, input.login)) refuse('session.loginTaken', { login: input.login });
    // Slow work first: the transaction itself has no await inside.
    const personId = nextPersonId(context);
    const keyring = await desk.grant(
      desk.keyring(),
      { personId, login: input.login, fullName: input.fullName, role: input.role },
      input.password,
    );
    change(context, 'people.add', { name: input.fullName, role: input.role }, () => {
      if (insertPerson(desk.db, input) !== personId) throw new Error('another person was added at the same time');
    });
    desk.saveKeyring(keyring);
    return { id: personId };
  },

  'people.changeRole': async (context, { personId, role }) => {
    const person = demandPerson(context, personId);
    if (role !== 'administrator') refuseLastAdministrator(context, person);
    change(context, 'people.changeRole', { name: person.full_name, role }, () =>
      setPersonRole(context.desk.db, personId, role),
    );
    rewriteEntry(context, personId, { role });
    return {};
  },

  'people.deactivate': async (context, { personId }) => {
    const person = demandPerson(context, personId);
    refuseLastAdministrator(context, person);
    change(context, 'people.deactivate', { name: person.full_name }, () =>
      setPersonActive(context.desk.db, personId, false),
    );
    const keyring = context.desk.keyring();
    context.desk.saveKeyring({ ...keyring, people: keyring.people.filter((one) => one.personId !== personId) });
    return {};
  },

  'people.setPassword': async (context, { personId, password }) => {
    const person = demandPerson(context, personId);
    await giveNewPassword(context, person, password);
    change(context, 'people.setPassword', { name: person.full_name }, () => {});
    return {};
  },

  'people.changePassword': async (context, { oldPassword, newPassword }) => {
    const { desk, person: me } = context;
    if (!me) return refuse('session.notSignedIn');
    await desk.demandPassword(me.login, oldPassword);
    await giveNewPassword(context, demandPerson(context, me.personId), newPassword);
    change(context, 'people.changePassword', { name: me.fullName }, () => {});
    return {};
  },
};

async function giveNewPassword({ desk }: DeskContext, person: PersonRow, password: string): Promise<void> {
  demandStrongPassword(password);
  const holder = { personId: person.id, login: person.login, fullName: person.full_name, role: person.role };
  desk.saveKeyring(await desk.grant(desk.keyring(), holder, password));
  desk.forgetWrongPasswords(person.login);
}

function change(
  { desk, now, person }: DeskContext,
  operation: string,
  params: Record<string, Param>,
  work: () => void,
): void {
  desk.db
    .transaction(() => {
      work();
      const who = person && { id: person.personId, full_name: person.fullName };
      recordDirectly(desk.db, { at: now, person: who, operation, params });
    })
    .immediate();
}

function rewriteEntry({ desk }: DeskContext, personId: number, part: { role: Role }): void {
  const keyring = desk.keyring();
  desk.saveKeyring({
    ...keyring,
    people: keyring.people.map((one) => (one.personId === personId ? { ...one, ...part } : one)),
  });
}

const demandPerson = ({ desk }: DeskContext, personId: number): PersonRow =>
  findPerson(desk.db, personId) ?? refuse('session.unknownPerson', { login: String(personId) });

/** @throws Refusal session.lastAdministrator when nobody else could keep the house */
function refuseLastAdministrator({ desk }: DeskContext, person: PersonRow): void {
  if (person.role === 'administrator' && person.active && countAdministrators(desk.db) === 1) {
    refuse('session.lastAdministrator', { name: person.full_name });
  }
}

const nextPersonId = ({ desk }: DeskContext): number =>
  (desk.db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM person').get()?.id ?? 0) + 1;
