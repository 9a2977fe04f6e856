import i18next from 'i18next';
import type { Param } from '../../shared/kit/result.ts';

/** A text whose key is put together at run time (refusals, history, findings); null where nobody wrote one. */
export function sayByKey(key: string, params: Record<string, Param> = {}): string | null {
  if (!i18next.exists(key, params)) return null;
  return (i18next.t as (key: string, params: Record<string, Param>) => string)(key, params);
}
