import { secondsToLock } from '../../shared/people/auto-lock.ts';

interface Session {
  personId: number;
  /** Milliseconds of the computer's running when his hand was last felt. */
  touchedAt: number;
  /** Calls of his that are being worked on. */
  underWay: number;
}

/**
 * How much longer than the window the host waits: a window tells of its person's hands from time to time only, and
 * shall be the first to lock, with its warning.
 */
const GRACE_SECONDS = 30;

/**
 * Who is signed in through which door, and how long his hands have rested. Time is that of the computer's running, which
 * nobody turns and which goes on in its sleep: who comes back to a computer that slept finds it locked, asked or not.
 */
export class Sessions {
  readonly #all = new Map<string, Session>();
  readonly #running: (() => number) | null;

  /** @param running milliseconds since the computer started; null where time is a made one: nobody is idle then */
  constructor(running: (() => number) | null) {
    this.#running = running;
  }

  get size(): number {
    return this.#all.size;
  }

  get(token: string | null): number | undefined {
    return this.#of(token)?.personId;
  }

  begin(token: string, personId: number): void {
    this.#all.set(token, { personId, touchedAt: this.#now(), underWay: 0 });
  }

  drop(token: string): void {
    this.#all.delete(token);
  }

  clear(): void {
    this.#all.clear();
  }

  /** His hand was felt. */
  touch(token: string | null): void {
    const session = this.#of(token);
    if (session) session.touchedAt = this.#now();
  }

  /** Nobody is idle who waits for an answer. @returns to be called when it is there */
  underWay(token: string | null): () => void {
    const session = this.#of(token);
    if (!session) return () => {};
    session.underWay += 1;
    return () => {
      session.underWay -= 1;
    };
  }

  /**
   * Whole seconds his hands have rested; null where nobody is signed in or time is not judged.
   * @param own calls under way that ask just this
   */
  idleSeconds(token: string | null, own = 0): number | null {
    const session = this.#of(token);
    if (!session || !this.#running) return null;
    return session.underWay > own ? 0 : Math.floor((this.#now() - session.touchedAt) / 1000);
  }

  /** Tokens of those whose time ran out. @param minutes 0: nobody's ever does */
  expired(minutes: number): string[] {
    return [...this.#all.keys()].filter((token) => {
      const idle = this.idleSeconds(token);
      return idle !== null && secondsToLock(minutes, idle - GRACE_SECONDS) === 0;
    });
  }

  #of(token: string | null): Session | undefined {
    return token === null ? undefined : this.#all.get(token);
  }

  #now(): number {
    return this.#running?.() ?? 0;
  }
}
