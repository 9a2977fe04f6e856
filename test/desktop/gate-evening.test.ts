import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kk } from '../../renderer/i18n/kk.ts';
import { passCode } from '../../shared/presence/pass-number.ts';
import { describeWithBrowser } from '../fixtures/browser.ts';
import { lock, signInAs } from '../fixtures/first-start.ts';
import { gateSchool } from '../host/gate/gate-school.ts';
import { pageOn } from './gate-evening/page-on.ts';
import { lookAt } from './main-job/look-at.ts';

const TILEU = 4;
const PIN = '9016';
const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describeWithBrowser('an evening and a morning at the gate', () => {
  test('the clerk asks, the commander approves, the gate scans him out and in, and a late return is closed', async () => {
    const { host, at, signIn, officer } = await gateSchool({
      now: '2027-01-27T15:00:00',
      sql: `INSERT INTO cadet_document VALUES (${TILEU}, 'familyProof', '2027-01-11')`,
    });
    await (await signIn('dutyOfficer')).get('session.setPin', { password: 'dutyOfficer-құпия', pin: PIN });
    const { page, faults } = await pageOn(host);
    const come = (login: string) => signInAs(page, `Тест ${login}`, `${login}-құпия`);
    const goTo = (hash: string) => page.evaluate((next) => window.location.assign(next), hash);

    await come('planner');
    await goTo('#/leave');
    await exactly(page, kk.leave.ask.open).click();
    const dialog = page.getByRole('dialog', { name: kk.leave.ask.title });
    await dialog.getByRole('combobox', { name: kk.leave.ask.cadet }).fill('Тілеу');
    await page.getByRole('option', { name: /Тілеубергенов/ }).click();
    await exactly(page, kk.leave.ask.save).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: /1 өтініш шешім күтеді/ }).waitFor();
    await lock(page);

    await come('commander');
    await goTo('#/leave');
    await page.getByText('Тілеубергенов').first().click();
    // The key decides on the man who is open, and only once he is.
    const opened = page.getByRole('complementary').filter({ hasText: 'Тілеубергенов' });
    await opened.getByRole('button', { name: new RegExp(`^${kk.leave.approve} A$`) }).waitFor();
    await page.keyboard.press('KeyA');
    await expect.poll(async () => (await officer.get('leave.waiting', { cohortId: 1 })).count).toBe(0);

    // The duty officer takes over by his PIN; the file stays open.
    at('2027-01-27T18:04:00');
    await exactly(page, kk.session.shift.title).click();
    await page.getByRole('dialog', { name: kk.session.shift.title }).getByLabel(kk.session.shift.pin).fill(PIN);
    await lookAt(page, 'a change of shift');
    await page.keyboard.press('Enter');
    await page.getByText('Ауысымды қабылдады: Тест dutyOfficer').waitFor();

    await goTo('#/leave?part=gate');
    const box = page.getByRole('textbox', { name: kk.gate.scan });
    await box.waitFor();
    await page.getByRole('heading', { name: kk.gate.title }).click();
    // The focus is nowhere; the scanner types like a keyboard.
    await page.keyboard.type(passCode(1, TILEU));
    await page.keyboard.press('Enter');
    await page.getByText('босату қағазы № 0001').waitFor();
    await lookAt(page, 'the man at the gate');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.getByText('Тілеубергенов Болат: 18:04 шықты, жазылды').waitFor();
    await page.keyboard.type('тілеу');
    await page.getByRole('button', { name: /^Кірді/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/Қайта сканерленді: Тілеубергенов Болат 18:04/).waitFor();
    const out = page.getByRole('link', { name: 'Сыртта: 1' });
    await out.waitFor();

    at('2027-01-28T06:41:00');
    await page.reload();
    await page.getByRole('link', { name: 'кешіккені: 1', exact: true }).click();
    await page.getByText('әлі сыртта, 11 мин').waitFor();
    await page.getByText('870100003').first().waitFor();
    await exactly(page, kk.gate.board.call).click();
    await page.getByLabel(kk.gate.board.callNote).fill('жолда, 20 минут');
    await page.keyboard.press('Enter');
    await page.getByText('28.01.2027 06:41, Тест dutyOfficer: жолда, 20 минут').waitFor();
    await lookAt(page, 'who is out');

    at('2027-01-28T07:02:00');
    await goTo('#/leave?part=gate');
    await box.waitFor();
    await box.fill('2-14');
    await page.getByText('32 мин кешікті').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Тілеубергенов Болат: 07:02 кірді, жазылды').waitFor();
    await page.getByRole('link', { name: 'Сыртта: 0' }).click();
    await page.getByText('07:02 қайтты, 32 мин кешікті').waitFor();
    await exactly(page, kk.gate.board.close).click();
    await page.getByLabel(kk.gate.board.closeNote).fill('көлік сынған');
    await page.keyboard.press('Enter');
    await page.getByText(kk.gate.board.noCases).waitFor();
    expect((await officer.get('gate.log', { cohortId: 1 })).lines).toMatchObject([
      { direction: 'in', minutesLate: 32 },
      { direction: 'out', way: 'scan', pass: '0001' },
    ]);
    expect(faults).toEqual([]);
  });
});
