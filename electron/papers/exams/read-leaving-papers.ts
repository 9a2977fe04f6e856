import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { compareKazakh } from '../../../shared/kit/kazakh.ts';
import { shownContent } from '../../certificates/certificate-views.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { demandOrder } from '../../orders/read-men.ts';
import { intakeCode } from '../intake-code.ts';
import type {
  CertificateFacts,
  CertificateRegisterFacts,
  DepartmentLettersFacts,
  LeavingOrderFacts,
  OathListFacts,
  PublicKeyFacts,
  ReferencesFacts,
  RevocationListFacts,
} from './exam-paper-facts.ts';
import { listCertificatePrints, listReferencePrints } from './exam-papers.repository.ts';

/** @throws Refusal orders.unknownOrder */
export function readLeavingOrder(context: Context, { orderId }: { orderId: number }): LeavingOrderFacts {
  const { cohortId } = demandOrder(context.db, orderId);
  const order = context.perform('orders.list', { cohortId }).value.find((one) => one.orderId === orderId);
  return { cohortCode: intakeCode(context.db, cohortId), order: order ?? refuse('orders.unknownOrder', { orderId }) };
}

export const readOathList = (context: Context, { cohortId }: { cohortId: number }): OathListFacts => ({
  cohortCode: intakeCode(context.db, cohortId),
  oath: context.perform('orders.oath', { cohortId }).value,
});

/**
 * Papers as their reader may have them: with whole IINs, or masked for who has no right to see them (law 94-V). Either way
 * the journal says whose they are.
 */
function asMayBeSeen<C extends { iin: string }, P extends { cadetId: number; content: C }>(
  { person, reveal, tell }: Context,
  prints: readonly P[],
): P[] {
  const whole = person.rights.includes('personalData.unmask');
  reveal({ cadetIds: prints.map(({ cadetId }) => cadetId), whole });
  tell({ count: prints.length, whole });
  return whole ? [...prints] : prints.map((one) => ({ ...one, content: shownContent(one.content) }));
}

/**
 * Certificates that stand, by platoon and the Kazakh alphabet.
 * @throws Refusal papers.noCertificates · papers.certificateEnded for one that was replaced, spoiled or revoked
 */
export function readCertificates(
  context: Context,
  { cohortId, certificateIds, frame, offset }: Omit<ParsedInputOf<'papers.certificatesPdf'>, 'language'>,
): CertificateFacts {
  const intake = intakeCode(context.db, cohortId);
  const asked = certificateIds && new Set(certificateIds);
  const all = listCertificatePrints(context.db, cohortId).filter((one) => asked?.has(one.certificateId) ?? true);
  const ended = all.filter(({ state }) => state !== 'valid');
  if (asked && ended.length > 0)
    refuse('papers.certificateEnded', { numbers: ended.map(({ content }) => content.blank.text) });
  const standing = all.filter(({ state }) => state === 'valid');
  if (standing.length === 0) refuse('papers.noCertificates', { intake });
  return {
    certificates: asMayBeSeen(context, standing)
      .toSorted(
        (a, b) =>
          (a.platoon ?? Infinity) - (b.platoon ?? Infinity) || compareKazakh(a.content.nameKk, b.content.nameKk),
      )
      .map(({ content, code }) => ({ content, code })),
    frame,
    offset,
    draft: false,
  };
}

/** What is about to be issued; the IIN is masked, as it is everywhere before the paper itself. */
export function readCertificatePreview(
  context: Context,
  { frame, offset, ...asked }: Omit<ParsedInputOf<'papers.certificatePreviewPdf'>, 'language'>,
): CertificateFacts {
  const intake = intakeCode(context.db, asked.cohortId);
  const { certificates } = context.perform('certificates.preview', asked).value;
  if (certificates.length === 0) refuse('papers.noCertificates', { intake });
  return {
    certificates: certificates.map(({ content, number, registerNumber }) => ({
      content: {
        ...content,
        registerNumber,
        blank: number === null ? null : { series: '', number: '', text: number },
      },
      code: null,
    })),
    frame,
    offset,
    draft: true,
  };
}

/** The register's lines of one intake, and the blanks set aside since it began that no certificate of it stood on. */
export function readCertificateRegister(
  context: Context,
  { cohortId }: { cohortId: number },
): CertificateRegisterFacts {
  const cohortCode = intakeCode(context.db, cohortId);
  const { certificates, counts } = context.perform('certificates.list', { cohortId }).value;
  const { startsOn } = context.perform('cohorts.get', { cohortId }).value;
  const { blanks } = context.perform('certificates.blanks', {}).value;
  const aside = blanks.filter(
    ({ state, on, certificateId }) =>
      (state === 'spoiled' || state === 'lost') && certificateId === null && on !== null && on >= startsOn,
  );
  return { cohortCode, lines: certificates, counts, aside };
}

/** @throws Refusal papers.noReferences */
export function readReferences(
  context: Context,
  { cohortId, referenceIds }: { cohortId: number; referenceIds?: number[] | undefined },
): ReferencesFacts {
  const intake = intakeCode(context.db, cohortId);
  const asked = referenceIds && new Set(referenceIds);
  const found = listReferencePrints(context.db, cohortId).filter(({ referenceId }) => asked?.has(referenceId) ?? true);
  if (found.length === 0) refuse('papers.noReferences', { intake });
  return { references: asMayBeSeen(context, found).map(({ content }) => content) };
}

export const readPublicKey = ({ perform }: Context): PublicKeyFacts => ({
  key: perform('certificates.key', {}).value,
});

export function readRevocationList({ perform }: Context): RevocationListFacts {
  const { madeAt, entries } = perform('certificates.revocationList', {}).value;
  return { madeAt, entries, fingerprint: perform('certificates.key', {}).value?.fingerprint ?? null };
}

/** @throws Refusal papers.noLetters when nothing is overdue */
export function readDepartmentLetters(
  { perform, reveal, tell }: Context,
  { cohortId, department }: { cohortId: number | null; department?: string | undefined },
): DepartmentLettersFacts {
  const facts = perform('followup.letters', { cohortId, ...(department !== undefined && { department }) }).value;
  if (facts.letters.length === 0) refuse('papers.noLetters');
  const cadetIds = facts.letters.flatMap(({ men }) => men.map(({ cadetId }) => cadetId));
  reveal({ cadetIds, whole: false });
  tell({ count: cadetIds.length });
  return facts;
}
