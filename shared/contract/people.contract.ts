import { z } from 'zod';
import { RIGHTS, ROLES } from '../people/roles.ts';
import { desk, query } from './operation.ts';
import { id, localDateTime, words } from './values.ts';

const password = z.string().min(1).max(200);
const login = z.string().trim().min(1).max(60);

export const signedIn = z.object({
  personId: id,
  login: z.string(),
  fullName: z.string(),
  role: z.enum(ROLES),
  rights: z.array(z.enum(RIGHTS)),
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
});

export const personRow = z.object({
  id,
  login: z.string(),
  fullName: z.string(),
  role: z.enum(ROLES),
  active: z.boolean(),
});

export const peopleOperations = {
  'session.state': desk({ right: 'anyone', input: z.object({}), output: deskState }),
  'session.createSchool': desk({
    right: 'anyone',
    input: z.object({ schoolName: words(), directorName: words(120), login, fullName: words(120), password }),
    output: z.object({ me: signedIn, recoveryCode: z.string() }),
  }),
  'session.unlock': desk({ right: 'anyone', input: z.object({ login, password }), output: signedIn }),
  'session.lock': desk({ right: 'anyone', input: z.object({}), output: z.object({}) }),
  'session.recover': desk({
    right: 'anyone',
    input: z.object({ recoveryCode: z.string().max(400), login, password }),
    output: signedIn,
  }),
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
