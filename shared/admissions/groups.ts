import type { AdmissionState } from './admission.ts';
import type { Finding } from './finding.ts';

/**
 * The heaps a list of applicants falls into; every man lies in exactly one, so that the counts of the chips add up.
 * `unsuited`: age or health stands in the way, which no paper or payment mends.
 */
export const ADMISSION_GROUPS = ['papers', 'medical', 'payment', 'ready', 'enrolled', 'refused', 'unsuited'] as const;
export type AdmissionGroup = (typeof ADMISSION_GROUPS)[number];

const UNSUITED = new Set(['age.below', 'age.above', 'medical.unfit']);

/** The heap of a man by his state and what was found about him (`judgeAdmission`). */
export function groupOf(state: AdmissionState, findings: readonly Pick<Finding, 'code'>[]): AdmissionGroup {
  if (state === 'enrolled' || state === 'refused') return state;
  if (findings.some(({ code }) => UNSUITED.has(code))) return 'unsuited';
  return state === 'applied' || state === 'documents' ? 'papers' : state;
}
