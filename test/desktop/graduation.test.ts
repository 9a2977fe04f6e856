import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buildChecker } from '../../electron/start/build-checker.ts';
import { kk } from '../../renderer/i18n/kk.ts';
import { describeWithBrowser, openBrowser } from '../fixtures/browser.ts';
import { lock, signInAs } from '../fixtures/first-start.ts';
import { ADMINISTRATOR, testFolder } from '../fixtures/test-host.ts';
import { leavingSchool } from '../host/orders/leaving-school.ts';
import { pageOn } from './gate-evening/page-on.ts';
import { lookAt } from './main-job/look-at.ts';

const { graduation, certificateDesk, followup } = kk;
const hasCamera = ['pdftoppm', 'zbarimg'].every((tool) => spawnSync(tool, ['-h']).error === undefined);
const counted = (text: string, count: number) => text.replace('{{count}}', String(count));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const open = (page: Page, hash: string) => page.evaluate((to) => window.location.assign(to), `#/${hash}`);

/** What a scanner reads from the first page of a paper, as it would be printed. */
function scanned(pdf: Buffer): string {
  const folder = testFolder();
  writeFileSync(path.join(folder, 'paper.pdf'), pdf);
  const image = path.join(folder, 'page');
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-l', '1', '-singlefile', path.join(folder, 'paper.pdf'), image]);
  return execFileSync('zbarimg', ['-q', '--raw', `${image}.pgm`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** A page of bytes as it lies on the disk of whoever checks, without a network. */
async function openedFile(bytes: Buffer): Promise<Page> {
  const file = path.join(testFolder(), 'checker.html');
  writeFileSync(file, bytes);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ offline: true, locale: 'kk-KZ' })).newPage();
  await page.clock.setFixedTime(new Date(2027, 1, 20, 10));
  await page.goto(pathToFileURL(file).href);
  return page;
}

describeWithBrowser('from results to the military ID', () => {
  test.skipIf(!hasCamera)(
    'ordered, signed, issued, checked without the program, handed over, ready, collected; then revoked',
    async () => {
      const school = await leavingSchool();
      const { planner, administrator, host, options, at } = school;
      const { checkerFile } = options.services;
      await administrator.get('session.unlock', ADMINISTRATOR);
      const director = await school.signInAs('director');
      await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 9, receivedOn: '2027-02-01' });
      const { page, faults } = await pageOn(host);
      const come = (login: string) => signInAs(page, `Тест ${login}`, `${login}-құпия`);

      await come('planner');
      await open(page, 'exams?part=graduation&tab=orders');
      await press(page, graduation.orders.prepareGraduation);
      await press(page, counted(graduation.prepare.save, 4));
      await page.getByText(graduation.panel.otherWhy).waitFor();
      await lookAt(page, 'a prepared order');
      await lock(page);

      await come('director');
      const [order] = await planner.get('orders.list', { cohortId: 1 });
      await open(page, `exams?part=graduation&tab=orders&beside=order-${order?.orderId}`);
      await page.getByLabel(graduation.panel.number).fill('21');
      await press(page, graduation.panel.sign);
      await expect.poll(async () => (await planner.get('orders.list', { cohortId: 1 }))[0]?.number).toBe('21');
      await lock(page);

      await come('planner');
      await open(page, 'exams?part=graduation&tab=certificates&beside=issue');
      await page.getByLabel(certificateDesk.issue.protocol).fill('7');
      await press(page, counted(certificateDesk.issue.save, 3));
      await page.getByText(counted(certificateDesk.issue.done_other, 3)).waitFor();
      const printed = await planner.get('papers.certificatesPdf', { cohortId: 1 });
      const code = scanned(Buffer.from(printed.bytes, 'base64'));

      // The page that the host makes from the template as it is built, on a computer without the program.
      await buildChecker(path.resolve('.'), checkerFile);
      expect(readFileSync(checkerFile).length).toBeGreaterThan(10_000);
      const checker = await openedFile(
        Buffer.from((await planner.get('certificates.checkerPage', {})).bytes, 'base64'),
      );
      const verdict = async (text: string) => {
        await checker.locator('#code').fill(text);
        await checker.keyboard.press('Enter');
        return checker.locator('#verdict').getAttribute('data-verdict');
      };
      expect(await verdict(code)).toBe('valid');

      at('2027-02-22T10:00:00');
      const men = (await planner.get('followup.board', { cohortId: 1 })).men.map(({ cadetId }) => cadetId);
      await open(page, 'followup');
      const grid = page.getByRole('grid');
      const all = async () => {
        await grid.focus();
        await page.keyboard.press('Control+KeyA');
      };
      await all();
      await press(page, counted(followup.board.handOver_other, 3));
      await page.getByRole('checkbox', { name: followup.step.oneForAll }).check();
      await page.getByLabel(followup.step.department).fill('Алмалы ауданының ҚІБ');
      await press(page, counted(followup.step.act.handedOver_other, 3));
      const states = async () => (await planner.get('followup.board', { cohortId: 1 })).men.map(({ state }) => state);
      await expect.poll(states).toEqual(men.map(() => 'handedOver'));
      for (const step of ['ready', 'collected'] as const) {
        const act = counted(followup.step.act[`${step}_other`], 3);
        // Chosen anew until the list has heard of the step before: a choice made of the old one goes with it.
        const offered = page.getByRole('button', { name: act, exact: true });
        await expect
          .poll(async () => {
            await all();
            return offered.isVisible();
          })
          .toBe(true);
        await offered.click();
        await page.getByRole('complementary').getByRole('button', { name: act, exact: true }).click();
        await expect.poll(states).toEqual(men.map(() => step));
      }
      await lookAt(page, 'military IDs that are collected');

      const [{ certificateId, number } = { certificateId: 0, number: '' }] = (
        await planner.get('certificates.list', { cohortId: 1 })
      ).certificates;
      await director.get('certificates.revoke', { certificateId, reason: 'Жалған құжат', on: '2027-02-22' });
      await open(page, 'exams?part=graduation&tab=check');
      await page.getByLabel(certificateDesk.check.field).fill(code);
      await page.keyboard.press('Enter');
      await page.getByText(certificateDesk.check.verdict.revoked).waitFor();
      expect(number).toBe('ӘТМ 0000001');
      expect(faults).toEqual([]);
    },
  );
});
