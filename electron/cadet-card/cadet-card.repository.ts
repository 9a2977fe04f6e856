import type { DayKind } from '../../shared/cohorts/course-days.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';

export interface ManRow {
  id: number;
  cohortId: number;
  surname: string;
  givenName: string;
  patronymic: string | null;
  iin: string;
  birthDate: LocalDate;
  phone: string | null;
  department: string | null;
  platoonId: number | null;
  platoon: number | null;
  squad: number | null;
  roomName: string | null;
  bunkNumber: number | null;
  medicalResult: 'fit' | 'fitWithLimits' | 'unfit' | null;
  medicalLimits: string | null;
  paid: number;
  orderNumber: string | null;
}

export const findMan = (db: Db, cadetId: number): ManRow | undefined =>
  db
    .prepare<[number], ManRow>(
      `SELECT cadet.id, cadet.cohort_id AS cohortId, surname, given_name AS givenName, patronymic, iin,
              birth_date AS birthDate, phone, defence_department AS department, platoon_id AS platoonId,
              platoon.number AS platoon, squad, barracks_room.name AS roomName, bunk.number AS bunkNumber,
              medical_result AS medicalResult, medical_limits AS medicalLimits,
              (SELECT coalesce(sum(amount), 0) FROM payment WHERE cadet_id = cadet.id) AS paid,
              school_order.number AS orderNumber
         FROM cadet
         LEFT JOIN school_order ON school_order.id = enrolment_order_id
         LEFT JOIN platoon ON platoon.id = platoon_id
         LEFT JOIN bunk_place ON bunk_place.cadet_id = cadet.id
         LEFT JOIN bunk ON bunk.id = bunk_place.bunk_id
         LEFT JOIN barracks_room ON barracks_room.id = bunk.room_id
        WHERE cadet.id = ?`,
    )
    .get(cadetId);

export const listDays = (db: Db, cohortId: number): { date: LocalDate; kind: DayKind }[] =>
  db
    .prepare<[number], { date: LocalDate; kind: DayKind }>(
      'SELECT date, kind FROM cohort_day WHERE cohort_id = ? ORDER BY date',
    )
    .all(cohortId);

interface SubjectRow {
  code: string;
  kk: string;
  ru: string;
  en: string;
}
export const listSubjects = (db: Db, cohortId: number): SubjectRow[] =>
  db
    .prepare<[number], SubjectRow>(
      `SELECT code, name_kk AS kk, name_ru AS ru, name_en AS en FROM subject WHERE cohort_id = ? ORDER BY position`,
    )
    .all(cohortId);

export interface RangeDayRow {
  dayId: number;
  session: number;
  date: LocalDate;
  /** JSON of the exercise as it was when it was chosen. */
  card: string;
  /** The day is for his platoon, or for him by name. */
  his: 0 | 1;
}
export const listRangeDays = (db: Db, { id, cohortId, platoonId }: ManRow): RangeDayRow[] =>
  db
    .prepare<{ id: number; cohortId: number; platoonId: number | null }, RangeDayRow>(
      `SELECT range_day.id AS dayId, session, date, card,
              EXISTS (SELECT 1 FROM range_day_platoon WHERE day_id = range_day.id AND platoon_id = @platoonId)
                OR EXISTS (SELECT 1 FROM range_day_man WHERE day_id = range_day.id AND cadet_id = @id) AS his
         FROM range_day WHERE cohort_id = @cohortId ORDER BY date, range_day.id`,
    )
    .all({ id, cohortId, platoonId });

interface CertificateRow {
  series: string;
  number: number;
  digits: number;
}
/** The certificate that stands, or a revoked one; not those whose blank was spoiled or that another one replaced. */
export const findCertificate = (db: Db, cadetId: number): CertificateRow | undefined =>
  db
    .prepare<[number], CertificateRow>(
      `SELECT series, certificate_blank.number, digits
         FROM certificate JOIN certificate_blank ON certificate_blank.id = blank_id
        WHERE cadet_id = ? AND state IN ('valid', 'revoked') ORDER BY certificate.id DESC LIMIT 1`,
    )
    .get(cadetId);

/** The line of the register of references. */
export const findReference = (db: Db, cadetId: number): { number: number; year: number } | undefined =>
  db
    .prepare<[number], { number: number; year: number }>('SELECT number, year FROM study_reference WHERE cadet_id = ?')
    .get(cadetId);
