import { writeSync } from 'node:fs';
import { createHost } from '../../electron/host/host.ts';
import { seededRandom } from '../../shared/kit/random.ts';
import { faultOptions, LOGINS, signedIn } from './school.ts';
import { nextAct, nothingKnown, onBegun } from './workload.ts';

/**
 * Run as a process of its own, to be killed: opens the school in a folder and writes into it without end, saying each
 * write on its output once the host has confirmed it, one JSON line each. It begins when it hears a line: folder, seed,
 * the planner's password.
 */
const say = (line: object): void => {
  // Straight into the pipe: what Node keeps in a buffer would die with the process.
  writeSync(1, `${JSON.stringify(line)}\n`);
};
async function write(): Promise<void> {
  say({ ready: true });
  const order = await new Promise<string>((resolve) => process.stdin.once('data', (chunk) => resolve(String(chunk))));
  const { folder, seed, password } = JSON.parse(order) as { folder: string; seed: number; password: string };

  const host = createHost(faultOptions(folder));
  const administrator = await signedIn(host, LOGINS.administrator);
  const desk = { administrator, planner: await signedIn(host, LOGINS.planner, password), password };
  say({ open: true });
  onBegun((begun) => say({ begun }));
  const random = seededRandom(seed);
  const known = nothingKnown();
  for (;;) {
    const { answer } = await nextAct(desk, random, known);
    say('ok' in answer ? { refused: answer } : { done: answer });
  }
}

void write();
