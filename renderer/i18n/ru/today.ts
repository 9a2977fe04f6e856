import type { today as kk } from '../kk/today.ts';
import type { TextsLike } from '../texts-like.ts';

export const today = {
  title: 'Сегодня',
  steps: 'Семь шагов набора',
  stepsLead: 'Каждый шаг открывает своё место и сохраняется отдельно.',
  done: 'готово',
  open: 'Открыть: {{step}}',
  noIntake: 'Здесь будет день выбранного набора. Сначала откройте набор.',
  newIntake: 'Открыть новый набор',
} satisfies TextsLike<typeof kk>;
