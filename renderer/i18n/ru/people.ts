import type { people as kk } from '../kk/people.ts';
import type { TextsLike } from '../texts-like.ts';

export const people = {
  settings: {
    title: 'Настройки',
    people: 'Люди',
    rules: 'Правила',
    mine: 'Мой вход',
    look: 'Вид',
    backups: 'Резервные копии',
    history: 'История изменений',
    personalData: 'Личные данные',
  },
  list: {
    name: 'Фамилия, имя, отчество',
    login: 'Имя для входа',
    role: 'Должность',
    state: 'Состояние',
    active: 'может войти',
    inactive: 'вход закрыт',
    add: 'Добавить человека',
    changeRole: 'Сменить должность',
    setPassword: 'Задать новый пароль',
    deactivate: 'Закрыть вход',
    empty: 'Здесь стоят люди, которые входят в программу.',
    you: 'вы',
    count_one: '{{count}} человек',
    count_few: '{{count}} человека',
    count_many: '{{count}} человек',
    count_other: '{{count}} человека',
  },
  add: {
    title: 'Новый человек',
    password: 'Начальный пароль',
    passwordHint: 'человек сменит его сам после входа',
    save: 'Добавить',
    cancel: 'Не добавлять',
  },
  deactivate: {
    title: '{{name}}: закрыть вход',
    text: 'Этот человек не сможет войти в программу. Его записи останутся в истории. Отменить это нельзя.',
  },
  password: {
    title: 'Сменить пароль',
    old: 'Нынешний пароль',
    new: 'Новый пароль',
    again: 'Повторите новый пароль',
    save: 'Сменить',
    done: 'Пароль сменён',
  },
  look: {
    scheme: 'Цвета',
    light: 'Светлые',
    dark: 'Тёмные',
    auto: 'Как в системе',
    size: 'Размер текста',
    language: 'Язык',
  },
  refusal: {
    unknown: {
      what: 'Такого человека нет',
      why: 'В списке нет человека с номером {{id}}.',
      todo: 'Обновите список и выберите снова.',
    },
  },
  history: {
    add: 'Добавлен человек: {{name}}, {{role, role}}',
    changeRole: '{{name}}: должность теперь {{role, role}}',
    deactivate: '{{name}}: вход закрыт',
    changePassword: '{{name}}: пароль сменён',
    setPassword: '{{name}}: задан новый пароль',
  },
} satisfies TextsLike<typeof kk>;
