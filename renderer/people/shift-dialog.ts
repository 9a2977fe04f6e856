import { create } from 'zustand';

/** Whether the change of shift is asked for; the top bar and the gate both open it. */
export const useShiftDialog = create<{ opened: boolean }>(() => ({ opened: false }));

export const openShiftDialog = (): void => useShiftDialog.setState({ opened: true });
export const closeShiftDialog = (): void => useShiftDialog.setState({ opened: false });
