import { FIRST_RULE_BOOK } from '../../../shared/rules/first-values.ts';
import type { Migration } from '../migration.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Values that this room reads; a file made before it knew them gets them here, and so do its intakes. */
const ADDED = ['exams.overallRule'];
const addedRows = FIRST_RULE_BOOK.filter(({ key }) => ADDED.includes(key))
  .map(({ key, value, inForceFrom }) => `(${[key, JSON.stringify(value), inForceFrom, ''].map(text).join(', ')})`)
  .join(', ');

type Event = 'INSERT' | 'UPDATE' | 'DELETE';
const EVENTS: readonly Event[] = ['INSERT', 'UPDATE', 'DELETE'];
const lineOf = (event: Event): 'NEW' | 'OLD' => (event === 'INSERT' ? 'NEW' : 'OLD');

/** What a closed sheet says stands, even for an undo; what was signed stays as it was signed. */
const sealed = (table: string): string =>
  EVENTS.map(
    (event) => `
    CREATE TRIGGER ${table}_sealed_${event.toLowerCase()} BEFORE ${event} ON ${table} BEGIN
      SELECT RAISE(ABORT, 'sheets.closed') FROM exam_closing
       WHERE exam_id = ${lineOf(event)}.exam_id AND reopened_at IS NULL;
      SELECT RAISE(ABORT, 'sheets.signed') FROM exam_signature
       WHERE exam_id = ${lineOf(event)}.exam_id AND closing_id IS NULL;
    END;`,
  ).join('');

/** Two exams at the same time: of one platoon, or with one man of the commission in two rooms. */
const SAME_TIME = `other.id <> this.id AND other.date = this.date AND other.from_time < this.to_time
         AND this.from_time < other.to_time`;
const clashes = (examId: string): string => `
      SELECT RAISE(ABORT, 'exams.platoonBusy') FROM exam AS this JOIN exam AS other ON ${SAME_TIME}
       WHERE this.id = ${examId} AND other.platoon_id = this.platoon_id;
      SELECT RAISE(ABORT, 'exams.memberTwice')
        FROM exam AS this JOIN exam AS other ON ${SAME_TIME} AND other.place_id <> this.place_id
        JOIN exam_member AS mine ON mine.exam_id = this.id JOIN exam_member AS theirs ON theirs.exam_id = other.id
       WHERE this.id = ${examId} AND (mine.person_id = theirs.person_id OR mine.name = theirs.name);`;

/** A table of norms that a closed sheet stood on is followed by another, never changed. */
const normKept = (line: 'NEW' | 'OLD'): string => `
      SELECT RAISE(ABORT, 'exams.normUsed') FROM exam_norm JOIN exam ON exam.id = exam_norm.exam_id
        JOIN exam_closing ON exam_closing.exam_id = exam.id
       WHERE exam_norm.norm_id = ${line}.norm_id AND exam.date >= ${line}.in_force_from
         AND NOT EXISTS (SELECT 1 FROM norm_table AS later WHERE later.norm_id = ${line}.norm_id
               AND later.in_force_from > ${line}.in_force_from AND later.in_force_from <= exam.date);`;

