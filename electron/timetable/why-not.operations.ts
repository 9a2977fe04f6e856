import type { timetableWhyNotOperations } from '../../shared/contract/timetable-why-not.contract.ts';
import { problemOfIntake } from '../../shared/timetable/intake/problem-of-intake.ts';
import type { Finding } from '../../shared/timetable/problem/finding.ts';
import type { Explanation } from '../../shared/timetable/why-not/explain.ts';
import { findWhyNot } from '../../shared/timetable/why-not/why-not.ts';
import type { Db } from '../database/open.ts';
import { type Context, type HandlersOf, prepared } from '../host/handlers.ts';
import { stopAsked, whileAsked } from './asked-why.ts';
import { readFacts, type TimetableFacts } from './facts.ts';
import { findingNamer, isAboutOthersOnly } from './finding-names.ts';
import { type Tried, tryRemedies } from './remedies/try-remedies.ts';
import { readSchoolBeside } from './remedies.repository.ts';

export const whyNotHandlers: HandlersOf<typeof timetableWhyNotOperations> = {
  'timetable.explain': prepared<'timetable.explain', { facts: TimetableFacts; explanation: Explanation }>({
    async prepare(context, { cohortId }) {
      const facts = readFacts(context.db, cohortId);
      return { facts, explanation: await explained(context, facts) };
    },
    run: (_, __, { facts, explanation: { findings, solvable } }) => ({
      findings: findings.map(findingNamer(facts, problemOfIntake(facts))),
      solvable,
    }),
  }),

  'timetable.remedies': prepared<'timetable.remedies', Tried>({
    async prepare(context, { cohortId, from, number, code }) {
      const facts = readFacts(context.db, cohortId);
      return remembered(context.db, facts, `remedies ${from} ${number} ${code}`, async () => {
        const findings = from === 'whyNot' ? reasonsOf(facts) : (await explained(context, facts)).findings;
        const finding = findings[number];
        if (finding?.code !== code) return { remedies: [], tried: 0, stopped: false };
        return tryRemedies(context, facts, finding, findings);
      });
    },
    run: (_, __, tried) => tried,
  }),

  'timetable.stopWhyNot': ({ db }, { cohortId }) => {
    // What was cut short is asked anew the next time.
    answers.delete(db);
    return { wasRunning: stopAsked(db, cohortId) };
  },
};

/** Proven reasons by sums, days and locks, those of other intakes left out. */
export const reasonsOf = (facts: TimetableFacts): Finding[] =>
  findWhyNot(problemOfIntake(facts).problem).filter((finding) => !isAboutOthersOnly(finding));

const explained = (context: Context, facts: TimetableFacts): Promise<Explanation> =>
  remembered(context.db, facts, 'explain', async () => {
    const question = context.services.planner.explain(problemOfIntake(facts).problem);
    return whileAsked(context.db, facts.cohort.id, question);
  });

/** Answers of each open file by question; kept as long as the facts of the intake are the same. */
const answers = new WeakMap<Db, Map<string, { facts: string; answer: Promise<unknown> }>>();

async function remembered<T>(db: Db, facts: TimetableFacts, question: string, ask: () => Promise<T>): Promise<T> {
  const ofFile = answers.get(db) ?? new Map<string, { facts: string; answer: Promise<unknown> }>();
  answers.set(db, ofFile);
  const key = `${facts.cohort.id} ${question}`;
  const { plans: _, draft: __, ...planned } = facts;
  const print = JSON.stringify([planned, readSchoolBeside(db, facts.cohort.id)]);
  const known = ofFile.get(key);
  if (known?.facts === print) return known.answer as Promise<T>;
  const answer = ask();
  ofFile.set(key, { facts: print, answer });
  try {
    return await answer;
  } catch (error) {
    ofFile.delete(key);
    throw error;
  }
}
