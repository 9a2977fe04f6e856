import type { Migration } from '../migration.ts';

/** The school, the people who may open its file, and the chain of everything they change. */
export const peopleAndHistory: Migration = {
  id: 1,
  name: 'people and history',
  sql: `
    CREATE TABLE school (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      director_name TEXT NOT NULL,
      file_id TEXT NOT NULL,
      sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
    ) STRICT;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE COLLATE NOCASE,
      full_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('planner', 'instructor', 'commander', 'director', 'dutyOfficer', 'administrator')),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      person_id INTEGER REFERENCES person (id),
      person_name TEXT NOT NULL,
      operation TEXT NOT NULL,
      params TEXT NOT NULL CHECK (json_valid(params)),
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      undoes INTEGER REFERENCES history (id),
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX history_person ON history (person_id);
    CREATE INDEX history_undoes ON history (undoes) WHERE undoes IS NOT NULL;
  `,
};