/** Exam plan, commissions, admission, sheets with every earlier value, closings, norm tables (DOMAIN §7). */
export const exams: Migration = {
  id: 17,
  name: 'exams',
  sql: `
    INSERT OR IGNORE INTO rule_value (key, value, in_force_from, order_number) VALUES ${addedRows};
    INSERT OR IGNORE INTO cohort_rule (cohort_id, key, value, in_force_from, order_number)
      SELECT cohort.id, column1, column2, column3, column4 FROM cohort, (VALUES ${addedRows});

    -- One sheet: a subject and a platoon; a retake is of everybody who owes it, or of one platoon.
    CREATE TABLE exam (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      subject_code TEXT NOT NULL,
      platoon_id INTEGER REFERENCES platoon (id),
      kind TEXT NOT NULL CHECK (kind IN ('main', 'retake')),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      from_time TEXT NOT NULL CHECK (from_time GLOB '??:??'),
      to_time TEXT NOT NULL CHECK (to_time GLOB '??:??'),
      place_id INTEGER NOT NULL REFERENCES place (id),
      order_number TEXT CHECK (order_number <> ''),
      note TEXT CHECK (note <> ''),
      UNIQUE (id, subject_code, kind),
      FOREIGN KEY (cohort_id, subject_code) REFERENCES subject (cohort_id, code),
      CHECK (from_time < to_time),
      CHECK (platoon_id IS NOT NULL OR kind = 'retake')
    ) STRICT;
    CREATE UNIQUE INDEX exam_once ON exam (cohort_id, subject_code, coalesce(platoon_id, 0), kind);
    CREATE INDEX exam_date ON exam (date);

    -- The commission by its order. person_id: who signs by his own password.
    CREATE TABLE exam_member (
      exam_id INTEGER NOT NULL REFERENCES exam (id),
      position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 19),
      role TEXT NOT NULL CHECK (role IN ('chair', 'member', 'secretary')),
      name TEXT NOT NULL CHECK (name <> ''),
      person_id INTEGER REFERENCES person (id),
      PRIMARY KEY (exam_id, position),
      UNIQUE (exam_id, person_id),
      UNIQUE (exam_id, name)
    ) STRICT;
    CREATE UNIQUE INDEX exam_member_chair ON exam_member (exam_id) WHERE role = 'chair';

    -- Norms of practical subjects. better: which way a result is better; minutes are kept in seconds. Each table holds from
    -- its day on.
    CREATE TABLE norm (
      id INTEGER PRIMARY KEY,
      subject_code TEXT NOT NULL,
      name_kk TEXT NOT NULL CHECK (name_kk <> ''),
      name_ru TEXT NOT NULL CHECK (name_ru <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      unit TEXT NOT NULL CHECK (unit IN ('times', 'seconds', 'minutes', 'metres', 'points', 'faults')),
      better TEXT NOT NULL CHECK (better IN ('more', 'less')),
      retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
      UNIQUE (subject_code, name_kk)
    ) STRICT;
    CREATE TABLE norm_table (
      norm_id INTEGER NOT NULL REFERENCES norm (id),
      in_force_from TEXT NOT NULL CHECK (in_force_from GLOB '????-??-??'),
      order_number TEXT NOT NULL,
      five REAL NOT NULL CHECK (five >= 0),
      four REAL NOT NULL CHECK (four >= 0),
      three REAL NOT NULL CHECK (three >= 0),
      PRIMARY KEY (norm_id, in_force_from),
      CHECK ((five > four AND four > three) OR (five < four AND four < three))
    ) STRICT;
    INSERT INTO norm (id, subject_code, name_kk, name_ru, name_en, unit, better) VALUES
      (1, 'PHY', '100 м жүгіру', 'Бег на 100 м', '100 m run', 'seconds', 'less'),
      (2, 'PHY', '3 км жүгіру', 'Бег на 3 км', '3 km run', 'minutes', 'less'),
      (3, 'PHY', 'Тартылу', 'Подтягивание', 'Pull-ups', 'times', 'more'),
      (4, 'DRL', 'Саптық тәсілдер', 'Строевые приёмы', 'Drill movements', 'faults', 'less');
    INSERT INTO norm_table (norm_id, in_force_from, order_number, five, four, three) VALUES
      (1, '2017-06-15', '', 14, 14.6, 15.2), (2, '2017-06-15', '', 750, 800, 850),
      (3, '2017-06-15', '', 13, 11, 9), (4, '2017-06-15', '', 1, 3, 5);
    CREATE TABLE exam_norm (
      exam_id INTEGER NOT NULL REFERENCES exam (id),
      norm_id INTEGER NOT NULL REFERENCES norm (id),
      PRIMARY KEY (exam_id, norm_id)
    ) STRICT;

    -- against the reasons, by the commander's word; it prints on the sheet
    CREATE TABLE exam_admission (
      exam_id INTEGER NOT NULL REFERENCES exam (id),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (exam_id, cadet_id)
    ) STRICT;

    -- A line of the sheet as it is now; one mark of a man in a subject, and one at its retake. results: JSON, norm → value.
    -- source: how the mark came. revision counts what was put down.
    CREATE TABLE exam_mark (
      exam_id INTEGER NOT NULL,
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      subject_code TEXT NOT NULL,
      kind TEXT NOT NULL,
      mark TEXT CHECK (mark IN ('5', '4', '3', '2', 'absent', 'excused')),
      source TEXT CHECK (source IN ('typed', 'norms', 'range')),
      ticket INTEGER CHECK (ticket BETWEEN 1 AND 999),
      results TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(results)),
      examiner TEXT CHECK (examiner <> ''),
      note TEXT CHECK (note <> ''),
      revision INTEGER NOT NULL DEFAULT 1,
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (exam_id, cadet_id),
      UNIQUE (cadet_id, subject_code, kind),
      FOREIGN KEY (exam_id, subject_code, kind) REFERENCES exam (id, subject_code, kind),
      CHECK ((mark IS NULL) = (source IS NULL))
    ) STRICT;
    -- Every value that ever stood, written by the file itself; what an undo brought back is marked so.
    CREATE TABLE exam_mark_entry (
      id INTEGER PRIMARY KEY,
      exam_id INTEGER NOT NULL REFERENCES exam (id),
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      mark TEXT,
      source TEXT,
      ticket INTEGER,
      results TEXT NOT NULL,
      examiner TEXT,
      note TEXT,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id)
    ) STRICT;
    CREATE INDEX exam_mark_entry_cell ON exam_mark_entry (exam_id, cadet_id);
    -- taking a man of an import back asks for his marks
    CREATE INDEX exam_mark_entry_man ON exam_mark_entry (cadet_id);
    CREATE TRIGGER exam_mark_entry_comes AFTER INSERT ON exam_mark BEGIN
      INSERT INTO exam_mark_entry (exam_id, cadet_id, mark, source, ticket, results, examiner, note, at, by)
        VALUES (NEW.exam_id, NEW.cadet_id, NEW.mark, NEW.source, NEW.ticket, NEW.results, NEW.examiner, NEW.note,
                NEW.at, NEW.by);
    END;
    CREATE TRIGGER exam_mark_entry_changes AFTER UPDATE ON exam_mark BEGIN
      INSERT INTO exam_mark_entry (exam_id, cadet_id, mark, source, ticket, results, examiner, note, undone, at, by)
        VALUES (NEW.exam_id, NEW.cadet_id, NEW.mark, NEW.source, NEW.ticket, NEW.results, NEW.examiner, NEW.note,
                NEW.revision < OLD.revision, NEW.at, NEW.by);
    END;
    CREATE TRIGGER exam_mark_entry_goes AFTER DELETE ON exam_mark BEGIN
      INSERT INTO exam_mark_entry (exam_id, cadet_id, results, undone, at, by)
        VALUES (OLD.exam_id, OLD.cadet_id, '{}', 1, OLD.at, OLD.by);
    END;
    CREATE TRIGGER exam_mark_entry_stays BEFORE UPDATE ON exam_mark_entry BEGIN
      SELECT RAISE(ABORT, 'an earlier value is never changed');
    END;
    CREATE TRIGGER exam_mark_entry_is_kept BEFORE DELETE ON exam_mark_entry BEGIN
      SELECT RAISE(ABORT, 'an earlier value is never removed');
    END;

    -- Every closing stays with the sheet as it was signed (content: JSON), opened again or not.
    CREATE TABLE exam_closing (
      id INTEGER PRIMARY KEY,
      exam_id INTEGER NOT NULL REFERENCES exam (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      closed_at TEXT NOT NULL,
      closed_by INTEGER NOT NULL REFERENCES person (id),
      reopened_at TEXT,
      reopened_by INTEGER REFERENCES person (id),
      reason TEXT CHECK (reason <> ''),
      UNIQUE (id, exam_id),
      CHECK ((reopened_at IS NULL) = (reason IS NULL)),
      CHECK ((reopened_at IS NULL) = (reopened_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX exam_closing_stands ON exam_closing (exam_id) WHERE reopened_at IS NULL;
    CREATE INDEX exam_closing_exam ON exam_closing (exam_id);

    -- each by his own password, for the marks as they stand; closing_id: what he signed, null until it is closed
    CREATE TABLE exam_signature (
      id INTEGER PRIMARY KEY,
      exam_id INTEGER NOT NULL REFERENCES exam (id),
      person_id INTEGER NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      closing_id INTEGER,
      FOREIGN KEY (closing_id, exam_id) REFERENCES exam_closing (id, exam_id)
    ) STRICT;
    CREATE UNIQUE INDEX exam_signature_once ON exam_signature (exam_id, person_id, coalesce(closing_id, 0));

    ${['exam_mark', 'exam_member', 'exam_admission', 'exam_norm'].map(sealed).join('')}

    CREATE TRIGGER exam_sealed BEFORE UPDATE ON exam BEGIN
      SELECT RAISE(ABORT, 'sheets.closed') FROM exam_closing WHERE exam_id = OLD.id AND reopened_at IS NULL;
      SELECT RAISE(ABORT, 'sheets.signed') FROM exam_signature WHERE exam_id = OLD.id AND closing_id IS NULL;
    END;
    CREATE TRIGGER exam_comes AFTER INSERT ON exam BEGIN
      SELECT RAISE(ABORT, 'platoon of another intake') FROM platoon
       WHERE id = NEW.platoon_id AND cohort_id <> NEW.cohort_id;
      ${clashes('NEW.id')}
    END;
    CREATE TRIGGER exam_moves AFTER UPDATE ON exam BEGIN ${clashes('NEW.id')}
    END;
    CREATE TRIGGER exam_member_comes AFTER INSERT ON exam_member BEGIN ${clashes('NEW.exam_id')}
    END;

    CREATE TRIGGER exam_mark_comes BEFORE INSERT ON exam_mark BEGIN
      SELECT RAISE(ABORT, 'not of this intake') FROM exam JOIN cadet ON cadet.id = NEW.cadet_id
       WHERE exam.id = NEW.exam_id AND (cadet.cohort_id <> exam.cohort_id OR enrolment_order_id IS NULL);
      SELECT RAISE(ABORT, 'sheets.passedAlready') FROM exam_mark
       WHERE NEW.kind = 'retake' AND cadet_id = NEW.cadet_id AND subject_code = NEW.subject_code AND kind = 'main'
         AND mark IN ('5', '4', '3');
    END;
    -- a main mark that the retake stands on does not turn into a pass behind it
    CREATE TRIGGER exam_mark_retaken BEFORE UPDATE ON exam_mark
      WHEN NEW.kind = 'main' AND NEW.mark IN ('5', '4', '3')
    BEGIN
      SELECT RAISE(ABORT, 'sheets.retaken') FROM exam_mark
       WHERE cadet_id = NEW.cadet_id AND subject_code = NEW.subject_code AND kind = 'retake' AND mark IS NOT NULL;
    END;
    CREATE TRIGGER exam_mark_man_stays BEFORE UPDATE ON exam_mark
      WHEN OLD.cadet_id <> NEW.cadet_id OR OLD.exam_id <> NEW.exam_id
    BEGIN SELECT RAISE(ABORT, 'a line is taken anew, not renamed'); END;
    CREATE TRIGGER exam_admission_goes BEFORE DELETE ON exam_admission BEGIN
      SELECT RAISE(ABORT, 'sheets.markStands') FROM exam_mark
       WHERE exam_id = OLD.exam_id AND cadet_id = OLD.cadet_id AND mark IS NOT NULL;
    END;

    -- the commission has signed, each of its accounts, the chair among them
    CREATE TRIGGER exam_closes BEFORE INSERT ON exam_closing BEGIN
      SELECT RAISE(ABORT, 'a closing begins closed') WHERE NEW.reopened_at IS NOT NULL;
      SELECT RAISE(ABORT, 'sheets.closed') FROM exam_closing WHERE exam_id = NEW.exam_id AND reopened_at IS NULL;
      SELECT RAISE(ABORT, 'no chair') WHERE NOT EXISTS (
        SELECT 1 FROM exam_member WHERE exam_id = NEW.exam_id AND role = 'chair' AND person_id IS NOT NULL);
      SELECT RAISE(ABORT, 'not signed by all') FROM exam_member
       WHERE exam_id = NEW.exam_id AND role <> 'secretary' AND person_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM exam_signature WHERE exam_signature.exam_id = NEW.exam_id
               AND exam_signature.person_id = exam_member.person_id AND closing_id IS NULL);
    END;
    CREATE TRIGGER exam_closing_stays BEFORE UPDATE ON exam_closing
      WHEN OLD.reopened_at IS NOT NULL OR NEW.reopened_at IS NULL OR NEW.content <> OLD.content
        OR NEW.closed_at <> OLD.closed_at OR NEW.closed_by <> OLD.closed_by OR NEW.exam_id <> OLD.exam_id
    BEGIN SELECT RAISE(ABORT, 'sheets.closed'); END;
    CREATE TRIGGER exam_closing_is_kept BEFORE DELETE ON exam_closing BEGIN
      SELECT RAISE(ABORT, 'sheets.closed');
    END;
    CREATE TRIGGER exam_signature_comes BEFORE INSERT ON exam_signature BEGIN
      SELECT RAISE(ABORT, 'sheets.closed') FROM exam_closing WHERE exam_id = NEW.exam_id AND reopened_at IS NULL;
      SELECT RAISE(ABORT, 'not of the commission') WHERE NOT EXISTS (
        SELECT 1 FROM exam_member WHERE exam_id = NEW.exam_id AND person_id = NEW.person_id AND role <> 'secretary');
    END;
    CREATE TRIGGER exam_signature_stays BEFORE UPDATE ON exam_signature
      WHEN OLD.closing_id IS NOT NULL OR NEW.person_id <> OLD.person_id OR NEW.exam_id <> OLD.exam_id
    BEGIN SELECT RAISE(ABORT, 'sheets.closed'); END;
    CREATE TRIGGER exam_signature_is_kept BEFORE DELETE ON exam_signature WHEN OLD.closing_id IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'sheets.closed');
    END;

    ${(['INSERT', 'UPDATE', 'DELETE'] as const)
      .map(
        (event) => `
    CREATE TRIGGER norm_table_kept_${event.toLowerCase()} BEFORE ${event} ON norm_table BEGIN ${normKept(lineOf(event))}
    END;`,
      )
      .join('')}
    CREATE TRIGGER norm_stays BEFORE UPDATE ON norm
      WHEN OLD.better <> NEW.better OR OLD.unit <> NEW.unit OR OLD.subject_code <> NEW.subject_code
    BEGIN
      SELECT RAISE(ABORT, 'exams.normUsed') FROM exam_norm WHERE norm_id = OLD.id;
    END;
  `,
};
