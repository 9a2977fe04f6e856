import type { Migration } from '../migration.ts';

/** Whose hands reach how far. */
export const trust: Migration = {
  id: 21,
  name: 'trust',
  sql: `
    -- People whose rights reach their own platoons only; nobody here means the whole school. A platoon that goes away
    -- leaves its man with fewer platoons, never with the whole school.
    CREATE TABLE person_limit (
      person_id INTEGER PRIMARY KEY REFERENCES person (id)
    ) STRICT;
    CREATE TABLE person_platoon (
      person_id INTEGER NOT NULL REFERENCES person_limit (person_id) ON DELETE CASCADE,
      platoon_id INTEGER NOT NULL REFERENCES platoon (id) ON DELETE CASCADE,
      PRIMARY KEY (person_id, platoon_id)
    ) STRICT;
    CREATE INDEX person_platoon_platoon ON person_platoon (platoon_id);
  `,
};
