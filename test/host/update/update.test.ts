import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../electron/database/migrate.ts';
import type { Installer } from '../../../electron/update/updates.ts';
import { testFolder, testOptions, testSchool } from '../../fixtures/test-host.ts';

const { default: writeNotices } = (await import(new URL('../../../.ci/update-notice.mjs', import.meta.url).href)) as {
  default(build: { artifactPaths: string[] }): string[];
};
const FORMAT = MIGRATIONS.at(-1)!.id;
const SYSTEM = `${process.platform}-${process.arch}`;
const INSTALLER = 'a newer program';

afterEach(() => vi.unstubAllEnvs());

/** A school whose computer has one drive, and a window that notes which installer it was handed. */
async function schoolWithDrive(publisherKey?: string) {
  const drive = testFolder();
  const started: string[] = [];
  const installer: Installer = {
    start: async (file) => void started.push(readFileSync(file, 'utf8')),
  };
  const { services } = testOptions(drive);
  const school = await testSchool({
    volumes: () => [drive],
    services: { ...services, programVersion: '0.5.0', installer, publisherKey },
  });
  return { ...school, drive, started };
}

function layDown(folder: string, change: object = {}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'Sarbaz-0.6.0.deb'), INSTALLER);
  const notice = {
    program: 'sarbaz',
    version: '0.6.0',
    format: FORMAT,
    system: SYSTEM,
    file: 'Sarbaz-0.6.0.deb',
    bytes: INSTALLER.length,
    sha256: createHash('sha256').update(INSTALLER).digest('hex'),
    ...change,
  };
  writeFileSync(path.join(folder, 'sarbaz-update-0.6.0.json'), JSON.stringify(notice));
}

test('a newer version on a drive is started after a proved copy, from this computer and as it was checked', async () => {
  const { administrator, drive, started, options } = await schoolWithDrive();
  layDown(path.join(drive, 'Sarbaz 0.6'));
  const [found] = await administrator.get('update.found', {});
  expect(found).toMatchObject({ version: '0.6.0', verdict: 'newer', signed: null });
  const { backup } = await administrator.get('update.install', { update: found!.update });
  expect(readdirSync(path.join(path.dirname(options.file), 'backups'))).toContain(backup);
  expect(started).toEqual([INSTALLER]);
  expect(readdirSync(path.join(options.machineFolder, 'updates'))).toEqual(['Sarbaz-0.6.0.deb']);
  const [entry] = await administrator.get('history.list', {});
  expect(entry).toMatchObject({
    operation: 'update.install',
    params: { from: '0.5.0', to: '0.6.0', backup },
  });
});

test.each([
  ['an older version', { version: '0.4.9' }, 'update.older'],
  ['a format that cannot hold this file', { format: FORMAT - 1 }, 'update.older'],
  ['the version that stands here', { version: '0.5.0' }, 'update.same'],
  ['another system', { system: 'haiku-x64' }, 'update.otherSystem'],
  ['an installer that is not the one of the notice', { sha256: '0'.repeat(64) }, 'update.damaged'],
])('%s is not started', async (_what, change, code) => {
  const { administrator, drive, started } = await schoolWithDrive();
  layDown(drive, change);
  const [found] = await administrator.get('update.found', {});
  expect(await administrator.call('update.install', { update: found!.update })).toMatchObject({ ok: false, code });
  expect(started).toEqual([]);
});

test('a publisher with a key signs what he makes, and then nothing else is started', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { administrator, drive, started } = await schoolWithDrive(pem);
  layDown(path.join(drive, 'sarbaz-unsigned'));
  const keyFile = path.join(drive, 'private.pem');
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  vi.stubEnv('SARBAZ_PUBLISHER_KEY', keyFile);
  const image = path.join(drive, 'Sarbaz.deb');
  writeFileSync(image, 'made here');
  const [place] = writeNotices({ artifactPaths: [image, `${image}.blockmap`] });
  const notice = JSON.parse(readFileSync(place!, 'utf8'));
  expect(notice).toMatchObject({ system: SYSTEM, file: 'Sarbaz.deb', bytes: 9, format: FORMAT });
  const found = await administrator.get('update.found', {});
  expect(found.map(({ version, signed }) => ({ version, signed }))).toEqual([
    { version: '0.6.0', signed: false },
    { version: notice.version, signed: true },
  ]);
  const unsigned = await administrator.call('update.install', { update: found[0]!.update });
  expect(unsigned).toMatchObject({ ok: false, code: 'update.notSigned' });
  writeFileSync(place!, JSON.stringify({ ...notice, version: '9.0.0' }));
  const [forged] = await administrator.get('update.found', {});
  expect(forged).toMatchObject({ version: '9.0.0', signed: false });
  expect(started).toEqual([]);
});

test('behind the browser’s door nothing is installed, and only who may make copies looks for installers', async () => {
  const { administrator, signInAs } = await testSchool({ volumes: () => [] });
  expect(await administrator.get('update.status', {})).toMatchObject({ canInstall: false, format: FORMAT });
  expect(await administrator.call('update.install', { update: 'x' })).toMatchObject({ code: 'update.notHere' });
  const instructor = await signInAs('instructor');
  expect(await instructor.call('update.found', {})).toMatchObject({ code: 'session.noRight' });
});
