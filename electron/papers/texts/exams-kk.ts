import type { ExamTexts } from './exams-texts.ts';

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit. */
export const examsKk: ExamTexts = {
  kinds: { main: 'негізгі тапсыру', retake: 'қайта тапсыру' },
  marks: {
    5: 'өте жақсы',
    4: 'жақсы',
    3: 'қанағаттанарлық',
    2: 'қанағаттанарлықсыз',
    absent: 'келмеді',
    excused: 'босатылған',
  },
  shortMarks: { 5: '5', 4: '4', 3: '3', 2: '2', absent: 'к', excused: 'б' },
  roles: { chair: 'Комиссия төрағасы', member: 'Комиссия мүшесі', secretary: 'Комиссия хатшысы' },
  signed: (at) => `${at} қол қойды`,
  noPlatoon: 'Взводсыз',

  sheet: {
    title: 'ЕМТИХАН ПАРАҒЫ',
    open: 'Парақ жабылмаған',
    subject: (name, hours) => `Пәні: ${name}, ${hours}`,
    when: (date, from, to, place) => `Өткізілді: ${date}, ${from}–${to}, ${place}`,
    order: (number) => `Комиссия туралы бұйрық № ${number}`,
    columns: { ticket: 'Билет №', mark: 'Баға', word: 'Сөзбен' },
    unitOf: { times: 'рет', seconds: 'с', minutes: 'мин', metres: 'м', points: 'ұпай', faults: 'қате' },
    admitted: 'рұқсатпен',
    notAdmitted: 'жіберілмеді',
    before: (mark) => `алғашқысы: ${mark}`,
    figures: ({ examined, five, four, three, two, absent, excused, notAdmitted }) =>
      `Емтихан тапсырды: ${examined}. «5»: ${five}, «4»: ${four}, «3»: ${three}, «2»: ${two}. Келмеді: ${absent}, босатылды: ${excused}, жіберілмеді: ${notAdmitted}.`,
    left: (count) => `Бағасы жоқ: ${count}.`,
    rates: ({ mean, pass, quality }) => `Орташа баға ${mean}, үлгерім ${pass}, сапа ${quality}.`,
    overrides: 'Себептерге қарамай командирдің рұқсатымен жіберілді',
    override: (name, reasons, said, by, at) => `${name}: ${reasons}. Рұқсат: «${said}», ${by}, ${at}.`,
    barred: 'Жіберілмеді',
    reasons: {
      hoursOwed: ({ hours }) => `${hours}\u00a0сағат өтелмеген`,
      firingOwed: ({ sessions }) => `полигонда атыс қалған: ${[sessions].flat().join(', ')}`,
      feeShort: ({ short }) => `төлемақы толық емес: ${short}`,
      discipline: () => 'тәртіптік шектеу бар',
    },
    closings: 'Парақтың қайта ашылуы',
    reopened: (closedAt, reopenedAt, by, reason) =>
      `${closedAt} жабылды, ${reopenedAt} қайта ашылды: «${reason}», ${by}.`,
    changed: (name, was, is) => `${name}: ${was} болған, енді ${is}.`,
    norms: 'Нормативтер',
    none: 'Парақта ешкім жоқ.',
  },

  summary: {
    title: 'ЖИЫНТЫҚ ПАРАҚ',
    columns: { mean: 'Орташа', overall: 'Жалпы', decision: 'Шешім' },
    decisions: { passed: 'тапсырды', reference: 'анықтама', open: 'аяқталмаған' },
    legend:
      '2/4: алғашқысы 2, қайта тапсырғаны 4 · к: келмеді · б: босатылған · бос: тапсырылмаған немесе парақ жабылмаған',
    open: (count) => `Қорытындысы шықпаған: ${count}`,
    counts: (five, four, three, notPassed, open) =>
      `Жалпы баға: «5»: ${five}, «4»: ${four}, «3»: ${three}. Анықтама: ${notPassed}. Аяқталмаған: ${open}.`,
    mean: (value) => `орташа ${value}`,
    none: 'Лектің тізімінде ешкім жоқ.',
  },

  protocol: {
    title: 'ҚОРЫТЫНДЫ ЕМТИХАН КОМИССИЯСЫНЫҢ ХАТТАМАСЫ',
    number: (number) => `№ ${number ?? '________'}`,
    commission: 'Комиссия құрамы',
    members: 'мүшелері',
    done: (subjects, men) => `Емтихан ${subjects}\u00a0пәннен алынды, лек тізімінде ${men}\u00a0курсант.`,
    rule: (rule, order) =>
      `Жалпы баға ережесі${order === '' ? '' : ` (№ ${order} бұйрық)`}: ${
        rule === 'halves'
          ? '«бағалардың жартысы бойынша». Бір «2» болса, тапсырмады; бағалардың кемінде жартысы «5», қалғаны «4» болса, «5»; кемінде жартысы «4» пен «5», қалғаны «3» болса, «4»; басқа жағдайда «3».'
          : '«орташа баға бойынша». Бір «2» болса, тапсырмады; әйтпесе барлық бағаның орташасы, жартысы жоғары дөңгелектеледі.'
      }`,
    subjects: 'Пәндер бойынша нәтиже (қайта тапсыруды қоса)',
    columns: {
      subject: 'Пән',
      examined: 'Тапсырды',
      mean: 'Орташа',
      pass: 'Үлгерім',
      quality: 'Сапа',
      overall: 'Жалпы баға',
      failedIn: 'Тапсырмаған пәндері',
      openIn: 'Аяқталмаған пәндері',
    },
    decided: 'Комиссия шешімі',
    passed: (count) => `Емтихан тапсырып, сертификат алуға жіберілді: ${count}`,
    failed: (count) => `Емтихан тапсырмады, анықтама беріледі: ${count}`,
    waiting: (count) => `Қорытындысы шықпады: ${count}`,
    nobody: 'жоқ',
    open: (count) => `Қорытындысы шықпаған курсант бар: ${count}`,
  },

  fileNames: { sheet: 'Емтихан парағы', summary: 'Жиынтық парақ', protocol: 'Қорытынды хаттама' },
};
