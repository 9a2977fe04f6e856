import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { HostClient } from '../host/client.ts';
import { examineEarlier } from './sample-earlier-exams.ts';
import { sampleRosterCsv } from './sample-roster.ts';

/** The intake before the sample's own: finished, its men on their way to the military ID. */
export const EARLIER = { code: '2026-11', startsOn: '2026-11-02' as LocalDate, endsOn: '2026-12-11' as LocalDate };
const MEN = 40;
const PLATOONS = 2;
const SEED = 11;
/** Both intakes begin on a Monday and have no holiday between: the timetable is the same so many days before. */
const DAYS_BEFORE = 70;
/** Struck off on the list's 29th place: he left by his own wish on day 19. */
const EXPELLED = { place: 28, from: '2026-11-20' as LocalDate, signed: '2026-11-19T16:40:00' };
const ROUNDS = 3;
/** Between them every mark of the firing card but a 2. */
const TARGETS = ['[9,9,8]', '[8,7,7]', '[10,9,9]', '[6,6,7]', '[8,8,6]', '[9,10,8]', '[7,7,7]', '[8,9,9]'];

/** Its programme, men, platoons and bunks, as they were laid out before it began. */
export async function beginEarlier(planner: HostClient): Promise<number> {
  const { code, startsOn } = EARLIER;
  const { cohortId } = await planner.get('cohorts.create', { code, startsOn });
  await planner.get('programme.begin', { cohortId });
  const bytes = Buffer.from(sampleRosterCsv(MEN, startsOn, 263_318, SEED)).toString('base64');
  const { cadetIds } = await planner.get('admissions.importRoster', { cohortId, fileName: 'ulgi-qarasha.csv', bytes });
  await planner.get('admissions.setDocuments', { cadetIds });
  const order = { orderNumber: '31-Қ', orderDate: '2026-10-30', basis: 'Қабылдау комиссиясының хаттамасы' };
  await planner.get('admissions.enrol', { cohortId, cadetIds, ...order });
  await planner.get('barracks.formPlatoons', { cohortId, platoons: PLATOONS });
  await planner.get('barracks.autoPlace', { cohortId });
  return cohortId;
}

/** Who did what in the rows below, by their numbers. */
export interface EarlierDoers {
  planner: number;
  commander: number;
  director: number;
  instructor: number;
}

/**
 * Forty days of it as rows in one transaction, since living through them by operations would keep the sample's start
 * waiting: the timetable and journal of the running intake seventy days earlier, two sessions at the range, one man struck
 * off, and every exam sheet closed.
 */
export function fillEarlier(db: Db, cohortId: number, likeCohortId: number, doers: EarlierDoers): void {
  const men = db
    .prepare<[number], number>('SELECT id FROM cadet WHERE cohort_id = ? ORDER BY roster_number')
    .pluck()
    .all(cohortId);
  datePayments(db);
  copyTimetable(db, cohortId, likeCohortId, doers);
  const expelled = men[EXPELLED.place] as number;
  strikeOff(db, cohortId, expelled, doers);
  holdLessons(db, cohortId, expelled, doers.instructor);
  fire(
    db,
    cohortId,
    men.filter((man) => man !== expelled),
    doers,
  );
  const chairs = [
    { id: doers.commander, name: 'Әбдіғаппаров Е. С.' },
    { id: doers.director, name: 'Есімов Қ. Н.' },
  ] as const;
  examineEarlier(db, cohortId, { men, left: expelled }, { chairs, instructor: doers.instructor });
}

/** A roster has no days of payment: every man of both intakes paid some day of the fortnight before his course. */
const datePayments = (db: Db): void =>
  void db
    .prepare(
      `UPDATE payment SET paid_on =
         (SELECT date(starts_on, '-' || (3 + payment.id * 7 % 15) || ' days')
            FROM cadet JOIN cohort ON cohort.id = cohort_id WHERE cadet.id = cadet_id)`,
    )
    .run();

