import type { rangePlan as kk } from '../kk/range-plan.ts';
import type { TextsLike } from '../texts-like.ts';

export const rangePlan = {
  title: 'Полигон',
  noIntake: 'Набор не открыт',
  openIntake: 'Открыть набор',
  tab: { days: 'Дни стрельб', stock: 'Боеприпасы и оружие', results: 'Результаты', setup: 'Настройка' },
  part: { plan: 'Подготовка', relays: 'Смены', fire: 'Стрельба' },
  session: '{{session}}‑я стрельба',
  sessionMakeup: '{{session}}‑я стрельба, дополнительный день',
  day: {
    sub: '{{date, date}} · {{weapon}}, с {{distance}} м',
    back: 'К дням стрельб',
    parts: 'Разделы дня',
  },
} satisfies TextsLike<typeof kk>;
