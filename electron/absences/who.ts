import { fullName } from '../../shared/barracks/cadet-name.ts';
import { refuse } from '../host/refusal.ts';
import type { Presence } from '../presence/read-presence.ts';

/** A man's name and platoon as lists show them. @throws Refusal absences.unknownMan */
export function whoIs({ men }: Presence, cadetId: number): { cadetId: number; name: string; platoon: number | null } {
  const man = men.get(cadetId) ?? refuse('absences.unknownMan', { cadetId });
  return { cadetId, name: fullName(man), platoon: man.platoon };
}
