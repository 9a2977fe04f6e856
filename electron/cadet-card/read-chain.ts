import { blankText, registerText } from '../../shared/certificates/certificate-terms.ts';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { type ManState, manSteps } from '../../shared/orders/man-state.ts';
import type { Db } from '../database/open.ts';
import { readManFacts } from '../followup/read-states.ts';
import { findCertificate, findReference } from './cadet-card.repository.ts';

/**
 * The way of a man who finishes the course. It ends early with an expulsion, a move to a later intake, or with a
 * reference (`completed`).
 */
const WAY: readonly ManState[] = [
  'enrolled',
  'cadet',
  'examined',
  'graduated',
  'certified',
  'handedOver',
  'ready',
  'collected',
];

/** The states that lie behind a man with their days and numbers, then those still ahead of him. */
export function readChain(db: Db, cadetId: number, today: LocalDate): CadetCard['chain'] {
  const facts = readManFacts(db, [cadetId]).get(cadetId);
  if (!facts) return [];
  const certificate = findCertificate(db, cadetId);
  const reference = findReference(db, cadetId);
  const steps = manSteps(facts, today).filter(({ state }) => state !== 'applicant');
  const behind = steps.map(({ state, date, orderNumber }) => ({
    step: state,
    on: date,
    number:
      state === 'certified' && certificate
        ? blankText(certificate.series, certificate.number, certificate.digits)
        : orderNumber,
    reference: state === 'completed' && reference ? registerText(reference.number, reference.year) : null,
  }));
  const last = steps.at(-1)?.state;
  const over = last === 'expelled' || last === 'setBack' || steps.some(({ state }) => state === 'completed');
  const ahead = over ? [] : WAY.filter((step) => !steps.some(({ state }) => state === step));
  return [...behind, ...ahead.map((step) => ({ step, on: null, number: null, reference: null }))];
}
