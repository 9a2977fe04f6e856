import { z } from 'zod';
import { CARD_KINDS, POSITIONS } from '../range/card.ts';
import { HELD_REASONS, WEAPON_STATES } from '../range/range-terms.ts';
import { command, query } from './operation.ts';
import { clockTime, id, localDate, localDateTime, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const count = z.int().min(0);

/** A man as lists of the range name him. */
export const rangeMan = z.object({
  cadetId: id,
  /** Surname, given name and patronymic. */
  name: z.string(),
  platoon: z.int().nullable(),
  squad: z.int().nullable(),
});

/** Why he is held aside. `until`: the last day of a medical limit; `kind`: of the absence. */
export const heldReason = z.object({
  code: z.enum(HELD_REASONS),
  until: localDate.nullable(),
  note: z.string().nullable(),
});

export const cardFields = z.object({
  name: words(80),
  kind: z.enum(CARD_KINDS),
  weapon: words(60),
  calibre: words(40),
  target: words(80),
  distance: z.int().min(1).max(2000),
  position: z.enum(POSITIONS),
  timeLimit: z.int().min(1).max(3600).nullable(),
  trialRounds: z.int().min(0).max(30),
  recordRounds: z.int().min(1).max(30),
  five: z.int(),
  four: z.int(),
  three: z.int(),
});

const weaponRow = z.object({
  weaponId: id,
  model: z.string(),
  serial: z.string(),
  state: z.enum(WEAPON_STATES),
  /** In whose hands it is now; null in the arms room. */
  holder: rangeMan.extend({ issueId: id, dayId: id, issuedAt: localDateTime }).nullable(),
  /** Came back without being cleaned since. */
  uncleaned: z.object({ issueId: id, returnedAt: localDateTime }).nullable(),
});

export const rangeOperations = {
  /** Ranges with their approved windows, exercise cards, places of the timetable that a range may be. */
  'range.setup': query({
    right: 'range.read',
    input: z.object({}),
    output: z.object({
      ranges: z.array(
        z.object({
          rangeId: id,
          name: z.string(),
          lanes: z.int(),
          placeId: id.nullable(),
          place: z.string().nullable(),
          active: z.boolean(),
        }),
      ),
      approvals: z.array(
        z.object({
          approvalId: id,
          rangeId: id,
          date: localDate,
          from: clockTime,
          to: clockTime,
          approvedBy: z.string(),
          orderNumber: z.string(),
          /** Days of any intake that lean on this window. */
          days: count,
        }),
      ),
      cards: z.array(cardFields.extend({ cardId: id, retired: z.boolean(), used: count })),
      places: z.array(z.object({ placeId: id, name: z.string() })),
    }),
  }),
  'range.saveRange': command({
    right: 'range.write',
    input: z.object({
      rangeId: id.nullable(),
      name: words(80),
      lanes: z.int().min(1).max(50),
      placeId: id.nullable(),
      active: z.boolean(),
    }),
    output: z.object({ rangeId: id }),
  }),
  'range.saveApproval': command({
    right: 'range.write',
    input: z.object({
      approvalId: id.nullable(),
      rangeId: id,
      date: localDate,
      from: clockTime,
      to: clockTime,
      approvedBy: words(120),
      orderNumber: words(60),
    }),
    output: z.object({ approvalId: id }),
  }),
  'range.removeApproval': command({ right: 'range.write', input: z.object({ approvalId: id }), output: z.object({}) }),
  /** A new card, or a change of one; days that have it keep their copy. */
  'range.saveCard': command({
    right: 'range.write',
    input: cardFields.extend({ cardId: id.nullable() }),
    output: z.object({ cardId: id }),
  }),
  'range.retireCard': command({
    right: 'range.write',
    input: z.object({ cardId: id, retired: z.boolean() }),
    output: z.object({}),
  }),

  /** The safety gate: every man with his briefing, newest test and medical limit, and why he is held aside today. */
  'range.safety': query({
    right: 'range.read',
    input: cohort,
    output: z.object({
      men: z.array(
        rangeMan.extend({
          briefing: z.object({ date: localDate, examiner: z.string() }).nullable(),
          test: z.object({ date: localDate, examiner: z.string(), passed: z.boolean() }).nullable(),
          /** The words that admissions keeps; null where the commission named no limit. */
          limits: z.string().nullable(),
          medical: z
            .object({ verdict: z.enum(['barred', 'cleared']), until: localDate.nullable(), saidBy: z.string() })
            .nullable(),
          held: z.array(heldReason),
        }),
      ),
      passed: count,
      held: count,
    }),
  }),
  /** The safety log, newest first. */
  'range.safetyLog': query({
    right: 'range.read',
    input: cohort,
    output: z.array(
      rangeMan.extend({
        recordId: id,
        kind: z.enum(['briefing', 'test']),
        date: localDate,
        content: z.string(),
        examiner: z.string(),
        passed: z.boolean().nullable(),
        recordedBy: z.string(),
      }),
    ),
  }),
  /** A briefing or test of many men at once; who failed is taken out of relays that have not begun. */
  'range.recordSafety': command({
    right: 'range.conduct',
    input: cohort.extend({
      kind: z.enum(['briefing', 'test']),
      date: localDate,
      content: words(300),
      examiner: words(120),
      men: z
        .array(z.object({ cadetId: id, /** Tests only. */ passed: z.boolean().nullable() }))
        .min(1)
        .max(400),
    }),
    output: z.object({ recorded: count, takenOut: z.array(z.string()) }),
  }),
  /** What a man's medical limit means for the range; null takes the word back. */
  'range.setMedical': command({
    right: 'range.conduct',
    input: cohort.extend({
      cadetId: id,
      verdict: z.enum(['barred', 'cleared']).nullable(),
      until: localDate.nullable(),
      saidBy: words(120),
    }),
    output: z.object({ takenOut: z.array(z.string()) }),
  }),

  'range.weapons': query({ right: 'range.read', input: z.object({}), output: z.array(weaponRow) }),
  'range.saveWeapon': command({
    right: 'range.write',
    input: z.object({
      weaponId: id.nullable(),
      model: words(60),
      serial: words(40),
      state: z.enum(WEAPON_STATES),
    }),
    output: z.object({ weaponId: id }),
  }),
  /** Many weapons of one model at once. */
  'range.addWeapons': command({
    right: 'range.write',
    input: z.object({ model: words(60), serials: z.array(words(40)).min(1).max(200) }),
    output: z.object({ added: count }),
  }),
  /** In whose hands a weapon has been, newest first. */
  'range.weaponHistory': query({
    right: 'range.read',
    input: z.object({ weaponId: id }),
    output: z.array(
      rangeMan.extend({
        issueId: id,
        intake: z.string(),
        session: z.int().positive(),
        issuedAt: localDateTime,
        returnedAt: localDateTime.nullable(),
        cleanedAt: localDateTime.nullable(),
      }),
    ),
  }),
  /** Hands weapons to men of a day; one that another man of the day still holds passes on to the next. */
  'range.issueWeapons': command({
    right: 'range.conduct',
    input: z.object({
      dayId: id,
      hands: z
        .array(z.object({ weaponId: id, cadetId: id }))
        .min(1)
        .max(100),
    }),
    output: z.object({ issued: count, passedOn: count }),
  }),
  'range.returnWeapons': command({
    right: 'range.conduct',
    input: z.object({ dayId: id, issueIds: z.array(id).min(1).max(400), cleaned: z.boolean() }),
    output: z.object({ returned: count }),
  }),
  /** Notes the cleaning of weapons that came back uncleaned. */
  'range.noteCleaning': command({
    right: 'range.conduct',
    input: z.object({ issueIds: z.array(id).min(1).max(400) }),
    output: z.object({ cleaned: count }),
  }),
};
