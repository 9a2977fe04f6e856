import type { orders as kk } from '../kk/orders.ts';
import type { TextsLike } from '../texts-like.ts';

export const orders = {} satisfies TextsLike<typeof kk>;
