import type { CertificateTexts } from './certificate-texts.ts';

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit. */
export const certificateKk: CertificateTexts = {
  title: 'СЕРТИФИКАТ',
  draft: 'Жоба: сертификат әлі берілген жоқ',
  duplicate: (of) => `ТЕЛНҰСҚА, ${of} орнына`,
  born: (date) => `Туған күні ${date}`,
  iin: (iin) => `ЖСН ${iin}`,
  completed: ({ total, initial, specialty }, name) =>
    `«${name}» әскери мамандығы бойынша ${total}\u00a0сағаттық бағдарламаны бітірді (алғашқы әскери дайындық ${initial}\u00a0сағат, мамандық ${specialty}\u00a0сағат).`,
  courseDays: (from, to) => `Оқу мерзімі: ${from}–${to}`,
  columns: { subject: 'Пән', mark: 'Баға', word: 'Сөзбен' },
  overall: 'Жалпы баға',
  basis: (protocol, order) =>
    `Негіздеме: емтихан комиссиясының ${protocol.date} күнгі №\u00a0${protocol.number} хаттамасы, ${order.date} күнгі №\u00a0${order.number} бұйрық.`,
  registerNumber: (number) => `Тіркеу нөмірі ${number}`,
  issuedOn: (date) => `Берілген күні ${date}`,
  stamp: 'М.О.',
  check: 'Код мектептің қолтаңбасымен бекітілген. Оны желісіз тексеру бетінде тексеріңіз.',

  register: {
    title: 'СЕРТИФИКАТТАРДЫ ТІРКЕУ КІТАБЫ',
    columns: {
      register: 'Тіркеу №',
      blank: 'Бланк №',
      overall: 'Баға',
      issued: 'Берілген күні',
      received: 'Алғанының қолы',
    },
    states: { valid: 'жарамды', spoiled: 'бланк бүлінген', replaced: 'ауыстырылған', revoked: 'күші жойылған' },
    duplicate: 'телнұсқа',
    replacedBy: (number) => `орнына ${number}`,
    counts: ({ valid, spoiled, replaced, revoked }) =>
      `Жарамды: ${valid}. Ауыстырылған: ${replaced}. Күші жойылған: ${revoked}. Бүлінген бланкіде: ${spoiled}.`,
    aside: 'Бүлінген және жоғалған бланкілер',
    blankStates: { free: 'бос', issued: 'берілген', spoiled: 'бүлінген', lost: 'жоғалған' },
    none: 'Сертификат әлі берілген жоқ.',
  },

  reference: {
    title: (number) => `АНЫҚТАМА № ${number}`,
    given: (name, birthDate, iin) => `${name}, туған күні ${birthDate}, ЖСН ${iin}, берілді.`,
    attended: (from, to, { total }) =>
      `Ол ${from}–${to} аралығында осы мектепте ${total}\u00a0сағаттық бағдарлама бойынша оқыды.`,
    failed: (count) => `Қорытынды емтихан ${count}\u00a0пәннен тапсырылмады:`,
    noMark: 'бағасы жоқ',
    noCertificate: 'Анықтама сертификатты алмастырмайды.',
  },

  key: {
    title: 'МЕКТЕПТІҢ АШЫҚ КІЛТІ',
    what: 'Сертификаттардағы кодқа мектептің жабық кілтімен қол қойылады. Осы ашық кілт қолтаңбаны желісіз тексереді.',
    rules: [
      'Тексеру бетіндегі кілт ізін осы парақтағымен таңбалап салыстырыңыз.',
      'Із басқаша болса, ол кілтке де, тексеру бетіне де сенбеңіз.',
      'Ашық кілт құпия емес: оны тексеретін кез келген адамға беруге болады.',
    ],
    fingerprint: 'Кілт ізі (SHA-256)',
    key: 'Кілт (Ed25519)',
    madeAt: (at) => `Жасалған уақыты: ${at}`,
    none: 'Кілт әлі жасалмаған: ол бірінші сертификатпен бірге жасалады.',
  },

  revocations: {
    title: 'КҮШІ ЖОЙЫЛҒАН СЕРТИФИКАТТАР ТІЗІМІ',
    asOf: (at) => `${at} бойынша`,
    fingerprint: (fingerprint) => `Кілт ізі: ${fingerprint}`,
    columns: { number: 'Бланк №', state: 'Күйі', on: 'Қай күннен' },
    states: { revoked: 'күші жойылған', replaced: 'телнұсқамен ауыстырылған', spoiled: 'бүлінген', lost: 'жоғалған' },
    total: (count) => `Барлығы: ${count}.`,
    none: 'Күші жойылған сертификат жоқ.',
  },

  fileNames: {
    certificates: 'Сертификаттар',
    certificatePreview: 'Сертификаттар жобасы',
    certificateRegister: 'Сертификаттарды тіркеу кітабы',
    references: 'Анықтамалар',
    publicKey: 'Ашық кілт',
    revocations: 'Күші жойылған сертификаттар',
  },
};