function copyTimetable(db: Db, cohortId: number, likeCohortId: number, { commander }: EarlierDoers): void {
  const before = addDays(EARLIER.startsOn, -3);
  const planId = db
    .prepare('INSERT INTO plan (cohort_id, version, made_at, approved_at, approved_by) VALUES (?, 1, ?, ?, ?)')
    .run(cohortId, `${before}T10:00:00`, `${before}T15:20:00`, commander).lastInsertRowid;
  db.prepare(
    `INSERT INTO placement (plan_id, platoon_id, lesson_kind_id, block_index, date, slot, place_id, instructor_id)
     SELECT @planId, own.id, mine.id, block_index, date(date, '-${DAYS_BEFORE} days'), slot, place_id, instructor_id
       FROM placement JOIN plan ON plan.id = plan_id AND plan.cohort_id = @likeCohortId AND version = 1
       JOIN platoon AS theirs ON theirs.id = platoon_id
       JOIN platoon AS own ON own.number = theirs.number AND own.cohort_id = @cohortId
       JOIN lesson_kind AS their_kind ON their_kind.id = lesson_kind_id
       JOIN lesson_kind AS mine ON mine.code = their_kind.code AND mine.cohort_id = @cohortId`,
  ).run({ planId, cohortId, likeCohortId });
}

function strikeOff(db: Db, cohortId: number, cadetId: number, { planner, director }: EarlierDoers): void {
  const orderId = db
    .prepare(
      `INSERT INTO leaving_order (cohort_id, kind, basis, prepared_at, prepared_by)
       VALUES (?, 'expulsion', 'Курсанттың өтініші, 18.11.2026', ?, ?)`,
    )
    .run(cohortId, '2026-11-18T17:10:00', planner).lastInsertRowid;
  db.prepare("INSERT INTO leaving_man (cadet_id, order_id, off_from, reason) VALUES (?, ?, ?, 'ownWish')").run(
    cadetId,
    orderId,
    EXPELLED.from,
  );
  db.prepare("UPDATE leaving_order SET number = '37-Ш', date = ?, signed_at = ?, signed_by = ? WHERE id = ?").run(
    EXPELLED.signed.slice(0, 10),
    EXPELLED.signed,
    director,
    orderId,
  );
  db.prepare('DELETE FROM bunk_place WHERE cadet_id = ?').run(cadetId);
}

/** Every lesson was held, each with the men of its platoon who were on the list that day; a few were ill. */
function holdLessons(db: Db, cohortId: number, expelled: number, instructor: number): void {
  db.prepare(
    `INSERT INTO lesson_report (cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id,
            instructor_id, state, topic, men, written_at, written_by)
     SELECT lesson_kind.cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, block_hours, place_id,
            instructor_id, 'held', name_kk,
            (SELECT json_group_array(cadet.id) FROM cadet WHERE cadet.platoon_id = placement.platoon_id
                AND (cadet.id <> @expelled OR date < @from)),
            date || 'T18:10:00', @instructor
       FROM placement JOIN lesson_kind ON lesson_kind.id = lesson_kind_id WHERE lesson_kind.cohort_id = @cohortId`,
  ).run({ cohortId, expelled, from: EXPELLED.from, instructor });
}

