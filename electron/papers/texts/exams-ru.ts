import type { ExamTexts } from './exams-texts.ts';

/** U+2011 joins a number and its ending, U+00A0 a number and its unit. */
export const examsRu: ExamTexts = {
  kinds: { main: 'основная сдача', retake: 'пересдача' },
  marks: {
    5: 'отлично',
    4: 'хорошо',
    3: 'удовлетворительно',
    2: 'неудовлетворительно',
    absent: 'не явился',
    excused: 'освобождён',
  },
  shortMarks: { 5: '5', 4: '4', 3: '3', 2: '2', absent: 'н', excused: 'о' },
  roles: { chair: 'Председатель комиссии', member: 'Член комиссии', secretary: 'Секретарь комиссии' },
  signed: (at) => `подписано ${at}`,
  noPlatoon: 'Без взвода',

  sheet: {
    title: 'ЭКЗАМЕНАЦИОННАЯ ВЕДОМОСТЬ',
    open: 'Ведомость не закрыта',
    subject: (name, hours) => `Предмет: ${name}, ${hours}`,
    when: (date, from, to, place) => `Проведён: ${date}, ${from}–${to}, ${place}`,
    order: (number) => `Приказ о комиссии № ${number}`,
    columns: { ticket: '№ билета', mark: 'Оценка', word: 'Прописью' },
    unitOf: { times: 'раз', seconds: 'с', minutes: 'мин', metres: 'м', points: 'очки', faults: 'ошибки' },
    admitted: 'с разрешения',
    notAdmitted: 'не допущен',
    before: (mark) => `сначала: ${mark}`,
    figures: ({ examined, five, four, three, two, absent, excused, notAdmitted }) =>
      `Экзаменовано: ${examined}. «5»: ${five}, «4»: ${four}, «3»: ${three}, «2»: ${two}. Не явились: ${absent}, освобождены: ${excused}, не допущены: ${notAdmitted}.`,
    left: (count) => `Без оценки: ${count}.`,
    rates: ({ mean, pass, quality }) => `Средний балл ${mean}, успеваемость ${pass}, качество ${quality}.`,
    overrides: 'Допущены командиром вопреки причинам',
    override: (name, reasons, said, by, at) => `${name}: ${reasons}. Допуск: «${said}», ${by}, ${at}.`,
    barred: 'Не допущены',
    reasons: {
      hoursOwed: ({ hours }) => `не отработано ${hours}\u00a0ч`,
      firingOwed: ({ sessions }) => `осталась стрельба: ${[sessions].flat().join(', ')}`,
      feeShort: ({ short }) => `недоплачено ${short}`,
      discipline: () => 'дисциплинарное ограничение',
    },
    closings: 'Повторное открытие ведомости',
    reopened: (closedAt, reopenedAt, by, reason) =>
      `Закрыта ${closedAt}, открыта снова ${reopenedAt}: «${reason}», ${by}.`,
    changed: (name, was, is) => `${name}: было ${was}, стало ${is}.`,
    norms: 'Нормативы',
    none: 'В ведомости никого нет.',
  },

  summary: {
    title: 'СВОДНАЯ ВЕДОМОСТЬ',
    columns: { mean: 'Средний', overall: 'Общая', decision: 'Решение' },
    decisions: { passed: 'сдал', reference: 'справка', open: 'не завершено' },
    legend: '2/4: сначала 2, на пересдаче 4 · н: не явился · о: освобождён · пусто: не сдан или ведомость не закрыта',
    open: (count) => `Без решения: ${count}`,
    counts: (five, four, three, notPassed, open) =>
      `Общая оценка: «5»: ${five}, «4»: ${four}, «3»: ${three}. Справка: ${notPassed}. Не завершено: ${open}.`,
    mean: (value) => `средний ${value}`,
    none: 'В списке набора никого нет.',
  },

  protocol: {
    title: 'ПРОТОКОЛ ИТОГОВОЙ ЭКЗАМЕНАЦИОННОЙ КОМИССИИ',
    number: (number) => `№ ${number ?? '________'}`,
    commission: 'Состав комиссии',
    members: 'члены',
    done: (subjects, men) => `Экзамены приняты по предметам: ${subjects}; в списке набора курсантов: ${men}.`,
    rule: (rule, order) =>
      `Правило общей оценки${order === '' ? '' : ` (приказ № ${order})`}: ${
        rule === 'halves'
          ? '«по половине пятёрок». Любая «2»: не сдал; не менее половины оценок «5», остальные «4»: «5»; не менее половины «4» и «5», остальные «3»: «4»; иначе «3».'
          : '«по среднему баллу». Любая «2»: не сдал; иначе среднее всех оценок, половина округляется вверх.'
      }`,
    subjects: 'Результаты по предметам (с учётом пересдачи)',
    columns: {
      subject: 'Предмет',
      examined: 'Сдавали',
      mean: 'Средний',
      pass: 'Успев.',
      quality: 'Качество',
      overall: 'Общая оценка',
      failedIn: 'Не сданные предметы',
      openIn: 'Незавершённые предметы',
    },
    decided: 'Решение комиссии',
    passed: (count) => `Сдали экзамены и допущены к выдаче сертификата: ${count}`,
    failed: (count) => `Экзамены не сдали, выдаётся справка: ${count}`,
    waiting: (count) => `Без решения: ${count}`,
    nobody: 'нет',
    open: (count) => `Есть курсанты без решения: ${count}`,
  },

  fileNames: { sheet: 'Экзаменационная ведомость', summary: 'Сводная ведомость', protocol: 'Итоговый протокол' },
};
