import { kk } from './kk.ts';
import type { PaperLanguage, PaperTexts } from './paper-texts.ts';
import { ru } from './ru.ts';

/** The words of the papers in the school's two languages. */
export const PAPER_TEXTS: Record<PaperLanguage, PaperTexts> = { kk, ru };
