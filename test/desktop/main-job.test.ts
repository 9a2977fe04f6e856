import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addSampleStaff } from '../../electron/sample/sample-staff.ts';
import { en } from '../../renderer/i18n/en.ts';
import { kk } from '../../renderer/i18n/kk.ts';
import { ru } from '../../renderer/i18n/ru.ts';
import { describeWithBrowser } from '../fixtures/browser.ts';
import { createSchool, lock, signInAs } from '../fixtures/first-start.ts';
import { hasPdfTools, readPdf } from '../host/papers/paper-bytes.ts';
import { allWordsIn, lookAt } from './main-job/look-at.ts';
import { openSchoolDoor, type SchoolDoor } from './main-job/school-door.ts';

const ROSTER = path.resolve(import.meta.dirname, '../fixtures/roster-2027-01.xlsx');
const PLANNER = {
  name: 'Жоспарлаушы Тест',
  role: 'planner',
  login: 'zhospar',
  password: 'төрт бұлт бес қайың',
} as const;
const COMMANDER = {
  name: 'Командир Тест',
  role: 'commander',
  login: 'komandir',
  password: 'алты арша жеті тау',
} as const;

/**
 * The counts of the list, by hand from the data folder's README: 124 men, 7 refused; № 29 put right by his IIN's own
 * date makes 118 written. 16 of the 117 are barred from enrolment, and so is № 29, who has paid half: 118 − 17 = 101.
 */
