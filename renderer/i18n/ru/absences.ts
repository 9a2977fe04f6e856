import type { absences as kk } from '../kk/absences.ts';
import type { TextsLike } from '../texts-like.ts';

export const absences = {
  title: 'Наряд, больные, командировки',
  history: {
    add: '{{names, list}}: отсутствие записано с {{from, dateTime}}',
    end: '{{name}}: отсутствие до {{to, dateTime}}',
    remove: '{{name}}: запись снята, {{from, dateTime}}',
    addPost: 'Добавлен пост наряда: {{name}}, человек: {{men}}',
    assignDuty: '{{date, date}}, {{post}}: в наряд {{names, list}}',
    proposeDuty: '{{from, date}}–{{to, date}}: в наряд назначено: {{count}}',
  },
  refusal: {
    postNameTaken: { what: 'Такой пост уже есть', why: '«{{name}}» уже в списке.', todo: 'Дайте другое название.' },
    unknownPost: { what: 'Такого поста нет', why: 'Он закрыт или его нет в списке.', todo: 'Выберите пост из списка.' },
    postFull: {
      what: '{{post}}: мест нет',
      why: 'На пост нужно {{men}}, назначено {{taken}}.',
      todo: 'Снимите лишних.',
    },
    unknownMan: { what: 'Такого курсанта нет', why: 'Его нет в списке этого набора.', todo: 'Проверьте набор.' },
    cannotStandDuty: {
      what: '{{name}} не может заступить',
      why: '{{date, date}}: его нет, он вне списка или наряды идут подряд.',
      todo: 'Возьмите следующего по очереди.',
    },
    endsBeforeBegin: {
      what: 'Конец раньше начала',
      why: 'Начало {{from, dateTime}}, конец {{to, dateTime}}.',
      todo: 'Исправьте время.',
    },
    noteNeeded: {
      what: 'Причина не названа',
      why: 'Для иной причины нужна пометка.',
      todo: 'Напишите её одной фразой.',
    },
    alreadyEntered: {
      what: 'О {{name}} уже записано',
      why: 'Такая же запись идёт с {{from, dateTime}}.',
      todo: 'Закройте прежнюю или исправьте время.',
    },
    unknownEntry: { what: 'Такой записи нет', why: 'Возможно, её уже убрали.', todo: 'Откройте список заново.' },
  },
} satisfies TextsLike<typeof kk>;
