import { z } from 'zod';
import { GATE_WAYS } from '../presence/gate-log.ts';
import { ABSENCE_KINDS } from '../presence/presence-facts.ts';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime, localMinute, words } from './values.ts';

const cohort = z.object({ cohortId: id });
const who = z.object({
  cadetId: id,
  surname: z.string(),
  /** Given name and patronymic. */
  givenNames: z.string(),
  platoon: z.int().nullable(),
  squad: z.int().nullable(),
  bunk: z.string().nullable(),
});
const direction = z.enum(['out', 'in']);
const way = z.enum(GATE_WAYS);
const photo = z.object({ mediaType: z.enum(['image/jpeg', 'image/png']), bytes: z.base64().max(400_000) });
const minutes = z.int().min(0);

/** Why a man may not go out, with what its sentence needs. */
const bar = z.discriminatedUnion('code', [
  z.object({ code: z.literal('notApproved') }),
  z.object({ code: z.literal('tooEarly'), from: localDateTime }),
  z.object({ code: z.literal('held'), reason: z.string() }),
  z.object({ code: z.literal('heldByAbsence'), kind: z.enum(ABSENCE_KINDS) }),
  z.object({ code: z.literal('usedUp'), at: localDateTime }),
]);

/** A man as the gate sees him, with what Enter would record. */
export const gateMan = who.extend({
  direction,
  bar: bar.nullable(),
  /** The leave he goes out on or comes back from. */
  leave: z
    .object({
      night: localDate,
      from: localDateTime,
      to: localDateTime,
      pass: z.string(),
      approvedAt: localDateTime,
      approvedBy: z.string(),
      /** To whom or where he goes; null: home. */
      destination: z.string().nullable(),
    })
    .nullable(),
  /** Since when he is out; null while he is inside. */
  outSince: localDateTime.nullable(),
  due: localDateTime.nullable(),
  minutesLate: minutes,
  /** The night he is kept inside by the gate; null while nobody keeps him. */
  heldNight: localDate.nullable(),
  /** First lesson of his platoon after he has to be back, or after now. */
  nextLesson: localDateTime.nullable(),
  /** Leaves of this intake he went out on before, and late returns among them. */
  leavesBefore: z.int().min(0),
  lateBefore: z.int().min(0),
});
export type GateMan = z.infer<typeof gateMan>;

const gateLine = who.extend({
  movementId: id,
  direction,
  /** As it counts now, and as it was first written where that differs. */
  at: localDateTime,
  firstAt: localDateTime,
  struck: z.boolean(),
  pass: z.string().nullable(),
  note: z.string().nullable(),
  way,
  minutesLate: minutes,
  recordedBy: z.string(),
});
export type GateLine = z.infer<typeof gateLine>;

const outMan = who.extend({
  movementId: id,
  since: localDateTime,
  due: localDateTime.nullable(),
  minutesLate: minutes,
  phone: z.string().nullable(),
  note: z.string().nullable(),
  /** A roll said that he is out; no gate saw him go. */
  byRoll: z.boolean(),
});
export type OutMan = z.infer<typeof outMan>;

const overdueCase = outMan.extend({
  /** What was done about it so far, oldest first. */
  notes: z.array(z.object({ at: localDateTime, by: z.string(), note: z.string() })),
  /** Null while he is still out. */
  backAt: localDateTime.nullable(),
});
export type OverdueCase = z.infer<typeof overdueCase>;

const sheetRow = z.object({
  cadetId: id,
  direction,
  at: localMinute,
  note: words(300).nullable(),
});
const sheet = cohort.extend({ rows: z.array(sheetRow).min(1).max(300) });
const recorded = z.object({
  movementId: id,
  /** The same man within a minute: nothing was written, this is the line that stands. */
  repeated: z.boolean(),
  direction,
  at: localDateTime,
});

