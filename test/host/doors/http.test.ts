import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../../electron/host/host.ts';
import { type HttpDoor, openHttpDoor } from '../../../electron/host/http.ts';
import { testFolder, testOptions } from '../../fixtures/test-host.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One bare request, so that Host, Origin and Cookie can be forged and the path is sent as it is written. */
function ask(
  port: number,
  wish: { method?: string; path: string; headers?: OutgoingHttpHeaders; body?: string | Buffer; host?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: wish.host ?? '127.0.0.1', port, method: wish.method ?? 'GET', path: wish.path, headers: wish.headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end(wish.body);
  });
}

interface OpenDoor {
  door: HttpDoor;
  cookie: string;
  call(operation: string, input: unknown, headers?: OutgoingHttpHeaders): Promise<Answer>;
}

/** A door over a fresh host and a page of one file, with one visitor let in. */
async function openDoor(): Promise<OpenDoor> {
  const folder = testFolder();
  const page = path.join(folder, 'page');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<title>the page</title>');
  writeFileSync(path.join(page, 'assets', 'main.js'), 'let page = 1;');
  writeFileSync(path.join(page, '.hidden'), 'hidden');
  writeFileSync(path.join(folder, 'outside.txt'), 'outside');
  const host = createHost(testOptions(folder));
  const door = await openHttpDoor({ host, rendererFolder: page, onQuit: () => {} });
  onTestFinished(async () => {
    await door.close();
    host.close();
  });
  const { headers } = await ask(door.port, { path: pathOf(door.newAddress()) });
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    door,
    cookie,
    call: (operation, input, changes = {}) =>
      ask(door.port, {
        method: 'POST',
        path: `/call/${operation}`,
        headers: { 'content-type': 'application/json', 'x-sarbaz': '1', cookie, ...changes },
        body: JSON.stringify(input),
      }),
  };
}

const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search;

const SCHOOL = {
  schoolName: 'Мектеп',
  directorName: 'Директор',
  login: 'akimov',
  fullName: 'Акимов Асқар',
  password: 'құпия-сөз-1',
};

test('a visitor with an address gets in, works, and is known by his cookie only', async () => {
  const { door, cookie, call } = await openDoor();
  expect(JSON.parse((await call('session.createSchool', SCHOOL)).body)).toMatchObject({ ok: true });
  expect(JSON.parse((await call('people.list', {})).body)).toMatchObject({ ok: true, value: [{ login: 'akimov' }] });
  const second = await ask(door.port, { path: pathOf(door.newAddress()) });
  const otherCookie = second.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect(otherCookie).not.toBe(cookie);
  const other = await call('people.list', {}, { cookie: otherCookie });
  expect(JSON.parse(other.body)).toMatchObject({ ok: false, code: 'session.notSignedIn' });
});

