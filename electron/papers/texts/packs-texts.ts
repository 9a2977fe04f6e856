import type { FollowupState } from '../../../shared/followup/chain.ts';
import type { PackName, PackPart } from '../../../shared/papers/packs.ts';

/** Words of packs and of the lists that stand in them. */
export interface PackTexts {
  titles: Record<PackName, string>;
  parts: Record<PackPart, string>;
  contents: string;
  from: string;
  /** Parts that were asked for and have nothing to print. */
  missing: string;
  /** Why, by the code of the refusal; `other` for any other. */
  why: { noPasses: string; noLessons: string; notHis: string; nothing: string; other: string };
  /** A side left empty so that what is printed on both sides begins on a front. */
  blank: string;
  day(session: number, date: string): string;
  examPlan: Record<'date' | 'time' | 'subject' | 'platoon' | 'kind' | 'place' | 'men' | 'order', string>;
  retake: string;
  admission: Record<'man' | 'platoon' | 'state' | 'why', string>;
  admitted: string;
  notAdmitted: string;
  override(subject: string, reason: string): string;
  militaryId: Record<'man' | 'platoon' | 'certificate' | 'department' | 'handed' | 'due' | 'state', string>;
  /** Beside the state: days past the last day. */
  overdue(days: number): string;
  states: Record<FollowupState, string>;
  fileName: string;
}
