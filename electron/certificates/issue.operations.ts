import { registerText } from '../../shared/certificates/certificate-terms.ts';
import { writeCode } from '../../shared/certificates/code.ts';
import type { CertificateContent, certificatesOperations } from '../../shared/contract/certificates.contract.ts';
import { fewNames } from '../../shared/kit/few-names.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { type BlankRow, nextBlanks, setBlankAside } from './blanks.repository.ts';
import { blankOf, saidBy } from './certificate-views.ts';
import {
  type CertificateRow,
  endCertificate,
  findCertificate,
  insertCertificate,
  insertReference,
  lastLine,
} from './certificates.repository.ts';
import { type Candidate, type Candidates, drafts, type Issuing, readCandidates } from './read-candidates.ts';
import { demandKey, signerWith } from './signing-key.ts';

/** Printed before the day they are handed out; a slip of the year is not to be signed three hundred times. */
const MOST_DAYS_AHEAD = 30;

type Names =
  | 'certificates.issue'
  | 'certificates.issueReferences'
  | 'certificates.spoil'
  | 'certificates.duplicate'
  | 'certificates.revoke';

/**
 * None of these is taken back by undo. What is issued is signed, and a signature that has left the program on paper counts
 * wherever it is shown: the program cannot call it back. A mistake is spoiled or revoked, and both are remembered.
 */
export const issueHandlers: HandlersOf<Pick<typeof certificatesOperations, Names>> = {
  'certificates.issue': (context, { cohortId, cadetIds, firstBlankId, ...issuing }) => {
    const { db, today, tell } = context;
    const candidates = readCandidates(db, cohortId, today);
    const men = demandMen(today, candidates, 'certificate', issuing, cadetIds);
    const blanks = demandBlanks(db, men.length);
    if (firstBlankId !== undefined && blanks[0]?.blankId !== firstBlankId)
      refuse('certificates.nextIsAnother', { number: blanks[0] ? blankOf(blanks[0]).text : '' });
    const { certificate } = drafts(db, candidates, issuing);
    const year = Number(issuing.issuedOn.slice(0, 4));
    const last = lastLine(db, 'certificate', year);
    const write = writerFor(context);
    const certificateIds = men.map((candidate, index) => {
      const number = last + index + 1;
      const content = {
        ...certificate(candidate),
        blank: blankOf(blanks[index] as BlankRow),
        registerNumber: registerText(number, year),
      };
      const paper = { cohortId, cadetId: candidate.man.cadetId, year, number, follows: null };
      return write(paper, blanks[index] as BlankRow, content);
    });
    const [first, final] = [blanks[0], blanks.at(-1)].map((blank) => blankOf(blank as BlankRow).text) as [
      string,
      string,
    ];
    tell({ cohortId, count: men.length, names: namesOf(men), first, last: final });
    return { certificateIds, first, last: final };
  },

  'certificates.issueReferences': ({ db, now, today, person, tell }, { cohortId, cadetIds, ...issuing }) => {
    const candidates = readCandidates(db, cohortId, today);
    const men = demandMen(today, candidates, 'reference', issuing, cadetIds);
    const { reference } = drafts(db, candidates, issuing);
    const year = Number(issuing.issuedOn.slice(0, 4));
    const last = lastLine(db, 'study_reference', year);
    const referenceIds = men.map((candidate, index) => {
      const number = last + index + 1;
      const content = { ...reference(candidate), registerNumber: registerText(number, year) };
      const { cadetId } = candidate.man;
      return insertReference(db, {
        cohortId,
        cadetId,
        year,
        number,
        content,
        issuedAt: now,
        issuedBy: person.personId,
      });
    });
    tell({ cohortId, count: men.length, names: namesOf(men) });
    return { referenceIds };
  },

  'certificates.spoil': (context, { certificateId, reason }) => {
    const { db, today, person, tell } = context;
    const old = demandValid(db, certificateId);
    const [blank] = demandBlanks(db, 1) as [BlankRow];
    endCertificate(db, { certificateId, state: 'spoiled', on: today, by: person.personId, reason });
    setBlankAside(db, { blankId: old.blankId, as: 'spoiled', on: today, by: person.personId, reason });
    const content = { ...old.content, blank: blankOf(blank) };
    const paper = { ...paperOf(old), number: old.lineNumber, year: old.year };
    const newId = writerFor(context)(paper, blank, content);
    tell({ name: old.content.nameKk, old: old.content.blank.text, number: content.blank.text, reason });
    return { certificateId: newId, number: content.blank.text };
  },

  'certificates.duplicate': (context, { certificateId, reason, issuedOn }) => {
    const { db, person, tell } = context;
    const old = demandValid(db, certificateId);
    demandNotBefore(issuedOn, old.issuedOn);
    const [blank] = demandBlanks(db, 1) as [BlankRow];
    endCertificate(db, { certificateId, state: 'replaced', on: issuedOn, by: person.personId, reason });
    const year = Number(issuedOn.slice(0, 4));
    const number = lastLine(db, 'certificate', year) + 1;
    const { text } = old.content.blank;
    const content: CertificateContent = {
      ...old.content,
      blank: blankOf(blank),
      registerNumber: registerText(number, year),
      issuedOn,
      duplicateOf: { text, registerNumber: old.content.registerNumber, issuedOn: old.issuedOn },
    };
    const newId = writerFor(context)({ ...paperOf(old), number, year }, blank, content);
    tell({ name: old.content.nameKk, old: text, number: content.blank.text, reason });
    return { certificateId: newId, number: content.blank.text, registerNumber: content.registerNumber };
  },

  'certificates.revoke': ({ db, today, person, tell }, { certificateId, reason, on }) => {
    const row = demandValid(db, certificateId);
    demandNotBefore(on, row.issuedOn);
    if (on > today) refuse('certificates.notYet', { date: on });
    endCertificate(db, { certificateId, state: 'revoked', on, by: person.personId, reason });
    tell({ name: row.content.nameKk, number: row.content.blank.text, date: on, reason });
    return {};
  },
};

