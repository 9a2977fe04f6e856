import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kk } from '../../renderer/i18n/kk.ts';
import { describeWithBrowser } from '../fixtures/browser.ts';
import { createSchool, lock, lockButton, SCHOOL, unlock } from '../fixtures/first-start.ts';
import { type Launched, launch } from './electron-stand-in/launch.ts';

const APP_FOLDER = path.resolve(import.meta.dirname, '../..');
const OURS = 'app://sarbaz/';

interface Bridge {
  sarbaz: { invoke(...args: unknown[]): Promise<unknown> };
}
const invoke = (page: Page, operation: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => (window as unknown as Bridge).sarbaz.invoke(name, value), [operation, input]);

describeWithBrowser('the built main and preload in a window', () => {
  let folder: string;
  let program: Launched;
  let page: Page;
  const faults: string[] = [];

  const start = (more: Partial<Parameters<typeof launch>[0]> = {}) =>
    launch({
      main: path.join(APP_FOLDER, 'dist/electron/main.cjs'),
      appFolder: APP_FOLDER,
      env: { SARBAZ_DATA: folder },
      ...more,
    });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-window-'));
    program = await start();
    page = await program.page();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
    });
  });
  afterAll(async () => {
    await program?.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a first start makes the school, locks, refuses a wrong password and opens again', async () => {
    await createSchool(page);
    expect(existsSync(path.join(folder, 'school.sarbaz'))).toBe(true);
    expect(existsSync(path.join(folder, 'school.keyring'))).toBe(true);
    await lock(page);
    await unlock(page, 'басқа құпиясөз');
    await page.getByText(kk.session.refusal.wrongPassword.what).waitFor();
    expect(await lockButton(page).isVisible()).toBe(false);
    await unlock(page);
    await lockButton(page).waitFor();
    expect(faults).toEqual([]);
  });

  test('the page gets one function and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as Bridge).sarbaz),
      frozen: Object.isFrozen((window as unknown as Bridge).sarbaz),
      leaked: ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: ['invoke'], frozen: true, leaked: [] });
  });

  test('calls answer with results, and the session stays with the page', async () => {
    expect(await invoke(page, 'people.list', {})).toMatchObject({ ok: true, value: [{ login: SCHOOL.login }] });
    expect(await invoke(page, 'session.nothing', {})).toMatchObject({ ok: false, code: 'session.unknownOperation' });
    expect(await invoke(page, 'people.add', { login: 1 })).toMatchObject({ ok: false, code: 'session.badInput' });
    await expect(invoke(page, 7 as unknown as string, {})).rejects.toThrow('an operation has a name');
  });

  test('what cannot be cloned does not cross', async () => {
    const send = (what: string) =>
      page.evaluate((kind) => {
        const values: Record<string, unknown> = {
          function: () => 1,
          symbol: Symbol('x'),
          promise: Promise.resolve(1),
          window,
        };
        return (window as unknown as Bridge).sarbaz.invoke('session.state', { value: values[kind] });
      }, what);
    for (const what of ['function', 'symbol', 'promise', 'window']) {
      await expect(send(what), what).rejects.toThrow(/could not be cloned/);
    }
  });

  test('what is too large, too deep or holds itself is refused, and the window goes on', async () => {
    const send = (what: string) =>
      page.evaluate(async (kind) => {
        const ring: Record<string, unknown> = { login: 'akimov' };
        ring.password = ring;
        let deep: unknown = [];
        for (let level = 0; level < 500; level++) deep = [deep];
        const values: Record<string, unknown> = {
          ring,
          deep: { login: deep, password: deep },
          many: { login: Array(400_000).fill(0), password: '' },
          large: { login: 'a'.repeat(5_000_000), password: 'b' },
          list: Array(1000).fill({}),
          number: 7,
          bytes: new Uint8Array(1000),
        };
        return (window as unknown as Bridge).sarbaz.invoke('session.unlock', values[kind]);
      }, what);
    for (const what of ['ring', 'deep', 'many', 'large', 'list', 'number', 'bytes']) {
      expect(await send(what), what).toMatchObject({ ok: false, kind: 'refusal', code: 'session.badInput' });
    }
    const names = ['__proto__', 'constructor', 'toString', 'a'.repeat(1_000_000), ''];
    for (const name of names) {
      expect(await invoke(page, name, {}), name.slice(0, 20)).toMatchObject({ code: 'session.unknownOperation' });
    }
    expect(await invoke(page, 'people.list', {})).toMatchObject({ ok: true });
  });

  test('only the main frame of our own page is answered', async () => {
    const call = (frame: { url: string; isMain: boolean } | null) =>
      program.invokeFrom(frame, 'sarbaz:call', 'session.state', {});
    expect(await call({ url: OURS, isMain: true })).toMatchObject({ ok: true });
    expect(await call({ url: `${OURS}index.html#/today`, isMain: true })).toMatchObject({ ok: true });
    const strangers = [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://evil/',
      'app://sarbaz.evil/',
      'app://x@sarbaz/',
      'blob:app://sarbaz/1',
      'about:blank',
      'data:text/html,x',
      '',
    ];
    for (const url of strangers) {
      await expect(call({ url, isMain: true }), url).rejects.toThrow('this page is not ours');
    }
    await expect(call({ url: OURS, isMain: false })).rejects.toThrow('this page is not ours');
    await expect(call(null)).rejects.toThrow('this page is not ours');
    await expect(program.invokeFrom({ url: OURS, isMain: true }, 'other:channel')).rejects.toThrow('No handler');
  });

  test('the page cannot leave, nor a frame of it', async () => {
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://evil.example/away';
    });
    await expect.poll(() => program.log).toContain('navigation denied https://evil.example/away');
    await page.evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    expect(page.url()).toBe(before);
    expect(program.log.filter((line) => line.startsWith('request left'))).toEqual([]);
  });

  test('no redirect, frame or webview brings another page in', () => {
    const foreign = [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://evil/',
      'javascript:alert(1)',
      'about:blank',
    ];
    for (const url of foreign) {
      expect(program.keeps('will-redirect', { url }), url).toBe(true);
      expect(program.keeps('will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
      expect(program.keeps('will-frame-navigate', { url, isMainFrame: false }), url).toBe(true);
    }
    // What the page made on the spot is a paper in its preview, and nothing to go to.
    for (const url of ['blob:app://sarbaz/1', 'data:text/html,x']) {
      expect(program.keeps('will-redirect', { url }), url).toBe(true);
      expect(program.keeps('will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
    }
    expect(program.keeps('will-frame-navigate', { url: 'blob:app://sarbaz/1', isMainFrame: false })).toBe(false);
    expect(program.keeps('will-redirect', { url: OURS })).toBe(false);
    expect(program.keeps('will-attach-webview', {})).toBe(true);
  });

  test('no second window opens', async () => {
    const windows = page.context().pages().length;
    await page.evaluate(() => void window.open('about:blank'));
    await expect.poll(() => program.log).toContain('window denied');
    await expect.poll(() => page.context().pages().length).toBe(windows);
  });

  test('every permission but copying to the clipboard is denied, also to ourselves', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'fullscreen', 'usb']) {
      expect(program.grants(permission, OURS), permission).toEqual({ request: false, check: false, device: false });
    }
    expect(program.grants('clipboard-sanitized-write', OURS)).toMatchObject({ request: true, check: true });
    expect(program.grants('clipboard-sanitized-write', 'https://evil.example/')).toMatchObject({
      request: false,
      check: false,
    });
  });

  test('nothing is fetched from a network', async () => {
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:1/',
      'ws://example.com/',
      'file:///etc/passwd',
      'app://evil/',
    ]) {
      expect(program.cancels(url), url).toBe(true);
    }
    for (const url of [OURS, `${OURS}assets/x.js`, 'blob:app://sarbaz/1', 'data:image/png;base64,']) {
      expect(program.cancels(url), url).toBe(false);
    }
    expect(await page.evaluate(() => fetch('https://example.com/').catch(() => 'refused'))).toBe('refused');
  });

  test('files made by the page may be saved, foreign ones not', async () => {
    const save = (address: string) =>
      page.evaluate((href) => {
        const link = document.createElement('a');
        link.href = href || URL.createObjectURL(new Blob(['paper']));
        link.download = 'paper.txt';
        document.body.append(link);
        link.click();
        link.remove();
      }, address);
    await save('');
    await expect.poll(() => program.log).toContain('download allowed');
    await save('data:text/plain,paper');
    await expect.poll(() => program.log).toContain('download denied');
  });

  test.each([
    // A file that is there, of a kind that is served: only its place keeps it in.
    'app://sarbaz/../../renderer/index.html',
    'app://sarbaz/%2e%2e/%2e%2e/renderer/index.html',
    'app://sarbaz/%2e%2e%2f%2e%2e%2frenderer/index.html',
    'app://sarbaz/assets/..%2f..%2f..%2frenderer%2findex.html',
    'app://sarbaz/..%5c..%5crenderer%5cindex.html',
    'app://sarbaz//etc/passwd',
    'app://sarbaz/%2fetc%2fpasswd',
    'app://sarbaz/index.html%00.js',
    'app://sarbaz/%',
    'app://sarbaz/assets/',
    'app://evil/index.html',
    'app://sarbaz:8/index.html',
  ])('no address leads out of the page: %s', async (address) => {
    const answer = await program.fetchApp(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('nothing here');
  });

  test('the page comes with its policy', async () => {
    const answer = await program.fetchApp(OURS);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(await page.evaluate(() => document.querySelectorAll('script:not([src])').length)).toBe(0);
    const injected = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return 'injected' in window;
    });
    expect(injected).toBe(false);
  });

  test('the scheme is a secure origin, the processes are sandboxed, the menu speaks Kazakh', () => {
    expect(program.log).toContain('scheme app standard,secure,supportFetchAPI');
    expect(program.log).toContain('sandbox enabled');
    expect(program.menu().map(({ label }) => label)).toEqual(['Бағдарлама', 'Түзету', 'Көрініс']);
    const roles = program.menu().flatMap(({ submenu }) => (submenu ?? []).map(({ role }) => role));
    expect(roles).toEqual(expect.arrayContaining(['quit', 'copy', 'paste', 'zoomIn', 'resetZoom']));
    expect(roles).not.toContain('toggleDevTools');
  });

  test('closing the window ends the program and lets go of the file', async () => {
    program.closeWindow();
    expect(await program.exited).toBe(0);
    expect(readdirSync(folder)).not.toContain('school.sarbaz-wal');
    const again = await start();
    const reopened = await again.page();
    await unlock(reopened);
    await lockButton(reopened).waitFor();
    expect(await again.quit()).toBe(0);
  });

  test('a second instance ends without touching anything', async () => {
    const second = await start({ firstInstance: false });
    expect(await second.exited).toBe(0);
    expect(second.log.filter((line) => line.startsWith('error box'))).toEqual([]);
  });

  test('arguments that contradict each other are told, not crashed over', async () => {
    const wrong = await start({ argv: ['--sample', '--database', 'x.sarbaz'] });
    expect(await wrong.exited).toBe(1);
    expect(wrong.log.join('\n')).toContain('--sample opens a file of its own');
  });
});
