import type { RangeTexts } from './range-texts.ts';

/** U+2011 joins a number and its ending, U+00A0 a number and its unit. */
export const rangeRu: RangeTexts = {
  session: (session, makeup) => `${session}‑я стрельба${makeup ? ', дополнительный день' : ''}`,
  metres: (distance) => `${distance}\u00a0м`,
  rounds: (count) => `патронов\u00a0${count}`,
  positions: { prone: 'лёжа', kneeling: 'с колена', standing: 'стоя', support: 'с упора' },
  calibreAndLot: (calibre, lot) => `калибр ${calibre}, партия ${lot}`,
  roles: { issuer: 'Раздатчик боеприпасов', leader: 'Руководитель стрельбы' },
  rank: 'Звание',
  total: 'Итого',
  noPlatoon: 'Без взвода',
  misfireSign: 'о',

  sheet: {
    title: 'РАЗДАТОЧНАЯ ВЕДОМОСТЬ БОЕПРИПАСОВ',
    open: 'День стрельбы не закрыт',
    columns: {
      issued: 'Выдано',
      fired: 'Расход',
      misfired: 'Осечки',
      returned: 'Сдано патронов',
      cases: 'Сдано гильз',
    },
    balance: ({ issued, fired, misfired, returned, lost, onHand, atPoint, cases }) =>
      `Выдано ${issued} = израсходовано ${fired} + осечек ${misfired} + сдано ${returned} + утрачено ${lost}${
        onHand === 0 ? '' : ` + на руках ${onHand}`
      }. Израсходовано ${fired}, гильз ${cases}.${atPoint === 0 ? '' : ` На пункте выдачи ${atPoint}.`}`,
    act: (number, date, rounds, cases) => `Акт № ${number} от ${date}: патронов ${rounds}, гильз ${cases}.`,
    signed: (name, at) => `${name}, подписано ${at}`,
    none: 'Смены ещё не заполнены.',
  },

  results: {
    title: 'РЕЗУЛЬТАТЫ СТРЕЛЬБЫ',
    columns: {
      relay: 'Смена',
      lane: 'Место',
      weapon: '№ оружия',
      rounds: 'Патр.',
      shots: 'Выстрелы',
      points: 'Очки',
      mark: 'Оценка',
    },
    mean: (points) => `среднее ${String(points).replace('.', ',')}`,
    refired: '(повторно)',
    counts: (fired, [five, four, three, two]) =>
      `Стреляли: ${fired}. «5»: ${five}, «4»: ${four}, «3»: ${three}, «2»: ${two}.`,
    scorer: 'Результаты записал',
    none: 'Результатов этой стрельбы ещё нет.',
  },

  safety: {
    title: 'ЖУРНАЛ ИНСТРУКТАЖА ПО МЕРАМ БЕЗОПАСНОСТИ',
    columns: { date: 'Дата', content: 'Содержание', instructor: 'Инструктор' },
    kinds: { briefing: 'Инструктаж', test: 'Зачёт' },
    passed: 'сдал',
    failed: 'не сдал',
    none: 'Инструктажи и зачёты ещё не записаны.',
  },

  relays: {
    title: 'КАРТОЧКИ СМЕН',
    relay: (number, refire) => `СМЕНА ${number}${refire ? ', повторная стрельба' : ''}`,
    none: 'Смены ещё не заполнены.',
  },

  card: {
    title: 'КАРТОЧКА УЧЁТА ПАРТИИ',
    left: (rounds) => `остаток патронов\u00a0${rounds}`,
    columns: {
      date: 'Дата',
      what: 'Основание',
      in: 'Приход',
      out: 'Расход',
      balance: 'Остаток',
      fired: 'Выстрелено',
      misfired: 'Осечки',
      lost: 'Утрачено',
      by: 'Записал',
    },
    kinds: { received: 'Получено', writtenOff: 'Списано' },
    day: (intake, session) => `Набор ${intake}, ${session}‑я стрельба`,
    keeper: 'Заведующий складом',
  },

  act: {
    title: (number) => `АКТ № ${number}`,
    subjects: { loss: 'об утрате боеприпасов', writeOff: 'о списании боеприпасов' },
    columns: {
      calibre: 'Калибр',
      lot: 'Партия',
      rounds: 'Патронов',
      cases: 'Гильз',
      reason: 'Причина',
    },
    ofDay: (intake, session, date, range) => `Набор ${intake}, ${session}‑я стрельба, ${date}, ${range}.`,
    said: {
      loss: 'Комиссия установила отсутствие указанных выше патронов и гильз.',
      writeOff: 'Комиссия проверила указанные выше боеприпасы и предлагает списать их с учёта.',
    },
    chair: 'Председатель комиссии',
    member: 'Член комиссии',
    madeBy: 'Акт составил',
  },

  fileNames: {
    sheet: 'Ведомость боеприпасов',
    results: 'Результаты стрельбы',
    safety: 'Журнал безопасности',
    relays: 'Карточки смен',
    card: 'Карточка партии',
    loss: 'Акт утраты',
    writeOff: 'Акт списания',
  },
};
