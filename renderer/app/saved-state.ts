import { create } from 'zustand';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { localNow } from './clock.ts';

interface SavedState {
  /** Commands on their way to the disk. */
  saving: number;
  /** When the host last confirmed a commit in this window. */
  savedAt: LocalDateTime | null;
}

/** What the status bar says about saving. "Saved" is shown only after the host confirmed the commit. */
export const useSavedState = create<SavedState>(() => ({ saving: 0, savedAt: null }));

export function startSaving(): void {
  useSavedState.setState(({ saving }) => ({ saving: saving + 1 }));
}

export function finishSaving(committed: boolean): void {
  useSavedState.setState(({ saving, savedAt }) => ({
    saving: saving - 1,
    savedAt: committed ? localNow() : savedAt,
  }));
}
