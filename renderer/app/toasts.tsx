import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/kit/result.ts';
import { Refusal } from '../components/Refusal.tsx';
import classes from './toasts.module.css';

const REFUSAL_ID = 'refusal';
const NOTE_ID = 'note';

/** Shows a refusal in its three parts, or a bug as a bug. It stays until closed: nobody should have to read fast. */
export function showFailure(failure: Failure): void {
  notifications.hide(REFUSAL_ID);
  notifications.show({
    id: REFUSAL_ID,
    autoClose: false,
    // The refusal inside is the alert; two of them nested would be read out twice.
    role: 'presentation',
    withCloseButton: false,
    className: classes.refusal ?? '',
    message: <Refusal failure={failure} onClose={() => notifications.hide(REFUSAL_ID)} />,
  });
}

/** The dark line in the status bar: what was done, and one action at most. */
export function showNote(message: ReactNode): void {
  notifications.hide(NOTE_ID);
  notifications.show({
    id: NOTE_ID,
    position: 'bottom-center',
    autoClose: 8_000,
    role: 'status',
    withCloseButton: false,
    className: classes.note ?? '',
    message,
  });
}

export function hideNote(): void {
  notifications.hide(NOTE_ID);
}
