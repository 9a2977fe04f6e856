import { z } from 'zod';
import { autoLockMinutes } from '../people/auto-lock.ts';
import { PIN_SHAPE } from '../people/pin.ts';
import { RIGHTS, ROLES } from '../people/roles.ts';
import { command, desk, query } from './operation.ts';
import { id, localDateTime, words } from './values.ts';

const password = z.string().min(1).max(200);
const pin = z.string().regex(PIN_SHAPE);
const login = z.string().trim().min(1).max(60);

export const signedIn = z.object({
  personId: id,
  login: z.string(),
  fullName: z.string(),
  role: z.enum(ROLES),
  rights: z.array(z.enum(RIGHTS)),
  /** His rights reach his own platoons only: no paper and no act of a whole intake is his. */
  bound: z.boolean().optional(),
});
export type SignedIn = z.infer<typeof signedIn>;

/** What the unlock screen may know before anyone is signed in. */
export const deskState = z.object({
  state: z.enum(['noFile', 'locked', 'open']),
  /** Marked sample data: the watermark is shown and its passwords stand on the unlock screen. */
  sample: z.boolean(),
  people: z.array(
    z.object({ login: z.string(), fullName: z.string(), role: z.enum(ROLES), samplePassword: z.string().optional() }),
  ),
  me: signedIn.nullable(),
  /** Newest verified backup, for a damaged file; null when there is none. */
  newestBackup: z.string().nullable(),
  /** Refusal code that stands in the way of opening (damaged keyring, newer file …), null when all is well. */
  trouble: z.object({ code: z.string(), params: z.record(z.string(), z.json()) }).nullable(),
  version: z.string(),
  /** The host's clock; the window has no other. */
  now: localDateTime,
  /** Idle minutes after which this computer locks itself (0: never), and how long these hands have rested. */
  autoLock: z.object({ minutes: autoLockMinutes, idleSeconds: z.int().min(0).nullable() }),
  /** What speaks against that clock. */
  clock: z.array(
    z.discriminatedUnion('code', [
      z.object({ code: z.literal('behind'), newest: localDateTime }),
      z.object({ code: z.literal('jumped'), from: localDateTime, to: localDateTime }),
      z.object({ code: z.literal('zone'), offsetMinutes: z.int() }),
    ]),
  ),
});

/** A platoon of an intake. */
export const ownPlatoon = z.object({ platoonId: id, cohortId: id, code: z.string(), number: z.int() });

export const personRow = z.object({
  id,
  login: z.string(),
  fullName: z.string(),
  role: z.enum(ROLES),
  active: z.boolean(),
  /** His own platoons, where his rights reach those only; null: the whole school. */
  platoons: z.array(ownPlatoon).nullable(),
  /** Which instructor of the programme he is: whose lessons are his own. */
  instructor: z.object({ instructorId: id, name: z.string() }).nullable(),
});

export const peopleOperations = {
  'session.state': desk({ right: 'anyone', input: z.object({}), output: deskState }),
  'session.createSchool': desk({
    right: 'anyone',
    input: z.object({ schoolName: words(), directorName: words(120), login, fullName: words(120), password }),
    output: z.object({ me: signedIn, recoveryCode: z.string() }),
  }),
  /**
   * Opens the marked sample beside a school that is not made yet. Null: the window starts itself anew with it; else where a
   * browser finds it.
   */
  'session.openSample': desk({
    right: 'anyone',
    input: z.object({}),
    output: z.object({ address: z.string().nullable() }),
  }),
  'session.unlock': desk({ right: 'anyone', input: z.object({ login, password }), output: signedIn }),
  'session.lock': desk({ right: 'anyone', input: z.object({}), output: z.object({}) }),
  'session.recover': desk({
    right: 'anyone',
    input: z.object({ recoveryCode: z.string().max(400), login, password }),
    output: signedIn,
  }),
  /**
   * Shows the recovery sheet's code once more, for printing it again: an administrator by his own password, and a second
   * person who signs for the school or is an administrator too; by his own alone while nobody else may sign in, for a
   * window closed before the first printing would lose it. It is the file's key and is kept nowhere.
   */
  'session.recoverySheet': desk({
    right: 'people.write',
    input: z.object({ password, witness: z.object({ login, password }).optional() }),
    output: z.object({ recoveryCode: z.string(), schoolName: z.string() }),
  }),
  /** Somebody is at the desk: the window felt his hand. */
  'session.active': desk({ right: 'signedIn', input: z.object({}), output: z.object({}) }),
  /** Sets after how many idle minutes this computer locks itself; 0: never. */
  'session.setAutoLock': desk({
    right: 'people.write',
    input: z.object({ minutes: autoLockMinutes }),
    output: z.object({}),
  }),
  /** Sets the PIN by which I take over a shift at this computer; the password has to be shown. */
  'session.setPin': desk({ right: 'signedIn', input: z.object({ password, pin }), output: z.object({}) }),
  'session.removePin': desk({ right: 'signedIn', input: z.object({}), output: z.object({}) }),
  /** Who may take over at this computer by his PIN, and how many men he would take over as being out. */
  'session.shift': desk({
    right: 'signedIn',
    input: z.object({}),
    output: z.object({
      people: z.array(z.object({ personId: id, fullName: z.string(), role: z.enum(ROLES) })),
      out: z.int().min(0),
    }),
  }),
  /** Another person takes over at the open file without closing it. */
  'session.takeOver': desk({ right: 'signedIn', input: z.object({ personId: id, pin }), output: signedIn }),
  'people.list': query({ right: 'people.read', input: z.object({}), output: z.array(personRow) }),
  'people.add': desk({
    right: 'people.write',
    input: z.object({ login, fullName: words(120), role: z.enum(ROLES), password }),
    output: z.object({ id }),
  }),
  'people.changeRole': desk({
    right: 'people.write',
    input: z.object({ personId: id, role: z.enum(ROLES) }),
    output: z.object({}),
  }),
  /** All platoons one can be bound to, those of the newest intake first. */
  'people.platoons': query({ right: 'people.write', input: z.object({}), output: z.array(ownPlatoon) }),
  /** Binds an instructor or a commander to his own platoons; null: his rights reach the whole school. */
  'people.setPlatoons': command({
    right: 'people.write',
    input: z.object({ personId: id, platoonIds: z.array(id).max(200).nullable() }),
    output: z.object({}),
  }),
  /** Instructors of the programme, and whose login is behind each. */
  'people.instructors': query({
    right: 'people.write',
    input: z.object({}),
    output: z.array(z.object({ instructorId: id, name: z.string(), personId: id.nullable() })),
  }),
  /** Says which instructor of the programme a person is; null: none. */
  'people.setInstructor': command({
    right: 'people.write',
    input: z.object({ personId: id, instructorId: id.nullable() }),
    output: z.object({}),
  }),
  /** Gives a person a new password: who forgot his, or lost his key with a damaged keyring. */
  'people.setPassword': desk({
    right: 'people.write',
    input: z.object({ personId: id, password }),
    output: z.object({}),
  }),
  'people.deactivate': desk({
    right: 'people.write',
    input: z.object({ personId: id }),
    output: z.object({}),
  }),
  'people.changePassword': desk({
    right: 'signedIn',
    input: z.object({ oldPassword: password, newPassword: password }),
    output: z.object({}),
  }),
};
