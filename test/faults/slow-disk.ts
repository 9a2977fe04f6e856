import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execPath } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterFault, type Before, stateIn } from './after-fault.ts';
import { rounds, type Trial } from './fault.ts';
import { laidDown, passwordOf, withFolder } from './school.ts';
import { Writer } from './writer-process.ts';

const WRITES = 60;
/** So long nothing moves, as when a sleeping drive starts or a network folder hangs. */
const STALL_MS = 700;
const STALLS = 6;

/** Another program on the same drive: a few megabytes and a flush, without end. */
const CROWD = `
  const fs = require('node:fs');
  const file = fs.openSync(process.argv[1], 'w');
  for (const block = Buffer.alloc(4_000_000, 1);;) { fs.writeSync(file, block, 0, block.length, 0); fs.fsyncSync(file); }`;

/**
 * A drive that hangs, and one that is slow. Nothing in user space can make one hang without a file system of its own, so
 * the process is held where it stands, in the middle of reads, writes and flushes, which is what it would see; longer than
 * SQLite and the second program wait for the lock. Slow it is indeed: each flush waits for those of another program.
 */
export const slowDisk: Trial = async (ground) => {
  const { school, writer, seed } = ground;
  const faults: string[] = [];
  let stalls = 0;
  let writes = 0;
  await withFolder(async (folder) => {
    laidDown(school, folder);
    const before: Before = { school, folder, state: stateIn({ school, folder }), password: passwordOf('planner') };
    const process = new Writer(writer);
    process.begin(folder, seed, before.password);
    await process.hasDone(1);
    for (; stalls < rounds(STALLS, ground) && performance.now() < ground.until; stalls++) {
      process.signal('SIGSTOP');
      await wait(STALL_MS);
      const reached = process.said.done.length;
      process.signal('SIGCONT');
      await process.hasDone(reached + WRITES / STALLS);
      if (!process.isRunning) faults.push('the program ended');
    }
    const crowd = spawn(execPath, ['-e', CROWD, path.join(folder, 'crowd')], { stdio: 'ignore' });
    const reached = process.said.done.length;
    await process.hasDone(reached + rounds(WRITES, ground));
    crowd.kill('SIGKILL');
    const said = await process.kill();
    for (const { kind, code } of said.refused) if (kind === 'bug') faults.push(code);
    writes = said.done.length;
    faults.push(...(await afterFault(before, said.done, said.begun)).faults);
  }, tmpdir());
  return {
    fault: 'drive that hangs, slow drive',
    tried: `${stalls} stalls of ${STALL_MS} ms in the middle of work, then beside a program that floods the drive`,
    found: `${writes} confirmed writes, all there; nothing failed, it only took longer`,
    faults,
  };
};
