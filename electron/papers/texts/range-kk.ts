import type { RangeTexts } from './range-texts.ts';

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit. */
export const rangeKk: RangeTexts = {
  session: (session, makeup) => `${session}‑атыс${makeup ? ', қосымша күн' : ''}`,
  metres: (distance) => `${distance}\u00a0м`,
  rounds: (count) => `${count}\u00a0оқ`,
  positions: { prone: 'жатып', kneeling: 'тізерлеп', standing: 'тұрып', support: 'тіректен' },
  calibreAndLot: (calibre, lot) => `калибрі ${calibre}, топтама ${lot}`,
  roles: { issuer: 'Оқ беруші', leader: 'Атыс жетекшісі' },
  rank: 'Атағы',
  total: 'Барлығы',
  noPlatoon: 'Взводсыз',
  misfireSign: 'о',

  sheet: {
    title: 'ОҚ-ДӘРІ БЕРУ ПАРАҒЫ',
    open: 'Атыс күні жабылмаған',
    columns: {
      issued: 'Берілді',
      fired: 'Атылды',
      misfired: 'От алмады',
      returned: 'Оқ қайтты',
      cases: 'Гильза қайтты',
    },
    balance: ({ issued, fired, misfired, returned, lost, onHand, atPoint, cases }) =>
      `Берілді ${issued} = атылды ${fired} + от алмады ${misfired} + қайтты ${returned} + жоғалды ${lost}${
        onHand === 0 ? '' : ` + қолда ${onHand}`
      }. Атылды ${fired}, гильза ${cases}.${atPoint === 0 ? '' : ` Беру орнында ${atPoint}.`}`,
    act: (number, date, rounds, cases) => `Акт № ${number}, ${date}: оқ ${rounds}, гильза ${cases}.`,
    signed: (name, at) => `${name}, ${at} қол қойды`,
    none: 'Ауысымдар әлі толтырылмаған.',
  },

  results: {
    title: 'АТЫС НӘТИЖЕЛЕРІ',
    columns: {
      relay: 'Ауысым',
      lane: 'Орын',
      weapon: 'Қару №',
      rounds: 'Оқ',
      shots: 'Атыстары',
      points: 'Ұпайы',
      mark: 'Баға',
    },
    mean: (points) => `орташа ${String(points).replace('.', ',')}`,
    refired: '(қайта)',
    counts: (fired, [five, four, three, two]) =>
      `Атқаны: ${fired}. «5»: ${five}, «4»: ${four}, «3»: ${three}, «2»: ${two}.`,
    scorer: 'Нәтижені жазған',
    none: 'Бұл атыстың нәтижесі әлі жоқ.',
  },

  safety: {
    title: 'ҚАУІПСІЗДІК ЖУРНАЛЫ',
    columns: { date: 'Күні', content: 'Мазмұны', instructor: 'Нұсқаушы' },
    kinds: { briefing: 'Нұсқама', test: 'Сынақ' },
    passed: 'тапсырды',
    failed: 'тапсырмады',
    none: 'Нұсқама да, сынақ та жазылмаған.',
  },

  relays: {
    title: 'АУЫСЫМ ҚАҒАЗДАРЫ',
    relay: (number, refire) => `${number}‑АУЫСЫМ${refire ? ', қайта атыс' : ''}`,
    none: 'Ауысымдар әлі толтырылмаған.',
  },

  card: {
    title: 'ТОПТАМАНЫ ЕСЕПКЕ АЛУ КАРТАСЫ',
    left: (rounds) => `қалдығы ${rounds}\u00a0оқ`,
    columns: {
      date: 'Күні',
      what: 'Неге сәйкес',
      in: 'Кіріс',
      out: 'Шығыс',
      balance: 'Қалдық',
      fired: 'Атылды',
      misfired: 'От алмады',
      lost: 'Жоғалды',
      by: 'Жазған',
    },
    kinds: { received: 'Қабылданды', writtenOff: 'Есептен шығарылды' },
    day: (intake, session) => `${intake} лек, ${session}‑атыс`,
    keeper: 'Қойма меңгерушісі',
  },

  act: {
    title: (number) => `АКТ № ${number}`,
    subjects: { loss: 'оқ-дәрінің жоғалуы туралы', writeOff: 'оқ-дәріні есептен шығару туралы' },
    columns: {
      calibre: 'Калибрі',
      lot: 'Топтама',
      rounds: 'Оқ саны',
      cases: 'Гильза саны',
      reason: 'Себебі',
    },
    ofDay: (intake, session, date, range) => `${intake} лек, ${session}‑атыс, ${date}, ${range}.`,
    said: {
      loss: 'Комиссия жоғарыда көрсетілген оқ пен гильзаның жоқ екенін анықтады.',
      writeOff: 'Комиссия жоғарыда көрсетілген оқ-дәріні тексеріп, есептен шығаруды ұсынады.',
    },
    chair: 'Комиссия төрағасы',
    member: 'Комиссия мүшесі',
    madeBy: 'Актіні жазған',
  },

  fileNames: {
    sheet: 'Оқ-дәрі парағы',
    results: 'Атыс нәтижелері',
    safety: 'Қауіпсіздік журналы',
    relays: 'Ауысым қағаздары',
    card: 'Топтама картасы',
    loss: 'Жоғалту актісі',
    writeOff: 'Есептен шығару актісі',
  },
};
