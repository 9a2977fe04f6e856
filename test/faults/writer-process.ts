import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { Failure } from '../../shared/kit/result.ts';
import type { Acknowledged, Begun } from './workload.ts';

/** What a writer said until it was ended. */
export interface Said {
  open: boolean;
  done: Acknowledged[];
  refused: Failure[];
  /** The last act that was begun and not confirmed, where it matters. */
  begun: Begun | null;
  /** What it said when it ended by itself. */
  failed?: string;
}

/**
 * The writer as one built file: Node then starts it in a third of the time that hundreds of sources take. It lies beside
 * node_modules, for the native modules are not in it, and is gone with this process.
 * @returns the built file
 */
export async function buildWriter(): Promise<string> {
  const outDir = path.resolve(`dist/faults-${process.pid}`);
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: path.resolve('vite.electron.config.ts'),
    logLevel: 'error',
    build: { outDir, rollupOptions: { input: { writer: path.resolve('test/faults/writer.ts') } } },
  });
  return path.join(outDir, 'writer.cjs');
}

/** A process that has read its program and waits for a school to write into. */
export class Writer {
  readonly said: Said = { open: false, done: [], refused: [], begun: null };
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #errors = '';
  #hear: () => void = () => {};

  constructor(program: string, wrap: readonly string[] = []) {
    const [command, ...args] = [...wrap, process.execPath, program];
    // Compiled once for hundreds of starts.
    const env = { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(program), 'compiled') };
    this.#child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.#ended = once(this.#child, 'close');
    this.#child.stdin?.on('error', () => {});
    this.#child.stderr?.on('data', (chunk) => {
      this.#errors += chunk;
    });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => this.#take(line));
  }

  #take(line: string): void {
    const { said } = this;
    let told: { open?: true; done?: Acknowledged; refused?: Failure; begun?: Begun };
    try {
      told = JSON.parse(line);
    } catch {
      return; // the kill came in the middle of a line: nothing was confirmed by half of it
    }
    if (told.open) said.open = true;
    if (told.begun) said.begun = told.begun;
    if (told.done) said.done.push(told.done);
    if (told.refused) said.refused.push(told.refused);
    if (told.done || told.refused) said.begun = null;
    this.#hear();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  begin(folder: string, seed: number, password: string): void {
    this.#child.stdin?.write(`${JSON.stringify({ folder, seed, password })}\n`);
  }

  /** Until so many acts were answered, or the writer has ended by itself. */
  async hasDone(count: number): Promise<void> {
    await this.#until(() => this.said.open && this.said.done.length + this.said.refused.length >= count);
  }

  /** Until so many acts were refused, or the writer has ended by itself. */
  async hasRefused(count: number): Promise<void> {
    await this.#until(() => this.said.refused.length >= count);
  }

  async #until(enough: () => boolean): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#hear = () => enough() && resolve();
      this.#hear();
    });
    await Promise.race([heard, this.#ended]);
  }

  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** @throws Error when it had ended before by a fault of its own */
  async kill(): Promise<Said> {
    const said = await this.end();
    if (said.failed) throw new Error(`the writer ended by itself: ${said.failed}`);
    return said;
  }

  /** Kills it unless it has ended by itself. */
  async end(): Promise<Said> {
    const ranUntilNow = this.isRunning;
    this.#child.kill('SIGKILL');
    await this.#ended;
    return ranUntilNow ? this.said : { ...this.said, failed: this.#errors.slice(0, 2000) || 'without a word' };
  }
}
