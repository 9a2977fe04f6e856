import type { GraduationCandidate } from '../../shared/contract/orders.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { graduationReasons, leavingPaper } from '../../shared/orders/graduation.ts';
import type { Db } from '../database/open.ts';
import { nameMan, readAdmission, readMen } from '../exams/read-men.ts';
import { readResults } from '../exams/read-results.ts';
import { listLeavingMen, listLetPass, listOrders } from './orders.repository.ts';

/**
 * Every man of the results: what a graduation order would give him and what stands against it.
 * @param besides the order that is judged itself: being in it is no reason
 * @throws Refusal exams.unknownIntake
 */
export function readGraduation(
  db: Db,
  cohortId: number,
  now: LocalDateTime,
  besides: number | null = null,
): Map<number, GraduationCandidate> {
  const results = readResults(db, cohortId, now.slice(0, 10));
  const standings = readAdmission(db, cohortId, readMen(db, cohortId), {
    date: now.slice(0, 10),
    subjectCode: null,
  });
  const letPass = Map.groupBy(listLetPass(db, cohortId), ({ cadetId }) => cadetId);
  const orders = new Map(listOrders(db, cohortId).map((order) => [order.orderId, order]));
  const orderOf = new Map(
    listLeavingMen(db, cohortId)
      .filter(({ orderId, stands }) => stands === 1 && orderId !== besides)
      .map(({ cadetId, orderId }) => [cadetId, orders.get(orderId)]),
  );
  return new Map(
    results.men.map((man): [number, GraduationCandidate] => {
      const { cadetId, decision, cells, overall, mean } = man;
      const order = orderOf.get(cadetId);
      const reasons = graduationReasons({
        decision,
        cells,
        admission: standings.get(cadetId)?.reasons ?? [],
        letPass: new Set((letPass.get(cadetId) ?? []).map(({ subjectCode }) => subjectCode)),
        order: order ? { kind: order.kind, number: order.number, date: order.date } : null,
      });
      return [cadetId, { ...nameMan(man), decision, overall, mean, paper: leavingPaper(decision), reasons }];
    }),
  );
}
