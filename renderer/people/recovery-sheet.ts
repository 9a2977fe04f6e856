import { create } from 'zustand';

interface PendingSheet {
  code: string;
  schoolName: string;
}

/**
 * The recovery code between its making and the tick that the sheet was put away. The host already calls the desk
 * open then, so the sheet is held here and shown before anything else; it is never written anywhere.
 */
export const useRecoverySheet = create<{ sheet: PendingSheet | null }>(() => ({ sheet: null }));
