import type { Board } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { PaperTexts } from './texts/paper-texts.ts';

/** Which plan a paper was drawn from, as every page of it says. */
export interface PlanLine {
  text: string;
  /** Not approved: to be said where nobody overlooks it. */
  draft: boolean;
}

/**
 * An approved version by its number, day and approver; a draft as a draft, with how far it has gone from the version
 * it came from. A draft in which nothing was changed is that version.
 */
export function planLine({ version, versions, draft }: Board, texts: PaperTexts): PlanLine {
  const unchanged = version === 0 && draft?.changes === 0 ? draft.fromVersion : null;
  const approved = versions.find((one) => one.version === (unchanged ?? version));
  if (approved) {
    const { approvedAt, approvedBy } = approved;
    return { text: texts.approvedVersion(approved.version, formatDate(approvedAt), approvedBy), draft: false };
  }
  const from = draft?.fromVersion ?? null;
  return { text: from === null ? texts.draft : texts.draftAfter(from, draft?.changes ?? 0), draft: true };
}
