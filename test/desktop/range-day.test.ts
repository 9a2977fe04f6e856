import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kk } from '../../renderer/i18n/kk.ts';
import { describeWithBrowser } from '../fixtures/browser.ts';
import { lockButton, signInAs } from '../fixtures/first-start.ts';
import { passTests, ROLES, rangeSchool } from '../host/range/range-school.ts';
import { pageOn } from './gate-evening/page-on.ts';
import { lookAt } from './main-job/look-at.ts';

const MEN = 8;
const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Puts the focus on a button and presses it by the keyboard alone. */
const pressOn = async (page: Page, name: string) => {
  await exactly(page, name).first().focus();
  await page.keyboard.press('Enter');
};

describeWithBrowser('a day at the range', () => {
  test('is planned from the timetable, made ready, fired in two relays, counted, signed by two people and closed', async () => {
    const school = await rangeSchool({ men: MEN, now: '2027-01-28T06:40:00' });
    const { planner, commander, at } = school;
    await passTests(school, MEN);
    const lot = { calibre: '5,45×39', number: '7Н6-114', date: '2027-01-05', quantity: 100, note: 'жүкқұжат 4' };
    await planner.get('ammunition.receive', lot);
    const { page, faults } = await pageOn(school.host);
    const come = async (login: string, hash: string) => {
      await signInAs(page, `Тест ${login}`, `${login}-құпия`);
      await page.evaluate((next) => window.location.assign(next), hash);
    };
    const dayNow = async () => (await commander.get('rangeDay.list', { cohortId: 1 })).days[0];

    // The planner takes the session from the timetable, with the way there and back, and draws the rounds.
    await come('planner', '#/range?tab=days');
    await pressOn(page, kk.rangePlan.days.makeFromLesson);
    await page.getByLabel(kk.rangePlan.draft.departs).fill('07:50');
    await page.getByLabel(kk.rangePlan.draft.returns).fill('13:00');
    await page.getByText('Құрғақ пай керек: 8 адам, 12:30').waitFor();
    await lookAt(page, 'a day being planned');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: kk.rangePlan.ready.title }).waitFor();
    await pressOn(page, kk.rangePlan.ready.draw);
    await page.getByLabel(kk.rangePlan.draw.rounds).press('Enter');
    await expect.poll(async () => (await commander.get('ammunition.stock', {}))[0]?.inStore).toBe(100 - MEN * 3);
    const dayId = (await dayNow())?.dayId ?? 0;
    await lockButton(page).click();

    // The commander names the roles, ticks off what is there, and lets the relays fill themselves.
    await come('commander', `#/range?tab=days&day=${dayId}&part=plan`);
    await pressOn(page, kk.rangePlan.ready.nameRoles);
    await page.getByLabel(kk.rangePlan.orderNumber).fill('31');
    for (const [index, role] of (['leader', 'assistant', 'issuer', 'medic'] as const).entries()) {
      const { name = '', qualification = '' } = ROLES.find((one) => one.role === role) ?? {};
      await page.getByLabel(kk.rangePlan.role[role], { exact: true }).fill(name);
      await page
        .getByLabel(kk.rangePlan.roles.qualification, { exact: true })
        .nth(index)
        .fill(qualification ?? '');
    }
    await page.getByLabel('Қоршау, 1').fill('Төлеев А.');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await commander.get('rangeDay.get', { dayId })).roles.length).toBe(5);
    for (const item of ['transport', 'briefing', 'weapons'] as const) {
      await page.getByLabel(`${kk.rangePlan.check[item]}: ескертпе`).press('Enter');
      await expect
        .poll(async () => (await commander.get('rangeDay.get', { dayId })).checks.map((one) => one.item))
        .toContain(item);
    }
    await lookAt(page, 'a day ready to be marked');
    await pressOn(page, kk.rangePlan.day.markReady);
    await pressOn(page, kk.rangePlan.day.toRelays);
    await pressOn(page, kk.rangePlan.relays.fill);
    await lookAt(page, 'relays filled');
    await pressOn(page, kk.rangePlan.relays.toFiring);

    // From here one key leads through the day.
    const goOn = async (name: string) => {
      await page.getByRole('button', { name: new RegExp(`^${name} Ctrl Enter$`) }).waitFor();
      await page.keyboard.press('Control+Enter');
    };
    at('2027-01-28T09:00:00');
    for (const [number, men] of [
      [1, 6],
      [2, 2],
    ] as const) {
      await goOn(`${number}‑ауысымға ${men * 3} оқ беру`);
      await goOn(`${number}‑ауысымды бастау`);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1.0');
      await page.keyboard.type('8'.repeat(men * 3), { delay: 40 });
      await goOn(`${number}‑ауысымды аяқтау`);
      await goOn(`${men * 3} гильза түгел`);
      if (number === 1) await goOn('2‑ауысымға өту');
    }
    await goOn(kk.firingDesk.step.sign);
    for (const login of ['planner', 'instructor']) {
      const dialog = page.getByRole('dialog', { name: kk.firingDesk.sign.title });
      await dialog.getByRole('combobox', { name: kk.firingDesk.sign.person }).fill(login);
      await page.getByRole('option', { name: `Тест ${login}` }).click();
      await dialog.getByLabel(kk.firingDesk.sign.password).fill(`${login}-құпия`);
      if (login === 'planner') await lookAt(page, 'a signature');
      await page.keyboard.press('Enter');
      await page.getByText(`Тест ${login} қол қойды`).waitFor();
    }
    expect((await dayNow())?.state).toBe('ready');
    await goOn(kk.firingDesk.step.close);
    await page.getByText(/^Күн жабылды/).waitFor();
    await lookAt(page, 'a closed day');
    expect(await dayNow()).toMatchObject({ state: 'closed', men: MEN, fired: MEN, closedBy: 'Тест commander' });
    const { balance, signatures, relays } = await commander.get('firing.get', { dayId });
    expect(balance).toMatchObject({ issued: 24, fired: 24, cases: 24, onHand: 0, atPoint: 0 });
    expect(Object.fromEntries(signatures.map(({ role, name }) => [role, name]))).toEqual({
      issuer: 'Тест planner',
      leader: 'Тест instructor',
    });
    expect(relays.flatMap(({ lanes }) => lanes.map(({ total, mark }) => [total, mark]))).toEqual(
      Array(MEN).fill([24, 4]),
    );
    expect(faults).toEqual([]);
  });
});
