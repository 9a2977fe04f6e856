import type { z } from 'zod';
import type { SaidAct, trialOperations } from '../../shared/contract/trial.contract.ts';
import type { Context } from '../host/handlers.ts';
import { ActRefused, takenBack } from './rehearse.ts';
import { doAgain, forget } from './replay.ts';
import {
  type ActRecord,
  deleteActs,
  insertAct,
  lastEntry,
  listActs,
  setBase,
  type TrialRecord,
} from './trial.repository.ts';

type Output = z.output<(typeof trialOperations)['trial.rebase']['output']>;

/** Tries a trial's acts anew on what is real now, and keeps those that are still possible. */
export function rebase(context: Context, trial: TrialRecord): Output {
  const { db } = context;
  const kept: ActRecord[] = [];
  const dropped: Output['dropped'] = [];
  const gone = new Set<number>();
  takenBack(context, () => {
    for (const act of listActs(db, trial.id)) {
      const drop = (code: string, params: SaidAct['params']) => {
        if (act.made_id !== null) gone.add(act.made_id);
        const { number, operation, told } = act;
        dropped.push({ number, operation, params: JSON.parse(told) as SaidAct['params'], refusal: { code, params } });
      };
      if (names(JSON.parse(act.input), gone)) {
        drop('trial.actGone', {});
        continue;
      }
      db.exec('SAVEPOINT one_act');
      try {
        const told = doAgain(context, act, trial.opened_by);
        kept.push({ ...act, number: kept.length + 1, told: JSON.stringify(told) });
      } catch (error) {
        if (!(error instanceof ActRefused)) throw error;
        db.exec('ROLLBACK TO one_act');
        drop(error.reason.code, error.reason.params as SaidAct['params']);
      }
      db.exec('RELEASE one_act');
    }
  });
  deleteActs(db, trial.id, 1);
  for (const act of kept) insertAct(db, trial.id, act);
  setBase(db, trial.id, lastEntry(db));
  forget(db, trial.id);
  context.tell({ intake: trial.cohort_code, trial: trial.id, count: kept.length, dropped: dropped.length });
  return { kept: kept.length, dropped };
}

/** Whether an input names a row that was to be made by an act that is gone. */
function names(input: unknown, gone: ReadonlySet<number>, field = ''): boolean {
  if (typeof input === 'number') return /Ids?$/.test(field) && gone.has(input);
  if (input === null || typeof input !== 'object') return false;
  return Object.entries(input).some(([key, value]) => names(value, gone, Array.isArray(input) ? field : key));
}
