import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from '../fixtures/test-host.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const START = path.join(ROOT, 'electron/start/start.mjs');

/** Nodes of the system that are too old for the program; there may be none. */
function oldNodes(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'));
  const nodes = folders.map((folder) => path.join(folder, 'node')).filter((place) => existsSync(place));
  return nodes.filter((node) => {
    const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major < 22 || (major === 22 && minor < 18);
  });
}

/** This Node, saying that it is an older one. */
const claiming = (version: string): string[] => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
];

test('an old Node gets one sentence in three languages instead of a crash', () => {
  const runs = oldNodes().map((node) => spawnSync(node, [START], { encoding: 'utf8' }));
  for (const version of ['12.22.0', '20.20.2', '22.17.9']) {
    runs.push(spawnSync(process.execPath, [...claiming(version), START], { encoding: 'utf8' }));
  }
  for (const { status, stdout, stderr } of runs) {
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/Node 22\.18 немесе.+Нужен Node 22\.18.+Node 22\.18 or newer is needed/);
  }
});

interface Started {
  /** Everything it has printed so far. */
  printed(): string;
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

function start(folder: string, args: string[] = [], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['electron/start/start.mjs', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'en_US.UTF-8', SARBAZ_DATA: folder, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  return {
    printed: () => printed,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    kill: (signal) => void child.kill(signal),
  };
}

const addressIn = (text: string): string => /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}/.exec(text)?.[0] ?? '';
/** The address it prints; fails at once when it ends without one. */
async function waitForAddress(started: Started): Promise<string> {
  let over = false;
  void started.ended.then(() => {
    over = true;
  });
  while (addressIn(started.printed()) === '') {
    if (over) throw new Error(`it ended without an address: ${started.printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return addressIn(started.printed());
}

test('without a screen it prints the address, serves, is found by a second start, and --quit ends it', async () => {
  const folder = testFolder();
  const first = start(folder);
  const address = await waitForAddress(first);
  expect(first.printed()).toContain('Electron needs a screen');
  expect((await fetch(address)).status).toBe(200);

  const second = start(folder);
  expect(await second.ended).toBe(0);
  expect(second.printed()).toContain('already open');
  const fresh = addressIn(second.printed());
  expect(fresh).not.toBe(address);
  expect(new URL(fresh).port).toBe(new URL(address).port);

  const quit = start(folder, ['--quit']);
  expect(await quit.ended).toBe(0);
  expect(quit.printed()).toContain('The file is closed.');
  expect(await first.ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  expect(readdirSync(path.join(folder, 'doors'))).toEqual([]);

  const again = start(folder, ['--quit'], { LANG: 'kk_KZ.UTF-8' });
  expect(await again.ended).toBe(0);
  expect(again.printed()).toContain('ештеңе жұмыс істеп тұрған жоқ');
}, 90_000);

/** An executable that writes down what it was started with. */
function recorder(folder: string, name: string, exitCode: number): { program: string; seen: string } {
  const program = path.join(folder, name);
  const seen = path.join(folder, `${name}.seen`);
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}'\nexit ${exitCode}\n`);
  chmodSync(program, 0o755);
  return { program, seen };
}

test.skipIf(process.platform !== 'linux')(
  'an Electron that is there is started with the program and its arguments',
  async () => {
    const folder = testFolder();
    const { seen } = recorder(folder, 'electron', 0);
    const started = start(folder, ['--sample'], { DISPLAY: ':9', ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(await started.ended).toBe(0);
    expect(addressIn(started.printed())).toBe('');
    expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual([ROOT, '--sample']);
  },
  90_000,
);

test.skipIf(process.platform !== 'linux')(
  'an Electron that does not run gives way to the browser, in one sentence',
  async () => {
    const folder = testFolder();
    recorder(folder, 'electron', 127);
    const browser = recorder(folder, 'browser', 0);
    const started = start(folder, [], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      SARBAZ_BROWSER_PATH: browser.program,
    });
    await expect.poll(() => started.printed(), { timeout: 60_000 }).toContain('To end: Ctrl+C.');
    expect(started.printed()).toContain(
      'Electron does not run on this computer, so the same program opens in the browser.',
    );
    const args = readFileSync(browser.seen, 'utf8').trim().split('\n');
    expect(args[0]).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/\?key=/);
    expect(args).toContain(`--user-data-dir=${path.join(folder, 'browser')}`);
    started.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  },
  90_000,
);

test.skipIf(process.platform !== 'linux')(
  'without Electron and browser the address is printed, and Ctrl+C ends it',
  async () => {
    const folder = testFolder();
    const started = start(folder, [], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nothing'),
      SARBAZ_BROWSER_PATH: path.join(folder, 'nothing'),
      PATH: folder,
    });
    const address = await waitForAddress(started);
    expect(started.printed()).toContain('Electron is not to be had on this computer');
    expect(started.printed()).toContain('No browser was found; open this address:');
    started.kill('SIGINT');
    expect(await started.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
    expect(readdirSync(path.join(folder, 'doors'))).toEqual([]);
  },
  90_000,
);

test('arguments that contradict each other end with 2', async () => {
  const started = start(testFolder(), ['--sample', '--database', 'x.sarbaz']);
  expect(await started.ended).toBe(2);
  expect(started.printed()).toContain('--sample opens a file of its own');
});
