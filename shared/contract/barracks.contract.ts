import { z } from 'zod';
import { command, query } from './operation.ts';
import { finding, id, localDate, words } from './values.ts';

const roomName = words(40);
/** Frames of two tiers at a time; a barracks room holds some tens of them. */
const frames = z.int().min(1).max(100);
const menIds = z.array(id).min(1).max(500);
const bunkIds = z.array(id).min(1).max(500);
const move = z.object({ cadetId: id, bunkId: id });
const tier = z.enum(['upper', 'lower']);

export const barracksOverview = z.object({
  cohort: z.object({ id, code: z.string(), startsOn: localDate, endsOn: localDate }),
  rooms: z.array(
    z.object({
      id,
      name: z.string(),
      /** One entry a tier: a place to sleep. */
      bunks: z.array(
        z.object({
          id,
          number: z.int(),
          tier,
          /** Set when out of use on any day of this intake. */
          outOfUse: z.object({ from: localDate, reason: z.string() }).nullable(),
          /** Code of the intake with overlapping dates whose cadet sleeps here. */
          otherIntake: z.string().nullable(),
        }),
      ),
    }),
  ),
  platoons: z.array(z.object({ id, number: z.int(), size: z.int() })),
  /** Enrolled cadets in Kazakh order; those without a bunk are the tray. */
  cadets: z.array(
    z.object({
      id,
      surname: z.string(),
      givenName: z.string(),
      patronymic: z.string().nullable(),
      platoonId: id.nullable(),
      squad: z.int().nullable(),
      bunkId: id.nullable(),
    }),
  ),
  capacity: z.object({
    cadets: z.int(),
    bunks: z.int(),
    usable: z.int(),
    placed: z.int(),
    free: z.int(),
    /** Cadets for whom there is no bunk at all. */
    short: z.int(),
    outOfUse: z.array(z.object({ bunkId: id, label: z.string(), tier, from: localDate })),
    takenByOthers: z.array(z.object({ intake: z.string(), bunks: z.int() })),
  }),
  findings: z.array(finding),
});
export type BarracksOverview = z.infer<typeof barracksOverview>;

/** Men who lost their bunk by the act and stand in the tray again, of whatever intake. */
const backInTray = z.object({
  backInTray: z.array(z.object({ cadetId: id, name: z.string(), intake: z.string() })),
});

export const barracksOperations = {
  'barracks.overview': query({
    right: 'barracks.read',
    input: z.object({ cohortId: id }),
    output: barracksOverview,
  }),
  /** A room with `bunks` frames of two tiers, numbered from 1. */
  'barracks.addRoom': command({
    right: 'barracks.write',
    input: z.object({ name: roomName, bunks: frames }),
    output: z.object({ roomId: id, bunkIds: z.array(id) }),
  }),
  'barracks.renameRoom': command({
    right: 'barracks.write',
    input: z.object({ roomId: id, name: roomName }),
    output: z.object({}),
  }),
  /** Refused while cadets of a running or coming intake sleep there. */
  'barracks.removeRoom': command({
    right: 'barracks.write',
    input: z.object({ roomId: id }),
    output: z.object({}),
  }),
  /** More frames of two tiers, numbered on from the last. */
  'barracks.addBunks': command({
    right: 'barracks.write',
    input: z.object({ roomId: id, bunks: frames }),
    output: z.object({ bunkIds: z.array(id) }),
  }),
  /** From the day on nobody sleeps there; who did goes back to the tray and is named. */
  'barracks.setOutOfUse': command({
    right: 'barracks.write',
    input: z.object({ bunkIds, from: localDate, reason: words(120) }),
    output: backInTray,
  }),
  'barracks.returnToUse': command({
    right: 'barracks.write',
    input: z.object({ bunkIds }),
    output: z.object({}),
  }),
  /**
   * Balanced platoons of all enrolled cadets, by their number or by the greatest size of one. Men keep the platoon
   * they have unless `redo`.
   */
  'barracks.formPlatoons': command({
    right: 'barracks.write',
    input: z
      .object({
        cohortId: id,
        platoons: z.int().min(1).max(60).optional(),
        greatestSize: z.int().min(1).max(500).optional(),
        redo: z.boolean().default(false),
      })
      .refine((input) => (input.platoons === undefined) !== (input.greatestSize === undefined), {
        message: 'give either platoons or greatestSize',
      }),
    output: z.object({ platoons: z.array(z.object({ id, number: z.int(), size: z.int() })), moved: z.int() }),
  }),
  'barracks.movePlatoon': command({
    right: 'barracks.write',
    input: z.object({ cadetIds: menIds, platoonId: id }),
    output: z.object({ moved: z.int() }),
  }),
  /** A bunk for every unplaced cadet as far as the bunks go; whoever is placed stays. */
  'barracks.autoPlace': command({
    right: 'barracks.write',
    input: z.object({ cohortId: id }),
    output: z.object({ placed: z.array(move), without: z.array(id), short: z.int() }),
  }),
  /** One mass action: all moves or none. A sleeper whose bunk is taken gets the mover's bunk in exchange. */
  'barracks.place': command({
    right: 'barracks.write',
    input: z.object({ moves: z.array(move).min(1).max(500) }),
    output: z.object({ placed: z.array(move) }),
  }),
  'barracks.unplace': command({
    right: 'barracks.write',
    input: z.object({ cadetIds: menIds }),
    output: z.object({ unplaced: z.int() }),
  }),
};
