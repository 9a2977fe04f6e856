import type { SignedIn } from '../../shared/contract/people.contract.ts';
import { ERASED, type ErasedMan, makeEraser, type Sureness } from '../../shared/kit/erase-names.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { appendHistory, type NewEntry, redactHistory, type StoredEntry } from '../database/history.ts';
import { entriesAbout } from '../database/history-about.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { hashedCode } from './hashed-code.ts';
import {
  FROZEN,
  LEADS_BY_LIST,
  LEADS_TO_INTAKE,
  NOT_SWEPT,
  OWN_RULE,
  TYPED_ABOUT_MEN,
  TYPED_BEHIND,
} from './personal-columns.ts';
import { insertAnonymised } from './retention.repository.ts';

/** An intake to be taken out of a file that nobody else has open. */
export interface Anonymising {
  kind: 'anonymise';
  file: string;
  key: Uint8Array;
  cohortId: number;
  /** The intake's code, for the history's sentence. */
  code: string;
  by: Pick<NewEntry, 'personId' | 'personName'> & { at: LocalDateTime; personId: number };
  witness: Pick<SignedIn, 'personId' | 'fullName'>;
}

/** How many men were taken out, and how many entries of the history were blanked. */
export interface Anonymised {
  men: number;
  entries: number;
}

/**
 * Takes an intake's men out of the file, says so in its history, and wipes the pages they stood on. Every text of every
 * table is looked at and the file is written anew, half a minute for ten years: done by a worker (inspector.ts). Nothing
 * notes the changed rows here, for they hold the men as they were.
 */
export function anonymiseFile({ file, key, cohortId, code, by, witness }: Anonymising): Anonymised {
  const db = openDatabase(file, Buffer.from(key), 'checked');
  try {
    const done = db
      .transaction(() => {
        const { men, entries } = anonymiseIntake(db, cohortId, by);
        insertAnonymised(db, { cohortId, at: by.at, by: by.personId, witness: witness.personId, men });
        const params = { code, men, witness: witness.fullName };
        appendHistory(db, { ...by, operation: 'personalData.anonymise', params, changes: [], undoes: null });
        return { men, entries };
      })
      .immediate();
    wipeFreePages(db);
    return done;
  } finally {
    db.close();
  }
}

type Erase = ReturnType<typeof makeEraser>;

/** Parts of frozen papers that name staff, or a place of the man's whose value is taken out whatever it says. */
const STAFF = new Set(['commission', 'examiner', 'director', 'signedBy', 'by', 'closedBy', 'chair', 'school']);
const HIS = new Set(['surname', 'givenName', 'patronymic', 'nameKk', 'nameRu', 'name', 'fullName', 'iin', 'phone']);

/**
 * Takes an intake's men out of the file for good and leaves what can be counted. Belongs in a transaction of its own; the
 * pages he stood on are wiped afterwards (`wipeFreePages`).
 * @returns how many men, and how many entries of the history were blanked
 */
function anonymiseIntake(
  db: Db,
  cohortId: number,
  by: Pick<NewEntry, 'at' | 'personId' | 'personName'> & { at: LocalDateTime },
): { men: number; entries: number } {
  const men = readMen(db, cohortId);
  const erase = remembering(makeEraser(men));
  db.exec('CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY)');
  try {
    const add = db.prepare('INSERT INTO temp.gone (id) SELECT id FROM cadet WHERE cohort_id = ?');
    add.run(cohortId);
    withoutTriggers(db, () => {
      clearTyped(db);
      clearEnquiries(db, erase);
      sweep(db, cohortId, erase);
      rewriteCodes(db);
      removeMen(db);
    });
    const entries = redactHistory(db, entriesToBlank(db, cohortId, erase), by);
    return { men: count(db), entries };
  } finally {
    db.exec('DROP TABLE temp.gone');
  }
}