test('the cookie is out of reach of scripts and other sites, and no answer carries the session token', async () => {
  const { door, call } = await openDoor();
  const { headers, body } = await ask(door.port, { path: pathOf(door.newAddress()) });
  expect(headers['set-cookie']).toHaveLength(1);
  expect(headers['set-cookie']?.[0]).toMatch(
    new RegExp(`^sarbaz-${door.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
  );
  expect(body).toContain('url=/');
  expect((await call('session.createSchool', SCHOOL)).headers['set-cookie']).toBeUndefined();
});

test('an address works once', async () => {
  const { door } = await openDoor();
  const address = pathOf(door.newAddress());
  expect((await ask(door.port, { path: address })).status).toBe(200);
  const again = await ask(door.port, { path: address });
  expect(again.status).toBe(403);
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('another page of this computer may send the person over with a fresh address, and nothing else of it gets in', async () => {
  const { door } = await openDoor();
  const address = pathOf(door.newAddress());
  const from = (site: string, mode: string, path = address) =>
    ask(door.port, { path, headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode } });
  // A key that came with the wrong request is not used up by it.
  expect((await from('cross-site', 'navigate')).status).toBe(403);
  expect((await from('same-site', 'cors')).status).toBe(403);
  expect((await from('same-site', 'navigate', '/?key=AAAA')).status).toBe(403);
  expect((await from('same-site', 'navigate')).headers['set-cookie']).toHaveLength(1);
  expect((await from('same-site', 'navigate')).status).toBe(403);
});

test.each(['/', '/index.html', '/assets/main.js', '/?key=', '/?key=AAAA', '/call/session.state'])(
  'without the cookie nothing is shown: %s',
  async (place) => {
    const { door } = await openDoor();
    const { status, body } = await ask(door.port, { path: place });
    expect(status).toBe(403);
    expect(body).not.toMatch(/the page|let page/);
  },
);

test('a call without the cookie, or with another, is refused', async () => {
  const { door, call } = await openDoor();
  for (const cookie of ['', `sarbaz-${door.port}=`, `sarbaz-${door.port}=${'A'.repeat(43)}`, 'sarbaz-1=x']) {
    expect((await call('session.state', {}, { cookie })).status, cookie).toBe(403);
  }
});

test.each([
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  'localhost',
  '127.0.0.2:PORT',
  '[::1]:PORT',
  'localhost.:PORT',
])('a foreign name for this computer is refused (DNS rebinding): %s', async (name) => {
  const { door, call } = await openDoor();
  const answer = await call('session.state', {}, { host: name.replace('PORT', String(door.port)) });
  expect(answer.status).toBe(403);
  expect(answer.body).toContain('another name');
});

test('both of its own names open the door', async () => {
  const { door, call } = await openDoor();
  for (const name of ['127.0.0.1', 'localhost']) {
    const host = `${name}:${door.port}`;
    expect((await call('session.state', {}, { host, origin: `http://${host}` })).status, name).toBe(200);
  }
});

test('the right cookie from a page of another origin is refused', async () => {
  const { door, call } = await openDoor();
  const origins = [
    'http://evil.example',
    'null',
    '',
    `http://127.0.0.1:${door.port + 1}`,
    `https://127.0.0.1:${door.port}`,
  ];
  for (const origin of [...origins, `http://localhost:${door.port}`]) {
    expect((await call('session.state', {}, { origin })).status, origin).toBe(403);
  }
  for (const site of ['cross-site', 'same-site']) {
    expect((await call('session.state', {}, { 'sec-fetch-site': site })).status, site).toBe(403);
  }
});

test('no answer invites other origins', async () => {
  const { door, call } = await openDoor();
  const allowed = await call('session.state', {});
  const asked = await ask(door.port, {
    method: 'OPTIONS',
    path: '/call/session.state',
    headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(asked.status).toBe(403);
  for (const { headers } of [allowed, asked]) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a call is a POST of JSON with our header', async () => {
  const { door, cookie, call } = await openDoor();
  expect((await call('session.state', {}, { 'x-sarbaz': '' })).status).toBe(403);
  expect((await call('session.state', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await call('session.state', {}, { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  expect((await ask(door.port, { path: '/call/session.state', headers: { cookie, 'x-sarbaz': '1' } })).status).toBe(
    404,
  );
  const send = (body: string) =>
    ask(door.port, {
      method: 'POST',
      path: '/call/session.state',
      headers: { 'content-type': 'application/json', 'x-sarbaz': '1', cookie },
      body,
    });
  for (const body of ['{', '{"__proto__":{"a":1}}']) expect((await send(body)).status, body).toBe(400);
});

test('an operation outside the contract is refused by dispatch', async () => {
  const { call } = await openDoor();
  for (const name of ['session.nothing', 'toString', '__proto__', 'constructor']) {
    expect(JSON.parse((await call(name, {})).body), name).toMatchObject({
      ok: false,
      code: 'session.unknownOperation',
    });
  }
});

test('a body of more than 32 MB is refused, one a little smaller is read', async () => {
  const { call } = await openDoor();
  const filler = (bytes: number) => ({ login: 'a', password: 'b'.repeat(bytes) });
  const fits = await call('session.unlock', filler(32 * 1024 * 1024 - 100));
  expect(JSON.parse(fits.body)).toMatchObject({ code: 'session.badInput' });
  const tooMuch = await call('session.unlock', filler(32 * 1024 * 1024)).catch((error: Error) => error);
  // The door hangs up on what it will not read; the sender sees the answer or the closed line.
  expect(tooMuch instanceof Error ? 413 : tooMuch.status).toBe(413);
});

test.each([
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/%2e%2e%2foutside.txt',
  '/assets/../../outside.txt',
  '/assets/..%5c..%5coutside.txt',
  '/..%00/outside.txt',
  '/%',
  '//etc/passwd',
  '/.hidden',
])('no path leads out of the page: %s', async (place) => {
  const { door, cookie } = await openDoor();
  const { status, body } = await ask(door.port, { path: place, headers: { cookie } });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toMatch(/outside|hidden|root:/);
});

test('pages carry the policy, calls are never stored', async () => {
  const { door, cookie, call } = await openDoor();
  const page = await ask(door.port, { path: '/', headers: { cookie } });
  expect(page).toMatchObject({ status: 200, body: '<title>the page</title>' });
  const answer = await call('session.state', {});
  for (const { headers } of [page, answer]) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('a browser may keep the code of the page, whose name changes with it, and no refusal of it', async () => {
  const { door, cookie } = await openDoor();
  const code = await ask(door.port, { path: '/assets/main.js', headers: { cookie } });
  expect(code).toMatchObject({ status: 200, headers: { 'cache-control': 'private, max-age=31536000, immutable' } });
  for (const [place, headers] of [
    ['/assets/main.js', {}],
    ['/assets/none.js', { cookie }],
  ] as const) {
    const { status, headers: said } = await ask(door.port, { path: place, headers });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(said['cache-control']).toBe('no-store');
  }
});

test('only this computer can knock', async () => {
  const { door } = await openDoor();
  const others = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of [...others, { address: '127.0.0.2' }]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: address, port: door.port, timeout: 1000 });
      socket.once('connect', () => resolve('connected'));
      socket.once('error', () => resolve('refused'));
      socket.once('timeout', () => resolve('refused'));
      socket.once('close', () => socket.destroy());
    });
    expect(outcome, address).toBe('refused');
  }
});

test('a door whose usual port is taken opens on another', async () => {
  const { door } = await openDoor();
  const folder = testFolder();
  const host = createHost(testOptions(folder));
  const second = await openHttpDoor({ host, rendererFolder: folder, preferredPort: door.port, onQuit: () => {} });
  onTestFinished(() => second.close());
  expect(second.port).not.toBe(door.port);
  expect(second.port).toBeGreaterThan(0);
});
