import { create } from 'zustand';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { localNow } from './clock.ts';

interface SavedState {
  /** Commands on their way to the disk. */
  saving: number;
  /** When the host last confirmed a commit in this window. */
  savedAt: LocalDateTime | null;
  /** How many commits it has confirmed. */
  commits: number;
}

/** What the status bar says about saving. "Saved" is shown only after the host confirmed the commit. */
export const useSavedState = create<SavedState>(() => ({ saving: 0, savedAt: null, commits: 0 }));

export function startSaving(): void {
  useSavedState.setState(({ saving }) => ({ saving: saving + 1 }));
}

export function finishSaving(committed: boolean): void {
  useSavedState.setState(({ saving, savedAt, commits }) => ({
    saving: saving - 1,
    savedAt: committed ? localNow() : savedAt,
    commits: commits + (committed ? 1 : 0),
  }));
}
