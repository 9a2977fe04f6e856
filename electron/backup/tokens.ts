import { createHmac, randomBytes } from 'node:crypto';
import { refuse } from '../host/refusal.ts';

/** Names for places that cross the door instead of their paths; good only in the running program that gave them. */
export class Tokens<T> {
  readonly #secret = randomBytes(16);
  readonly #known = new Map<string, T>();

  /** The same token for the same place. */
  give(place: string, value: T): string {
    const token = createHmac('sha256', this.#secret).update(place).digest('base64url').slice(0, 22);
    this.#known.set(token, value);
    return token;
  }

  /** @throws Refusal backup.unknownPlace */
  take(token: string): T {
    return this.#known.get(token) ?? refuse('backup.unknownPlace');
  }
}
