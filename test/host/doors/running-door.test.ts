import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { openHttpDoor } from '../../../electron/host/http.ts';
import { askRunningDoor, leaveNote, removeNote } from '../../../electron/start/running-door.ts';
import { testFolder, testOptions } from '../../fixtures/test-host.ts';

async function runningDoor(folder: string, onQuit = () => {}) {
  const options = testOptions(folder);
  const page = path.join(folder, 'page');
  mkdirSync(page);
  writeFileSync(path.join(page, 'index.html'), 'page');
  const host = createHost(options);
  const door = await openHttpDoor({ host, rendererFolder: page, onQuit });
  onTestFinished(() => door.close());
  leaveNote(folder, options.file, door);
  return { door, file: options.file };
}

test('a second start finds the running door of the same file and gets an address that works', async () => {
  const folder = testFolder();
  const { door, file } = await runningDoor(folder);
  const address = await askRunningDoor(folder, file, 'address');
  expect(address).toContain(`http://127.0.0.1:${door.port}/?key=`);
  expect((await fetch(address ?? '')).status).toBe(200);
  expect(await askRunningDoor(folder, path.join(folder, 'other.sarbaz'), 'address')).toBeNull();
});

test('a second start can end the first', async () => {
  const onQuit = vi.fn();
  const folder = testFolder();
  const { file } = await runningDoor(folder, onQuit);
  expect(await askRunningDoor(folder, file, 'quit')).toBe('bye');
  await vi.waitFor(() => expect(onQuit).toHaveBeenCalledOnce());
});

test('the note can be read by its owner only and is gone afterwards', async () => {
  const folder = testFolder();
  const { file } = await runningDoor(folder);
  const [note = ''] = readdirSync(path.join(folder, 'doors'));
  if (process.platform !== 'win32') expect(statSync(path.join(folder, 'doors', note)).mode & 0o777).toBe(0o600);
  removeNote(folder, file);
  expect(readdirSync(path.join(folder, 'doors'))).toEqual([]);
  expect(await askRunningDoor(folder, file, 'address')).toBeNull();
});

test('without the secret the door gives neither an address nor its end', async () => {
  const onQuit = vi.fn();
  const folder = testFolder();
  const { door, file } = await runningDoor(folder, onQuit);
  leaveNote(folder, file, { port: door.port, secret: 'A'.repeat(43) });
  expect(await askRunningDoor(folder, file, 'address')).toBeNull();
  expect(await askRunningDoor(folder, file, 'quit')).toBeNull();
  expect(onQuit).not.toHaveBeenCalled();
});

test('another program that sits on the old port is not believed and does not learn the secret', async () => {
  const heard: string[] = [];
  const stranger = createServer((request, response) => {
    request.on('data', (part: Buffer) => heard.push(part.toString()));
    request.on('end', () =>
      response.end(JSON.stringify({ answer: 'http://127.0.0.1:1/?key=phishing', proof: 'A'.repeat(43) })),
    );
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void stranger.close());
  const folder = testFolder();
  const file = path.join(folder, 'school.sarbaz');
  leaveNote(folder, file, { port: (stranger.address() as AddressInfo).port, secret: 'the-secret' });
  expect(await askRunningDoor(folder, file, 'address')).toBeNull();
  expect(heard.join('')).toContain('nonce');
  expect(heard.join('')).not.toContain('the-secret');
});

test('a damaged note is no running door', async () => {
  const folder = testFolder();
  const { file } = await runningDoor(folder);
  const [note = ''] = readdirSync(path.join(folder, 'doors'));
  const place = path.join(folder, 'doors', note);
  writeFileSync(place, readFileSync(place, 'utf8').slice(0, 10));
  expect(await askRunningDoor(folder, file, 'address')).toBeNull();
});
