import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kk } from '../../../renderer/i18n/kk.ts';
import { describeWithBrowser } from '../../fixtures/browser.ts';
import { PEOPLE, type Who } from '../every-screen/places.ts';
import { callIn, openSampleDoor, type SampleDoor } from '../every-screen/sample-door.ts';
import { type Hand, handOn } from './hand.ts';

const RUNNING = { cohortId: 1 };
const FINISHED = { cohortId: 2 };
const YESTERDAY = '2027-01-26';
const THURSDAY = '2027-01-28';
const PANEL = 'main aside';
const DIALOG = '[role=dialog]';
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000 });

/** A man who only waits for the order. */
async function readyToEnrol(page: Page): Promise<number> {
  const { id: cadetId } = await callIn(page, 'admissions.add', {
    ...RUNNING,
    surname: 'Жақсылықов',
    givenName: 'Ерлан',
    patronymic: null,
    iin: '990514300019',
    birthDate: '1999-05-14',
    phone: null,
    defenceDepartment: null,
    family: 'single',
  });
  await callIn(page, 'admissions.setDocuments', { cadetIds: [cadetId], received: true });
  const fit = { result: 'fit', date: '2027-01-05', commission: '7', limits: null } as const;
  await callIn(page, 'admissions.setMedical', { cadetId, ...fit });
  const paid = { amount: 263_318, paidOn: '2027-01-06', receipt: 'К-1', source: 'own', returnBasis: null } as const;
  await callIn(page, 'admissions.addPayment', { cadetId, ...paid });
  return cadetId;
}

