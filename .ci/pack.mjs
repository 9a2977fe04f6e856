// Packs the built program with electron-builder into a stand-in for Electron's folder (its binary cannot be had on a
// closed network) and checks what would be shipped: what the asar holds and leaves out, its workers at work, and the fuses.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import fuseTools from '@electron/fuses';
import { faultsOfParts } from './packed-parts.mjs';

const { FuseV1Options, getCurrentFuseWire } = fuseTools;
/** How a fuse's state is written in the binary. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);
const work = mkdtempSync(path.join(tmpdir(), 'sarbaz-pack-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'));
const faults = [];
const demand = (holds, sentence) => {
  if (!holds) faults.push(sentence);
};

/** Every fuse the other way round than wanted, so that one that is not flipped is seen. */
const FUSES_BEFORE = '101100110';

const output = path.join(work, 'release');
execFileSync(
  process.execPath,
  [
    'node_modules/electron-builder/cli.js',
    '--linux',
    'dir',
    `-c.electronDist=${standInElectron(path.join(work, 'electron'))}`,
    `-c.directories.output=${output}`,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const unpacked = path.join(output, 'linux-unpacked');
const archive = path.join(unpacked, 'resources/app.asar');
const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));

for (const needed of [
  'package.json',
  'dist/renderer/index.html',
  'dist/checker/checker.html',
  'dist/electron/main.cjs',
  'dist/electron/preload.cjs',
  'dist/electron/planner-worker.cjs',
  'dist/electron/press-worker.cjs',
  'dist/electron/inspect-worker.cjs',
  'dist/electron/highs.wasm',
  'assets/icon.png',
  'assets/icon.ico',
  ...readdirSync('assets/fonts').map((name) => `assets/fonts/${name}`),
]) {
  demand(files.includes(needed), `${needed} is not packed`);
}
const tops = new Set(files.map((name) => name.split('/')[0]));
for (const top of tops) {
  demand(['dist', 'assets', 'package.json', 'node_modules'].includes(top), `${top} is packed and should not be`);
}
const packages = new Set(
  files
    .filter((name) => name.startsWith('node_modules/'))
    .map((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)[1]),
);
for (const name of packages) {
  const wanted = name === 'better-sqlite3' || name.startsWith('@node-rs');
  demand(wanted, `the package ${name} is shipped; only the two native ones are`);
}
for (const name of ['better-sqlite3', '@node-rs/argon2']) demand(packages.has(name), `${name} is not packed`);
for (const name of files) {
  demand(!/\.(ts|tsx|map|gyp|c|cpp|cc|h)$/.test(name), `a source is packed: ${name}`);
}
const natives = files.filter((name) => name.endsWith('.node'));
demand(natives.length >= 2, 'the native modules are missing');
for (const name of natives) {
  demand(existsSync(path.join(`${archive}.unpacked`, name)), `${name} is not unpacked beside the asar`);
}

const wanted = {
  RunAsNode: OFF,
  EnableCookieEncryption: ON,
  EnableNodeOptionsEnvironmentVariable: OFF,
  EnableNodeCliInspectArguments: OFF,
  EnableEmbeddedAsarIntegrityValidation: ON,
  OnlyLoadAppFromAsar: ON,
  GrantFileProtocolExtraPrivileges: OFF,
};
const fuses = await getCurrentFuseWire(path.join(unpacked, 'sarbaz'));
for (const [name, state] of Object.entries(wanted)) {
  demand(fuses[FuseV1Options[name]] === state, `the fuse ${name} is not as electron-builder.yml says`);
}

const extracted = path.join(work, 'extracted');
extractAll(archive, extracted);
faults.push(...(await faultsOfParts(extracted)));

for (const fault of faults) console.error(fault);
console.log(`packing: ${files.length} entries, ${[...packages].join(', ')}, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** What electron-builder wants to find of an Electron, with the sentinel in front of the wire of its nine fuses. */
function standInElectron(folder) {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  writeFileSync(path.join(folder, 'electron'), `stand-in ${sentinel}\x01\x09${FUSES_BEFORE} end`, { mode: 0o755 });
  writeFileSync(path.join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), 'stand-in');
  for (const language of ['en-US', 'ru', 'kk', 'de']) writeFileSync(path.join(folder, `locales/${language}.pak`), '');
  return folder;
}
