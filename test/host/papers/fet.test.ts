import { expect, test } from 'vitest';
import { fetFile } from '../../../shared/timetable/fet/fet-file.ts';
import { fetLessons } from '../../../shared/timetable/fet/fet-instructors.ts';
import { countByRule, findHardViolations } from '../../../shared/timetable/rules/hard-rules.ts';
import { FET_NAMES, SMALL_PROBLEM } from '../../fixtures/fet-problem.ts';
import { intakeSchool } from '../../fixtures/timetable-intake.ts';
import { hasFet, solveWithFet } from './fet-run.ts';
import { bytesOf } from './paper-bytes.ts';

test('FET reads our file and finds a plan that keeps all our hard rules', (context) => {
  if (!hasFet) context.skip('FET is not installed here (apt-get install fet)');
  const { lessons } = fetLessons(SMALL_PROBLEM, []);
  const plan = solveWithFet(fetFile(SMALL_PROBLEM, lessons, FET_NAMES), lessons, FET_NAMES);
  expect(plan).toHaveLength(9);
  expect(countByRule(findHardViolations(SMALL_PROBLEM, plan))).toEqual({});
});

test('what we call impossible FET does not solve either', (context) => {
  if (!hasFet) context.skip('FET is not installed here (apt-get install fet)');
  const [programme, other] = SMALL_PROBLEM.programmes;
  const rules = programme!.orderRules.map((rule) => ({ ...rule, minDays: 6 }));
  const problem = { ...SMALL_PROBLEM, programmes: [{ ...programme!, orderRules: rules }, other!] };
  const { lessons } = fetLessons(problem, []);
  expect(() => solveWithFet(fetFile(problem, lessons, FET_NAMES), lessons, FET_NAMES)).toThrow();
});

test('an intake becomes a FET file with the names of its people and places, and its locks', async () => {
  const { planner, cohortId, spoil } = await intakeSchool({ planned: true });
  await spoil(
    "UPDATE placement SET lock = 'mine' WHERE plan_id = 1 AND rowid IN (SELECT rowid FROM placement WHERE plan_id = 1 LIMIT 3)",
  );
  const { cards, instructors } = await planner.get('timetable.board', { cohortId });
  const paper = await planner.get('papers.timetableFet', { cohortId });
  expect(paper).toMatchObject({ fileName: 'Сабақ кестесі 2027-01.fet', mediaType: 'application/xml' });
  const xml = bytesOf(paper).toString('utf8');
  expect(xml.match(/<Activity>/g)).toHaveLength(cards.length);
  expect(xml.match(/<ConstraintActivityPreferredStartingTime>/g)).toHaveLength(3);
  expect(xml).toContain('<Name>11.01.2027 Дс</Name>');
  expect(xml).toContain('<Name>1 · 08:30</Name>');
  // FET chooses no instructors: each lesson brings the one it has in the draft.
  for (const { id, fullName } of instructors)
    expect(xml.split(`<Teacher>${fullName}</Teacher>\n<Subject>`).length - 1).toBe(
      cards.filter((card) => card.instructorId === id).length,
    );
  await spoil("DELETE FROM instructor_subject WHERE subject_code = 'MED'; DELETE FROM placement WHERE plan_id = 1");
  expect(await planner.call('papers.timetableFet', { cohortId })).toMatchObject({
    code: 'papers.untaughtSubject',
    params: { subject: { kk: 'Әскери-медициналық даярлық' } },
  });
});
