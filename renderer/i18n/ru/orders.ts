import type { orders as kk } from '../kk/orders.ts';
import type { TextsLike } from '../texts-like.ts';

export const orders = {
  history: {
    prepareGraduation:
      'Подготовлен приказ о выпуске, {{intake}}: сертификатов {{certificates}}, справок {{references}}',
    changeGraduation: 'Изменён приказ о выпуске: сертификатов {{certificates}}, справок {{references}}',
    prepareExpulsion: 'Подготовлен приказ об отчислении: {{names, list}}, с {{date, date}}',
    changeExpulsion: 'Изменён приказ об отчислении: {{names, list}}, с {{date, date}}',
    prepareReinstatement: 'Подготовлен приказ о восстановлении: {{names, list}}, с {{date, date}}',
    changeReinstatement: 'Изменён приказ о восстановлении: {{names, list}}, с {{date, date}}',
    withdraw: 'Отозван подготовленный приказ: {{names, list}}',
    withdraw_graduation: 'Отозван подготовленный приказ о выпуске: {{names, list}}',
    withdraw_expulsion: 'Отозван подготовленный приказ об отчислении: {{names, list}}',
    withdraw_reinstatement: 'Отозван подготовленный приказ о восстановлении: {{names, list}}',
    sign: 'Подписан приказ № {{number}} от {{date, date}}',
    sign_graduation: 'Подписан приказ о выпуске № {{number}} от {{date, date}}, курсантов: {{count}}',
    sign_expulsion: 'Подписан приказ об отчислении № {{number}} от {{date, date}}: {{names, list}}',
    sign_reinstatement: 'Подписан приказ о восстановлении № {{number}} от {{date, date}}: {{names, list}}',
    setOath: '{{intake}}: присяга {{date, date}}, {{place}}',
    noteOath: 'Приняли присягу ({{count}}): {{names, list}}',
    noteOath_not: 'Снята отметка о присяге ({{count}}): {{names, list}}',
  },
  refusal: {
    unknownIntake: { what: 'Такого набора нет', why: 'Набор не найден в списке.', todo: 'Выберите набор заново.' },
    unknownOrder: {
      what: 'Такого приказа нет',
      why: 'Возможно, его отозвали.',
      todo: 'Откройте список приказов заново.',
    },
    unknownMan: {
      what: 'Такого курсанта нет',
      why: 'Его нет в списке набора, или он отчислен.',
      todo: 'Откройте список заново.',
    },
    otherKind: {
      what: 'Это другой приказ',
      why: 'Приказы о выпуске, отчислении и восстановлении меняются отдельно.',
      todo: 'Откройте приказ из списка заново.',
    },
    signed: {
      what: 'Приказ подписан',
      why: 'Подписанный приказ не меняется.',
      todo: 'Если это ошибка, отмените подпись (Ctrl+Z).',
    },
    cannotGraduate: {
      what: 'В приказ не могут войти: {{count}}',
      why: 'Из {{of}}: {{names, list}}.',
      todo: 'Посмотрите причины в списке, уберите этих людей или устраните причину.',
    },
    paperChanged: {
      what: 'Приказ устарел',
      why: 'После подготовки изменился итог ({{count}}): {{names, list}}.',
      todo: 'Попросите подготовить приказ заново.',
    },
    inOrder: {
      what: '{{name}} уже в приказе',
      why: 'Человек выбывает из списка одним приказом.',
      todo: 'Сначала уберите его из того приказа.',
    },
    offOutside: {
      what: 'День не подходит',
      why: '{{date, date}}: должен быть между {{from, date}} и {{to, date}}.',
      todo: 'Укажите первый день, когда его уже нет в списках.',
    },
    noteNeeded: {
      what: 'Причина не записана',
      why: 'Причина «другое» пишется словами.',
      todo: 'Напишите причину.',
    },
    ownOrder: {
      what: 'Свой приказ подписать нельзя',
      why: 'Его подготовил {{name}}: готовит и подписывает не один человек.',
      todo: 'Передайте подпись другому.',
    },
    dateAhead: {
      what: 'Дата приказа не подходит',
      why: '{{date, date}} ещё не наступило, сегодня {{today, date}}.',
      todo: 'Поставьте сегодняшнюю или прошедшую дату.',
    },
    numberTaken: {
      what: '№ {{number}} занят',
      why: 'Приказ с этим номером от {{date, date}} уже есть: {{intake}}.',
      todo: 'Проверьте номер.',
    },
    papersStand: {
      what: 'Приказ остаётся в силе',
      why: 'По нему выданы сертификаты или справки.',
      todo: 'Ошибочный документ аннулируйте в реестре.',
    },
    notSigned: {
      what: 'Приказ об отчислении не подписан',
      why: 'Из приказа, который не вступил в силу, восстанавливать не нужно.',
      todo: 'Уберите подготовленный приказ или измените его.',
    },
    backOutside: {
      what: 'День не подходит',
      why: '{{date, date}}: должен быть между {{from, date}} и {{to, date}}.',
      todo: 'Укажите день, с которого он снова в списках.',
    },
    backAhead: {
      what: 'Подписывать рано',
      why: 'Курсант возвращается в списки {{date, date}}, сегодня {{today, date}}.',
      todo: 'Подпишите в этот день или измените дату.',
    },
    takenBack: {
      what: 'Приказ остаётся в силе',
      why: 'Из него людей восстановили, или приказ об этом готов.',
      todo: 'Сначала отмените приказ о восстановлении.',
    },
    leavesAgain: {
      what: 'Приказ остаётся в силе',
      why: 'Восстановленный после этого вошёл в другой приказ.',
      todo: 'Сначала отмените последний приказ.',
    },
    oathOutside: {
      what: 'День присяги не подходит',
      why: '{{date, date}} вне срока набора: {{from, date}} – {{to, date}}.',
      todo: 'Выберите день набора.',
    },
    oathAhead: {
      what: 'Присяги ещё не было',
      why: 'День присяги {{date, date}}, сегодня {{today, date}}.',
      todo: 'Отметьте в день присяги.',
    },
  },
} satisfies TextsLike<typeof kk>;
