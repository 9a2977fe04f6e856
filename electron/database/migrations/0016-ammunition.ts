import type { Migration } from '../migration.ts';

/** Sums of one lot, of the issuing point at the range, and of one man: never below nothing, whoever writes. */
const sumOf = (kinds: Record<string, 1 | -1>): string =>
  `coalesce(sum(quantity * CASE kind ${Object.entries(kinds)
    .map(([kind, sign]) => `WHEN '${kind}' THEN ${sign}`)
    .join(' ')} ELSE 0 END), 0)`;
const IN_STORE = sumOf({ received: 1, drawn: -1, handedIn: 1, writtenOff: -1 });
const AT_POINT = sumOf({ drawn: 1, handedIn: -1, issued: -1, returned: 1 });
const IN_HIS_HANDS = sumOf({ issued: 1, fired: -1, misfired: -1, returned: -1, lost: -1 });
const CASES_SHORT = sumOf({ fired: 1, cases: -1 });
const LOST = sumOf({ lost: 1 });

/** The checks that follow a line that comes or goes; `line` is NEW or OLD. */
const checksOf = (line: 'NEW' | 'OLD'): string => `
      SELECT RAISE(ABORT, 'stock below nothing') WHERE ${line}.kind IN ('received', 'drawn', 'handedIn', 'writtenOff')
        AND (SELECT ${IN_STORE} FROM ammunition_entry WHERE lot_id = ${line}.lot_id) < 0;
      SELECT RAISE(ABORT, 'point below nothing') WHERE ${line}.kind IN ('drawn', 'handedIn', 'issued', 'returned')
        AND (SELECT ${AT_POINT} FROM ammunition_entry WHERE day_id = ${line}.day_id AND lot_id = ${line}.lot_id) < 0;
      SELECT RAISE(ABORT, 'man below nothing') WHERE ${line}.cadet_id IS NOT NULL AND (
        (SELECT ${IN_HIS_HANDS} FROM ammunition_entry WHERE day_id = ${line}.day_id AND cadet_id = ${line}.cadet_id) < 0
        OR (SELECT coalesce(sum(quantity), 0) FROM ammunition_entry WHERE day_id = ${line}.day_id
             AND cadet_id = ${line}.cadet_id AND kind = ${line}.kind) < 0);`;

/** A day that is signed or closed takes no more lines; a signature is taken away first, a closed day never opens. */
const sealed = (line: 'NEW' | 'OLD'): string => `
      SELECT RAISE(ABORT, 'day is closed') FROM range_day WHERE id = ${line}.day_id AND state = 'closed';
      SELECT RAISE(ABORT, 'day is signed') FROM ammunition_signature WHERE day_id = ${line}.day_id;`;

