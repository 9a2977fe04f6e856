import type { DailyTexts } from './daily-texts.ts';

const KINDS: DailyTexts['absent']['kinds'] = {
  illness: 'ауру',
  hospital: 'госпиталь',
  duty: 'наряд',
  trip: 'іссапар',
  restriction: 'шектеу',
  other: 'басқа',
};

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit (design README §2). */
export const dailyKk: DailyTexts = {
  cadet: 'Курсант',
  unit: (platoon, squad) =>
    [platoon === null ? '' : `${platoon}‑взвод`, squad === null ? '' : `${squad}‑бөлімше`].filter(Boolean).join(', ') ||
    '—',
  unitShort: (platoon, squad) =>
    [platoon === null ? '' : `${platoon}‑взв.`, squad === null ? '' : `${squad}‑бөл.`].filter(Boolean).join(', ') ||
    '—',
  men: (count) => `${count}\u00a0адам`,
  number: '№',
  name: 'Тегі, аты, әкесінің аты',
  unitHead: 'Бөлімшесі',
  note: 'Ескерту',
  signature: 'Қолы',
  dutyOfficer: 'Кезекші',
  commander: 'Командир',
  none: 'Жазба жоқ.',

  pass: {
    title: 'БОСАТУ ҚАҒАЗЫ',
    numberOf: (number) => `№ ${number}`,
    unit: 'Бөлімшесі',
    released: 'Босатылды',
    where: 'Қайда',
    home: 'үйіне',
    commander: 'Командир',
    stamp: 'М.О.',
    due: 'Қайту мерзімі',
    returned: 'Қайтқан уақыты',
    dutyOfficer: 'Кезекші',
    note: 'Ескерту',
    printed: (at) => `Басылды ${at}`,
  },

  register: {
    title: 'Босатуды тіркеу журналы',
    columns: {
      pass: 'Қағаз №',
      allowed: 'Рұқсат',
      out: 'Шықты',
      due: 'Қайту мерзімі',
      back: 'Қайтты',
      dutyOfficer: 'Кезекші',
    },
    night: (date, weekday) => `${date}, ${weekday.toLowerCase()}`,
    counts: (allowed, out, late) =>
      `рұқсат\u00a0${allowed} · шықты\u00a0${out}${late === 0 ? '' : ` · кешікті\u00a0${late}`}`,
    otherWay: 'босатусыз шықты',
    notGone: 'шықпады',
    notBack: 'қайтқан жоқ',
    late: (minutes) => `${minutes}\u00a0мин кешікті`,
    corrected: (first) => `түзетілді, алғашқы жазба ${first}`,
    struck: 'сызылған',
    closed: (note) => `анықталды: ${note}`,
    none: 'Бұл күндері босату да, шығу да жоқ.',
  },

  absent: {
    title: 'Жоқ болғандарды тіркеу кітабы',
    kinds: KINDS,
    columns: { kind: 'Себебі', from: 'Басы', to: 'Соңы', order: 'Бұйрық №', enteredBy: 'Жазған' },
    unknownEnd: 'белгісіз',
    none: 'Бұл күндері жоқ болған адам жазылмаған.',
  },

  gate: {
    title: 'Қақпа парағы',
    how: 'Жарық сөнгенде толтырылады. Кейін уақыттары бағдарламаға осы ретпен енгізіледі.',
    columns: {
      pass: 'Қағаз №',
      from: 'Рұқсат',
      due: 'Қайту мерзімі',
      out: 'Шықты',
      back: 'Қайтты',
      officer: 'Кезекшінің қолы',
    },
    outside: (count) => `Қазір сыртта: ${count}`,
    expected: (count) => `Бүгін шығуға рұқсаты бар: ${count}`,
    others: 'Басқа шығулар (тегі, қайда, қай уақытқа дейін)',
    held: (reason) => `ШЫҒАРЫЛМАСЫН: ${reason}`,
    heldByAbsence: (kind) => `ШЫҒАРЫЛМАСЫН: ${KINDS[kind]}`,
  },

  roster: {
    title: 'Тәуліктік наряд кестесі',
    columns: { post: 'Наряд' },
    day: (date, weekday, from, to) => `${date}, ${weekday.toLowerCase()} · ${from} – ${to}`,
    none: 'Наряд посты әлі жазылмаған.',
  },

  fileNames: {
    passes: 'Босату қағаздары',
    register: 'Босату журналы',
    absent: 'Жоқ болғандар кітабы',
    gate: 'Қақпа парағы',
    roster: 'Наряд кестесі',
  },
};
