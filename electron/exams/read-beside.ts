import type { OutputOf } from '../../shared/contract/contract.ts';
import { timetableFindings } from '../../shared/exams/plan-findings.ts';
import { FIRST_EVENING_SLOT } from '../../shared/timetable/intake/evening.ts';
import { lessonHours } from '../../shared/timetable/intake/lesson-hours.ts';
import type { Db } from '../database/open.ts';
import { keptRule } from '../rules/kept-rule.ts';
import { listExamLessons, listExams, listSubjects } from './exams.repository.ts';
import { closedSheets } from './read-results.ts';

/** Evening hours a day can have (rule book, day.eveningStarts). */
const EVENING_HOURS = 3;

/** Main exams, still open, that stand otherwise than a version of the timetable; none where there is no such version. */
export function readBeside(db: Db, cohortId: number, version: number): OutputOf<'exams.beside'> {
  const rows = listExamLessons(db, cohortId, version);
  if (rows === null) return [];
  const minutes = keptRule(db, cohortId, 'day.lessonMinutes');
  const times = [
    ...lessonHours(keptRule(db, cohortId, 'day.slotStarts'), minutes, FIRST_EVENING_SLOT),
    ...lessonHours(keptRule(db, cohortId, 'day.eveningStarts'), minutes, EVENING_HOURS),
  ];
  const lessons = rows.map(({ slot, hours, ...row }) => ({
    ...row,
    exam: true,
    from: times[slot]?.start ?? '00:00',
    to: times[slot + hours - 1]?.end ?? '23:59',
    personId: null,
  }));
  const closed = closedSheets(db, cohortId);
  const names = new Map(listSubjects(db, cohortId).map((subject) => [subject.code, subject.names]));
  return listExams(db, cohortId).flatMap((exam) => {
    const { examId, subjectCode, platoon, date, from } = exam;
    const findings = closed.has(examId) ? [] : timetableFindings({ ...exam, members: [] }, { approved: true, lessons });
    if (findings.length === 0) return [];
    const subjectNames = names.get(subjectCode) ?? { kk: subjectCode, ru: subjectCode, en: subjectCode };
    return { examId, subjectNames, platoon, date, from, findings };
  });
}
