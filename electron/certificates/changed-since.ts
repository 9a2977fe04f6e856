import type { Db } from '../database/open.ts';
import type { CertificateRow } from './certificates.repository.ts';
import { readCandidates } from './read-candidates.ts';

type Changed = 'name' | 'iin' | 'birthDate' | 'marks' | 'overall';

/** What the file says otherwise today than the frozen certificate: a reason to think of a new paper, never a change of it. */
export function changedSince(db: Db, { cohortId, cadetId, content }: CertificateRow): Changed[] {
  const now = readCandidates(db, cohortId, null).men.find(({ man }) => man.cadetId === cadetId);
  if (!now) return [];
  const marks = new Map(now.man.cells.map(({ subjectCode, final }) => [subjectCode, final]));
  const differs: Record<Changed, boolean> = {
    name: now.man.name !== content.nameKk || now.nameRu !== content.nameRu,
    iin: now.facts.iin !== content.iin,
    birthDate: now.facts.birthDate !== content.birthDate,
    marks: content.marks.some(({ subjectCode, mark }) => marks.get(subjectCode) !== mark),
    overall: now.man.overall !== content.overall,
  };
  return (Object.keys(differs) as Changed[]).filter((field) => differs[field]);
}
