import type { today as kk } from '../kk/today.ts';
import type { TextsLike } from '../texts-like.ts';

export const today = {
  title: 'Сегодня',
  steps: 'Семь шагов набора',
  stepsLead: 'Каждый шаг открывает своё место и сохраняется отдельно.',
  stepsDone: 'Семь шагов набора: готово {{all}} / {{all}}',
  done: 'готово',
  open: 'Открыть: {{step}}',
  noIntake: 'Здесь будет день выбранного набора. Сначала откройте набор.',
  newIntake: 'Открыть новый набор',
  waiting: {
    title: 'Ждут решения',
    leaves: 'Просьбы об увольнении',
    intake: 'Расписание набора {{code}}',
    askedBy: 'версия {{version}} · {{by}}, {{at, dateTime}}',
    changed: 'изменено после подачи',
  },
} satisfies TextsLike<typeof kk>;