describeWithBrowser('the main job in a window, as the planner does it', () => {
  let door: SchoolDoor;
  let page: Page;

  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name: typeof name === 'string' ? named(name) : name });
  const press = (name: string | RegExp, within?: Page | Locator) => button(name, within).click();
  const text = (words: string | RegExp, within: Page | Locator = page) => within.getByText(words).first();
  const heading = (name: string) => page.getByRole('heading', { name, level: 1, exact: true });
  const panel = (name: string) => page.getByRole('complementary', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  /** Opens a screen by its name in the rail. */
  const open = async (screen: keyof typeof TITLES) => {
    await page.getByRole('link', { name: kk.shell.rail[screen].short, exact: true }).click();
    await heading(TITLES[screen]).waitFor();
  };
  /** Saves the paper that is shown and returns its bytes. */
  const savedPaper = async (fileName: RegExp) => {
    const shown = page.getByRole('dialog', { name: fileName });
    await shown.locator('iframe').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), press(kk.components.paper.save, shown)]);
    const saved = path.join(door.folder, 'paper');
    await download.saveAs(saved);
    const bytes = readFileSync(saved);
    await press(kk.components.refusal.close, shown);
    await shown.waitFor({ state: 'hidden' });
    return bytes;
  };

  const signIn = ({ name, password }: typeof PLANNER | typeof COMMANDER) => signInAs(page, name, password);

  beforeAll(async () => {
    door = await openSchoolDoor();
    page = door.page;
  });
  afterAll(() => door?.close());
  // Each step stands on the one before it.
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'an earlier step failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });

  test('first start: the school, the recovery sheet, and a planner who signs in', async () => {
    await button(kk.session.start.first.go).waitFor();
    await lookAt(page, 'first start');
    await createSchool(page);
    await open('settings');
    for (const person of [COMMANDER, PLANNER]) {
      await press(kk.people.list.add);
      const form = panel(kk.people.add.title);
      await form.getByLabel(kk.people.list.name, { exact: true }).fill(person.name);
      await form.getByLabel(kk.people.list.role, { exact: true }).click();
      await page.getByRole('option', { name: kk.session.role[person.role], exact: true }).click();
      await form.getByLabel(kk.people.list.login, { exact: true }).fill(person.login);
      await form.getByLabel(kk.people.add.password, { exact: true }).fill(person.password);
      if (person === PLANNER) await lookAt(page, 'settings: a new person');
      await press(kk.people.add.save, form);
      await page.getByRole('row', { name: new RegExp(person.name) }).waitFor();
    }
    await lock(page);
    await lookAt(page, 'unlock');
    await signIn(PLANNER);
  });

  test('a new intake from Monday 11.01.2027: 280 hours exactly, no slack', async () => {
    await open('today');
    await lookAt(page, 'today');
    await press(kk.today.newIntake);
    const firstDay = page.getByLabel(kk.cohorts.form.startsOn);
    await firstDay.fill('11.01.2027');
    await firstDay.blur();
    await press('2027-01 лекті ашу');
    await heading('2027-01 лек').waitFor();
    const budget = page.getByRole('region', { name: kk.cohorts.budget.title });
    // 40 days − 5 Sundays = 35; 35 × 8 = 280 = 40 + 240.
    await text('40 күнтізбелік күн − 5 жексенбі = 35', budget).waitFor();
    expect(await budget.innerText()).toContain('35 × 8 = 280 сағат; 280 сағат керек');
    await text('Сағат дәл келеді, бос қор жоқ', budget).waitFor();
    await lookAt(page, 'intake');
  });

  const group = (name: string) => page.getByRole('region', { name, exact: true });
  /** Picks the list and puts № 29 right; the dry run stands. */
  const readList = async () => {
    await press(kk.admissions.empty.import);
    await page.locator('input[type=file]').setInputFiles(ROSTER);
    await group('Жазылмайтын 7 жол').waitFor();
  };
  const takeIinDate = async () => {
    const row = group('Жазылмайтын 7 жол').getByRole('listitem').filter({ hasText: '31.02.2001' });
    await text('Мұндай күн жоқ. ЖСН бойынша 17.12.2001.', row).waitFor();
    await press(kk.admissions.panel.takeIinDate, row);
    await group('Жазылмайтын 6 жол').waitFor();
  };

  test('admissions: the dry run says everything and writes nothing', async () => {
    await open('admissions');
    await readList();
    const meters = panel(kk.admissions.panel.title);
    await meters.getByRole('img', { name: '108 дайын, 9 түзетілді, 7 жазылмайды' }).waitFor();
    const eighth = group('Жазылмайтын 7 жол').getByRole('listitem').filter({ hasText: '000901525880' });
    await text('ЖСН‑нің бақылау цифры сәйкес емес: 9 болуы керек, 0 тұр.', eighth).waitFor();
    await text(kk.admissions.panel.nothingWritten, meters).waitFor();
    await lookAt(page, 'admissions: dry run');
    await page.reload();
    await text(kk.admissions.empty.nobody).waitFor();
  });

  test('admissions: an import is written, taken back by Ctrl+Z, and written again', async () => {
    await press(kk.components.inspector.close);
    for (const again of [false, true]) {
      await readList();
      await takeIinDate();
      await press('118 жолды жазу');
      await text('118 өтініш').waitFor();
      if (again) break;
      await page.keyboard.press('Control+KeyZ');
      await text('Қайтарылды: 2027-01 лек, roster-2027-01.xlsx: 118 адам жазылды').waitFor();
      await text(kk.admissions.empty.nobody).waitFor();
    }
  });

  const tickAll = () => page.getByRole('checkbox', { name: kk.components.table.selectAll }).click();

  test('admissions: papers received from all, 101 enrolled by order, the order to look at', async () => {
    await tickAll();
    await text('118 адам таңдалды').waitFor();
    await press(kk.admissions.selected.documents);
    await button('Бұйрықты күтеді 101').waitFor();
    await press(kk.admissions.selected.clear);
    await press('Бұйрықты күтеді 101');
    await tickAll();
    await press('101 адамды оқуға қабылдау');
    const order = panel(kk.admissions.enrol.title);
    await order.getByLabel(kk.admissions.enrol.number, { exact: true }).fill('1-Қ');
    await lookAt(page, 'admissions: enrolment');
    await press('101 адамды қабылдау', order);
    await text('№ 1-Қ бұйрық шығарылды', order).waitFor();
    await press(kk.admissions.man.openOrder, order);
    expect((await savedPaper(/\.pdf$/)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await button('Қабылданды 101').waitFor();
  });

  test('barracks: two rooms, five platoons, a bunk for every man', async () => {
    await open('barracks');
    const addRoom = async (name: string, from?: Locator) => {
      await press(kk.barracks.remedy.addRoom, from);
      await dialog().getByLabel(kk.barracks.dialog.room.frames).fill('26');
      await press('Бөлме қосу: 52 орын', dialog());
      await dialog().waitFor({ state: 'hidden' });
      await page.getByRole('region', { name, exact: true }).waitFor();
    };
    await addRoom('1‑бөлме');
    // 101 men and 52 places: the way out stands beside the refusal.
    const tray = panel(kk.barracks.tray.title);
    await text('49 курсантқа төсек жетпейді', tray).waitFor();
    await lookAt(page, 'barracks: too few bunks');
    await addRoom('2‑бөлме', tray);
    await text('101 курсант · 104 жарамды төсек').waitFor();
    await press(kk.barracks.platoons.form);
    // At most 25 a platoon: 101 = 21 + 4 × 20.
    await text('101 курсант: 21 · 20 · 20 · 20 · 20', dialog()).waitFor();
    await press('5 взводқа бөлу', dialog());
    await button('5‑взвод 20').waitFor();
    await press(kk.barracks.autoPlace);
    await text(kk.barracks.tray.empty).waitFor();
    await button(kk.barracks.blocked.allPlaced).waitFor();
    await lookAt(page, 'barracks: rooms');
    await press(kk.barracks.list);
    await page.getByRole('grid', { name: kk.barracks.table.label }).waitFor();
  });

  test('programme: 40 + 240 hours, places and instructors, nothing in the way', async () => {
    await open('programme');
    await text('12 пән · 44 сабақ түрі · 35 оқу күні').waitFor();
    await lookAt(page, 'programme: subjects');
    await press(kk.programme.tab.places);
    await press(kk.programme.places.usual);
    await page.getByRole('grid', { name: kk.programme.places.label }).waitFor();

    await door.elsewhere.get('session.unlock', { login: PLANNER.login, password: PLANNER.password });
    const others = await addSampleStaff(door.elsewhere, 5);
    await press(kk.programme.tab.instructors);
    await press(kk.programme.instructors.add);
    const form = panel(kk.programme.instructors.new);
    await form.getByLabel(kk.programme.instructors.name, { exact: true }).fill('Бөрібаев Талғат Нұрланұлы');
    await form.getByRole('checkbox', { name: /Атыс даярлығы/ }).check();
    await lookAt(page, 'programme: a new instructor');
    await press(kk.programme.save, form);
    await page.getByRole('row', { name: /Бөрібаев/ }).waitFor();
    await page.keyboard.press('Escape'); // the panel waits empty for the next one
    await text(`${others + 1} нұсқаушы`).waitFor();
    await press(kk.programme.check.run);
    await text(kk.programme.check.clean).waitFor();
  });

  /** Starts the search with whatever its button is called now and waits for what came of it. */
  const generate = async (meanwhile: () => Promise<void> = async () => {}) => {
    const answer = page.waitForResponse((response) => response.url().endsWith('/call/timetable.generate'));
    await press(/^(Кестені|Қалғанын|Қайта) құрастыру/);
    await meanwhile();
    const { ok, value } = (await (await answer).json()) as { ok: boolean; value: { placed: number; stopped: boolean } };
    expect(ok).toBe(true);
    await text(/^2027-01 лектің кестесі құрастырылды: \d+ \/ 690 сабақ/).waitFor();
    return value;
  };

  test('timetable: the search can be stopped, and run to its end places every lesson', async () => {
    await open('timetable');
    // 138 blocks a platoon and five platoons.
    const stopped = await generate(() => press(kk.components.working.stop));
    expect(stopped.stopped).toBe(true);
    const whole = await generate();
    expect(whole).toMatchObject({ placed: 690, stopped: false });
    await text(kk.timetable.tray.empty).waitFor();

    const board = page.getByRole('group', { name: /^Сабақ кестесі, / });
    const bands = board.getByText(/^\d+ \/ \d+ сағ$/);
    let lessons = 0;
    const hours: string[] = [];
    for (const week of [1, 2, 3, 4, 5, 6]) {
      hours.push(...(await bands.allInnerTexts()).map(plain));
      lessons += await board.getByRole('button').count();
      if (week === 6) break;
      const before = await board.getAttribute('aria-label');
      await press(kk.timetable.week.next);
      await expect.poll(() => board.getAttribute('aria-label')).not.toBe(before);
    }
    // Five weeks of six days and one of five, for each of five platoons: 5 × 48 + 40 = 280.
    expect(hours).toEqual([...Array(25).fill('48 / 48 сағ'), ...Array(5).fill('40 / 40 сағ')]);
    expect(lessons).toBe(690);
    await lookAt(page, 'timetable: a week');
  });

  test('timetable: laid before the commander, who finds it waiting and approves it as version 1', async () => {
    await press(kk.timetable.approval.submit);
    await text(kk.timetable.approval.waits).waitFor();
    await lock(page);
    await signIn(COMMANDER);
    await open('today');
    await lookAt(page, 'today: waiting for approval');
    const mostUrgent = page.getByRole('region', { name: kk.today.urgent.title });
    await mostUrgent.getByRole('heading', { name: /2027-01 лектің кестесі/ }).waitFor();
    await mostUrgent.getByRole('button').click();
    await heading(kk.timetable.title).waitFor();
    await lookAt(page, 'timetable: before approval');
    await press('1‑нұсқа етіп бекіту');
    await button(/1‑нұсқа бекітілген/).waitFor();
    await lock(page);
    await signIn(PLANNER);
    await open('timetable');
  });

  test('timetable: the approved version is printed with its approval block', async () => {
    await button(/1‑нұсқа бекітілген/).waitFor();
    await press(kk.timetable.print);
    const choices = page.getByRole('dialog', { name: kk.papers.dialog.title });
    await press(kk.papers.dialog.allWeeks, choices);
    await press(kk.papers.dialog.look, choices);
    const bytes = await savedPaper(/\.pdf$/);
    await lookAt(page, 'timetable: what to print');
    await press(kk.components.refusal.close, choices);
    await choices.waitFor({ state: 'hidden' });
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    if (hasPdfTools) {
      const { pages } = readPdf({ fileName: 'x.pdf', mediaType: 'application/pdf', bytes: bytes.toString('base64') });
      // A page for each week of each platoon.
      expect(pages).toHaveLength(30);
      for (const words of ['БЕКІТЕМІН', 'Мектеп директоры', 'Директор Тест', '1‑нұсқа, 10.01.2027 бекітілді']) {
        expect(pages[0]).toContain(words);
      }
    }
  });

  test('every word changes with the language at once', async () => {
    for (const [short, texts] of [
      ['Рус', ru],
      ['Eng', en],
      ['Қаз', kk],
    ] as const) {
      await press(short);
      await heading(texts.timetable.title).waitFor();
      await page.getByRole('button', { name: texts.timetable.view.instructors, exact: true }).waitFor();
      await allWordsIn(page, `timetable in ${short}`);
    }
  });

  test('print and exchange: the papers made on the way can be had', async () => {
    await open('print');
    await page.getByRole('tab', { name: kk.papers.tab.papers }).click();
    await text(kk.papers.screen.byPlatoon).waitFor();
    await text('№ 1-Қ, 10.01.2027').waitFor();
    await lookAt(page, 'print');
    await press(`${kk.papers.screen.ru} № 1-Қ, 10.01.2027`);
    expect((await savedPaper(/\.pdf$/)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test('nothing was complained of on the way', () => {
    expect(door.faults).toEqual([]);
  });
});

const TITLES = {
  today: kk.today.title,
  admissions: kk.admissions.title,
  barracks: kk.barracks.title,
  programme: kk.programme.title,
  timetable: kk.timetable.title,
  print: kk.shell.rail.print.full,
  settings: kk.people.settings.title,
};

/** A button of exactly this name; the key that presses it may stand behind. */
const named = (name: string): RegExp =>
  new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( (Enter|Esc|Del|[A-Z]))?$`);

/** With plain spaces instead of no-break ones. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ').trim();
