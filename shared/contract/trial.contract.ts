import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, localDate, localDateTime } from './values.ts';

const params = z.record(z.string(), z.json());
const oneTrial = z.object({ trialId: id });
/** A command of the contract with its input, not done yet. */
const act = z.object({ operation: z.string(), input: z.json() });
/** The sentence a trial was opened for: the code names the text, `params` fill it. */
const because = z.object({ code: z.string().max(120), params });

/** One act of a trial, said as the history would say it. */
const saidAct = z.object({ number: z.int().positive(), operation: z.string(), params });
export type SaidAct = z.infer<typeof saidAct>;

/** A change of the real plan or of what it stands on, made since the trial's acts were tried. */
const meanwhile = z.object({ at: localDateTime, personName: z.string(), operation: z.string(), params });
export type Meanwhile = z.infer<typeof meanwhile>;

const trialRow = z.object({
  id,
  cohortId: id,
  openedAt: localDateTime,
  openedBy: z.string(),
  /** Opened by the caller, who alone may act in it. */
  mine: z.boolean(),
  because: because.nullable(),
  actCount: z.int().min(0),
});
export type TrialRow = z.infer<typeof trialRow>;

const trialView = trialRow.extend({
  acts: z.array(saidAct),
  /** The act that was taken back last and can be put back. */
  takenBack: saidAct.nullable(),
  /** The newest first. */
  changedMeanwhile: z.array(meanwhile),
});
export type TrialView = z.infer<typeof trialView>;

/** One thing that stands otherwise in the trial; `code` names its words. */
const differenceRow = z.object({
  code: z.string(),
  /** What it is about: names and numbers. */
  about: params,
  /** How it stands now and how in the trial; null where there is none. */
  now: params.nullable(),
  trial: params.nullable(),
  /** Which side is better, where that can be said. */
  verdict: z.enum(['better', 'worse', 'neither']),
  /** Platoon and day the screen groups by, where there is one. */
  platoon: z.int().positive().nullable(),
  date: localDate.nullable(),
});
export type DifferenceRow = z.infer<typeof differenceRow>;

/** The differences of one kind; each room of the house that has something to compare adds its own. */
const differenceSection = z.object({ code: z.string(), rows: z.array(differenceRow) });
export type DifferenceSection = z.infer<typeof differenceSection>;

export const trialOperations = {
  /** Open trials of an intake, everybody's, the newest first. */
  'trial.list': query({
    right: 'timetable.read',
    input: z.object({ cohortId: id }),
    output: z.array(trialRow),
  }),
  'trial.get': query({ right: 'timetable.read', input: oneTrial, output: trialView }),
  /** Any query as it would answer in the trial; its own right is asked for as well. */
  'trial.read': query({
    right: 'timetable.read',
    input: oneTrial.extend({ operation: z.string(), input: z.json() }),
    output: z.unknown(),
  }),
  /** What stands otherwise in the trial than now, and nothing else. */
  'trial.differences': query({ right: 'timetable.read', input: oneTrial, output: z.array(differenceSection) }),
  /** Opens a trial, empty or with acts that have been proposed. */
  'trial.open': command({
    right: 'timetable.write',
    undoable: false,
    input: z.object({
      cohortId: id,
      because: because.optional(),
      acts: z.array(act).max(500).default([]),
    }),
    output: oneTrial,
  }),
  /** Does a command in the trial only; `timetable.generate` too, whose plan is kept as one act. */
  'trial.act': command({
    right: 'timetable.write',
    undoable: false,
    input: oneTrial.extend(act.shape),
    output: z.object({ value: z.unknown(), actCount: z.int().min(0) }),
  }),
  /** Takes the last act of the trial back. */
  'trial.takeBack': command({ right: 'timetable.write', undoable: false, input: oneTrial, output: saidAct }),
  /** Puts the act back that was taken back last. */
  'trial.putBack': command({ right: 'timetable.write', undoable: false, input: oneTrial, output: saidAct }),
  /** Does all acts for good, as one change; each act's own right is asked for. */
  'trial.apply': command({
    right: 'timetable.write',
    input: oneTrial,
    output: z.object({ acts: z.int().positive() }),
  }),
  /** Tries the acts anew on what is real now; those that are no longer possible are left out and named. */
  'trial.rebase': command({
    right: 'timetable.write',
    undoable: false,
    input: oneTrial,
    output: z.object({
      kept: z.int().min(0),
      dropped: z.array(saidAct.extend({ refusal: z.object({ code: z.string(), params }) })),
    }),
  }),
  /** Closes a trial without doing anything of it. */
  'trial.discard': command({ right: 'timetable.write', input: oneTrial, output: z.object({}) }),
};
