import type { Migration } from '../migration.ts';

const medicalGuard = (event: 'INSERT' | 'UPDATE' | 'DELETE'): string => `
    CREATE TRIGGER range_medical_${event.toLowerCase()} AFTER ${event} ON range_medical BEGIN
      SELECT RAISE(ABORT, 'he stands in a relay') FROM relay_place JOIN relay ON relay.id = relay_id
        JOIN range_day ON range_day.id = relay_place.day_id
        JOIN range_held ON range_held.cadet_id = relay_place.cadet_id
       WHERE relay_place.cadet_id = ${event === 'DELETE' ? 'OLD' : 'NEW'}.cadet_id AND started_at IS NULL
         AND limited_until >= range_day.date;
    END;`;

/** Ranges, exercise cards, the days at the range with their readiness, the safety gate, relays and weapons (DOMAIN §6). */
export const range: Migration = {
  id: 15,
  name: 'range',
  sql: `
    -- place_id: what the timetable calls it
    CREATE TABLE firing_range (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      lanes INTEGER NOT NULL CHECK (lanes BETWEEN 1 AND 50),
      place_id INTEGER UNIQUE REFERENCES place (id),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    -- when a range may be used, and by whose order
    CREATE TABLE range_approval (
      id INTEGER PRIMARY KEY,
      range_id INTEGER NOT NULL REFERENCES firing_range (id),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      from_time TEXT NOT NULL CHECK (from_time GLOB '??:??'),
      to_time TEXT NOT NULL CHECK (to_time GLOB '??:??'),
      approved_by TEXT NOT NULL CHECK (approved_by <> ''),
      order_number TEXT NOT NULL CHECK (order_number <> ''),
      CHECK (from_time < to_time)
    ) STRICT;
    CREATE INDEX range_approval_date ON range_approval (range_id, date);

    -- distance in metres, time limit in seconds; points of a shot are at most 10, a hit counts one
    CREATE TABLE exercise_card (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('points', 'hits')),
      weapon TEXT NOT NULL CHECK (weapon <> ''),
      calibre TEXT NOT NULL CHECK (calibre <> ''),
      target TEXT NOT NULL CHECK (target <> ''),
      distance INTEGER NOT NULL CHECK (distance BETWEEN 1 AND 2000),
      position TEXT NOT NULL CHECK (position IN ('prone', 'kneeling', 'standing', 'support')),
      time_limit INTEGER CHECK (time_limit BETWEEN 1 AND 3600),
      trial_rounds INTEGER NOT NULL CHECK (trial_rounds BETWEEN 0 AND 30),
      record_rounds INTEGER NOT NULL CHECK (record_rounds BETWEEN 1 AND 30),
      five INTEGER NOT NULL,
      four INTEGER NOT NULL,
      three INTEGER NOT NULL CHECK (three > 0),
      retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
      CHECK (five > four AND four > three),
      CHECK (five <= record_rounds * CASE kind WHEN 'points' THEN 10 ELSE 1 END)
    ) STRICT;
    INSERT INTO exercise_card (id, name, kind, weapon, calibre, target, distance, position, trial_rounds, record_rounds,
        five, four, three) VALUES
      (1, 'АК-74, 100 м, ұпай', 'points', 'АК-74', '5,45×39', 'шеңберлі кеуде нысанасы', 100, 'prone', 0, 3, 25, 20, 15),
      (2, 'АК-74, 100 м, тиген оқ', 'hits', 'АК-74', '5,45×39', 'кеуде нысанасы', 100, 'prone', 0, 3, 3, 2, 1);

    -- card: a copy of the exercise as it was when it was chosen; makeup: for men who still owe this session
    CREATE TABLE range_day (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      session INTEGER NOT NULL CHECK (session BETWEEN 1 AND 10),
      makeup INTEGER NOT NULL DEFAULT 0 CHECK (makeup IN (0, 1)),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      range_id INTEGER NOT NULL REFERENCES firing_range (id),
      departs_at TEXT NOT NULL CHECK (departs_at GLOB '????-??-??T??:??'),
      returns_at TEXT NOT NULL CHECK (returns_at GLOB '????-??-??T??:??'),
      card_id INTEGER NOT NULL REFERENCES exercise_card (id),
      card TEXT NOT NULL CHECK (json_valid(card)),
      state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'ready', 'closed')),
      ready_at TEXT,
      ready_by INTEGER REFERENCES person (id),
      closed_at TEXT,
      closed_by INTEGER REFERENCES person (id),
      note TEXT CHECK (note <> ''),
      UNIQUE (id, session),
      CHECK (departs_at < returns_at),
      CHECK (substr(departs_at, 1, 10) = date),
      CHECK ((state = 'planned') = (ready_at IS NULL)),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CHECK ((ready_at IS NULL) = (ready_by IS NULL)),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL))
    ) STRICT;
    CREATE INDEX range_day_cohort ON range_day (cohort_id, date);
    CREATE INDEX range_day_date ON range_day (range_id, date);

    CREATE TABLE range_day_platoon (
      day_id INTEGER NOT NULL REFERENCES range_day (id) ON DELETE CASCADE,
      platoon_id INTEGER NOT NULL REFERENCES platoon (id),
      PRIMARY KEY (day_id, platoon_id)
    ) STRICT;
    -- men named one by one: those of a make-up day, and guests of another platoon
    CREATE TABLE range_day_man (
      day_id INTEGER NOT NULL REFERENCES range_day (id) ON DELETE CASCADE,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      PRIMARY KEY (day_id, cadet_id)
    ) STRICT;

    -- roles by order; several may stand in the cordon
    CREATE TABLE range_role (
      day_id INTEGER NOT NULL REFERENCES range_day (id) ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('leader', 'assistant', 'issuer', 'medic', 'cordon')),
      position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 19),
      name TEXT NOT NULL CHECK (name <> ''),
      qualification TEXT CHECK (qualification <> ''),
      order_number TEXT NOT NULL CHECK (order_number <> ''),
      PRIMARY KEY (day_id, role, position),
      CHECK (position = 0 OR role = 'cordon')
    ) STRICT;
    CREATE TABLE range_check (
      day_id INTEGER NOT NULL REFERENCES range_day (id) ON DELETE CASCADE,
      item TEXT NOT NULL CHECK (item IN ('transport', 'briefing', 'weapons')),
      note TEXT CHECK (note <> ''),
      done_at TEXT NOT NULL,
      done_by INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (day_id, item)
    ) STRICT;

    -- Safety log. The newest test of a man counts; a briefing is neither passed nor failed.
    CREATE TABLE safety_record (
      id INTEGER PRIMARY KEY,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('briefing', 'test')),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      content TEXT NOT NULL CHECK (content <> ''),
      examiner TEXT NOT NULL CHECK (examiner <> ''),
      passed INTEGER CHECK (passed IN (0, 1)),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES person (id),
      CHECK ((kind = 'test') = (passed IS NOT NULL))
    ) STRICT;
    CREATE INDEX safety_record_cadet ON safety_record (cadet_id, kind, date, id);

    -- What a medical limit means for the range, said by a person: barred (until a day, included, or until further
    -- notice), or cleared for the very words of the limit (seen) that admissions keeps. No diagnosis.
    CREATE TABLE range_medical (
      cadet_id INTEGER PRIMARY KEY REFERENCES cadet (id) ON DELETE CASCADE,
      verdict TEXT NOT NULL CHECK (verdict IN ('barred', 'cleared')),
      until TEXT CHECK (until GLOB '????-??-??'),
      seen TEXT,
      said_by TEXT NOT NULL CHECK (said_by <> ''),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES person (id),
      CHECK (verdict = 'barred' OR (until IS NULL AND seen IS NOT NULL))
    ) STRICT;

    -- who is held aside, and until which day ('' = until further notice, for the whole time)
    CREATE VIEW range_held AS
      SELECT cadet.id AS cadet_id,
             NOT coalesce((SELECT passed FROM safety_record WHERE cadet_id = cadet.id AND kind = 'test'
                            ORDER BY date DESC, id DESC LIMIT 1), 0) AS untested,
             CASE WHEN said.verdict = 'barred' THEN coalesce(said.until, '9999-12-31')
                  WHEN said.verdict = 'cleared' AND said.seen = medical_limits THEN NULL
                  WHEN medical_result = 'fitWithLimits' AND medical_limits <> '' THEN '9999-12-31' END AS limited_until
        FROM cadet LEFT JOIN range_medical AS said ON said.cadet_id = cadet.id;

    CREATE TABLE relay (
      id INTEGER PRIMARY KEY,
      day_id INTEGER NOT NULL,
      session INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      refire INTEGER NOT NULL DEFAULT 0 CHECK (refire IN (0, 1)),
      started_at TEXT,
      finished_at TEXT,
      finished_by INTEGER REFERENCES person (id),
      UNIQUE (day_id, number),
      UNIQUE (id, day_id, session, refire),
      FOREIGN KEY (day_id, session) REFERENCES range_day (id, session),
      CHECK (finished_at IS NULL OR started_at IS NOT NULL),
      CHECK ((finished_at IS NULL) = (finished_by IS NULL))
    ) STRICT;

    -- A man in a lane: once a session, and once more where he fires again. shots: JSON, one for each record round: points,
    -- 1 or 0 for a hit, 'misfire', null = not fired yet. revision counts the scores that were put down.
    CREATE TABLE relay_place (
      relay_id INTEGER NOT NULL,
      lane INTEGER NOT NULL CHECK (lane BETWEEN 1 AND 50),
      day_id INTEGER NOT NULL,
      session INTEGER NOT NULL,
      refire INTEGER NOT NULL,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      shots TEXT CHECK (json_valid(shots)),
      total INTEGER CHECK (total >= 0),
      fired INTEGER NOT NULL DEFAULT 0 CHECK (fired >= 0),
      misfired INTEGER NOT NULL DEFAULT 0 CHECK (misfired >= 0),
      mark INTEGER CHECK (mark BETWEEN 2 AND 5),
      revision INTEGER NOT NULL DEFAULT 0,
      scored_at TEXT,
      scored_by INTEGER REFERENCES person (id),
      PRIMARY KEY (relay_id, lane),
      UNIQUE (cadet_id, session, refire),
      FOREIGN KEY (relay_id, day_id, session, refire) REFERENCES relay (id, day_id, session, refire),
      CHECK (mark IS NULL OR total IS NOT NULL),
      CHECK ((scored_at IS NULL) = (scored_by IS NULL))
    ) STRICT;
    CREATE INDEX relay_place_day ON relay_place (day_id, cadet_id);

    CREATE TRIGGER relay_place_enters BEFORE INSERT ON relay_place BEGIN
      SELECT RAISE(ABORT, 'held aside') FROM range_held JOIN range_day ON range_day.id = NEW.day_id
       WHERE range_held.cadet_id = NEW.cadet_id AND (untested OR limited_until >= range_day.date);
      SELECT RAISE(ABORT, 'no such lane') FROM range_day JOIN firing_range ON firing_range.id = range_id
       WHERE range_day.id = NEW.day_id AND NEW.lane > lanes;
      SELECT RAISE(ABORT, 'not of this intake') FROM range_day JOIN cadet ON cadet.id = NEW.cadet_id
       WHERE range_day.id = NEW.day_id AND (cadet.cohort_id <> range_day.cohort_id OR enrolment_order_id IS NULL);
    END;
    -- What a place in a relay stands on is not pulled from under it, not even by an undo: he is taken out first.
    CREATE TRIGGER relay_place_test_goes AFTER DELETE ON safety_record WHEN OLD.kind = 'test' BEGIN
      SELECT RAISE(ABORT, 'he stands in a relay') FROM relay_place JOIN relay ON relay.id = relay_id
        JOIN range_held ON range_held.cadet_id = relay_place.cadet_id
       WHERE relay_place.cadet_id = OLD.cadet_id AND started_at IS NULL AND untested;
    END;
    CREATE TRIGGER relay_place_test_comes AFTER INSERT ON safety_record WHEN NEW.passed = 0 BEGIN
      SELECT RAISE(ABORT, 'he stands in a relay') FROM relay_place JOIN relay ON relay.id = relay_id
        JOIN range_held ON range_held.cadet_id = relay_place.cadet_id
       WHERE relay_place.cadet_id = NEW.cadet_id AND started_at IS NULL AND untested;
    END;
    ${(['INSERT', 'UPDATE', 'DELETE'] as const).map(medicalGuard).join('')}
    CREATE TRIGGER relay_place_man_stays BEFORE UPDATE ON relay_place WHEN OLD.cadet_id <> NEW.cadet_id BEGIN
      SELECT RAISE(ABORT, 'a place is taken anew, not renamed');
    END;
    CREATE TRIGGER range_day_stays_ready BEFORE UPDATE OF state ON range_day
      WHEN OLD.state = 'ready' AND NEW.state = 'planned'
    BEGIN
      SELECT RAISE(ABORT, 'a relay has begun') FROM relay WHERE day_id = OLD.id AND started_at IS NOT NULL;
    END;
    -- a limit that the commission names later takes him out of relays that have not begun
    CREATE TRIGGER relay_place_limit_comes AFTER UPDATE OF medical_result, medical_limits ON cadet BEGIN
      DELETE FROM relay_place
       WHERE cadet_id = NEW.id AND relay_id IN (SELECT id FROM relay WHERE started_at IS NULL)
         AND EXISTS (SELECT 1 FROM range_held JOIN range_day ON range_day.id = relay_place.day_id
                      WHERE range_held.cadet_id = NEW.id AND limited_until >= range_day.date);
    END;
    CREATE TRIGGER relay_starts BEFORE UPDATE OF started_at ON relay
      WHEN OLD.started_at IS NULL AND NEW.started_at IS NOT NULL
    BEGIN
      SELECT RAISE(ABORT, 'held aside') FROM relay_place JOIN range_held ON range_held.cadet_id = relay_place.cadet_id
        JOIN range_day ON range_day.id = relay_place.day_id
       WHERE relay_id = NEW.id AND (untested OR limited_until >= range_day.date);
      SELECT RAISE(ABORT, 'day is not ready') FROM range_day WHERE id = NEW.day_id AND state <> 'ready';
    END;

    CREATE TABLE weapon (
      id INTEGER PRIMARY KEY,
      model TEXT NOT NULL CHECK (model <> ''),
      serial TEXT NOT NULL CHECK (serial <> ''),
      state TEXT NOT NULL DEFAULT 'inUse' CHECK (state IN ('inUse', 'repair', 'withdrawn')),
      UNIQUE (model, serial)
    ) STRICT;
    -- one hand at a time holds a weapon
    CREATE TABLE weapon_issue (
      id INTEGER PRIMARY KEY,
      weapon_id INTEGER NOT NULL REFERENCES weapon (id),
      day_id INTEGER NOT NULL REFERENCES range_day (id),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      issued_at TEXT NOT NULL,
      issued_by INTEGER NOT NULL REFERENCES person (id),
      returned_at TEXT,
      returned_by INTEGER REFERENCES person (id),
      cleaned_at TEXT,
      cleaned_by INTEGER REFERENCES person (id),
      CHECK ((returned_at IS NULL) = (returned_by IS NULL)),
      CHECK ((cleaned_at IS NULL) = (cleaned_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX weapon_issue_out ON weapon_issue (weapon_id) WHERE returned_at IS NULL;
    CREATE UNIQUE INDEX weapon_issue_man ON weapon_issue (day_id, cadet_id) WHERE returned_at IS NULL;
    CREATE INDEX weapon_issue_day ON weapon_issue (day_id, cadet_id);
  `,
};
