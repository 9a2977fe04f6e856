import type { termsOperations } from '../../shared/contract/terms.contract.ts';
import { NO_WORDS, readSchoolWords } from '../../shared/terms/school-words.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { readWords, saveWords } from './terms.repository.ts';

const MOST_NAMED = 5;

export const termsHandlers: HandlersOf<typeof termsOperations> = {
  'terms.get': ({ db }) => readWords(db),

  'terms.set': ({ db, tell }, { text }) => {
    const { words, faults } = text === null ? { words: NO_WORDS, faults: [] } : readSchoolWords(text);
    const unread = faults.find(({ code }) => code === 'notJson' || code === 'unknownLanguage');
    if (unread) refuse('terms.noWordFile', {});
    if (faults.length > 0)
      refuse('terms.wrongWords', { words: faults.slice(0, MOST_NAMED).map(({ form }) => form), count: faults.length });
    const forms = Object.values(words).reduce((sum, some) => sum + Object.keys(some).length, 0);
    if (text !== null && forms === 0) refuse('terms.nothingChanged', {});
    saveWords(db, words);
    tell({ count: forms });
    return { forms };
  },
};
