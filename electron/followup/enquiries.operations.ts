import { fullName } from '../../shared/barracks/cadet-name.ts';
import { readCode } from '../../shared/certificates/code.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { EnquiryAnswer, followupOperations } from '../../shared/contract/followup.contract.ts';
import {
  type EnquiryKind,
  enquiryKind,
  FEWEST_LETTERS,
  lettersOf,
  nameAnswers,
} from '../../shared/followup/enquiry.ts';
import { maskIin, restoreIin } from '../../shared/kit/iin.ts';
import { manState, manSteps } from '../../shared/orders/man-state.ts';
import { checkCode, checkNumber } from '../certificates/check-register.ts';
import type { Db } from '../database/open.ts';
import type { Context, HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  type AnswerRow,
  findAnswer,
  insertEnquiry,
  listEnquiries,
  listEnrolled,
  withIin,
} from './enquiry.repository.ts';
import { type FollowedMan, readFollowup } from './read-followup.ts';
import { readManFacts } from './read-states.ts';

type EnquiryOperation = 'followup.enquire' | 'followup.enquiries';
const MOST_ANSWERS = 20;
const MOST_LOGGED = 200;

export const enquiryHandlers: HandlersOf<Pick<typeof followupOperations, EnquiryOperation>> = {
  'followup.enquire': (context, { asker, purpose, text, unmask }) => {
    const { db, now, person, tell, reveal } = context;
    if (unmask && !person.rights.includes('personalData.unmask')) refuse('followup.unmaskDenied');
    const kind = enquiryKind(text);
    const { cadetIds, verdict } = find(db, kind, text);
    const shown = cadetIds.slice(0, MOST_ANSWERS);
    const answers = readAnswers(context, shown, unmask);
    const found = answers.map(({ cadetId, name }) => ({ cadetId, name }));
    const enquiryId = insertEnquiry(db, {
      at: now,
      by: person.personId,
      asker,
      purpose,
      kind,
      text: loggedText(kind, text),
      unmasked: unmask ? 1 : 0,
      found: JSON.stringify(found),
    });
    reveal({ cadetIds: found.map(({ cadetId }) => cadetId), whole: unmask && found.length > 0 });
    tell({ asker, purpose, count: answers.length, names: found.slice(0, 3).map(({ name }) => name) });
    return { enquiryId, kind, verdict, answers, more: cadetIds.length > shown.length };
  },

  'followup.enquiries': ({ db }, { from, to }) =>
    listEnquiries(db, from, to).map((row) => ({
      ...row,
      unmasked: row.unmasked === 1,
      found: JSON.parse(row.found) as { cadetId: number; name: string }[],
    })),
};

type Found = { cadetIds: number[]; verdict: OutputOf<'followup.enquire'>['verdict'] };

/** Whom the text names. @throws Refusal followup.tooShort */
function find(db: Db, kind: EnquiryKind, text: string): Found {
  if (kind === 'code' || kind === 'number') {
    const { verdict, certificate } = kind === 'code' ? checkCode(db, text, {}) : checkNumber(db, text);
    return { cadetIds: certificate ? [certificate.cadetId] : [], verdict };
  }
  if (kind === 'iin') return { cadetIds: withIin(db, iinOf(text)), verdict: null };
  if (lettersOf(text) < FEWEST_LETTERS) refuse('followup.tooShort', { letters: FEWEST_LETTERS });
  const answers = nameAnswers(text);
  const men = listEnrolled(db).filter((man) => answers(fullName(man)));
  return { cadetIds: men.map(({ id }) => id), verdict: null };
}

const iinOf = (text: string): string => restoreIin(text).iin;

/** What the log keeps: never a whole IIN, of a code the number it names. */
function loggedText(kind: EnquiryKind, text: string): string {
  if (kind === 'iin') return maskIin(iinOf(text));
  if (kind === 'code') return readCode(text)?.said.number ?? '—';
  return text.slice(0, MOST_LOGGED);
}

function readAnswers({ db, today }: Context, cadetIds: readonly number[], unmask: boolean): EnquiryAnswer[] {
  const rows = cadetIds.flatMap((cadetId) => findAnswer(db, cadetId) ?? []);
  const facts = readManFacts(db, cadetIds);
  const cohorts = new Set(rows.map(({ cohortId }) => cohortId));
  const followed = new Map(
    [...cohorts].flatMap((cohortId) => readFollowup(db, cohortId, today).map((man) => [man.cadetId, man] as const)),
  );
  return rows.flatMap((row) => {
    const own = facts.get(row.cadetId);
    if (!own) return [];
    return [
      { ...answerOf(row, followed.get(row.cadetId), unmask), state: manState(own, today), steps: manSteps(own, today) },
    ];
  });
}

function answerOf(
  row: AnswerRow,
  followed: FollowedMan | undefined,
  unmask: boolean,
): Omit<EnquiryAnswer, 'state' | 'steps'> {
  const { ownDepartment, iin, reason, overall, cohortId: _, surname, givenName, patronymic, ...man } = row;
  return {
    ...man,
    name: fullName({ surname, givenName, patronymic }),
    iin: unmask ? iin : maskIin(iin),
    certificate:
      followed && overall !== null
        ? {
            number: followed.certificate.number,
            registerNumber: followed.certificate.registerNumber,
            issuedOn: followed.certificate.issuedOn,
            state: followed.certificate.revoked ? 'revoked' : 'valid',
            reason,
            overall,
          }
        : null,
    department: followed?.department ?? ownDepartment,
    dueOn: followed?.dueOn ?? null,
    overdueBy: followed?.overdueBy ?? 0,
  };
}
