import { create } from 'zustand';
import { mayLeave } from '../app/typed.ts';

/** Whether the change of shift is asked for; the top bar and the gate both open it. */
export const useShiftDialog = create<{ opened: boolean }>(() => ({ opened: false }));

/** What is typed in a form without a draft would go with the desk: it is said first. */
export function openShiftDialog(): void {
  if (mayLeave(true)) useShiftDialog.setState({ opened: true });
}
export const closeShiftDialog = (): void => useShiftDialog.setState({ opened: false });
