import type { Verdict } from '../../shared/certificates/certificate-terms.ts';
import { type ReadCode, readCode } from '../../shared/certificates/code.ts';
import { differencesOf, judgeSignature, type PaperInHand } from '../../shared/certificates/judge-code.ts';
import { readTypedNumber } from '../../shared/certificates/typed-number.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Db } from '../database/open.ts';
import { type BlankRow, listBlanks } from './blanks.repository.ts';
import { lineView, saidBy } from './certificate-views.ts';
import { type CertificateRow, findByBlank, findByCode, findByLine } from './certificates.repository.ts';
import { knownKeys, verifySignature } from './signing-key.ts';

type Check = OutputOf<'certificates.check'>;

const NOTHING: Check = {
  verdict: 'unknown',
  by: null,
  said: null,
  differences: [],
  certificate: null,
  reason: null,
  on: null,
};

/**
 * Judges a scanned code: whose signature it is, then what the register says of it, then the paper in hand. A wrong
 * signature that is really that of another code was taken from it: the words were altered, and the register says which.
 */
export function checkCode(db: Db, text: string, paper: PaperInHand): Check {
  const judged = judgeSignature(text, knownKeys(db), verifySignature);
  if (judged.verdict === 'unreadable') return { ...NOTHING, verdict: 'unreadable' };
  const { code } = judged;
  const found: Check = { ...NOTHING, by: 'code', said: code.said };
  if (judged.verdict === 'otherKey') return { ...found, verdict: 'otherKey' };
  if (judged.verdict === 'forged') {
    const origin = takenFrom(db, code);
    if (!origin) return { ...found, verdict: 'forged' };
    const differences = differencesOf(saidBy(origin.content), { ...code.said });
    return { ...found, verdict: 'altered', differences, certificate: lineView(origin) };
  }
  const row = findByCode(db, code.text);
  // Signed by the school, but the register does not know it: the file was brought back from an older copy.
  if (!row) return found;
  return standing(row, { ...found, differences: differencesOf(code.said, paper) });
}

/** Judges a typed number of a blank or of the register. */
export function checkNumber(db: Db, text: string): Check {
  const typed = readTypedNumber(text);
  if (!typed) return { ...NOTHING, verdict: 'unreadable' };
  if ('year' in typed) {
    const row = findByLine(db, typed.year, typed.number);
    return row ? standing(row, { ...NOTHING, by: 'registerNumber', said: saidBy(row.content) }) : NOTHING;
  }
  const named = findNamed(db, text);
  if (!named) return NOTHING;
  const { row, blank } = named;
  if (row) return standing(row, { ...NOTHING, by: 'number', said: saidBy(row.content) });
  return {
    ...NOTHING,
    by: 'number',
    verdict: blank.state === 'lost' ? 'lost' : 'notIssued',
    reason: blank.reason,
    on: blank.on,
  };
}

function standing(row: CertificateRow, check: Check): Check {
  const altered: Verdict = check.differences.length > 0 ? 'altered' : 'valid';
  return {
    ...check,
    verdict: row.state === 'valid' ? altered : row.state,
    certificate: lineView(row),
    reason: row.reason,
    on: row.endedOn,
  };
}

/** The blank of a number as people write it, and what stands on it. */
function findNamed(db: Db, text: string): { blank: BlankRow; row: CertificateRow | undefined } | null {
  const typed = readTypedNumber(text);
  if (!typed || 'year' in typed) return null;
  const blank = listBlanks(db).find(({ series, number }) => number === typed.number && typed.isSeries(series));
  return blank ? { blank, row: findByBlank(db, blank.blankId) } : null;
}

/** Whose signature a code with a wrong one carries: its number or its line is left as it was by whoever changed the rest. */
function takenFrom(db: Db, { said, signature }: ReadCode): CertificateRow | undefined {
  const line = readTypedNumber(said.registerNumber);
  const rows = [
    findNamed(db, said.number)?.row,
    line && 'year' in line ? findByLine(db, line.year, line.number) : undefined,
  ];
  return rows.find((row) => {
    const own = row && readCode(row.code)?.signature;
    return own !== undefined && Buffer.from(own).equals(Buffer.from(signature));
  });
}
