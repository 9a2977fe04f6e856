import type { peopleOperations } from '../../shared/contract/people.contract.ts';
import type { Param } from '../../shared/kit/result.ts';
import { BOUND_ROLES, type Role } from '../../shared/people/roles.ts';
import type { DeskContext, DeskHandlersOf, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { recordDirectly } from './direct-history.ts';
import { type Keyring, stageKeyring } from './keyring.ts';
import { linkInstructor, listInstructorLinks } from './own-instructor.repository.ts';
import { allPlatoons, isLimited, ownPlatoonsOf, writeOwnPlatoons } from './own-platoons.repository.ts';
import { demandStrongPassword, schoolName } from './passwords.ts';
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
  'people.list': ({ db }) => {
    const links = new Map(listInstructorLinks(db).map((link) => [link.personId, link]));
    const instructorOf = (personId: number) => {
      const link = links.get(personId);
      return link ? { instructorId: link.instructorId, name: link.name } : null;
    };
    return listPeople(db).map(({ id, login, full_name, role, active }) => ({
      id,
      login,
      fullName: full_name,
      role,
      active: active === 1,
      platoons: isLimited(db, id) ? ownPlatoonsOf(db, id) : null,
      instructor: instructorOf(id),
    }));
  },

  'people.instructors': ({ db }) => listInstructorLinks(db),

  'people.setInstructor': ({ db, tell }, { personId, instructorId }) => {
    const person = findPerson(db, personId) ?? refuse('session.unknownPerson', { login: String(personId) });
    const link = listInstructorLinks(db).find((one) => one.instructorId === instructorId);
    if (instructorId !== null && !link) refuse('people.unknownInstructor', { id: instructorId });
    const other = link && link.personId !== null && link.personId !== personId && findPerson(db, link.personId);
    if (other) refuse('people.instructorTaken', { name: link.name, person: other.full_name });
    linkInstructor(db, personId, instructorId);
    tell({ name: person.full_name, instructor: link?.name ?? null });
    return {};
  },

  'people.platoons': ({ db }) => allPlatoons(db),

  'people.setPlatoons': ({ db, tell }, { personId, platoonIds }) => {
    const person = findPerson(db, personId) ?? refuse('session.unknownPerson', { login: String(personId) });
    if (platoonIds !== null && !BOUND_ROLES.includes(person.role))
      refuse('people.notBound', { name: person.full_name, role: person.role });
    const known = new Map(allPlatoons(db).map((platoon) => [platoon.platoonId, platoon]));
    const platoons = (platoonIds ?? []).map((id) => known.get(id) ?? refuse('people.unknownPlatoon', { id }));
    writeOwnPlatoons(db, personId, platoonIds);
    tell({
      name: person.full_name,
      platoons: platoonIds && platoons.map(({ code, number }) => `${code}/${number}`),
    });
    return {};
  },
};

/**
 * These touch the keyring as well as the file. The keyring is written aside first and takes its place when the file has
 * taken the change: a full drive refuses both or neither.
 */
export const peopleDeskHandlers: DeskHandlersOf<PeopleOperations> = {
  'people.add': async (context, input) => {
    const { desk } = context;
    demandStrongPassword(input.password, [input.login, input.fullName, schoolName(desk.db)]);
    if (findPersonByLogin(desk.db, input.login)) refuse('session.loginTaken', { login: input.login });
    // Slow work first: the transaction itself has no await inside.
    const personId = nextPersonId(context);
    const keyring = await desk.passwords.grant(
      desk.keyring(),
      { personId, login: input.login, fullName: input.fullName, role: input.role },
      input.password,
    );
    change(context, keyring, 'people.add', { name: input.fullName, role: input.role }, () => {
      if (insertPerson(desk.db, input) !== personId) throw new Error('another person was added at the same time');
    });
    return { id: personId };
  },

  'people.changeRole': async (context, { personId, role }) => {
    const person = demandPerson(context, personId);
    if (role !== 'administrator') refuseLastAdministrator(context, person);
    const keyring = withRole(context.desk.keyring(), personId, role);
    change(context, keyring, 'people.changeRole', { name: person.full_name, role }, () => {
      setPersonRole(context.desk.db, personId, role);
      if (!BOUND_ROLES.includes(role)) writeOwnPlatoons(context.desk.db, personId, null);
    });
    return {};
  },

  'people.deactivate': async (context, { personId }) => {
    const person = demandPerson(context, personId);
    refuseLastAdministrator(context, person);
    const keyring = context.desk.keyring();
    const others = { ...keyring, people: keyring.people.filter((one) => one.personId !== personId) };
    change(context, others, 'people.deactivate', { name: person.full_name }, () =>
      setPersonActive(context.desk.db, personId, false),
    );
    return {};
  },

  'people.setPassword': async (context, { personId, password }) => {
    const person = demandPerson(context, personId);
    await giveNewPassword(context, person, password, 'people.setPassword');
    return {};
  },

  'people.changePassword': async (context, { oldPassword, newPassword }) => {
    const { desk, person: me } = context;
    if (!me) return refuse('session.notSignedIn');
    await desk.passwords.demand(me.login, oldPassword);
    await giveNewPassword(context, demandPerson(context, me.personId), newPassword, 'people.changePassword');
    return {};
  },
};

async function giveNewPassword(
  context: DeskContext,
  person: PersonRow,
  password: string,
  operation: string,
): Promise<void> {
  const { desk } = context;
  demandStrongPassword(password, [person.login, person.full_name, schoolName(desk.db)]);
  const holder = { personId: person.id, login: person.login, fullName: person.full_name, role: person.role };
  const keyring = await desk.passwords.grant(desk.keyring(), holder, password);
  // A full drive may refuse this as well, so it comes before the password is changed.
  desk.passwords.forgetWrong(person.login);
  change(context, keyring, operation, { name: person.full_name }, () => {});
}

function change(
  { desk, now, person }: DeskContext,
  keyring: Keyring,
  operation: string,
  params: Record<string, Param>,
  work: () => void,
): void {
  const putInPlace = stageKeyring(desk.file, keyring);
  desk.db
    .transaction(() => {
      work();
      const who = person && { id: person.personId, full_name: person.fullName };
      recordDirectly(desk.db, { at: now, person: who, operation, params });
    })
    .immediate();
  putInPlace();
}

const withRole = (keyring: Keyring, personId: number, role: Role): Keyring => ({
  ...keyring,
  people: keyring.people.map((one) => (one.personId === personId ? { ...one, role } : one)),
});

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
