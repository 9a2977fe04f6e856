import { z } from 'zod';
import { command, query } from './operation.ts';
import { boardCard, cardKey, timetableFinding } from './timetable.contract.ts';
import { id, localDate, names } from './values.ts';

const hour = z.object({ date: localDate, slot: boardCard.shape.slot });

/** A finding of a rule that only costs, with its points. */
const costFinding = timetableFinding.extend({ points: z.number() });
export type CostFinding = z.infer<typeof costFinding>;

/** What one first hour means for the card in the hand. */
const slotVerdict = hour.extend({
  verdict: z.enum(['here', 'free', 'unwished', 'busy', 'forbidden']),
  /** Reasons, none when it is free; busy = somebody or something is taken at the time. */
  findings: z.array(timetableFinding),
  /** Points the plan would cost more (below 0: less) than with the card where it stands, or in the tray. */
  points: z.number().nullable(),
});

/** A card on its way: `from` is null when it comes from the tray. */
const cardMove = z.object({
  card: cardKey,
  subjectCode: z.string(),
  lessonNames: names,
  hours: z.int().positive(),
  from: hour.nullable(),
  to: hour.extend({ placeId: id, instructorId: id }),
});
export type CardMove = z.infer<typeof cardMove>;

/** Cards that change places together, with what it costs (below 0: gains) and why. */
const rearrangement = z.object({
  moves: z.array(cardMove).min(1),
  points: z.number(),
  worse: z.array(costFinding),
  better: z.array(costFinding),
});
export type RearrangementAnswer = z.infer<typeof rearrangement>;

/** A lesson that stands otherwise in two versions; null where it does not stand at all. */
const versionDifference = z.object({
  card: cardKey,
  subjectCode: z.string(),
  lessonNames: names,
  hours: z.int().positive(),
  from: hour.extend({ placeId: id, instructorId: id }).nullable(),
  to: hour.extend({ placeId: id, instructorId: id }).nullable(),
});
export type VersionDifference = z.infer<typeof versionDifference>;

const version = z.int().min(0);

/** What the planner's hand does on the board, beyond putting one card down. */
export const timetableBoardOperations = {
  /** Where a card could go, for every first hour of every training day, place and instructor chosen as a move would. */
  'timetable.slotVerdicts': query({
    right: 'timetable.read',
    input: z.object({ card: cardKey }),
    output: z.array(slotVerdict),
  }),
  /** The two ways out of putting a card on lessons of its own platoon. */
  'timetable.exchange': query({
    right: 'timetable.read',
    input: hour.extend({ card: cardKey }),
    output: z.object({
      displaced: z.array(boardCard.pick({ subjectCode: true, lessonNames: true, hours: true }).extend(cardKey.shape)),
      /** They go where it stood; null when a rule forbids it or the card comes from the tray. */
      swap: rearrangement.nullable(),
      /** They come into the hand; null when the card may not stand there even then. */
      carry: rearrangement.nullable(),
      /** Why it may not stand there even when they are gone; none when it may, or when one of them is locked. */
      findings: z.array(timetableFinding),
    }),
  }),
  /** Better or possible places of one card, the cheapest first, by chains of up to three moves. Nothing is changed. */
  'timetable.suggestions': query({
    right: 'timetable.read',
    input: z.object({ card: cardKey, most: z.int().min(1).max(20).default(6) }),
    output: z.array(rearrangement),
  }),
  /** Cards of the draft on which a soft rule is broken, each with what it breaks. */
  'timetable.tolerated': query({
    right: 'timetable.read',
    input: z.object({ cohortId: id }),
    output: z.array(z.object({ card: cardKey, findings: z.array(costFinding) })),
  }),
  /** Puts several cards down as one act, and lays others back into the tray; all hard rules hold afterwards. */
  'timetable.moveMany': command({
    right: 'timetable.write',
    input: z.object({
      moves: z
        .array(hour.extend({ card: cardKey, placeId: id.optional(), instructorId: id.optional() }))
        .min(1)
        .max(50),
      toTray: z.array(cardKey).max(50).default([]),
    }),
    output: z.object({ moved: z.int().min(0) }),
  }),
  /** What differs between two versions of a timetable; 0 is the draft. */
  'timetable.compare': query({
    right: 'timetable.read',
    input: z.object({ cohortId: id, from: version, to: version }),
    output: z.array(versionDifference),
  }),
};
