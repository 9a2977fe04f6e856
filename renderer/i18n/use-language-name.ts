import { useTranslation } from 'react-i18next';
import type { Names } from '../../shared/contract/values.ts';
import { currentLanguage } from './setup.ts';

/** Picks the reader's language out of a name in three. */
export function useLanguageName(): (names: Names) => string {
  useTranslation();
  return (names) => names[currentLanguage()];
}
