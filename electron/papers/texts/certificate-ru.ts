import type { CertificateTexts } from './certificate-texts.ts';

/** U+2011 joins a number and its ending, U+00A0 a number and its unit. */
export const certificateRu: CertificateTexts = {
  title: 'СЕРТИФИКАТ',
  draft: 'Проект: сертификат ещё не выдан',
  duplicate: (of) => `ДУБЛИКАТ взамен ${of}`,
  born: (date) => `Дата рождения ${date}`,
  iin: (iin) => `ИИН ${iin}`,
  completed: ({ total, initial, specialty }, name) =>
    `окончил программу по военной специальности «${name}» объёмом ${total}\u00a0ч (${initial}\u00a0ч начальной военной подготовки и ${specialty}\u00a0ч специальности).`,
  courseDays: (from, to) => `Срок обучения: ${from}–${to}`,
  columns: { subject: 'Предмет', mark: 'Оценка', word: 'Прописью' },
  overall: 'Общая оценка',
  basis: (protocol, order) =>
    `Основание: протокол экзаменационной комиссии №\u00a0${protocol.number} от ${protocol.date}, приказ №\u00a0${order.number} от ${order.date}.`,
  registerNumber: (number) => `Регистрационный № ${number}`,
  issuedOn: (date) => `Дата выдачи ${date}`,
  stamp: 'М.П.',
  check: 'Код заверен подписью школы. Проверьте его без сети на странице проверки.',

  register: {
    title: 'КНИГА РЕГИСТРАЦИИ СЕРТИФИКАТОВ',
    columns: {
      register: 'Рег. №',
      blank: '№ бланка',
      overall: 'Оценка',
      issued: 'Дата выдачи',
      received: 'Подпись получателя',
    },
    states: { valid: 'действителен', spoiled: 'бланк испорчен', replaced: 'заменён', revoked: 'аннулирован' },
    duplicate: 'дубликат',
    replacedBy: (number) => `взамен выдан ${number}`,
    counts: ({ valid, spoiled, replaced, revoked }) =>
      `Действительны: ${valid}. Заменены: ${replaced}. Аннулированы: ${revoked}. На испорченных бланках: ${spoiled}.`,
    aside: 'Испорченные и утерянные бланки',
    blankStates: { free: 'свободен', issued: 'выдан', spoiled: 'испорчен', lost: 'утерян' },
    none: 'Сертификаты ещё не выдавались.',
  },

  reference: {
    title: (number) => `СПРАВКА № ${number}`,
    given: (name, birthDate, iin) => `Выдана: ${name}, дата рождения ${birthDate}, ИИН ${iin}.`,
    attended: (from, to, { total }) =>
      `Он обучался с ${from} по ${to} в этой школе по программе объёмом ${total}\u00a0ч.`,
    failed: (count) => `Не сданы итоговые экзамены, предметов: ${count}:`,
    noMark: 'без оценки',
    noCertificate: 'Справка не заменяет сертификата.',
  },

  key: {
    title: 'ОТКРЫТЫЙ КЛЮЧ ШКОЛЫ',
    what: 'Код сертификата подписывается закрытым ключом школы. Этот открытый ключ проверяет подпись без сети.',
    rules: [
      'Сравните отпечаток на странице проверки с этим листом знак за знаком.',
      'Если отпечаток другой, не доверяйте ни ключу, ни странице проверки.',
      'Открытый ключ не секретен: его можно передать каждому, кто проверяет сертификаты.',
    ],
    fingerprint: 'Отпечаток ключа (SHA-256)',
    key: 'Ключ (Ed25519)',
    madeAt: (at) => `Создан: ${at}`,
    none: 'Ключа ещё нет: он создаётся с первым сертификатом.',
  },

  revocations: {
    title: 'СПИСОК НЕДЕЙСТВИТЕЛЬНЫХ СЕРТИФИКАТОВ',
    asOf: (at) => `по состоянию на ${at}`,
    fingerprint: (fingerprint) => `Отпечаток ключа: ${fingerprint}`,
    columns: { number: '№ бланка', state: 'Состояние', on: 'С какого дня' },
    states: { revoked: 'аннулирован', replaced: 'заменён дубликатом', spoiled: 'испорчен', lost: 'утерян' },
    total: (count) => `Всего: ${count}.`,
    none: 'Недействительных сертификатов нет.',
  },

  fileNames: {
    certificates: 'Сертификаты',
    certificatePreview: 'Проект сертификатов',
    certificateRegister: 'Книга регистрации сертификатов',
    references: 'Справки',
    publicKey: 'Открытый ключ',
    revocations: 'Недействительные сертификаты',
  },
};
