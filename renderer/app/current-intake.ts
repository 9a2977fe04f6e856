import { create } from 'zustand';
import { mayLeave } from './typed.ts';

const REMEMBERED = 'sarbaz.intake';

function remembered(): number | null {
  const found = Number(localStorage.getItem(REMEMBERED));
  return Number.isInteger(found) && found > 0 ? found : null;
}

const useCurrentIntake = create<{ intakeId: number | null }>(() => ({ intakeId: remembered() }));

/** The intake every screen works on, chosen in the top bar; null until there is one. */
export function useIntakeId(): number | null {
  return useCurrentIntake((state) => state.intakeId);
}

/** Makes an intake the one every screen works on, and remembers it on this computer; not over something typed, unsaid. */
export function chooseIntake(intakeId: number): void {
  if (useCurrentIntake.getState().intakeId !== intakeId && !mayLeave(true)) return;
  localStorage.setItem(REMEMBERED, String(intakeId));
  useCurrentIntake.setState({ intakeId });
}
