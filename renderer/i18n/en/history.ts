import type { history as kk } from '../kk/history.ts';
import type { TextsLike } from '../texts-like.ts';

export const history = {
  at: 'Time',
  who: 'Who',
  what: 'What was done',
  undone: 'undone',
  undo: 'Undo',
  empty: 'Every change is written here as one sentence.',
  intact_one: 'Chain intact: {{count}} entry',
  intact_other: 'Chain intact: {{count}} entries',
  broken: 'The chain breaks at entry {{id}}',
  brokenTodo: 'Compare with a backup made before that day.',
  history: { undo: 'Undone: {{operation}}' },
} satisfies TextsLike<typeof kk>;
