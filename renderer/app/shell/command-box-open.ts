import { create } from 'zustand';

/** Whether the command box is up. */
export const useCommandBox = create<{ open: boolean }>(() => ({ open: false }));

export const openCommandBox = (): void => useCommandBox.setState({ open: true });
export const closeCommandBox = (): void => useCommandBox.setState({ open: false });
