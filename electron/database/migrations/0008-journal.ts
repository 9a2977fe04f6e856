import type { Migration } from '../migration.ts';

/** Lessons as they were held, who missed them, and what was made up. */
export const journal: Migration = {
  id: 8,
  name: 'journal',
  sql: `
    -- Which platoon a man belonged to, each row from a day on until his next one: a closed lesson counts for the men who
    -- were its platoon's on that day. Days before his first row count to that row.
    CREATE TABLE platoon_stay (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id) ON DELETE CASCADE,
      from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
      platoon_id INTEGER NOT NULL REFERENCES platoon (id),
      PRIMARY KEY (cadet_id, from_date)
    ) STRICT;
    CREATE INDEX platoon_stay_platoon ON platoon_stay (platoon_id);

    -- A lesson beside the timetable: a lost lesson of a platoon held again (platoon and block named), or hours that
    -- single men make up (both empty, the men in makeup_man).
    CREATE TABLE makeup (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      platoon_id INTEGER REFERENCES platoon (id),
      lesson_kind_id INTEGER NOT NULL REFERENCES lesson_kind (id),
      block_index INTEGER CHECK (block_index >= 0),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      slot INTEGER NOT NULL CHECK (slot BETWEEN 0 AND 11),
      hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 9),
      place_id INTEGER NOT NULL REFERENCES place (id),
      instructor_id INTEGER NOT NULL REFERENCES instructor (id),
      CHECK ((platoon_id IS NULL) = (block_index IS NULL))
    ) STRICT;
    CREATE INDEX makeup_cohort ON makeup (cohort_id, date);

    CREATE TABLE makeup_man (
      makeup_id INTEGER NOT NULL REFERENCES makeup (id) ON DELETE CASCADE,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      PRIMARY KEY (makeup_id, cadet_id)
    ) STRICT;

    -- Men who make up hours by sitting in on another platoon's lesson.
    CREATE TABLE lesson_guest (
      platoon_id INTEGER NOT NULL REFERENCES platoon (id),
      lesson_kind_id INTEGER NOT NULL REFERENCES lesson_kind (id),
      block_index INTEGER NOT NULL CHECK (block_index >= 0),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      PRIMARY KEY (platoon_id, lesson_kind_id, block_index, cadet_id)
    ) STRICT;

    -- One page of the journal. When, where and with whom the lesson stood is kept here and stays so whatever later
    -- versions of the timetable say. men, guests: who was on the list when it was closed; lesson_mark holds exceptions.
    CREATE TABLE lesson_report (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      platoon_id INTEGER REFERENCES platoon (id),
      lesson_kind_id INTEGER NOT NULL REFERENCES lesson_kind (id),
      block_index INTEGER CHECK (block_index >= 0),
      makeup_id INTEGER UNIQUE REFERENCES makeup (id),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      slot INTEGER NOT NULL CHECK (slot BETWEEN 0 AND 11),
      hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 9),
      place_id INTEGER NOT NULL REFERENCES place (id),
      instructor_id INTEGER NOT NULL REFERENCES instructor (id),
      state TEXT NOT NULL CHECK (state IN ('held', 'notHeld', 'reopened')),
      topic TEXT,
      -- why it was not held, or why it was opened again
      reason TEXT CHECK (reason <> ''),
      men TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(men)),
      guests TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(guests)),
      written_at TEXT NOT NULL,
      written_by INTEGER NOT NULL REFERENCES person (id),
      CHECK (state = 'held' OR reason IS NOT NULL),
      CHECK ((platoon_id IS NULL) = (block_index IS NULL)),
      CHECK (platoon_id IS NOT NULL OR makeup_id IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX lesson_report_hour ON lesson_report (platoon_id, lesson_kind_id, block_index, date, slot)
      WHERE platoon_id IS NOT NULL;
    -- a lesson of the programme is held once
    CREATE UNIQUE INDEX lesson_report_once ON lesson_report (platoon_id, lesson_kind_id, block_index)
      WHERE platoon_id IS NOT NULL AND state <> 'notHeld';
    CREATE INDEX lesson_report_cohort ON lesson_report (cohort_id, date);

    CREATE TABLE lesson_mark (
      report_id INTEGER NOT NULL REFERENCES lesson_report (id) ON DELETE CASCADE,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      kind TEXT NOT NULL CHECK (kind IN ('excused', 'unexcused')),
      reason TEXT CHECK (reason IN ('illness', 'duty', 'leave', 'trip', 'other')),
      -- lesson hours he missed: less than the lesson's when he came late or left early
      hours INTEGER NOT NULL CHECK (hours >= 1),
      note TEXT CHECK (note <> ''),
      PRIMARY KEY (report_id, cadet_id),
      CHECK ((kind = 'excused') = (reason IS NOT NULL)),
      CHECK (reason IS NOT 'other' OR note IS NOT NULL)
    ) STRICT;
    -- taking a man of an import back asks for his marks
    CREATE INDEX lesson_mark_man ON lesson_mark (cadet_id);
  `,
};
