import { type Hindrance, SPECIALTY } from '../../shared/certificates/certificate-terms.ts';
import { suggestRussianName } from '../../shared/certificates/russian-name.ts';
import type { CertificateContent, ReferenceContent } from '../../shared/contract/certificates.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import { type ResultMan, type Results, readResults } from '../exams/read-results.ts';
import { findSchool, listMen, type ManRow, sumHours } from './candidates.repository.ts';
import { type CertificateRow, listCertificates, listReferences, type ReferenceRow } from './certificates.repository.ts';

/** A man of the intake with all that a certificate or a reference says of him. */
export interface Candidate {
  man: ResultMan;
  facts: ManRow;
  nameRu: string;
  nameRuSuggested: boolean;
  /** The paper that stands; else the one that was revoked last. */
  certificate: CertificateRow | null;
  reference: ReferenceRow | null;
  due: 'certificate' | 'reference' | null;
  hindrances: Hindrance[];
}
export interface Candidates {
  results: Results;
  /** In roll order: by platoon, then by the Kazakh alphabet. */
  men: Candidate[];
}

/** @throws Refusal exams.unknownIntake */
export function readCandidates(db: Db, cohortId: number, today: LocalDate | null): Candidates {
  const results = readResults(db, cohortId, today);
  const facts = new Map(listMen(db, cohortId).map((row) => [row.cadetId, row]));
  const certificates = Map.groupBy(listCertificates(db, cohortId), ({ cadetId }) => cadetId);
  const references = new Map(listReferences(db, cohortId).map((row) => [row.cadetId, row]));
  const men = results.men
    .toSorted((left, right) => (left.platoon ?? 0) - (right.platoon ?? 0))
    .flatMap((man): Candidate[] => {
      const own = facts.get(man.cadetId);
      if (!own) return [];
      const papers = certificates.get(man.cadetId) ?? [];
      const certificate = papers.find(({ state }) => state === 'valid') ?? papers.at(-1) ?? null;
      const reference = references.get(man.cadetId) ?? null;
      const has = certificate !== null || reference !== null;
      const hindrances = has ? [] : hindrancesOf(man, own);
      const due = hindrancesOf(man, own).length > 0 ? null : own.paper;
      return [
        {
          man,
          facts: own,
          nameRu: own.nameRu ?? suggestRussianName(man.name),
          nameRuSuggested: own.nameRu === null,
          certificate,
          reference,
          due: (due === 'certificate' && certificate?.state === 'valid') || reference ? null : due,
          hindrances,
        },
      ];
    });
  return { results, men };
}

function hindrancesOf({ decision }: ResultMan, { paper, orderNumber }: ManRow): Hindrance[] {
  const found: Hindrance[] = [];
  if (decision === 'open') found.push('open');
  if (paper === null) found.push('noOrder');
  else if (orderNumber === null) found.push('orderUnsigned');
  if (paper !== null && decision !== 'open' && (paper === 'certificate') !== (decision === 'passed'))
    found.push('otherPaper');
  return found;
}

/** What is put down for everybody of one issue. */
export interface Issuing {
  issuedOn: LocalDate;
  protocol: { number: string; date: LocalDate };
}
type Draft = Omit<CertificateContent, 'blank' | 'registerNumber'>;
type ReferenceDraft = Omit<ReferenceContent, 'registerNumber'>;

/** Fills in what certificates and references of an intake say, for those to whom one is due. */
export function drafts(db: Db, { results }: Candidates, { issuedOn, protocol }: Issuing) {
  const school = findSchool(db);
  const hours = sumHours(db, results.cohort.cohortId);
  const subjects = new Map(results.subjects.map(({ code, names }) => [code, names]));
  const common = ({ man, facts, nameRu }: Candidate) => ({
    nameKk: man.name,
    nameRu,
    iin: facts.iin,
    birthDate: facts.birthDate,
    school: school.name,
    from: results.cohort.startsOn,
    to: results.cohort.endsOn,
    hours: { ...hours, total: hours.initial + hours.specialty },
    protocol,
    order: { number: facts.orderNumber ?? '', date: facts.orderDate ?? '' },
    director: school.director,
    issuedOn,
  });
  const cells = ({ man }: Candidate) =>
    man.cells.map(({ subjectCode, final }) => ({
      subjectCode,
      names: subjects.get(subjectCode) ?? { kk: subjectCode, ru: subjectCode, en: subjectCode },
      mark: final,
    }));
  return {
    certificate: (candidate: Candidate): Draft => ({
      ...common(candidate),
      specialty: { ...SPECIALTY },
      marks: cells(candidate).map((cell) => ({ ...cell, mark: cell.mark ?? 0 })),
      overall: candidate.man.overall ?? 0,
      duplicateOf: null,
    }),
    reference: (candidate: Candidate): ReferenceDraft => ({
      ...common(candidate),
      marks: cells(candidate),
      failedSubjects: candidate.man.cells
        .filter(({ state }) => state === 'failed')
        .map(({ subjectCode }) => subjectCode),
    }),
  };
}
