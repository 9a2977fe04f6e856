import type { history as kk } from '../kk/history.ts';
import type { TextsLike } from '../texts-like.ts';

export const history = {
  at: 'Время',
  who: 'Кто',
  what: 'Что сделано',
  undone: 'отменено',
  undo: 'Отменить',
  empty: 'Здесь каждое изменение записано одной фразой.',
  intact_one: 'Цепочка цела: {{count}} запись',
  intact_few: 'Цепочка цела: {{count}} записи',
  intact_many: 'Цепочка цела: {{count}} записей',
  intact_other: 'Цепочка цела: {{count}} записи',
  broken: 'Цепочка прервана на записи {{id}}',
  brokenTodo: 'Сравните с резервной копией, сделанной до этого дня.',
  history: { undo: 'Отменено: {{operation}}' },
} satisfies TextsLike<typeof kk>;
