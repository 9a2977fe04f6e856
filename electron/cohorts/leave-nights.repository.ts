import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

/** Approved nights of an intake; a night after a man was struck off falls away. */
const APPROVED = `
  FROM leave_night JOIN cadet ON cadet.id = leave_night.cadet_id
  LEFT JOIN struck_off ON struck_off.cadet_id = cadet.id
 WHERE cadet.cohort_id = @cohortId AND state = 'approved' AND (off_from IS NULL OR night < off_from)`;

/** How many men have leave on each night that anybody has. */
export const countLeaveNights = (db: Db, cohortId: number): { night: LocalDate; men: number }[] =>
  db
    .prepare<{ cohortId: number }, { night: LocalDate; men: number }>(
      `SELECT night, count(*) AS men ${APPROVED} GROUP BY night ORDER BY night`,
    )
    .all({ cohortId });

export interface ManOnLeave {
  id: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  platoon: number | null;
}

/** The men behind one of these numbers. */
export const listLeaveNight = (db: Db, cohortId: number, date: LocalDate): ManOnLeave[] =>
  db
    .prepare<{ cohortId: number; date: LocalDate }, ManOnLeave>(
      `SELECT cadet.id, surname, given_name AS givenName, patronymic,
              (SELECT number FROM platoon WHERE platoon.id = cadet.platoon_id) AS platoon
       ${APPROVED} AND night = @date`,
    )
    .all({ cohortId, date });
