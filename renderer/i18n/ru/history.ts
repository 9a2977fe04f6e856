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
  refusal: {
    unknownEntry: {
      what: 'Такой записи нет',
      why: 'В истории нет записи {{entryId}}.',
      todo: 'Обновите историю и выберите снова.',
    },
    notUndoable: {
      what: 'Это действие не отменяется',
      why: 'После отмены запись не соответствовала бы правде.',
      todo: 'Если нужно, исправьте новым действием.',
    },
    alreadyUndone: {
      what: 'Это действие уже отменено',
      why: 'Его отменили раньше.',
      todo: 'Кто отменил, видно в истории.',
    },
    changedSince: {
      what: 'Отменить это уже нельзя',
      why: 'После этого те же данные изменились: {{personName}}.',
      todo: 'Сначала отмените более позднее изменение или исправьте данные вручную.',
    },
  },
  history: { undo: 'Отменено: {{operation}}', redo: 'Повторено: {{operation}}' },
} satisfies TextsLike<typeof kk>;
