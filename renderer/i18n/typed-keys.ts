import type { kk } from './kk.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof kk };
  }
}

type Leaf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Every key as written in the Kazakh files (plural forms with their suffix). */
export type TextKey = Leaf<typeof kk>;