/** Writes the file anew, so that no page keeps what was taken out, and empties its journal. Outside a transaction. */
function wipeFreePages(db: Db): void {
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

const SHORT = 60;
/** The same few words and days stand in the file a hundred thousand times: each is looked at once. */
function remembering(erase: Erase): Erase {
  const known: Record<Sureness, Map<string, string>> = { own: new Map(), other: new Map() };
  return (text, sure) => {
    if (text.length > SHORT) return erase(text, sure);
    const found = known[sure].get(text);
    if (found !== undefined) return found;
    const after = erase(text, sure);
    known[sure].set(text, after);
    return after;
  };
}

const count = (db: Db): number => db.prepare<[], number>('SELECT count(*) FROM temp.gone').pluck().get() ?? 0;

function readMen(db: Db, cohortId: number): ErasedMan[] {
  const men = db
    .prepare<[number], ErasedMan & { russian: string | null }>(
      `SELECT surname, given_name AS givenName, patronymic, iin, phone, russian_name.name AS russian
         FROM cadet LEFT JOIN russian_name ON russian_name.cadet_id = cadet.id WHERE cohort_id = ?`,
    )
    .all(cohortId);
  return men.flatMap(({ russian, ...man }) => {
    const [surname, givenName, ...others] = russian?.split(/\s+/) ?? [];
    if (!surname || !givenName) return [man];
    return [man, { ...man, surname, givenName, patronymic: others.join(' ') || null }];
  });
}

/** The file's own rules keep registers from being rewritten; they stand again before anybody else writes. */
function withoutTriggers(db: Db, work: () => void): void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER main."${name}"`);
  work();
  for (const { sql } of triggers) db.exec(sql);
}

function clearTyped(db: Db): void {
  const clear = (table: string, columns: readonly string[], where: string) => {
    for (const column of columns)
      db.exec(`UPDATE "${table}" SET "${column}" = '${ERASED}' WHERE "${column}" IS NOT NULL AND (${where})`);
  };
  for (const [table, columns] of Object.entries(TYPED_ABOUT_MEN))
    clear(table, columns, 'cadet_id IN (SELECT id FROM temp.gone)');
  for (const [table, { columns, where }] of Object.entries(TYPED_BEHIND)) clear(table, columns, where);
}

/** What was answered of others stays; where nobody was found, the men may have been meant. */
function clearEnquiries(db: Db, erase: Erase): void {
  const gone = new Set(db.prepare<[], number>('SELECT id FROM temp.gone').pluck().all());
  const lines = db
    .prepare<[], { id: number; asker: string; purpose: string; text: string; found: string }>(
      'SELECT id, asker, purpose, text, found FROM enquiry',
    )
    .all();
  const write = db.prepare(
    'UPDATE enquiry SET asker = @asker, purpose = @purpose, text = @text, found = @found WHERE id = @id',
  );
  for (const { id, asker, purpose, text, found } of lines) {
    const men = JSON.parse(found) as { cadetId: number; name: string }[];
    const his = men.some(({ cadetId }) => gone.has(cadetId));
    if (!his && men.length > 0) continue;
    write.run({
      id,
      asker: erase(asker, 'own'),
      purpose: erase(purpose, 'own'),
      text: his ? ERASED : erase(text, 'own'),
      found: JSON.stringify(men.map((man) => (gone.has(man.cadetId) ? { ...man, name: ERASED } : man))),
    });
  }
}

/** Every text of every table, whoever added it: names, IINs and phones are taken out wherever they stand. */
function sweep(db: Db, cohortId: number, erase: Erase): void {
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  for (const { name } of tables) {
    if (NOT_SWEPT.has(name) || OWN_RULE.has(name)) continue;
    const columns = db
      .prepare<[string], { name: string; type: string; pk: number }>('SELECT name, type, pk FROM pragma_table_info(?)')
      .all(name);
    const texts = columns.filter(({ type, pk }) => type === 'TEXT' && pk === 0).map((column) => column.name);
    if (texts.length > 0)
      sweepTable(
        db,
        name,
        texts,
        columns.map((column) => column.name),
        cohortId,
        erase,
      );
  }
}

function sweepTable(
  db: Db,
  table: string,
  texts: readonly string[],
  columns: readonly string[],
  cohortId: number,
  erase: Erase,
): void {
  const leads = columns.flatMap((column) =>
    LEADS_TO_INTAKE[column] ? [`"${column}" IN (${LEADS_TO_INTAKE[column]})`] : [],
  );
  const key = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table);
  const list = LEADS_BY_LIST[table];
  const own = [...leads, ...(list ? [list] : [])].join(' OR ') || '0';
  // A row of another intake is left alone: a man there may have the very same name.
  const led = list
    ? '1'
    : columns
        .filter((column) => column in LEADS_TO_INTAKE)
        .map((column) => `"${column}" IS NOT NULL`)
        .join(' OR ') || '0';
  const rows = db
    .prepare<{ cohort: number }, Record<string, string | number | null>>(
      `SELECT *, (${own}) AS "is own" FROM "${table}" WHERE @cohort IS NOT NULL AND (NOT (${led}) OR (${own}))`,
    )
    .all({ cohort: cohortId });
  for (const row of rows) {
    const sure: Sureness = row['is own'] === 1 ? 'own' : 'other';
    const frozen = new Set(sure === 'own' ? FROZEN[table] : []);
    const changed = texts.flatMap((column) => {
      const before = row[column];
      if (typeof before !== 'string') return [];
      const after = erased(before, sure, erase, frozen.has(column));
      return after === before ? [] : [{ column, after }];
    });
    if (changed.length === 0) continue;
    db.prepare(
      `UPDATE "${table}" SET ${changed.map(({ column }) => `"${column}" = ?`).join(', ')}
        WHERE ${key.map((column) => `"${column}" IS ?`).join(' AND ')}`,
    ).run(...changed.map(({ after }) => after), ...key.map((column) => row[column] ?? null));
  }
}

/** @param frozen a paper of his own: what it says of him goes by the place it stands in */
function erased(text: string, sure: Sureness, erase: Erase, frozen: boolean): string {
  if (!/^[{[]/.test(text)) return erase(text, sure);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return erase(text, sure);
  }
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') {
      if (sure === 'own' && key === 'birthDate') return `${one.slice(0, 4)}-01-01`;
      return frozen && HIS.has(key) ? ERASED : erase(one, STAFF.has(key) ? 'other' : sure);
    }
    if (Array.isArray(one)) return one.map((each) => walk(each, key));
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, each]) => [name, STAFF.has(key) ? each : walk(each, name)]),
    );
  };
  const after = JSON.stringify(walk(value, ''));
  return after === JSON.stringify(value) ? text : after;
}

/** A register keeps number, state and the code's hash: who shows the paper brings the rest, signed. */
function rewriteCodes(db: Db): void {
  const codes = db
    .prepare<[], { id: number; code: string }>(
      'SELECT id, code FROM certificate WHERE cadet_id IN (SELECT id FROM temp.gone)',
    )
    .all();
  const write = db.prepare('UPDATE certificate SET code = ? WHERE id = ?');
  for (const { id, code } of codes) write.run(hashedCode(code), id);
}

function removeMen(db: Db): void {
  db.exec(`
    DELETE FROM russian_name WHERE cadet_id IN (SELECT id FROM temp.gone);
    DELETE FROM cadet_photo WHERE cadet_id IN (SELECT id FROM temp.gone);
    DELETE FROM photo WHERE sha256 NOT IN (SELECT sha256 FROM cadet_photo);
    UPDATE cadet SET surname = '${ERASED}', given_name = '№ ' || id, patronymic = NULL, phone = NULL,
        iin = 'x' || substr('00000000000' || id, -11), birth_date = substr(birth_date, 1, 4) || '-01-01',
        roster_number = NULL, import_batch_id = NULL, family_note = NULL,
        medical_commission = NULL, medical_limits = NULL,
        refusal_reason = CASE WHEN refusal_reason IS NOT NULL THEN '${ERASED}' END
     WHERE id IN (SELECT id FROM temp.gone);`);
}

/** Entries about the men, and any other that names one of them. */
function entriesToBlank(db: Db, cohortId: number, erase: Erase): (entry: StoredEntry) => boolean {
  const ids = db.prepare<[], number>('SELECT id FROM temp.gone').pluck().all();
  const about = new Set(entriesAbout(db, 'cadet', ids));
  const ofIntake = new Set(entriesAbout(db, 'cohort', [cohortId]));
  const others = db.prepare<[number], number>('SELECT id FROM cohort WHERE id <> ?').pluck().all(cohortId);
  const ofOthers = new Set(entriesAbout(db, 'cohort', others));
  return ({ id, params, changes }) => {
    if (about.has(id)) return true;
    if (ofOthers.has(id) && !ofIntake.has(id)) return false;
    const text = `${params}\n${changes}`;
    return erase(text, ofIntake.has(id) ? 'own' : 'other') !== text;
  };
}