describeWithBrowser('a day at the keys alone', () => {
  let door: SampleDoor;
  beforeAll(async () => {
    door = await openSampleDoor();
  }, 120_000);
  afterAll(() => door?.close());

  /** What one person does; the focus may never be lost nor out of sight on the way. */
  async function journey(who: Who, act: (page: Page, hand: Hand) => Promise<void>): Promise<void> {
    const page = await door.windowOf(who);
    page.setDefaultTimeout(15_000);
    const hand = handOn(page);
    await act(page, hand);
    await page.context().close();
    expect(hand.faults.join('\n')).toBe('');
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

  test('the planner unlocks, finds a man, enrols another by order, moves a lesson and begins a trial', async () => {
    await journey('planner', async (page, hand) => {
      await hand.reach(kk.shell.command.lock);
      await hand.press('Enter');
      await page.locator('input[type=password]').waitFor();
      await hand.under('locking');
      await hand.reach(/./, { key: 'Shift+Tab' });
      await hand.reach(new RegExp(kk.session.role.planner), { key: 'ArrowDown', most: 8 });
      await hand.reach(kk.session.unlock.password);
      await hand.type(PEOPLE.planner.password);
      await hand.press('Enter');
      await heading(page, kk.today.title);
      await hand.under('unlocking');
      const cadetId = await readyToEnrol(page);

      await hand.press('Control+Digit2');
      await heading(page, kk.admissions.title);
      await page.getByRole('row').nth(3).waitFor();
      await hand.press('Control+KeyF');
      await hand.type('айтбаев');
      await soon(() => page.getByRole('row').count()).toBe(3);
      await hand.reach(kk.admissions.table.label);
      await hand.press('ArrowDown', 'Space', 'Enter');
      await page.locator(PANEL).waitFor();
      await hand.reach(kk.components.inspector.close);
      await hand.close('Escape', PANEL);
      await expect(page.getByRole('row', { selected: true }).count()).resolves.toBe(1);

      await hand.press('Space', 'Control+KeyF', 'Control+KeyA');
      await hand.type('жақсылық');
      await soon(() => page.getByRole('row').count()).toBe(2);
      await hand.reach(kk.admissions.table.label);
      await hand.press('ArrowDown', 'Space');
      await hand.reach('1 адамды оқуға қабылдау', { key: 'Shift+Tab' });
      await hand.press('Enter');
      await page.locator(PANEL).waitFor();
      await hand.under('opening the enrolment');
      await hand.type('17-Қ');
      await hand.press('Enter');
      await page.getByText('№ 17-Қ бұйрық шығарылды').waitFor();
      await hand.under('enrolling');
      expect((await callIn(page, 'admissions.get', { cadetId })).group).toBe('enrolled');
      await hand.reach(kk.admissions.man.openOrder);
      await hand.press('Enter');
      await page.locator(DIALOG).waitFor();
      await hand.close('Escape', DIALOG);
      await hand.close('Escape', PANEL);

      await hand.press('Control+Digit5');
      await heading(page, kk.timetable.title);
      await hand.under('opening the timetable');
      const board = async () => callIn(page, 'timetable.board', RUNNING);
      /** The first platoon's two lessons of an afternoon, two hours each. */
      const [before, after] = (await board()).cards.filter(
        ({ platoonId, date, slot }) => platoonId === 1 && date === THURSDAY && slot >= 4,
      );
      if (!before || !after) throw new Error('no lessons that afternoon');
      const whereIs = async () =>
        (await board()).cards.find((card) => card.lessonKindId === after.lessonKindId && card.platoonId === 1);
      await hand.reach(/, 25–31\.01\.2027$/);
      await hand.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Delete');
      await soon(async () => (await board()).tray.length).toBe(1);
      await hand.press('ArrowDown', 'ArrowDown', 'Enter');
      await page.getByText(kk.timetable.card.put).first().waitFor();
      await hand.under('taking a lesson in hand');
      await hand.press('ArrowUp', 'ArrowUp', 'Enter');
      await soon(async () => (await whereIs())?.slot).toBe(before.slot);
      await hand.under('laying a lesson down');
      await hand.press('KeyT');
      await page.getByRole('region', { name: kk.trial.title }).waitFor();
      await soon(async () => (await callIn(page, 'trial.list', RUNNING)).length).toBe(1);
      await hand.reach(kk.trial.leave);
    });
  });

  test('the director goes to the order that waits for him, keeps what he typed on the way, signs, looks and locks', async () => {
    const planner = await door.windowOf('planner');
    const [man] = (await callIn(planner, 'orders.candidates', RUNNING)).men;
    const said = { offFrom: THURSDAY, reason: 'ownWish', note: null, intoCohortId: null } as const;
    const asked = { cadetIds: [man?.cadetId ?? 0], basis: 'Баянат № 12', agreed: [], ...said };
    const { orderId } = await callIn(planner, 'orders.prepareExpulsion', { ...RUNNING, ...asked });
    await planner.context().close();

    await journey('director', async (page, hand) => {
      await page.getByRole('button', { name: kk.today.urgent.orders.act }).waitFor();
      await hand.press('Control+Digit1', 'Enter');
      await page.getByLabel(kk.graduation.panel.number).waitFor();
      await hand.under('opening what waits');
      await hand.type('21-Б');
      await hand.press('Control+Digit2');
      await page.getByText(kk.components.inspector.leaving).waitFor();
      await hand.press('Enter');
      const order = async () => (await callIn(page, 'orders.list', RUNNING)).find((one) => one.orderId === orderId);
      await soon(async () => (await order())?.number).toBe('21-Б');
      await hand.under('signing');

      await hand.press('Control+KeyK');
      await page.locator(DIALOG).waitFor();
      await hand.type('кестені бекіту');
      await hand.close('Enter', DIALOG);
      await heading(page, kk.timetable.title);
      await hand.under('going by the command box');
      await hand.reach(kk.shell.command.lock, { key: 'Shift+Tab' });
      await hand.press('Enter');
      await page.locator('input[type=password]').waitFor();
      await hand.under('locking');
    });
  });

  test('the instructor marks who was away, closes his lesson, types marks and takes one back', async () => {
    await journey('instructor', async (page, hand) => {
      const { lessons, instructorId } = await callIn(page, 'journal.day', { ...RUNNING, date: YESTERDAY });
      const lesson = lessons.find(({ instructor }) => instructor.id === instructorId)?.ref;
      if (!lesson) throw new Error('yesterday has no lesson of his');
      await callIn(page, 'journal.reopen', { ...RUNNING, lesson, reason: 'журналды түзету' });
      await hand.press('Control+Digit5');
      await heading(page, kk.timetable.title);
      await hand.reach(kk.timetable.tab.plan);
      await hand.reach(kk.timetable.tab.journal, { key: 'ArrowRight' });
      await heading(page, kk.timetable.tab.journal);
      await hand.reach(kk.journal.previousDay, { key: 'Shift+Tab' });
      await hand.press('Enter');
      await page.getByText('26.01.2027').first().waitFor();
      await hand.reach(kk.journal.table.label);
      await hand.press('ArrowDown', 'Enter');
      await page.locator(PANEL).waitFor();
      await hand.reach(kk.journal.page.roll);
      await hand.press('Digit1');
      await hand.reach(/жабу/i);
      await hand.press('Enter');
      await expect
        .poll(async () => (await callIn(page, 'journal.lesson', { ...RUNNING, lesson })).state)
        .toBe('closed');
      await hand.under('closing a lesson');

      const commander = await door.windowOf('commander');
      const [exam] = (await callIn(commander, 'exams.plan', FINISHED)).exams;
      if (!exam) throw new Error('the finished intake has no exam');
      const { examId } = exam;
      await callIn(commander, 'sheets.reopen', { examId, reason: 'апелляция' });
      await commander.context().close();
      const marks = async () => (await callIn(page, 'sheets.get', { examId })).rows.slice(0, 2).map(({ mark }) => mark);
      const [first, second] = await marks();
      const [one, two] = [first === 3 ? 4 : 3, second === 3 ? 4 : 3];
      await page.evaluate((id) => window.location.assign(`#/exams?part=sheets&exam=${id}`), examId);
      await page.locator('[data-cell]').first().waitFor();
      await hand.under('opening a sheet');
      await hand.press(`Digit${one}`, 'Enter', `Digit${two}`, 'Enter');
      await soon(marks).toEqual([one, two]);
      await hand.press('Control+KeyZ');
      await soon(marks).toEqual([one, second]);
    });
  });

  test('the commander decides the queue and signs the strength', async () => {
    await journey('commander', async (page, hand) => {
      const waiting = async () => (await callIn(page, 'leave.waiting', RUNNING)).count;
      const before = await waiting();
      await hand.press('Control+Digit7');
      await page.getByRole('list', { name: kk.leave.rows }).first().waitFor();
      await hand.press('KeyN');
      await page.locator(PANEL).waitFor();
      await hand.press('KeyR');
      await page.getByLabel(kk.leave.panel.reasonRefuse).waitFor();
      await hand.under('R');
      await hand.type('наряд');
      await hand.press('Enter');
      await soon(waiting).toBe(before - 1);
      await hand.press('KeyZ');
      await soon(waiting).toBe(before);
      await hand.under('taking a refusal back');
      const safe = (await callIn(page, 'leave.board', { ...RUNNING, tab: 'waiting' })).rows.filter(
        ({ findings }) => findings.length === 0,
      );
      const [asked] = safe;
      if (!asked) throw new Error('no request is safe');
      // What has to be looked at stands first in the queue.
      const panelOf = page.getByRole('complementary', { name: asked.name });
      for (let turn = 0; turn < before && !(await panelOf.isVisible()); turn += 1) {
        await hand.press('KeyN');
        await page.waitForTimeout(100);
      }
      await panelOf.waitFor();
      await hand.press('KeyA');
      await soon(waiting).toBe(before - 1);
      const night = await callIn(page, 'leave.board', { ...RUNNING, tab: 'tonight' });
      expect(night.rows.map(({ cadetId, state }) => [cadetId, state])).toEqual([[asked.cadetId, 'approved']]);
      await hand.under('A');
      await hand.reach(kk.gate.view.strength);
      await hand.press('Enter');
      await heading(page, kk.strength.title);
      const report = { ...RUNNING, date: YESTERDAY, part: 'morning' } as const;
      const signed = async () => (await callIn(page, 'strength.report', report)).signed !== null;
      if (await signed()) await callIn(page, 'strength.revoke', { ...report, reason: 'қайта санау' });
      await hand.reach(kk.strength.earlier);
      await hand.press('Enter');
      await hand.reach(kk.strength.sign);
      await hand.press('Enter');
      await soon(signed).toBe(true);
      await page.locator(DIALOG).waitFor();
      await hand.close('Escape', DIALOG);
    });
  });

  test('the duty officer lets a man in and another out by their names and mends a roll', async () => {
    await journey('dutyOfficer', async (page, hand) => {
      await hand.press('Control+Digit7');
      await page.getByLabel(kk.gate.scan).waitFor();
      await hand.under('the gate');
      const out = async () => (await callIn(page, 'gate.out', RUNNING)).out;
      const [late] = await out();
      if (!late) throw new Error('nobody is out');
      await hand.type(`${late.surname} ${late.givenNames}`.toLocaleLowerCase('kk'));
      await page.getByRole('button', { name: /^Кірді/ }).waitFor();
      await hand.press('Enter');
      await soon(async () => (await out()).length).toBe(0);
      await hand.under('a man who came in');
      const { men } = await callIn(page, 'gate.find', { ...RUNNING, text: 'айтбаев бекзат' });
      await hand.type('айтбаев бекзат');
      await page.getByRole('alert').waitFor();
      await hand.reach(kk.gate.letOut);
      await hand.press('Enter');
      await hand.under('letting a man out');
      await hand.type('емхана');
      await hand.press('Enter');
      await soon(async () => (await out()).map(({ cadetId }) => cadetId)).toEqual([men[0]?.cadetId]);
      await hand.under('a man who went out');
      await hand.reach(kk.gate.view.rolls);
      await hand.press('Enter');
      await hand.reach(kk.rolls.reopen);
      await hand.press('Enter');
      await hand.under('opening a roll again');
      await hand.type('қате жазылған');
      await hand.press('Enter');
      await page.getByRole('button', { name: kk.rolls.close }).waitFor();
      await hand.under('a roll opened again');
      await hand.reach(kk.rolls.list);
      await hand.press('ArrowDown', 'Digit2');
      await hand.reach(/^Тексеру дұрыс/, { key: 'Shift+Tab' });
      await hand.press('Enter');
      await page.getByRole('button', { name: kk.rolls.close }).waitFor();
      await hand.under('a roll that was put right');
      await hand.reach(kk.rolls.close, { key: 'Shift+Tab' });
      await hand.press('Enter');
      await soon(async () => (await callIn(page, 'rolls.board', RUNNING)).closed !== null).toBe(true);
    });
  });

  test('the administrator adds a person and makes a backup', async () => {
    await journey('administrator', async (page, hand) => {
      await hand.reach(new RegExp(kk.shell.rail.settings.full));
      await hand.press('Enter');
      await page.getByRole('row').nth(1).waitFor();
      await hand.reach(kk.people.list.add);
      await hand.press('Enter');
      await page.locator(PANEL).waitFor();
      await hand.under('a new person');
      await hand.type('Тест Адам');
      await hand.reach(kk.people.list.login);
      await hand.type('test-adam');
      await hand.reach(kk.people.add.password);
      await hand.type('жеті қара тау алма');
      await hand.close('Enter', PANEL);
      expect((await callIn(page, 'people.list', {})).map(({ login }) => login)).toContain('test-adam');
      await hand.reach(kk.people.settings.people);
      await hand.reach(kk.people.settings.backups, { key: 'ArrowRight' });
      const copies = async () => (await callIn(page, 'backup.copies', {})).length;
      const before = await copies();
      await hand.reach(kk.backup.now, { key: 'Tab' });
      await hand.press('Enter');
      await soon(copies).toBe(before + 1);
      await hand.under('a backup');
    });
  });
});
