import type { Migration } from '../migration.ts';

/** A man of an order and the order agree in kind; a signed order is not rewritten. */
const manOfOrder = (event: 'INSERT' | 'UPDATE' | 'DELETE', line: 'NEW' | 'OLD'): string => `
    CREATE TRIGGER leaving_man_${event.toLowerCase()} BEFORE ${event} ON leaving_man BEGIN
      SELECT RAISE(ABORT, 'orders.signed') FROM leaving_order WHERE id = ${line}.order_id AND signed_at IS NOT NULL;
      ${
        event === 'DELETE'
          ? ''
          : `SELECT RAISE(ABORT, 'not a man of this order') WHERE NOT EXISTS (
        SELECT 1 FROM leaving_order JOIN cadet ON cadet.cohort_id = leaving_order.cohort_id
         WHERE leaving_order.id = NEW.order_id AND cadet.id = NEW.cadet_id AND enrolment_order_id IS NOT NULL
           AND kind = CASE WHEN NEW.paper IS NOT NULL THEN 'graduation' WHEN NEW.off_from IS NOT NULL THEN 'expulsion'
                           ELSE 'reinstatement' END);`
      }
    END;`;

/**
 * Orders on leaving the list, graduation and expulsion, and on coming back to it, with the men each one names, and the
 * oath. Enrolment orders stand in school_order (0003).
 */
