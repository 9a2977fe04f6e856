import type { InputOf } from '../../shared/contract/contract.ts';
import { useCallScope } from '../app/call-scope.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';

type Wish = InputOf<'trial.open'>;

/**
 * Tries proposed acts: opens a trial with them and goes there; inside a trial they are tried on top of what was tried
 * before, so that nothing of it is lost.
 */
export function useTry(): { run: (wish: Wish) => Promise<void>; running: boolean } {
  const scope = useCallScope();
  const opening = useCommand('trial.open');
  const acting = useCommand('trial.act');
  return {
    async run(wish) {
      if (scope) {
        for (const act of wish.acts ?? []) {
          const result = await acting.run({ trialId: scope.trialId, ...act });
          if (!result.ok) return;
        }
        return;
      }
      const result = await opening.run(wish);
      if (result.ok) goTo('timetable', { trial: String(result.value.trialId) });
    },
    running: opening.running || acting.running,
  };
}