const closedSeal = (table: string): string =>
  (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map(
      (event) => `
    CREATE TRIGGER ${table}_sealed_${event.toLowerCase()} BEFORE ${event} ON ${table} BEGIN
      SELECT RAISE(ABORT, 'day is closed') FROM range_day
       WHERE id = ${event === 'INSERT' ? 'NEW' : 'OLD'}.day_id AND state = 'closed';
    END;`,
    )
    .join('');

/** Lots, every line of the ledger, acts and signatures; the stock card and each balance are sums of the lines. */
export const ammunition: Migration = {
  id: 16,
  name: 'ammunition',
  sql: `
    CREATE TABLE ammunition_lot (
      id INTEGER PRIMARY KEY,
      calibre TEXT NOT NULL CHECK (calibre <> ''),
      number TEXT NOT NULL CHECK (number <> ''),
      UNIQUE (calibre, number)
    ) STRICT;

    -- loss: of a day; rounds lost, cases short (below 0: too many). writeOff: of a lot in store.
    CREATE TABLE ammunition_act (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('loss', 'writeOff')),
      day_id INTEGER REFERENCES range_day (id),
      number TEXT NOT NULL CHECK (number <> ''),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      rounds INTEGER NOT NULL CHECK (rounds >= 0),
      cases INTEGER NOT NULL DEFAULT 0,
      reason TEXT NOT NULL CHECK (reason <> ''),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (number, date),
      CHECK ((kind = 'loss') = (day_id IS NOT NULL)),
      CHECK (rounds > 0 OR cases <> 0),
      CHECK (kind = 'loss' OR cases = 0)
    ) STRICT;
    CREATE INDEX ammunition_act_day ON ammunition_act (day_id);

    -- A line is never changed: a correction is a line of its own, below 0 where it takes away. drawn: from the
    -- store to the issuing point of a day; handedIn: back; the rest is one man's.
    CREATE TABLE ammunition_entry (
      id INTEGER PRIMARY KEY,
      lot_id INTEGER NOT NULL REFERENCES ammunition_lot (id),
      kind TEXT NOT NULL CHECK (kind IN
        ('received', 'writtenOff', 'drawn', 'handedIn', 'issued', 'fired', 'misfired', 'returned', 'lost', 'cases')),
      quantity INTEGER NOT NULL CHECK (quantity <> 0),
      date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
      day_id INTEGER REFERENCES range_day (id),
      cadet_id INTEGER REFERENCES cadet (id),
      act_id INTEGER REFERENCES ammunition_act (id),
      note TEXT CHECK (note <> ''),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES person (id),
      CHECK ((kind IN ('received', 'writtenOff')) = (day_id IS NULL)),
      CHECK ((kind IN ('received', 'writtenOff', 'drawn', 'handedIn')) = (cadet_id IS NULL)),
      CHECK ((kind = 'writtenOff') = (act_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX ammunition_entry_lot ON ammunition_entry (lot_id, kind, quantity);
    CREATE INDEX ammunition_entry_man ON ammunition_entry (day_id, cadet_id, kind, quantity);
    CREATE INDEX ammunition_entry_point ON ammunition_entry (day_id, lot_id, kind, quantity);

    -- two people, each by his own password, for the sums as they are (sums: JSON)
    CREATE TABLE ammunition_signature (
      day_id INTEGER NOT NULL REFERENCES range_day (id),
      role TEXT NOT NULL CHECK (role IN ('issuer', 'leader')),
      person_id INTEGER NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      sums TEXT NOT NULL CHECK (json_valid(sums)),
      PRIMARY KEY (day_id, role),
      UNIQUE (day_id, person_id)
    ) STRICT;

    CREATE TRIGGER ammunition_entry_stays BEFORE UPDATE ON ammunition_entry BEGIN
      SELECT RAISE(ABORT, 'a line of the ledger is never changed');
    END;
    CREATE TRIGGER ammunition_entry_open_insert BEFORE INSERT ON ammunition_entry BEGIN ${sealed('NEW')}
    END;
    CREATE TRIGGER ammunition_entry_open_delete BEFORE DELETE ON ammunition_entry BEGIN ${sealed('OLD')}
    END;
    CREATE TRIGGER ammunition_entry_comes AFTER INSERT ON ammunition_entry BEGIN ${checksOf('NEW')}
    END;
    CREATE TRIGGER ammunition_entry_goes AFTER DELETE ON ammunition_entry BEGIN ${checksOf('OLD')}
    END;

    -- how far the days that stand are from zero
    CREATE VIEW range_day_balance AS
      SELECT range_day.id AS day_id,
             (SELECT ${AT_POINT} FROM ammunition_entry WHERE day_id = range_day.id) AS at_point,
             (SELECT ${IN_HIS_HANDS} FROM ammunition_entry WHERE day_id = range_day.id) AS in_hands,
             (SELECT ${CASES_SHORT} FROM ammunition_entry WHERE day_id = range_day.id)
               - (SELECT coalesce(sum(cases), 0) FROM ammunition_act WHERE day_id = range_day.id) AS cases_short,
             (SELECT ${LOST} FROM ammunition_entry WHERE day_id = range_day.id)
               - (SELECT coalesce(sum(rounds), 0) FROM ammunition_act WHERE day_id = range_day.id) AS lost_unacted
        FROM range_day;

    CREATE TRIGGER ammunition_blocked BEFORE INSERT ON ammunition_entry
      WHEN NEW.quantity > 0 AND NEW.kind IN ('drawn', 'issued')
    BEGIN
      SELECT RAISE(ABORT, 'an earlier day is off balance')
        FROM range_day AS this JOIN range_day AS earlier
          ON earlier.cohort_id = this.cohort_id AND earlier.date < this.date AND earlier.state <> 'closed'
        JOIN range_day_balance ON day_id = earlier.id
       WHERE this.id = NEW.day_id AND (at_point <> 0 OR in_hands <> 0 OR cases_short <> 0 OR lost_unacted <> 0);
    END;

    CREATE TRIGGER range_day_signed BEFORE INSERT ON ammunition_signature BEGIN
      SELECT RAISE(ABORT, 'off balance') FROM range_day_balance WHERE day_id = NEW.day_id
        AND (at_point <> 0 OR in_hands <> 0 OR cases_short <> 0 OR lost_unacted <> 0);
    END;
    -- closing off balance is impossible by whatever way
    CREATE TRIGGER range_day_closes BEFORE UPDATE OF state ON range_day WHEN NEW.state = 'closed' BEGIN
      SELECT RAISE(ABORT, 'off balance') FROM range_day_balance WHERE day_id = NEW.id
        AND (at_point <> 0 OR in_hands <> 0 OR cases_short <> 0 OR lost_unacted <> 0);
      SELECT RAISE(ABORT, 'a relay is not finished') FROM relay
       WHERE day_id = NEW.id AND finished_at IS NULL;
      SELECT RAISE(ABORT, 'two signatures') WHERE
        (SELECT count(*) FROM ammunition_signature WHERE day_id = NEW.id) < 2;
      SELECT RAISE(ABORT, 'a weapon is out') FROM weapon_issue WHERE day_id = NEW.id AND returned_at IS NULL;
    END;
    CREATE TRIGGER range_day_born_open BEFORE INSERT ON range_day WHEN NEW.state = 'closed' BEGIN
      SELECT RAISE(ABORT, 'a day begins open');
    END;
    CREATE TRIGGER range_day_stays_closed BEFORE UPDATE ON range_day WHEN OLD.state = 'closed' BEGIN
      SELECT RAISE(ABORT, 'day is closed');
    END;
    CREATE TRIGGER range_day_is_kept BEFORE DELETE ON range_day WHEN OLD.state = 'closed' BEGIN
      SELECT RAISE(ABORT, 'day is closed');
    END;
    ${['relay', 'relay_place', 'ammunition_act', 'ammunition_signature', 'range_role', 'range_check', 'range_day_platoon', 'range_day_man'].map(closedSeal).join('')}
    -- A result that turns out wrong once its day is closed: what was written down stays, the newest correction counts.
    -- Rounds are not touched by it: they were signed for.
    CREATE TABLE score_correction (
      id INTEGER PRIMARY KEY,
      relay_id INTEGER NOT NULL,
      lane INTEGER NOT NULL,
      shots TEXT CHECK (json_valid(shots)),
      total INTEGER NOT NULL CHECK (total >= 0),
      mark INTEGER NOT NULL CHECK (mark BETWEEN 2 AND 5),
      reason TEXT NOT NULL CHECK (reason <> ''),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES person (id),
      FOREIGN KEY (relay_id, lane) REFERENCES relay_place (relay_id, lane)
    ) STRICT;
    CREATE INDEX score_correction_place ON score_correction (relay_id, lane);
    CREATE TRIGGER score_correction_late BEFORE INSERT ON score_correction BEGIN
      SELECT RAISE(ABORT, 'day is open') FROM relay JOIN range_day ON range_day.id = day_id
       WHERE relay.id = NEW.relay_id AND state <> 'closed';
    END;
    CREATE TRIGGER score_correction_stays BEFORE UPDATE ON score_correction BEGIN
      SELECT RAISE(ABORT, 'a correction is never changed');
    END;
    -- what was signed stays as it was signed
    CREATE TRIGGER ammunition_act_signed_insert BEFORE INSERT ON ammunition_act BEGIN
      SELECT RAISE(ABORT, 'day is signed') FROM ammunition_signature WHERE day_id = NEW.day_id;
    END;
    CREATE TRIGGER ammunition_act_signed_delete BEFORE DELETE ON ammunition_act BEGIN
      SELECT RAISE(ABORT, 'day is signed') FROM ammunition_signature WHERE day_id = OLD.day_id;
    END;
  `,
};
