type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type PluralBase<K> = K extends `${infer Base}_${PluralSuffix}` ? Base : never;
type RareForm = `${string}_${Exclude<PluralSuffix, 'other'>}`;

/**
 * The shape a translation of T must have: the same keys, any words. Plural forms may differ between languages;
 * only `_other` is asked of each.
 */
export type TextsLike<T> = {
  [K in keyof T as K extends RareForm ? never : K]: T[K] extends string ? string : TextsLike<T[K]>;
} & {
  [K in `${PluralBase<keyof T>}_${'one' | 'few' | 'many'}`]?: string;
};
