import type { components as kk } from '../kk/components.ts';
import type { TextsLike } from '../texts-like.ts';

export const components = {
  number: { head: '№', of: '№ {{number}}' },
  table: {
    columns: 'Столбцы',
    selectAll: 'Отметить всё',
    selectRow: 'Отметить: {{name}}',
    copied_one: 'Скопирована {{count}} строка',
    copied_few: 'Скопированы {{count}} строки',
    copied_many: 'Скопировано {{count}} строк',
    copied_other: 'Скопировано {{count}} строки',
    empty: 'По этому фильтру ничего нет.',
  },
  list: {
    sorted: 'по столбцу «{{column}}», по возрастанию',
    sortedDown: 'по столбцу «{{column}}», по убыванию',
    take: 'Выгрузить список',
    print: 'Напечатать этот список',
    pdf: 'Печать, {{size}} (PDF)',
    xlsx: 'Excel (xlsx)',
    csv: 'Текст (csv)',
    copy: 'Скопировать',
  },
  working: { stop: 'Остановить', progress: '{{done}} / {{all}}' },
  found_one: 'Найдено: {{count}}',
  found_few: 'Найдено: {{count}}',
  found_many: 'Найдено: {{count}}',
  found_other: 'Найдено: {{count}}',
  field: { reveal: 'Показать или скрыть введённое' },
  refusal: { todo: 'Что можно сделать', close: 'Закрыть' },
  paper: {
    title: 'Просмотр перед печатью',
    save: 'Сохранить',
    print: 'Напечатать',
    saveOnly: 'Этот файл здесь не показывается: сохраните его и откройте в своей программе.',
  },
  picture: {
    label: 'Вид',
    picture: 'Рисунок',
    table: 'Таблица',
    day: 'День',
    sum: 'Всего',
    keys: 'Каждая часть открывает имена; с клавиатуры ← → ↑ ↓ и Enter.',
  },
  empty: { work: 'Это делает {{role}}.', people: 'Люди и должности', admissions: 'К приёму' },
  inspector: {
    close: 'Закрыть',
    unsaved: 'Не записано. Закрыть: Esc или × ещё раз.',
    leaving: 'Не записано. Уйти: то же ещё раз.',
  },
  date: {
    wrong: 'Напишите дату так: 27.01.2027',
    open: 'Календарь',
    previous: 'Предыдущий месяц',
    next: 'Следующий месяц',
  },
} satisfies TextsLike<typeof kk>;
