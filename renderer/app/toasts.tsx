import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { Failure } from '../../shared/kit/result.ts';
import { Refusal } from '../components/Refusal.tsx';
import classes from './toasts.module.css';

const REFUSAL_ID = 'refusal';
/** Milliseconds a note stays; longer while the pointer rests on it. */
const NOTE_STAYS = 8_000;

/**
 * Shows a refusal in its three parts, or a bug as a bug. Nobody should have to read fast: it stays until it is closed,
 * by its cross or by Esc.
 */
export function showFailure(failure: Failure): void {
  hideFailure();
  notifications.show({
    id: REFUSAL_ID,
    autoClose: false,
    // The refusal inside is the alert; two of them nested would be read out twice.
    role: 'presentation',
    withCloseButton: false,
    className: classes.refusal ?? '',
    message: <Refusal failure={failure} onClose={hideFailure} />,
  });
}

/** Takes the refusal away that lies on the sheet, if one does. */
export function hideFailure(): void {
  notifications.hide(REFUSAL_ID);
}

interface Note {
  message: ReactNode;
  /** The same words shown again are said again. */
  number: number;
}

const useNote = create<{ note: Note | null }>(() => ({ note: null }));
let leaves: ReturnType<typeof setTimeout> | undefined;

const letLeave = (): void => {
  clearTimeout(leaves);
  leaves = setTimeout(hideNote, NOTE_STAYS);
};

/** The dark line in the status bar: what was done, and one action at most. */
export function showNote(message: ReactNode): void {
  useNote.setState(({ note }) => ({ note: { message, number: (note?.number ?? 0) + 1 } }));
  letLeave();
}

export function hideNote(): void {
  clearTimeout(leaves);
  useNote.setState({ note: null });
}

/** Takes away all that is said at the desk's edge: who comes next is not to read it. */
export function clearToasts(): void {
  notifications.clean();
  hideNote();
}

/** The place of the note. It stands empty until there is one: only then does a screen reader say what comes into it. */
export function NoteLine() {
  const note = useNote((state) => state.note);
  return (
    <div
      className={classes.line}
      aria-live="polite"
      onPointerEnter={() => clearTimeout(leaves)}
      onPointerLeave={() => note && letLeave()}
    >
      {note && (
        <div key={note.number} className={classes.note}>
          {note.message}
        </div>
      )}
    </div>
  );
}
