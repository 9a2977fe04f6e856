import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChecker } from '../../electron/start/build-checker.ts';
import { CHECKER_TEXTS } from '../../renderer/checker/checker-texts.ts';
import { checkerPage } from '../../shared/certificates/checker-page.ts';
import { type Said, writeCode } from '../../shared/certificates/code.ts';
import { type Revocation, signList, toHex } from '../../shared/certificates/revocations.ts';
import { seriousFaults } from '../fixtures/axe.ts';
import { describeWithBrowser, openBrowser } from '../fixtures/browser.ts';

const KEY = 'a1b2c3d4';
const SAID: Said = {
  number: 'ӘТМ 0000123',
  registerNumber: '123/2027',
  name: 'Темірғалиев Олжас Бақытжанұлы',
  birthYear: 2001,
  iinLast: '1234',
  school: 'Қорғаныс министрлігінің әскери-техникалық мектебі',
  from: '2027-01-11',
  to: '2027-02-19',
  overall: 4,
  issuedOn: '2027-02-19',
};

/** The page as it lies on the disk of whoever checks: opened from a file, with nothing to reach. */
describeWithBrowser('the page that checks certificates without a network', () => {
  const school = generateKeyPairSync('ed25519');
  const stranger = generateKeyPairSync('ed25519');
  const by =
    ({ privateKey }: typeof school) =>
    (message: Uint8Array) =>
      sign(null, message, privateKey);
  const list = (madeAt: string, entries: Revocation[], signer = school) =>
    signList({ school: SAID.school, keyId: KEY, madeAt, entries }, by(signer));
  const code = (said: Partial<Said> = {}, signer = school, key = KEY) =>
    writeCode(key, { ...SAID, ...said }, by(signer));
  const asked: string[] = [];
  const faults: string[] = [];
  let folder: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-checker-'));
    const template = path.join(folder, 'template.html');
    await buildChecker(path.resolve('.'), template);
    const publicKey = Buffer.from(school.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const made = checkerPage(readFileSync(template, 'utf8'), {
      keys: [{ keyId: KEY, publicKey: toHex(publicKey) }],
      fingerprint: 'a1b2 c3d4',
      list: list('2027-02-20T09:00:00', [{ number: 'ӘТМ 0000124', state: 'revoked', on: '2027-02-20' }]),
    });
    const file = path.join(folder, 'checker.html');
    writeFileSync(file, made);
    browser = await openBrowser();
    const context = await browser.newContext({
      offline: true,
      locale: 'kk-KZ',
      viewport: { width: 1024, height: 900 },
    });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.clock.setFixedTime(new Date(2027, 1, 25, 10));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function verdict(text: string): Promise<string | null> {
    await page.locator('#code').fill(text);
    await page.keyboard.press('Enter');
    return page.locator('#verdict').getAttribute('data-verdict');
  }

  test('names what is valid, forged, revoked, of another key or unreadable', async () => {
    expect(await verdict(code())).toBe('valid');
    expect(await page.locator('#verdict').innerText()).toContain('Темірғалиев Олжас Бақытжанұлы');
    expect(await verdict(code({ overall: 5 }, stranger))).toBe('forged');
    // Words that the school did not sign are not read out.
    expect(await page.locator('#verdict').innerText()).not.toContain('Темірғалиев');
    expect(await verdict(code({ number: 'ӘТМ 0000124' }))).toBe('revoked');
    expect(await verdict(code({}, stranger, '00000000'))).toBe('otherKey');
    expect(await verdict(code().slice(0, 50))).toBe('unreadable');
    await page.getByRole('button', { name: CHECKER_TEXTS.kk.clear }).click();
    await page.locator('#verdict').waitFor({ state: 'hidden' });
  });

  test('a scanner types into it on the Kazakh layout; Enter ends the code and the next one replaces it', async () => {
    const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const keys = 'фисвуапршолдьтщзйкыегмцчняәіңғ,.';
    const typed = [...code()].map((letter) => keys[latin.indexOf(letter)]).join('');
    await page.locator('#code').focus();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
    expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('valid');
    await page.keyboard.insertText(code({ number: 'ӘТМ 0000124' }));
    await page.keyboard.press('Enter');
    expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('revoked');
  });

  test('what the paper says is compared: another mark is an altered paper', async () => {
    expect(await verdict(code())).toBe('valid');
    await page.getByText(CHECKER_TEXTS.kk.paper).click();
    await page.getByLabel(CHECKER_TEXTS.kk.field.name).fill('Темиргалиев Олжас Бакытжанулы');
    expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('valid');
    await page.getByLabel(CHECKER_TEXTS.kk.field.overall).fill('5');
    expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('altered');
    expect(await page.locator('#verdict .other').innerText()).toBe(`${CHECKER_TEXTS.kk.onPaper}: 5`);
    await page.getByRole('button', { name: CHECKER_TEXTS.kk.clear }).click();
  });

  test('an old list is doubted; a newer one is taken from a file when the school signed it', async () => {
    const give = (value: object) =>
      page.locator('#list-file').setInputFiles({
        name: 'list.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      });
    await page.clock.setFixedTime(new Date(2027, 3, 1, 10));
    expect(await verdict(code())).toBe('valid');
    expect(await page.locator('#verdict .warned').innerText()).toContain('40');
    const revoked: Revocation[] = [{ number: SAID.number, state: 'revoked', on: '2027-03-30' }];
    await give(list('2027-03-31T09:00:00', revoked, stranger));
    await page.getByText(CHECKER_TEXTS.kk.listRefused.forged).waitFor();
    expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('valid');
    await give(list('2027-02-01T09:00:00', []));
    await page.getByText(CHECKER_TEXTS.kk.listRefused.older).waitFor();
    await give(list('2027-03-31T09:00:00', revoked));
    await page.getByText(CHECKER_TEXTS.kk.listTaken).waitFor();
    expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('revoked');
  });

  test('it speaks three languages, axe finds nothing, and it never asked for anything but itself', async () => {
    for (const [language, texts] of Object.entries(CHECKER_TEXTS)) {
      await page.locator(`[data-language=${language}]`).click();
      await page.getByRole('heading', { level: 1, name: texts.title }).waitFor();
      expect(await page.locator('#verdict strong').innerText()).toContain(texts.verdict.revoked.what);
    }
    expect(await seriousFaults(page)).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
