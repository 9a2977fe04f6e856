import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kk } from '../../renderer/i18n/kk.ts';
import type { SheetMark } from '../../shared/exams/exam-terms.ts';
import { describeWithBrowser } from '../fixtures/browser.ts';
import { lock, signInAs } from '../fixtures/first-start.ts';
import { drillExam, examSchool, markCell } from '../host/exams/exam-school.ts';
import { pageOn } from './gate-evening/page-on.ts';
import { lookAt } from './main-job/look-at.ts';

const { sheets } = kk;
const MEN = 60;
/** Milliseconds from mark to mark, each with its Enter: far faster than the five keys a second that are asked for. */
const PACE = 25;
const KEYS: readonly [string, SheetMark][] = [
  ['5', 5],
  ['4', 4],
  ['3', 3],
  ['2', 2],
  ['5', 5],
  ['KeyK', 'absent'],
  ['4', 4],
  ['KeyB', 'excused'],
];
const keyOf = (index: number) => KEYS[(index * 5) % KEYS.length] as [string, SheetMark];

const cellOf = (page: Page, cadetId: number) => page.locator(`[data-cell="${cadetId}.mark"]`);
const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describeWithBrowser('an exam sheet', () => {
  test('sixty marks are typed without a pause and none is lost; two people close the sheet and open it again', async () => {
    const school = await examSchool({ men: MEN });
    const { commander } = school;
    const examId = await drillExam(school);
    const { page, faults } = await pageOn(school.host);
    const come = (login: string) => signInAs(page, `Тест ${login}`, `${login}-құпия`);
    const markOf = async (cadetId: number) =>
      (await commander.get('sheets.get', { examId })).rows.find((row) => row.cadetId === cadetId)?.mark;
    const openSheet = () => page.evaluate((exam) => window.location.assign(`#/exams?part=sheets&exam=${exam}`), examId);
    await come('instructor');
    await openSheet();
    const { rows } = await commander.get('sheets.get', { examId });
    const men = rows.map(({ cadetId }) => cadetId);
    const [first = 0, second = 0] = men;
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell')))
      .toBe(`${first}.mark`);

    for (const index of men.keys()) {
      await page.keyboard.press(keyOf(index)[0]);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(PACE);
    }
    await exactly(page, sheets.close.open).waitFor();
    await expect
      .poll(async () => (await commander.get('sheets.get', { examId })).rows.map(({ mark }) => mark))
      .toEqual(men.map((_, index) => keyOf(index)[1]));
    await lookAt(page, 'a sheet that is filled');

    // The other examiner writes while this one still sees the former mark: nothing of either is lost.
    const seen = keyOf(1)[1];
    const release = Promise.withResolvers<void>();
    await page.route('**/call/sheets.get', async (route) => {
      await release.promise;
      await route.continue();
    });
    await commander.get('sheets.put', { examId, cells: [markCell(second, 3, seen)] });
    await cellOf(page, second).click();
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    release.resolve();
    const refused = page.getByRole('alert').filter({ hasText: rows[1]?.name ?? '' });
    await refused.getByText('Тест commander', { exact: false }).waitFor();
    expect(await markOf(second)).toBe(3);
    await refused.getByRole('button', { name: '5 деп жазу' }).click();
    await expect.poll(() => markOf(second)).toBe(5);
    // Ctrl+Z by somebody without the right to undo anything else: the former value is written anew.
    await refused.waitFor({ state: 'hidden' });
    await cellOf(page, second).click();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => markOf(second)).toBe(3);

    await exactly(page, sheets.close.open).click();
    const dialog = page.getByRole('dialog', { name: sheets.close.title });
    const password = dialog.getByLabel(sheets.close.password, { exact: true });
    await password.fill('commander-құпия');
    await dialog.getByRole('button', { name: sheets.close.sign, exact: true }).click();
    await expect.poll(() => password.inputValue()).toBe('');
    await password.fill('instructor-құпия');
    await dialog.getByRole('button', { name: sheets.close.signLast }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('grid', { name: sheets.grid.label }).and(page.locator('[aria-readonly=true]')).waitFor();
    await cellOf(page, first).click();
    await page.keyboard.press('2');
    await page.getByRole('alert').getByText(sheets.refusal.closed.what).waitFor();
    expect(await markOf(first)).toBe(5);

    await lock(page);
    await come('commander');
    // Of another duty, he begins with his own day.
    await openSheet();
    await exactly(page, sheets.reopen.open).click();
    await page.getByRole('textbox', { name: sheets.reopen.reason }).fill('апелляция, 34‑бұйрық');
    await page.getByRole('dialog').getByRole('button', { name: sheets.reopen.go }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await cellOf(page, first).click();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect.poll(() => markOf(first)).toBe(4);
    expect(await cellOf(page, first).locator('s').innerText()).toBe('5');
    expect(faults).toEqual([]);
  }, 60_000);
});
