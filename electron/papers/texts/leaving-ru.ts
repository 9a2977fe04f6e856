import type { LeavingTexts } from './leaving-texts.ts';

/** U+2011 joins a number and its ending, U+00A0 a number and its unit. */
export const leavingRu: LeavingTexts = {
  order: {
    unsigned: 'Не подписан',
    subjects: {
      graduation: (intake) => `О выпуске курсантов набора ${intake}`,
      expulsion: (_, men) => (men > 1 ? 'Об отчислении курсантов' : 'Об отчислении курсанта'),
      reinstatement: (_, men) => (men > 1 ? 'О восстановлении курсантов' : 'О восстановлении курсанта'),
    },
    certificates: (count, intake) =>
      `Считать окончившими обучение и выдать сертификаты курсантам набора ${intake}, сдавшим итоговые экзамены (всего ${count}):`,
    references: (count) => `Выдать справки курсантам, не сдавшим итоговые экзамены (всего ${count}):`,
    columns: { overall: 'Общая оценка' },
    expelled: (name, unit, from) => `Отчислить курсанта ${name} (${unit}) с ${from}.`,
    allExpelled: (count, from) => `Отчислить с ${from} курсантов (всего ${count}):`,
    setBack: (name, unit, from, into) => `Перевести курсанта ${name} (${unit}) с ${from} в набор ${into}.`,
    allSetBack: (count, from, into) => `Перевести с ${from} в набор ${into} курсантов (всего ${count}):`,
    setBackSubject: (men) =>
      men > 1 ? 'О переводе курсантов в следующий набор' : 'О переводе курсанта в следующий набор',
    reinstated: (name, unit, from) => `Восстановить курсанта ${name} (${unit}) в списках с ${from}.`,
    allReinstated: (count, from) => `Восстановить в списках с ${from} курсантов (всего ${count}):`,
    annulled: (number, date) => `Приказ ${number} от ${date} в отношении указанных лиц считать утратившим силу.`,
    agreed: 'СОГЛАСОВАНО',
    reason: (reason, note) => `Причина: ${[reason, note].filter(Boolean).join(', ')}.`,
    reasons: {
      ownWish: 'по собственному желанию',
      discipline: 'за нарушение дисциплины',
      absence: 'за отсутствие без уважительной причины',
      health: 'по состоянию здоровья',
      fee: 'за неоплату обучения',
      falsePapers: 'за подложные документы',
      other: 'другая причина',
    },
    preparedBy: (name) => `Подготовил: ${name}`,
    signedBy: (name, at) => `Подписал в программе: ${name}, ${at}`,
  },

  oath: {
    title: 'СПИСОК ПРИНЯВШИХ ПРИСЯГУ',
    where: (date, place) => `День и место принятия присяги: ${date}, ${place ?? '________________'}`,
    notTaken: 'не принял',
    counts: (taken, notTaken) => `Приняли присягу: ${taken}. Не приняли: ${notTaken}.`,
    none: 'В списке никого нет.',
  },

  letter: {
    to: (department) => `Начальнику: ${department}`,
    subject: 'О сроках выдачи военных билетов',
    text: (days, count) =>
      `После передачи Вам сертификатов граждан, указанных ниже (всего ${count}), истёк срок готовности военного билета (дней: ${days}), но сообщения о готовности не поступило:`,
    columns: {
      born: 'Дата рождения',
      certificate: 'Сертификат',
      handedOver: 'Передан',
      due: 'Крайний день',
      late: 'Просрочка, дней',
    },
    asked: 'Просим письменно сообщить, когда билеты будут готовы, и причину задержки.',
    number: (number) => `Исх. № ${number}`,
    none: 'Просроченных военных билетов нет.',
  },

  fileNames: {
    graduation: 'Приказ о выпуске',
    expulsion: 'Приказ об отчислении',
    setBack: 'Приказ о переводе в следующий набор',
    reinstatement: 'Приказ о восстановлении',
    oath: 'Список принявших присягу',
    letters: 'Письма в отделы',
  },
};
