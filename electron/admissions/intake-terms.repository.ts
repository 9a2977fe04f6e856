import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { DocumentKind } from '../../shared/rules/documents.ts';
import { RULE_BOOK } from '../../shared/rules/rule-book.ts';
import type { RuleKey } from '../../shared/rules/rule-facts.ts';
import type { Db } from '../database/open.ts';

/** An intake with the values of admission it started with. */
export interface IntakeTerms {
  cohortId: number;
  code: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  ageFrom: number;
  ageTo: number;
  feeTenge: number;
  documents: DocumentKind[];
}

/** The terms of an intake; undefined when there is no such intake. */
export function findTerms(db: Db, cohortId: number): IntakeTerms | undefined {
  const cohort = db
    .prepare<[number], Pick<IntakeTerms, 'code' | 'startsOn' | 'endsOn'>>(
      'SELECT code, starts_on AS startsOn, ends_on AS endsOn FROM cohort WHERE id = ?',
    )
    .get(cohortId);
  if (!cohort) return undefined;
  const values = new Map(
    db
      .prepare<[number], { key: string; value: string }>(
        "SELECT key, value FROM cohort_rule WHERE cohort_id = ? AND key LIKE 'admission.%'",
      )
      .all(cohortId)
      .map(({ key, value }) => [key, JSON.parse(value) as unknown]),
  );
  const value = <K extends RuleKey>(key: K) => RULE_BOOK[key].parse(values.get(key));
  return {
    cohortId,
    ...cohort,
    ageFrom: value('admission.ageFrom') as number,
    ageTo: value('admission.ageTo') as number,
    feeTenge: value('admission.feeTenge') as number,
    documents: value('admission.documents') as DocumentKind[],
  };
}
