import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/database/migrate.ts';
import { type Db, openDatabase } from '../../../electron/database/open.ts';
import { type Presence, readPresence } from '../../../electron/presence/read-presence.ts';
import { addDays } from '../../../shared/kit/local-time.ts';
import { addMinutes } from '../../../shared/presence/local-minutes.ts';
import { ABSENCE_KINDS } from '../../../shared/presence/presence-facts.ts';
import { stretchesOf, WHEREABOUTS } from '../../../shared/presence/whereabouts.ts';
import { FIRST_VALUES } from '../../../shared/rules/first-values.ts';
import { testFolder } from '../../fixtures/test-host.ts';

/** Twelve days over the end of January; a passage or an absence may lie many days before what is asked about. */
const FIRST = '2027-01-24';
const DAYS = 12;
const LENGTH = DAYS * 1440;
const stamp = (minute: number) => addMinutes(`${FIRST}T00:00`, minute);

const minute = fc.integer({ min: 0, max: LENGTH - 1 });
const life = fc.record({
  absences: fc.array(
    fc.record({
      kind: fc.constantFrom(...ABSENCE_KINDS),
      from: minute,
      length: fc.option(fc.integer({ min: 1, max: 9000 })),
    }),
    { maxLength: 4 },
  ),
  nights: fc.uniqueArray(fc.nat(DAYS - 1), { maxLength: DAYS }),
  /** Minutes from one passage to the next; a way out takes the leave of its evening where there is one. */
  passages: fc.array(
    fc.record({
      wait: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 900, max: 6000 })),
      due: fc.boolean(),
      corrected: fc.option(fc.oneof(fc.constant('struck' as const), fc.integer({ min: -3000, max: 3000 })), {
        freq: 4,
      }),
    }),
    { maxLength: 14 },
  ),
  marks: fc.array(
    fc.record({
      roll: fc.nat(2 * DAYS - 1),
      mark: fc.constantFrom(...WHEREABOUTS),
      settled: fc.option(
        fc.record({ word: fc.constantFrom('roll', 'gate', 'found'), where: fc.nat(6), after: fc.nat(2000) }),
      ),
    }),
    { maxLength: 4 },
  ),
});
const asked = fc.record({ from: minute, length: fc.integer({ min: 1, max: 4000 }), now: minute });

type ValueOf<A> = A extends fc.Arbitrary<infer V> ? V : never;
type Life = ValueOf<typeof life>;
type Asked = ValueOf<typeof asked>;

