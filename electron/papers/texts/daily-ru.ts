import type { DailyTexts } from './daily-texts.ts';

const KINDS: DailyTexts['absent']['kinds'] = {
  illness: 'болен',
  hospital: 'госпиталь',
  duty: 'наряд',
  trip: 'командировка',
  restriction: 'ограничение',
  other: 'иное',
};

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit (design README §2). */
export const dailyRu: DailyTexts = {
  cadet: 'Курсант',
  unit: (platoon, squad) =>
    [platoon === null ? '' : `${platoon}‑й взвод`, squad === null ? '' : `${squad}‑е отделение`]
      .filter(Boolean)
      .join(', ') || '—',
  unitShort: (platoon, squad) =>
    [platoon === null ? '' : `${platoon}\u00a0взв.`, squad === null ? '' : `${squad}\u00a0отд.`]
      .filter(Boolean)
      .join(', ') || '—',
  men: (count) => `${count}\u00a0чел.`,
  number: '№',
  name: 'Фамилия, имя, отчество',
  unitHead: 'Подразд.',
  note: 'Примечание',
  signature: 'Подпись',
  dutyOfficer: 'Дежурный',
  commander: 'Командир',
  none: 'Записей нет.',

  pass: {
    title: 'УВОЛЬНИТЕЛЬНАЯ ЗАПИСКА',
    numberOf: (number) => `№ ${number}`,
    unit: 'Подразделение',
    released: 'Уволен',
    where: 'Куда',
    home: 'домой',
    commander: 'Командир',
    stamp: 'М.П.',
    due: 'Вернуться до',
    returned: 'Время возвращения',
    dutyOfficer: 'Дежурный',
    note: 'Примечание',
    printed: (at) => `Напечатано ${at}`,
  },

  register: {
    title: 'Журнал учёта увольнений',
    columns: {
      pass: '№ записки',
      allowed: 'Разрешено',
      out: 'Убыл',
      due: 'Вернуться до',
      back: 'Прибыл',
      dutyOfficer: 'Дежурный',
    },
    night: (date, weekday) => `${date}, ${weekday.toLowerCase()}`,
    counts: (allowed, out, late) =>
      `разрешено\u00a0${allowed} · убыло\u00a0${out}${late === 0 ? '' : ` · опоздало\u00a0${late}`}`,
    otherWay: 'вне увольнения',
    notGone: 'не убывал',
    notBack: 'не прибыл',
    late: (minutes) => `опоздание ${minutes}\u00a0мин`,
    corrected: (first) => `исправлено, первая запись ${first}`,
    struck: 'вычеркнуто',
    closed: (note) => `выяснено: ${note}`,
    none: 'В эти дни увольнений и выходов не было.',
  },

  absent: {
    title: 'Книга учёта отсутствующих',
    kinds: KINDS,
    columns: { kind: 'Причина', from: 'Начало', to: 'Конец', order: '№ приказа', enteredBy: 'Записал' },
    unknownEnd: 'не известен',
    none: 'В эти дни отсутствующих не записано.',
  },

  gate: {
    title: 'Лист КПП',
    how: 'Заполняется, когда нет света. Потом время вносится в программу в этом же порядке.',
    columns: {
      pass: '№ записки',
      from: 'Разрешено',
      due: 'Вернуться до',
      out: 'Убыл',
      back: 'Прибыл',
      officer: 'Подпись дежурного',
    },
    outside: (count) => `Сейчас за территорией: ${count}`,
    expected: (count) => `Разрешён выход сегодня: ${count}`,
    others: 'Другие выходы (фамилия, куда, до какого времени)',
    held: (reason) => `НЕ ВЫПУСКАТЬ: ${reason}`,
    heldByAbsence: (kind) => `НЕ ВЫПУСКАТЬ: ${KINDS[kind]}`,
  },

  roster: {
    title: 'График суточного наряда',
    columns: { post: 'Наряд' },
    day: (date, weekday, from, to) => `${date}, ${weekday.toLowerCase()} · ${from} – ${to}`,
    none: 'Посты наряда ещё не записаны.',
  },

  fileNames: {
    passes: 'Увольнительные записки',
    register: 'Журнал увольнений',
    absent: 'Книга отсутствующих',
    gate: 'Лист КПП',
    roster: 'График наряда',
  },
};
