import type { examsOperations } from '../../shared/contract/exams.contract.ts';
import { isAdmitted, reasonsFor } from '../../shared/exams/admission.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import { findCohort, listExams, listSubjects } from './exams.repository.ts';
import { isOff, nameMan, readAdmission, readMen } from './read-men.ts';
import { readSheet } from './read-sheet.ts';
import { unsign } from './sheet.operations.ts';
import { deleteOverride, insertOverride, listOverrides } from './sheet.repository.ts';

type AdmissionOperation = 'exams.admission' | 'exams.admit' | 'exams.withdrawAdmission';

export const admissionHandlers: HandlersOf<Pick<typeof examsOperations, AdmissionOperation>> = {
  'exams.admission': (context, { cohortId }) => {
    const { db, today } = context;
    if (!findCohort(db, cohortId)) refuse('exams.unknownIntake', { cohortId });
    const men = readMen(db, cohortId).filter((man) => !isOff(man, today));
    const standings = readAdmission(db, cohortId, men, { date: today, subjectCode: null });
    const subjects = new Map(listExams(db, cohortId).map(({ examId, subjectCode }) => [examId, subjectCode]));
    const codes = listSubjects(db, cohortId).map(({ code }) => code);
    const overrides = Map.groupBy(listOverrides(db, { cohortId }), ({ cadetId }) => cadetId);
    const rows = ownMen(context, 'exams.admission', men, ({ cadetId }) => cadetId).map((man) => {
      const reasons = standings.get(man.cadetId)?.reasons ?? [];
      return {
        ...nameMan(man),
        reasons,
        barredFrom: codes.filter((code) => !isAdmitted(reasonsFor(reasons, code))),
        overrides: (overrides.get(man.cadetId) ?? []).map(({ examId, reason, at, by }) => ({
          examId,
          subjectCode: subjects.get(examId) ?? '',
          reason,
          at,
          by,
        })),
      };
    });
    const admitted = rows.filter(({ reasons }) => isAdmitted(reasons)).length;
    return { men: rows, admitted, notAdmitted: rows.length - admitted };
  },

  'exams.admit': (context, { examId, cadetIds, also, reason }) => {
    const { db, now, person, tell } = context;
    const sheets = [{ examId, cadetIds }, ...also].map((one) => ({
      ...one,
      ...asked(context, one.examId, one.cadetIds),
    }));
    const rows = sheets.flatMap((sheet) => sheet.rows);
    const free = rows.find(({ admitted }) => admitted);
    if (free) refuse('exams.admittedAlready', { name: free.name });
    for (const sheet of sheets) {
      unsign(db, sheet.examId);
      for (const { cadetId } of sheet.rows)
        insertOverride(db, { examId: sheet.examId, cadetId, reason, at: now, by: person.personId });
    }
    const [{ subject }] = sheets as [(typeof sheets)[number]];
    tell({ examId, subject, names: fewNames(rows), count: rows.length, reason });
    return { admitted: rows.length };
  },

  'exams.withdrawAdmission': (context, { examId, cadetIds }) => {
    const { db, tell } = context;
    const { subject, rows } = asked(context, examId, cadetIds);
    const bare = rows.find(({ override }) => override === null);
    if (bare) refuse('exams.noOverride', { name: bare.name });
    const marked = rows.find(({ mark }) => mark !== null);
    if (marked) refuse('sheets.markStands', { name: marked.name });
    unsign(db, examId);
    for (const { cadetId } of rows) deleteOverride(db, examId, cadetId);
    tell({ examId, subject, names: fewNames(rows), count: rows.length });
    return {};
  },
};

/** The lines asked about, each once. @throws Refusal sheets.closed, exams.notOfSheet */
function asked({ db, now }: Context, examId: number, cadetIds: readonly number[]) {
  const sheet = readSheet(db, examId, now);
  if (sheet.state === 'closed') refuse('sheets.closed', { at: sheet.closings.at(-1)?.closedAt ?? '' });
  const byId = new Map(sheet.rows.map((row) => [row.cadetId, row]));
  const rows = [...new Set(cadetIds)].map(
    (cadetId) => byId.get(cadetId) ?? refuse('exams.notOfSheet', { name: String(cadetId) }),
  );
  return { subject: sheet.subjectCode, rows };
}
