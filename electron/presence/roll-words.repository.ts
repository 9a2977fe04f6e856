import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import type { RollWord, SettlementWord } from '../../shared/rolls/roll-words.ts';
import type { Db } from '../database/open.ts';

export interface ManRollWord extends RollWord {
  cadetId: number;
}

interface WordRow {
  rollId: number;
  markId: number;
  cadetId: number;
  at: LocalDateTime;
  open: 0 | 1;
  mark: Whereabouts;
  word: SettlementWord | null;
  where: Whereabouts | null;
  settledAt: LocalDateTime | null;
}

/** The last word of each roll of an intake about each man it marked. */
export const listRollWords = (db: Db, asked: { cohortId: number; cadetId: number | null }): ManRollWord[] =>
  db
    .prepare<[{ cohortId: number; cadetId: number | null }], WordRow>(
      `SELECT roll.id AS rollId, roll_mark.id AS markId, roll_mark.cadet_id AS cadetId, roll.at, mark, word, "where",
              roll_settlement.at AS settledAt,
              NOT EXISTS (SELECT 1 FROM roll_closing WHERE roll_id = roll.id AND reopened_at IS NULL) AS open
         FROM roll
         JOIN roll_mark ON roll_mark.roll_id = roll.id
         LEFT JOIN roll_settlement ON mark_id = roll_mark.id
        WHERE cohort_id = @cohortId AND (@cadetId IS NULL OR roll_mark.cadet_id = @cadetId) AND mark IS NOT NULL
          AND roll_mark.id = (SELECT max(newest.id) FROM roll_mark AS newest
                               WHERE newest.roll_id = roll.id AND newest.cadet_id = roll_mark.cadet_id)`,
    )
    .all(asked)
    .map(({ open, word, where, settledAt, ...row }) => ({
      ...row,
      open: open === 1,
      settled: word !== null && where !== null && settledAt !== null ? { word, where, at: settledAt } : null,
    }));