/**
 * Those who get a paper, in roll order. Left out: everybody to whom one is due and who never had one; a man whose
 * certificate was revoked gets another only when he is named.
 * @throws Refusal certificates.notDue with the men named to whom none is due
 */
export function chosen(
  { men }: Candidates,
  paper: 'certificate' | 'reference',
  cadetIds: readonly number[] | undefined,
): Candidate[] {
  if (cadetIds === undefined) return men.filter((one) => one.due === paper && one.certificate === null);
  const wanted = new Set(cadetIds);
  const found = men.filter(({ man }) => wanted.has(man.cadetId));
  const notDue = found.filter(({ due }) => due !== paper);
  if (notDue.length > 0) refuse('certificates.notDue', { count: notDue.length, names: namesOf(notDue) });
  if (found.length < wanted.size) refuse('certificates.unknownMan', { count: wanted.size - found.length });
  return found;
}

/**
 * @throws Refusal certificates.nobodyDue, certificates.beforeOrder, certificates.protocolLater, certificates.tooFarAhead,
 *   those of `chosen`
 */
function demandMen(
  today: LocalDate,
  candidates: Candidates,
  paper: 'certificate' | 'reference',
  { issuedOn, protocol }: Issuing,
  cadetIds: readonly number[] | undefined,
): Candidate[] {
  if (protocol.date > issuedOn) refuse('certificates.protocolLater', { date: protocol.date });
  const latest = addDays(today, MOST_DAYS_AHEAD);
  if (issuedOn > latest) refuse('certificates.tooFarAhead', { date: issuedOn, latest });
  const men = chosen(candidates, paper, cadetIds);
  if (men.length === 0) refuse('certificates.nobodyDue');
  const early = men.find(({ facts }) => (facts.orderDate ?? '') > issuedOn);
  if (early) refuse('certificates.beforeOrder', { date: early.facts.orderDate, number: early.facts.orderNumber });
  return men;
}

/** @throws Refusal certificates.tooFewBlanks */
function demandBlanks(db: Db, count: number): BlankRow[] {
  const blanks = nextBlanks(db, count);
  return blanks.length < count ? refuse('certificates.tooFewBlanks', { count, free: blanks.length }) : blanks;
}

/** @throws Refusal certificates.unknownCertificate, certificates.ended */
function demandValid(db: Db, certificateId: number): CertificateRow {
  const row = findCertificate(db, certificateId) ?? refuse('certificates.unknownCertificate', { certificateId });
  if (row.state !== 'valid')
    refuse('certificates.ended', { number: row.content.blank.text, date: row.endedOn, reason: row.reason });
  return row;
}

/** @throws Refusal certificates.beforeIssue */
function demandNotBefore(date: LocalDate, issuedOn: LocalDate): void {
  if (date < issuedOn) refuse('certificates.beforeIssue', { date: issuedOn });
}

const paperOf = ({ cohortId, cadetId, certificateId }: CertificateRow) => ({
  cohortId,
  cadetId,
  follows: certificateId,
});

/** Signs and writes certificates with the school's key, one after another. */
function writerFor(context: Context) {
  const { db, now, person } = context;
  const key = demandKey(context);
  const sign = signerWith(db, key);
  return (
    paper: { cohortId: number; cadetId: number; year: number; number: number; follows: number | null },
    { blankId }: BlankRow,
    content: CertificateContent,
  ): number =>
    insertCertificate(db, {
      ...paper,
      blankId,
      content,
      keyId: key.keyRow,
      code: writeCode(key.keyId, saidBy(content), sign),
      issuedAt: now,
      issuedBy: person.personId,
    });
}

const namesOf = (men: readonly Candidate[]): string[] => fewNames(men.map(({ man }) => man));
