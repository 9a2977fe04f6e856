import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isKey, isTyping } from '../keys.ts';
import { goTo } from '../location.ts';
import { hideFailure } from '../toasts.tsx';
import { redoLast, undoLast } from '../undo.tsx';
import { openCommandBox } from './command-box-open.ts';
import { RAIL } from './rail-entries.ts';

/** A filter takes the focus when it carries `data-filter`; Ctrl+F goes to the first one on the sheet. */
function focusFilter(): void {
  const filter = document.querySelector<HTMLElement>('#sheet [data-filter]');
  filter?.focus();
  if (filter instanceof HTMLInputElement) filter.select();
}

/**
 * The keys of every screen, by physical key: Ctrl+K, Ctrl+1…9, Ctrl+F, Ctrl+Z, Ctrl+Y (or Ctrl+Shift+Z), F1; Esc for a
 * refusal that lies open.
 */
export function useGlobalKeys() {
  const client = useQueryClient();
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const rail = RAIL.findIndex((_, index) => isKey(event, `Ctrl+Digit${index + 1}`));
      if (isKey(event, 'Ctrl+KeyK')) openCommandBox();
      else if (RAIL[rail]) goTo(RAIL[rail].screen);
      else if (isKey(event, 'Ctrl+KeyF')) focusFilter();
      else if (isKey(event, 'F1')) setHelpOpen(true);
      else if (isKey(event, 'Escape')) return hideFailure();
      // Inside a field Ctrl+Z takes back letters, not acts.
      else if (isKey(event, 'Ctrl+KeyZ') && !isTyping(event)) void undoLast(client);
      else if ((isKey(event, 'Ctrl+KeyY') || isKey(event, 'Ctrl+Shift+KeyZ')) && !isTyping(event))
        void redoLast(client);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [client]);
  return { helpOpen, closeHelp: () => setHelpOpen(false) };
}
