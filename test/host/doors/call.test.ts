import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { callDoor } from '../../../electron/host/call.ts';
import { createHost } from '../../../electron/host/host.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { testFolder, testOptions } from '../../fixtures/test-host.ts';

const PASSWORD = 'үш жылқы көк тас';
const SCHOOL = { schoolName: 'Мектеп', directorName: 'Директор', login: 'akimov', fullName: 'Акимов Асқар' };

/** One run of the command line; secrets go through the environment. */
async function call(args: string[], env: Record<string, string> = {}, stdin = '') {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await callDoor(args, {
    env,
    stdin: async () => stdin,
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    hostOf: (file) => createHost({ ...testOptions(path.dirname(file)), file }),
  });
  const stdout = printed.join('\n');
  return { status, stdout, stderr: complaints.join('\n'), json: () => JSON.parse(stdout) as unknown };
}

async function schoolFile(): Promise<string> {
  const file = path.join(testFolder(), 'school.sarbaz');
  const created = await call(['--database', file, 'session.createSchool', JSON.stringify(SCHOOL)], {
    SARBAZ_PASSWORD: PASSWORD,
  });
  expect(created.status, created.stdout + created.stderr).toBe(0);
  return file;
}

test('a school is made, worked in and refused through the command line', async () => {
  const file = await schoolFile();
  const listed = await call(['--database', file, '--as', 'akimov', 'people.list'], { SARBAZ_PASSWORD: PASSWORD });
  expect(listed.json()).toMatchObject({ ok: true, value: [{ login: 'akimov', role: 'administrator' }] });
  expect(listed.status).toBe(0);

  const wrong = await call(['--database', file, '--as', 'akimov', 'people.list'], { SARBAZ_PASSWORD: 'басқа' });
  expect(wrong.json()).toMatchObject({ ok: false, code: 'session.wrongPassword', params: { triesLeft: 4 } });
  expect(wrong.status).toBe(1);

  const nobody = await call(['--database', file, 'people.list']);
  expect(nobody.json()).toMatchObject({ ok: false, code: 'session.notSignedIn' });
  expect(nobody.status).toBe(1);
});

test('a password for somebody else comes from the environment or from standard input', async () => {
  const file = await schoolFile();
  const person = { login: 'gulnar', fullName: 'Тест Гүлнар', role: 'planner' };
  const added = await call(['--database', file, '--as', 'akimov', 'people.add', JSON.stringify(person)], {
    SARBAZ_PASSWORD: PASSWORD,
    SARBAZ_NEW_PASSWORD: 'гүлнардың сөзі 1',
  });
  expect(added.json()).toMatchObject({ ok: true });
  const changed = await call(
    ['--database', file, '--as', 'gulnar', 'people.changePassword', '-'],
    { SARBAZ_PASSWORD: 'гүлнардың сөзі 1' },
    JSON.stringify({ newPassword: 'гүлнардың сөзі 2' }),
  );
  expect(changed.json()).toMatchObject({ ok: true });
  const state = await call(['--database', file, '--as', 'gulnar', 'session.state'], {
    SARBAZ_PASSWORD: 'гүлнардың сөзі 2',
  });
  expect(state.json()).toMatchObject({ ok: true, value: { me: { login: 'gulnar' } } });
});

test.each([
  ['no database', ['people.list'], '--database'],
  ['no operation', ['--database', 'x.sarbaz'], 'One operation'],
  ['two inputs', ['--database', 'x.sarbaz', 'people.list', '{}', '{}'], 'One operation'],
  ['unknown operation', ['--database', 'x.sarbaz', 'people.nothing'], 'There is no operation people.nothing'],
  ['unknown option', ['--database', 'x.sarbaz', '--password', 'x', 'people.list'], '--password'],
  ['broken JSON', ['--database', 'x.sarbaz', 'people.list', '{'], 'not JSON'],
  ['no object', ['--database', 'x.sarbaz', 'people.list', '[]'], 'JSON object'],
  ['no password', ['--database', 'x.sarbaz', '--as', 'akimov', 'people.list'], 'SARBAZ_PASSWORD'],
  [
    'password in the arguments',
    ['--database', 'x.sarbaz', 'session.unlock', '{"login":"akimov","password":"x"}'],
    'password must not stand in the arguments',
  ],
])('wrong usage is told and ends with 2: %s', async (_name, args, sentence) => {
  const { status, stdout, stderr } = await call(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('usage:');
});

test('--list prints every operation with its right, kind and schemas', async () => {
  const { status, json } = await call(['--list']);
  expect(status).toBe(0);
  const list = json() as { operation: string; kind: string; right: string; input: object; output: object }[];
  expect(list.map(({ operation }) => operation).sort()).toEqual(Object.keys(contract).sort());
  expect(list.find(({ operation }) => operation === 'session.unlock')).toMatchObject({
    kind: 'desk',
    right: 'anyone',
    input: { type: 'object', required: ['login', 'password'] },
    output: { type: 'object', properties: { personId: { type: 'integer' } } },
  });
});

test('the command itself prints JSON and sets the exit code', () => {
  const file = path.join(testFolder(), 'school.sarbaz');
  const run = spawnSync(process.execPath, ['electron/host/call.ts', '--database', file, 'people.list'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
  });
  expect(JSON.parse(run.stdout), run.stderr).toMatchObject({ ok: false, code: 'session.notSignedIn' });
  expect(run.status).toBe(1);
});
