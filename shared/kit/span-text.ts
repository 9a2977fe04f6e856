import type { Language } from '../contract/values.ts';
import { NO_BREAK_SPACE } from './number-text.ts';

const HOUR = 60;
/** So long it is easier to read in minutes alone. */
const MINUTES_ALONE = 2 * HOUR;

const WORDS: Record<Language, readonly [hour: string, minute: string]> = {
  kk: ['сағ', 'мин'],
  ru: ['ч', 'мин'],
  en: ['h', 'min'],
};

/** '47 мин', and from two hours on '24 сағ 20 мин', with no-break spaces. */
export function spanText(minutes: number, language: Language): string {
  const [hour, minute] = WORDS[language];
  const hours = minutes < MINUTES_ALONE ? 0 : Math.floor(minutes / HOUR);
  const rest = minutes - hours * HOUR;
  return [hours > 0 && [hours, hour], (hours === 0 || rest > 0) && [rest, minute]]
    .filter((part) => part !== false)
    .flat()
    .join(NO_BREAK_SPACE);
}
