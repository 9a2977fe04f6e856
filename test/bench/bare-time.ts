import Database from 'better-sqlite3';

const CALLS = ['run', 'get', 'all'] as const;
let spent = 0;
let statements = 0;
let watching = false;

function within<T>(work: () => T): T {
  if (!watching) return work();
  const began = performance.now();
  try {
    return work();
  } finally {
    spent += performance.now() - began;
    statements += 1;
  }
}

/** Lets every connection opened from now on tell how long SQLite itself was at work. */
export function watchStatements(): void {
  const { prepare, exec } = Database.prototype;
  Database.prototype.exec = function (sql) {
    return within(() => exec.call(this, sql));
  };
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql) as Database.Statement;
    for (const name of CALLS) {
      const call = statement[name].bind(statement) as (...args: unknown[]) => unknown;
      Object.defineProperty(statement, name, { value: (...args: unknown[]) => within(() => call(...args)) });
    }
    return statement;
  } as typeof prepare;
}

/** What the statements of this work took inside SQLite, in milliseconds, and how many they were. */
export async function bareTimeOf(work: () => Promise<unknown>): Promise<{ bare: number; count: number }> {
  [spent, statements, watching] = [0, 0, true];
  try {
    await work();
  } finally {
    watching = false;
  }
  return { bare: spent, count: statements };
}
