import type { rangeOperations } from '../../shared/contract/range.contract.ts';
import { heldReasons } from '../../shared/range/held-aside.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import { accountOf, readDay } from './read-day.ts';
import { deletePlace, listRunningPlaces, listWaitingPlaces } from './relays.repository.ts';
import { insertSafetyRecord, listSafetyRecords, putMedical, removeMedical } from './safety.repository.ts';
import { type GateMan, nameMan, readGateMen } from './safety-gate.ts';

type SafetyOperation = 'range.safety' | 'range.safetyLog' | 'range.recordSafety' | 'range.setMedical';

export const safetyHandlers: HandlersOf<Pick<typeof rangeOperations, SafetyOperation>> = {
  'range.safety': (context, { cohortId }) => {
    const { db, now, today } = context;
    const hours = { date: today, departsAt: now.slice(0, 16), returnsAt: `${today}T23:59` };
    const all = [...readGateMen(db, cohortId, today).values()];
    const men = ownMen(context, 'range.safety', all, ({ cadetId }) => cadetId).map((man) => ({
      ...nameMan(man),
      briefing:
        man.row.briefingDate === null ? null : { date: man.row.briefingDate, examiner: man.row.briefingExaminer ?? '' },
      test: man.test && { ...man.test, examiner: man.row.testExaminer ?? '' },
      limits: man.limits,
      medical: man.medical && { verdict: man.medical.verdict, until: man.medical.until, saidBy: man.row.saidBy ?? '' },
      held: heldReasons(man, hours),
    }));
    return {
      men,
      passed: men.filter(({ test }) => test?.passed).length,
      held: men.filter(({ held }) => held.length > 0).length,
    };
  },

  'range.safetyLog': ({ db }, { cohortId }) => {
    const men = readGateMen(db, cohortId);
    return listSafetyRecords(db, cohortId).flatMap(({ cadetId, passed, ...record }) => {
      const man = men.get(cadetId);
      return man ? [{ ...record, ...nameMan(man), passed: passed === null ? null : passed === 1 }] : [];
    });
  },

  'range.recordSafety': ({ db, now, today, person, tell }, { cohortId, kind, date, content, examiner, men }) => {
    if (date > today) refuse('range.testInFuture', { date, today });
    const everybody = readGateMen(db, cohortId, date);
    const takenOut: string[] = [];
    for (const { cadetId, passed } of men) {
      const man = everybody.get(cadetId) ?? refuse('range.unknownMan', { cadetId });
      if (kind === 'test' && passed === null) refuse('range.resultMissing', { name: man.name });
      if (kind === 'test' && man.test && man.test.date > date)
        refuse('range.testBehind', { name: man.name, date: man.test.date });
      if (kind === 'test' && passed === false && takeOut(db, man)) takenOut.push(man.name);
      const result = kind === 'test' ? (passed ? 1 : 0) : null;
      insertSafetyRecord(db, { cadetId, kind, date, content, examiner, passed: result, at: now, by: person.personId });
    }
    tell({ count: men.length, kind, date, context: kind });
    return { recorded: men.length, takenOut };
  },

  'range.setMedical': ({ db, now, person, tell }, { cohortId, cadetId, verdict, until, saidBy }) => {
    const man = readGateMen(db, cohortId).get(cadetId) ?? refuse('range.unknownMan', { cadetId });
    if (verdict === 'cleared' && !man.limits) refuse('range.nothingToClear', { name: man.name });
    const takenOut = verdict !== 'cleared' && takeOut(db, man) ? [man.name] : [];
    if (verdict === null) removeMedical(db, cadetId);
    else {
      const seen = verdict === 'cleared' ? man.limits : null;
      const lasts = verdict === 'cleared' ? null : until;
      putMedical(db, { cadetId, verdict, until: lasts, seen, saidBy, at: now, by: person.personId });
    }
    tell({ name: man.name, verdict, context: verdict ?? 'none' });
    return { takenOut };
  },
};

/**
 * Takes a man who is held aside from now on out of relays that have not begun.
 * @throws Refusal range.standsInRelay while he is firing; firing.hasScore when he holds rounds
 */
function takeOut(db: Db, man: GateMan): boolean {
  const running = listRunningPlaces(db, man.cadetId)[0];
  if (running) refuse('range.standsInRelay', { name: man.name, relay: running.relay });
  const places = listWaitingPlaces(db, man.cadetId);
  for (const place of places) {
    if (accountOf(readDay(db, place.dayId), man.cadetId).onHand > 0) refuse('firing.hasScore', { name: man.name });
    deletePlace(db, place);
  }
  return places.length > 0;
}
