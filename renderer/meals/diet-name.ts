import type { Diet } from '../../shared/contract/meals.contract.ts';
import type { Language } from '../../shared/contract/values.ts';

/** The name of a diet in the window's language; null: the ordinary ration. */
export function dietName(diets: readonly Diet[], dietId: number | null, language: string): string | null {
  const diet = diets.find(({ id }) => id === dietId);
  return diet ? (diet.names[language as Language] ?? diet.names.kk) : null;
}
