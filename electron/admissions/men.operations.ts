import { judgeIdentity, typedIin } from '../../shared/admissions/identity.ts';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { admissionsOperations } from '../../shared/contract/admissions.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { backInEarlier, insertMan, knownMen, setRefusal, updateMan, updateMedical } from './admissions.repository.ts';
import type { IntakeTerms } from './intake-terms.repository.ts';
import { demandMan, demandTerms } from './judged-man.ts';
import { findOrder } from './orders-and-imports.repository.ts';

type ManOperation =
  | 'admissions.add'
  | 'admissions.update'
  | 'admissions.setMedical'
  | 'admissions.refuse'
  | 'admissions.reinstate';

/** One man: who he is, the commission's word, and the decision not to take him. */
export const manHandlers: HandlersOf<Pick<typeof admissionsOperations, ManOperation>> = {
  'admissions.add': ({ db, tell }, { cohortId, ...parts }) => {
    const terms = demandTerms(db, cohortId);
    const iin = typedIin(parts.iin);
    demandSoundIdentity(db, terms, { iin, birthDate: parts.birthDate });
    const id = insertMan(db, {
      ...parts,
      iin,
      cohortId,
      importBatchId: null,
      rosterNumber: null,
      familyNote: null,
      medicalResult: null,
      medicalDate: null,
      medicalLimits: null,
    });
    tell({ name: fullName(parts), intake: terms.code });
    return { id };
  },

  'admissions.update': ({ db, tell }, { cadetId, ...parts }) => {
    const man = demandMan(db, cadetId);
    const iin = parts.iin === null ? man.iin : typedIin(parts.iin);
    demandSoundIdentity(db, demandTerms(db, man.cohortId), { iin, birthDate: parts.birthDate }, cadetId);
    updateMan(db, cadetId, { ...parts, iin });
    tell({ name: fullName(parts) });
    return {};
  },

  'admissions.setMedical': ({ db, today, tell }, { cadetId, ...medical }) => {
    const man = demandMan(db, cadetId);
    if (medical.date !== null && medical.date > today) refuse('admissions.dateAhead', { date: medical.date, today });
    // Limits that stood beside another result say nothing any more.
    const limits = medical.result === 'fitWithLimits' ? medical.limits : null;
    updateMedical(db, cadetId, { ...medical, limits });
    tell({ name: fullName(man), result: medical.result ?? 'none' });
    return {};
  },

  'admissions.refuse': ({ db, today, tell }, { cadetId, reason }) => {
    const man = demandMan(db, cadetId);
    const name = fullName(man);
    const order = man.orderId === null ? undefined : findOrder(db, man.orderId);
    if (order) refuse('admissions.alreadyEnrolled', { name, number: order.number, date: order.date });
    if (man.refusedOn !== null)
      refuse('admissions.alreadyRefused', { name, date: man.refusedOn, reason: man.refusalReason });
    setRefusal(db, cadetId, { on: today, reason });
    tell({ name, reason });
    return {};
  },

  'admissions.reinstate': ({ db, tell }, { cadetId }) => {
    const man = demandMan(db, cadetId);
    const name = fullName(man);
    if (man.refusedOn === null) refuse('admissions.notRefused', { name });
    const back = backInEarlier(db, cadetId);
    if (back) refuse('admissions.backInEarlier', { name, intake: back.intake });
    setRefusal(db, cadetId, null);
    tell({ name });
    return {};
  },
};

/** A man is written down only with a sound IIN that is nobody else's here and agrees with his birth date. */
function demandSoundIdentity(
  db: Db,
  terms: IntakeTerms,
  who: { iin: string; birthDate: LocalDate },
  cadetId?: number,
): void {
  const others = knownMen(db, who.iin).filter((man) => man.cadetId !== cadetId);
  const { findings } = judgeIdentity(who, terms, terms.code, others);
  const fault = findings.find(({ level }) => level === 'refusal');
  if (fault) refuse('admissions.badIdentity', { ...fault.params, finding: fault.code });
}
