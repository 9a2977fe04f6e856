import type { JournalTexts } from './journal-texts.ts';

export const journalRu: JournalTexts = {
  title: 'Журнал учёта занятий',
  held: (hours, planned) => `проведено ${hours} / ${planned}\u00a0ч`,
  legend: ({ duty, illness, leave, trip, other, unexcused }) =>
    `${duty} наряд · ${illness} болен · ${leave} увольнение · ${trip} командировка · ${other} другое · ${unexcused} без причины · число: сколько часов занятия пропущено · — не в списке`,
  hours: 'Часы',
  running: 'По плану',
  topic: 'Тема',
  again: 'проведено повторно',
  instructor: 'Инструктор',
  missed: 'Пропущено часов',
  fileName: 'Журнал занятий',
};
