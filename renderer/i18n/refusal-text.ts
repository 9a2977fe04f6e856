import i18next from 'i18next';
import type { Failure } from '../../shared/kit/result.ts';
import { sayByKey } from './say-by-key.ts';

export interface RefusalText {
  what: string;
  why: string;
  todo: string;
}

/** What the sentence needs to know about a refusal; a rule's findings have the same shape. */
export type Coded = Pick<Failure, 'code' | 'params'>;

/**
 * The three parts of a refusal in the reader's language, by the convention of setup.ts. A code nobody has written
 * a sentence for is shown honestly with its mark, so that it can be told to the administrator.
 */
export function refusalText({ code, params }: Coded): RefusalText {
  const dot = code.indexOf('.');
  const base = `${code.slice(0, dot)}.refusal.${code.slice(dot + 1)}`;
  return {
    what: sayByKey(`${base}.what`, params) ?? i18next.t('shell.unknownRefusal.what'),
    why: sayByKey(`${base}.why`, params) ?? i18next.t('shell.unknownRefusal.why', { code }),
    todo: sayByKey(`${base}.todo`, params) ?? i18next.t('shell.unknownRefusal.todo'),
  };
}
