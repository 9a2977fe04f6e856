import type { JournalTexts } from './journal-texts.ts';

export const journalKk: JournalTexts = {
  title: 'Сабақ журналы',
  held: (hours, planned) => `өтілгені ${hours} / ${planned}\u00a0сағат`,
  legend: ({ duty, illness, leave, trip, other, unexcused }) =>
    `${duty} наряд · ${illness} ауру · ${leave} босату · ${trip} іссапар · ${other} басқа · ${unexcused} себепсіз · сан: сабақтың неше сағатында болмады · — тізімде жоқ`,
  hours: 'Сағат',
  running: 'Жоспар бойынша',
  topic: 'Тақырыбы',
  again: 'қайта өтілді',
  instructor: 'Нұсқаушы',
  missed: 'Болмаған сағаты',
  fileName: 'Сабақ журналы',
};