export const gateOperations = {
  /** Who is meant by a scan or by what was typed: pass code, pass number, IIN tail, bunk, name. Best first. */
  'gate.find': query({
    right: 'gate.read',
    input: cohort.extend({ text: words(100) }),
    output: z.object({
      /** scan: the code of a pass; its `stale` says that the decision behind it no longer stands. */
      by: z.enum(['scan', 'typed']),
      stale: z.boolean(),
      men: z.array(gateMan),
    }),
  }),
  /** How many are out now, and how many of them should be back: for the status bar. */
  'gate.counts': query({
    right: 'gate.read',
    input: cohort,
    output: z.object({ out: z.int().min(0), overdue: z.int().min(0) }),
  }),
  /** The last lines (ten unless more are asked for), who is still to go tonight, and who is out. */
  'gate.log': query({
    right: 'gate.read',
    input: cohort.extend({ most: z.int().min(1).max(2000).default(10) }),
    output: z.object({ lines: z.array(gateLine), out: z.int().min(0), toGo: z.int().min(0) }),
  }),
  /** Who is out, late returns nobody has closed, and what is to come through the gate in the next 24 hours. */
  'gate.out': query({
    right: 'gate.read',
    input: cohort,
    output: z.object({
      cases: z.array(overdueCase),
      out: z.array(outMan),
      coming: z.array(who.extend({ direction, at: localDateTime })),
    }),
  }),
  /** A man passes the gate. Which way is said by where he is; `direction` refuses if that is not what was shown. */
  'gate.record': command({
    right: 'gate.write',
    input: cohort.extend({ cadetId: id, direction, way: z.enum(['scan', 'typed']) }),
    output: recorded,
    undoable: false,
  }),
  /** Lets a man out for another reason than leave (polyclinic, errand), with an hour to be back. */
  'gate.letOut': command({
    right: 'gate.write',
    input: cohort.extend({ cadetId: id, note: words(300), due: localMinute.nullable() }),
    output: recorded,
    undoable: false,
  }),
  /** Passages of a power cut, typed in from the printed sheet with their real times; all of them or none. */
  'gate.enterSheet': command({
    right: 'gate.write',
    input: sheet,
    output: z.object({ entered: z.int().positive() }),
    undoable: false,
  }),
  /** What speaks against lines of the sheet, each by its place in `rows`, counted from 0; nothing is written. */
  'gate.checkSheet': query({
    right: 'gate.write',
    input: sheet,
    output: z.object({
      faults: z.array(
        z.object({ row: z.int().min(0), code: z.enum(['inFuture', 'outOfTurn']), at: localDateTime, name: z.string() }),
      ),
      /** Ways out in the rows for which no approved leave stands: they are written as such. */
      withoutLeave: z.array(z.int().min(0)),
    }),
  }),
  /** Corrects the time of a passage, or strikes it out; the first line stays. */
  'gate.correct': command({
    right: 'gate.write',
    input: cohort.extend({
      movementId: id,
      change: z.union([z.object({ at: localMinute }), z.object({ struck: z.literal(true) })]),
      note: words(300),
    }),
    output: z.object({ movementId: id }),
    undoable: false,
  }),
  /** Keeps a man inside for a night though his leave is approved. */
  'gate.hold': command({
    right: 'gate.write',
    input: cohort.extend({ cadetId: id, night: localDate, reason: words(300) }),
    output: z.object({}),
  }),
  'gate.liftHold': command({
    right: 'gate.write',
    input: cohort.extend({ cadetId: id, night: localDate }),
    output: z.object({}),
  }),
  /** Writes down what was done about a late return (a call, who was reached) while it stays open. */
  'gate.noteOverdue': command({
    right: 'gate.write',
    input: cohort.extend({ movementId: id, note: words(300) }),
    output: z.object({}),
  }),
  /** Closes a late return with what was found out about it. */
  'gate.closeOverdue': command({
    right: 'gate.write',
    input: cohort.extend({ movementId: id, note: words(300) }),
    output: z.object({}),
  }),
  /** A man's 3×4 picture; null while there is none. */
  'gate.photo': query({
    right: 'gate.read',
    input: z.object({ cadetId: id }),
    output: z.object({ photo: photo.nullable() }),
  }),
  /** Puts a man's picture in place of an earlier one, or takes it away. */
  'gate.setPhoto': command({
    right: 'admissions.write',
    input: z.object({ cadetId: id, photo: photo.nullable() }),
    output: z.object({}),
  }),
};