/** Writes the lives of some men from the number after the last on. */
function write(db: Db, lives: readonly Life[]): void {
  const run = (sql: string, ...values: unknown[]) => Number(db.prepare(sql).run(...values).lastInsertRowid);
  const rolls = Array.from({ length: 2 * DAYS }, (_, index) => {
    const date = addDays(FIRST, Math.floor(index / 2));
    const [part, time] = index % 2 === 0 ? ['morning', '06:40'] : ['evening', '21:30'];
    return {
      at: `${date}T${time}`,
      id: run("INSERT INTO roll VALUES (NULL, 1, ?, ?, ?, '[]', 'x', 1)", date, part, `${date}T${time}`),
    };
  });
  lives.forEach(({ absences, nights, passages, marks }, index) => {
    const cadet = index + 1;
    for (const { kind, from, length } of absences) {
      const to = length === null ? (kind === 'duty' ? stamp(from + 1440) : null) : stamp(from + length);
      run(
        "INSERT OR IGNORE INTO absence VALUES (NULL, ?, ?, ?, ?, ?, NULL, 'x', 'x', 1)",
        ...[cadet, kind, stamp(from), to, kind === 'duty' ? 1 : null],
      );
    }
    for (const number of nights) {
      const night = addDays(FIRST, number);
      const request = run(
        "INSERT INTO leave_request VALUES (NULL, ?, 'single', ?, ?, NULL, NULL, 'x', 1, 0, NULL)",
        cadet,
        night,
        night,
      );
      const decision = run(
        "INSERT INTO leave_decision VALUES (NULL, ?, ?, 'approved', 'x', 1, NULL, NULL, 0, '[]')",
        cadet,
        night,
      );
      const window = [`${night}T18:00`, `${addDays(night, 1)}T06:30`];
      run("INSERT INTO leave_night VALUES (?, ?, ?, 'approved', ?, ?, ?)", cadet, night, request, ...window, decision);
    }
    const log = `INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, corrects, struck, note, recorded_at, recorded_by)
                   VALUES (?, ?, ?, ?, ?, 'typed', ?, ?, 'x', 'x', 1)`;
    let at = 0;
    let out: string | null | undefined;
    for (const { wait, due, corrected } of passages) {
      at += wait;
      if (at >= LENGTH) break;
      const direction = out === undefined ? 'out' : 'in';
      const evening = nights.find((number) => at >= number * 1440 + 1080 && at < number * 1440 + 1830);
      const night = direction === 'in' ? (out ?? null) : evening === undefined ? null : addDays(FIRST, evening);
      const leaveDue = night && `${addDays(night, 1)}T06:30`;
      const back = direction === 'in' ? null : (leaveDue ?? (due ? stamp(at + 200) : null));
      const line = [cadet, direction, `${stamp(at)}:20`, night, back] as const;
      const id = run(log, ...line, null, 0);
      if (corrected === 'struck') run(log, ...line, id, 1);
      else if (corrected !== null) {
        const moved = Math.min(LENGTH - 1, Math.max(0, at + corrected));
        run(log, cadet, direction, `${stamp(moved)}:20`, night, back, id, 0);
      }
      out = direction === 'out' ? night : undefined;
    }
    for (const { roll, mark, settled } of marks) {
      const { id, at: rollAt } = rolls[roll]!;
      const markId = run(
        "INSERT INTO roll_mark VALUES (NULL, ?, ?, ?, 'present', NULL, 'hand', NULL, 'x', 1)",
        id,
        cadet,
        mark,
      );
      if (!settled) continue;
      const found = addMinutes(rollAt, settled.after);
      run(
        "INSERT INTO roll_settlement VALUES (?, ?, ?, ?, 'x', 'x', 1)",
        markId,
        settled.word,
        WHEREABOUTS[settled.where],
        found,
      );
    }
  });
}

function school(men: number): Db {
  const db = openDatabase(path.join(testFolder(), 'school.sarbaz'), Buffer.alloc(32, 7), 'create');
  onTestFinished(() => void db.close());
  migrate(db, () => {});
  const cadets = Array.from(
    { length: men },
    (_, n) => `(${n + 1}, 1, 'А', 'Б', '${990_101_300_001 + n}', '1999-01-01', 1)`,
  );
  const rules = Object.entries(FIRST_VALUES).map(
    ([key, value]) => `(1, '${key}', '${JSON.stringify(value)}', '2017-06-15', '')`,
  );
  db.exec(`
    INSERT INTO person VALUES (1, 'a', 'А', 'planner', 1);
    INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (1, '2027-01', '2027-01-11', '2027-02-19');
    INSERT INTO cohort_rule VALUES ${rules.join(', ')};
    INSERT INTO school_order VALUES (1, 1, 'enrolment', '5', '2027-01-09', 'негіз');
    INSERT INTO cadet (id, cohort_id, surname, given_name, iin, birth_date, enrolment_order_id) VALUES ${cadets.join(', ')};
    INSERT INTO duty_post (id, name, men) VALUES (1, 'Казарма', 20);`);
  return db;
}

test('what was read for a stretch of time says of it what the whole file says, whatever happened before and after', () => {
  const db = school(3);
  const run = (lives: readonly Life[], spans: readonly Asked[]) => {
    write(db, lives);
    for (const { from, length, now } of spans) {
      const span = { from: stamp(from), to: stamp(from + length) };
      const told = ({ facts }: Presence) =>
        [...facts.values()].map((man) =>
          stretchesOf(man, span.from, span.to, stamp(now)).map(({ absence, movement, ...stretch }) => {
            return { ...stretch, absence: absence?.id, movement: movement?.id, due: movement?.due };
          }),
        );
      const whole = readPresence(db, 1, stamp(now));
      expect(told(readPresence(db, 1, stamp(now), null, span))).toEqual(told(whole));
    }
  };
  fc.assert(
    fc.property(fc.tuple(life, life, life), fc.array(asked, { minLength: 4, maxLength: 4 }), (lives, spans) => {
      db.exec('BEGIN');
      try {
        run(lives, spans);
      } finally {
        db.exec('ROLLBACK');
      }
    }),
    { numRuns: 60 },
  );
});
