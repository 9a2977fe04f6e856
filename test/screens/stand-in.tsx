import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Providers } from '../../renderer/app/Providers.tsx';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/contract.ts';
import { type Failure, ok, refuse } from '../../shared/kit/result.ts';

/** What the host would answer: the value itself, or a refusal. */
type Answers = { [N in OperationName]?: (input: InputOf<N>) => OutputOf<N> | Failure };

export interface Door {
  /** Every operation asked for, in order. */
  calls: { name: string; input: unknown }[];
  /** Changes answers in the middle of a test. */
  answer: (more: Answers) => void;
}

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** Stands where the preload's bridge would, so that screens are tested through the door they really use. */
export function standInDoor(answers: Answers): Door {
  const known: Answers = { 'history.lastOfMine': () => null, ...answers };
  const calls: Door['calls'] = [];
  window.sarbaz = {
    invoke: async (name, input) => {
      calls.push({ name, input });
      const handler = known[name as OperationName] as ((input: unknown) => unknown) | undefined;
      if (!handler) return refuse('session.unknownOperation', { name });
      const answer = handler(input);
      return isFailure(answer) ? answer : ok(answer);
    },
  };
  return { calls, answer: (more) => Object.assign(known, more) };
}

/** Draws a screen inside everything it expects around it. */
export function renderScreen(screen: ReactNode) {
  return render(<Providers>{screen}</Providers>);
}