/** Both sessions as the timetable has them: every round fired, every case back, the sheets signed and closed. */
function fire(
  db: Db,
  cohortId: number,
  men: readonly number[],
  { planner, commander, instructor }: EarlierDoers,
): void {
  const rangeId = db
    .prepare(
      `INSERT INTO firing_range (name, lanes, place_id) SELECT 'Алматы гарнизонының полигоны', 10, id FROM place
        WHERE type = 'range' ORDER BY id LIMIT 1`,
    )
    .run().lastInsertRowid;
  const lotId = db
    .prepare("INSERT INTO ammunition_lot (calibre, number) VALUES ('5,45×39', '7Н6-098')")
    .run().lastInsertRowid;
  const enter = db.prepare(
    `INSERT INTO ammunition_entry (lot_id, kind, quantity, date, day_id, cadet_id, note, recorded_at, recorded_by)
     VALUES (@lotId, @kind, @quantity, @date, @dayId, @cadetId, @note, @at, @by)`,
  );
  const passed = db.prepare(
    `INSERT INTO safety_record (cadet_id, kind, date, content, examiner, passed, recorded_at, recorded_by)
     VALUES (?, 'test', '2026-11-13', 'Қауіпсіздік шаралары бойынша сынақ', 'Жүнісов Е. Қ.', 1, '2026-11-13T17:40:00', ?)`,
  );
  for (const man of men) passed.run(man, instructor);
  const stock = { lotId, dayId: null, cadetId: null, note: 'жүкқұжат № 41', at: '2026-11-10T10:00:00', by: planner };
  enter.run({ ...stock, kind: 'received', quantity: 240, date: '2026-11-10' });
  const days = db
    .prepare<[number], { date: LocalDate; session: number; platoonId: number; slot: number }>(
      `SELECT date, slot, CASE WHEN code LIKE '%2' THEN 2 ELSE 1 END AS session, platoon_id AS platoonId
         FROM placement JOIN lesson_kind ON lesson_kind.id = lesson_kind_id
        WHERE cohort_id = ? AND EXISTS (SELECT 1 FROM json_each(flags) WHERE json_each.value = 'range')
        ORDER BY date, slot, platoon_id`,
    )
    .all(cohortId);
  const ofPlatoon = db
    .prepare<[number], number>('SELECT id FROM cadet WHERE platoon_id = ? ORDER BY surname, given_name')
    .pluck();
  for (const { date, slot, session, platoonId } of days) {
    const firing = ofPlatoon.all(platoonId).filter((id) => men.includes(id));
    const morning = slot < 4;
    const dayId = db
      .prepare(
        `INSERT INTO range_day (cohort_id, session, date, range_id, departs_at, returns_at, card_id, card, ready_at, ready_by,
           state) SELECT @cohortId, @session, @date, @rangeId, @date || @out, @date || @back, id,
           json_object('name', name, 'kind', kind, 'weapon', weapon, 'calibre', calibre, 'target', target, 'distance',
             distance, 'position', position, 'timeLimit', time_limit, 'trialRounds', trial_rounds, 'recordRounds',
             record_rounds, 'five', five, 'four', four, 'three', three), @date || 'T08:00:00', @commander, 'ready'
           FROM exercise_card WHERE id = 1`,
      )
      .run({
        ...{ cohortId, session, date, rangeId, commander },
        ...(morning ? { out: 'T07:50', back: 'T13:00' } : { out: 'T12:50', back: 'T17:40' }),
      }).lastInsertRowid;
    db.prepare('INSERT INTO range_day_platoon (day_id, platoon_id) VALUES (?, ?)').run(dayId, platoonId);
    fireRelays(db, { dayId, session, date, firing, by: { commander, instructor } });
    const line = { lotId, dayId, date, note: null, at: `${date}T12:20:00`, by: commander };
    const rounds = firing.length * ROUNDS;
    enter.run({ ...line, kind: 'drawn', quantity: rounds, cadetId: null });
    for (const kind of ['issued', 'fired', 'cases'] as const)
      for (const cadetId of firing) enter.run({ ...line, kind, quantity: ROUNDS, cadetId });
    const sums = JSON.stringify({
      ...{ issued: rounds, fired: rounds, misfired: 0, returned: 0, lost: 0, cases: rounds, onHand: 0, atPoint: 0 },
      ...{ casesShort: 0, lostUnacted: 0, actRounds: 0, actCases: 0 },
    });
    const sign = db.prepare(
      'INSERT INTO ammunition_signature (day_id, role, person_id, at, sums) VALUES (?, ?, ?, ?, ?)',
    );
    sign.run(dayId, 'issuer', planner, `${date}T17:50:00`, sums);
    sign.run(dayId, 'leader', instructor, `${date}T17:52:00`, sums);
    db.prepare("UPDATE range_day SET state = 'closed', closed_at = ?, closed_by = ? WHERE id = ?").run(
      `${date}T17:55:00`,
      commander,
      dayId,
    );
  }
}

interface Firing {
  dayId: number | bigint;
  session: number;
  date: LocalDate;
  firing: readonly number[];
  by: { commander: number; instructor: number };
}

function fireRelays(db: Db, { dayId, session, date, firing, by }: Firing): void {
  const lanes = 10;
  for (let first = 0; first < firing.length; first += lanes) {
    const times = [`${date}T10:00:00`, `${date}T10:20:00`];
    const relayId = db
      .prepare(
        'INSERT INTO relay (day_id, session, number, started_at, finished_at, finished_by) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(dayId, session, first / lanes + 1, ...times, by.commander).lastInsertRowid;
    const place = db.prepare(
      `INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id, shots, total, fired, mark, revision,
         scored_at, scored_by) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ${ROUNDS}, ?, 1, ?, ?)`,
    );
    for (const [index, cadetId] of firing.slice(first, first + lanes).entries()) {
      const shots = TARGETS[(cadetId * 5 + session * 3) % TARGETS.length] as string;
      const total = (JSON.parse(shots) as number[]).reduce((sum, points) => sum + points, 0);
      const mark = total >= 25 ? 5 : total >= 20 ? 4 : 3;
      place.run(relayId, index + 1, dayId, session, cadetId, shots, total, mark, times[1], by.instructor);
    }
  }
}
