import type { IntakeRetention } from '../../shared/contract/personal-data.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { keptUntil, retentionState } from '../../shared/personal-data/retention.ts';
import type { Db } from '../database/open.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { listKeptIntakes } from './retention.repository.ts';

/** Until when each intake's data is kept, by the rule it started with. */
export const readRetention = (db: Db, today: LocalDate): IntakeRetention[] =>
  listKeptIntakes(db).map((intake) => {
    const until = keptUntil(intake.endsOn, keptRule(db, intake.cohortId, 'personalData.retentionYears'));
    return { ...intake, keptUntil: until, state: retentionState(until, intake.anonymisedAt !== null, today) };
  });