export const orders: Migration = {
  id: 18,
  name: 'orders',
  sql: `
    -- prepared while number, date and signature are missing; signed by another person than the one who prepared it
    CREATE TABLE leaving_order (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort (id),
      kind TEXT NOT NULL CHECK (kind IN ('graduation', 'expulsion', 'reinstatement')),
      basis TEXT NOT NULL CHECK (basis <> ''),
      -- who agrees to it on paper before it is signed: JSON list of {post, name}
      agreed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(agreed) = 'array'),
      prepared_at TEXT NOT NULL,
      prepared_by INTEGER NOT NULL REFERENCES person (id),
      number TEXT CHECK (number <> ''),
      date TEXT CHECK (date GLOB '????-??-??'),
      signed_at TEXT,
      signed_by INTEGER REFERENCES person (id),
      UNIQUE (number, date),
      CHECK ((number IS NULL) = (signed_at IS NULL) AND (date IS NULL) = (signed_at IS NULL)
         AND (signed_by IS NULL) = (signed_at IS NULL)),
      CHECK (signed_by <> prepared_by)
    ) STRICT;
    CREATE INDEX leaving_order_cohort ON leaving_order (cohort_id);

    -- A man leaves once, until an order takes him back. paper: what a graduation gives him. off_from: the first day off the
    -- list, of an expulsion. back_from: the first day on it again, and undoes: the expulsion that a reinstatement annuls.
    -- overall: of a certificate, as it stood when the order was signed. into_cohort_id: the later intake that an expulsion
    -- sets him back to, where he is an applicant from the signature on.
    CREATE TABLE leaving_man (
      cadet_id INTEGER NOT NULL REFERENCES cadet (id),
      order_id INTEGER NOT NULL REFERENCES leaving_order (id),
      paper TEXT CHECK (paper IN ('certificate', 'reference')),
      off_from TEXT CHECK (off_from GLOB '????-??-??'),
      back_from TEXT CHECK (back_from GLOB '????-??-??'),
      undoes INTEGER REFERENCES leaving_order (id),
      reason TEXT CHECK (reason IN ('ownWish', 'discipline', 'absence', 'health', 'fee', 'falsePapers', 'setBack', 'other')),
      into_cohort_id INTEGER REFERENCES cohort (id),
      note TEXT CHECK (note <> ''),
      overall INTEGER CHECK (overall BETWEEN 3 AND 5),
      PRIMARY KEY (cadet_id, order_id),
      CHECK ((paper IS NOT NULL) + (off_from IS NOT NULL) + (back_from IS NOT NULL) = 1),
      CHECK ((off_from IS NULL) = (reason IS NULL)),
      CHECK ((back_from IS NULL) = (undoes IS NULL)),
      CHECK (reason <> 'other' OR note IS NOT NULL),
      CHECK ((reason IS 'setBack') = (into_cohort_id IS NOT NULL)),
      CHECK (overall IS NULL OR paper IS 'certificate')
    ) STRICT;
    CREATE INDEX leaving_man_order ON leaving_man (order_id);
    CREATE UNIQUE INDEX leaving_man_undoes ON leaving_man (cadet_id, undoes) WHERE undoes IS NOT NULL;
    -- What men leave by, save what a signed reinstatement annulled.
    CREATE VIEW leaving_standing AS
      SELECT man.* FROM leaving_man AS man
       WHERE back_from IS NULL AND NOT EXISTS (
         SELECT 1 FROM leaving_man AS back JOIN leaving_order ON leaving_order.id = back.order_id
          WHERE back.cadet_id = man.cadet_id AND back.undoes = man.order_id AND signed_at IS NOT NULL);
    CREATE TRIGGER leaving_man_once AFTER INSERT ON leaving_man BEGIN
      SELECT RAISE(ABORT, 'a man leaves once')
       WHERE 1 < (SELECT count(*) FROM leaving_standing WHERE cadet_id = NEW.cadet_id);
    END;
    ${manOfOrder('INSERT', 'NEW')}${manOfOrder('UPDATE', 'OLD')}${manOfOrder('DELETE', 'OLD')}
    CREATE TRIGGER leaving_order_stays BEFORE UPDATE ON leaving_order WHEN OLD.signed_at IS NOT NULL AND NEW.signed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'orders.signed'); END;
    CREATE TRIGGER leaving_order_is_kept BEFORE DELETE ON leaving_order WHEN OLD.signed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'orders.signed'); END;

    -- An expulsion that men were taken back from stays signed, even for an undo; so does the order that took back men who
    -- leave by another one since.
    CREATE TRIGGER leaving_order_undone BEFORE UPDATE ON leaving_order
      WHEN OLD.signed_at IS NOT NULL AND NEW.signed_at IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'orders.takenBack') FROM leaving_man WHERE undoes = OLD.id;
      SELECT RAISE(ABORT, 'orders.leavesAgain') FROM leaving_man AS back JOIN leaving_standing AS again USING (cadet_id)
       WHERE back.order_id = OLD.id AND back.undoes IS NOT NULL;
    END;

    -- The one reading of who is struck off and from which day: only by signed orders that stand.
    CREATE VIEW struck_off AS
      SELECT cadet_id, off_from, order_id, into_cohort_id FROM leaving_standing JOIN leaving_order ON leaving_order.id = order_id
       WHERE off_from IS NOT NULL AND signed_at IS NOT NULL;

    -- Men set back to a later intake whom a signed order took back into the one they left.
    CREATE VIEW back_from_later AS
      SELECT man.iin, gone.into_cohort_id, man.cohort_id FROM leaving_man AS gone
        JOIN leaving_man AS back ON back.cadet_id = gone.cadet_id AND back.undoes = gone.order_id
        JOIN leaving_order ON leaving_order.id = back.order_id AND signed_at IS NOT NULL
        JOIN cadet AS man ON man.id = gone.cadet_id
       WHERE gone.into_cohort_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM struck_off WHERE cadet_id = man.id);
    -- Nobody is on the lists of two intakes, not even by an undo: the later one does not consider him again meanwhile.
    CREATE TRIGGER cadet_back_in_earlier BEFORE UPDATE OF refused_on ON cadet
      WHEN OLD.refused_on IS NOT NULL AND NEW.refused_on IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'admissions.backElsewhere') FROM back_from_later
       WHERE iin = NEW.iin AND into_cohort_id = NEW.cohort_id;
    END;

    CREATE TABLE oath (
      cohort_id INTEGER PRIMARY KEY REFERENCES cohort (id),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      place TEXT NOT NULL CHECK (place <> '')
    ) STRICT;
    CREATE TABLE oath_man (
      cadet_id INTEGER PRIMARY KEY REFERENCES cadet (id),
      at TEXT NOT NULL,
      by INTEGER NOT NULL REFERENCES person (id)
    ) STRICT;
  `,
};
