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
  refusal: {
    unknownEntry: {
      what: 'There is no such entry',
      why: 'The history has no entry {{entryId}}.',
      todo: 'Reload the history and choose again.',
    },
    notUndoable: {
      what: 'This action cannot be undone',
      why: 'Undoing it would make the record untrue.',
      todo: 'If needed, correct it with a new action.',
    },
    alreadyUndone: {
      what: 'This has been undone already',
      why: 'Somebody took it back earlier.',
      todo: 'The history says who.',
    },
    changedSince: {
      what: 'This can no longer be undone',
      why: 'The same data has changed since: {{personName}}.',
      todo: 'Undo the later change first, or correct the data by hand.',
    },
  },
  history: { undo: 'Undone: {{operation}}', redo: 'Done again: {{operation}}' },
} satisfies TextsLike<typeof kk>;
