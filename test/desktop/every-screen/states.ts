import type { Page } from 'playwright-core';
import { kk } from '../../../renderer/i18n/kk.ts';
import type { Intake, Place, Who } from './places.ts';

type Act = (page: Page) => Promise<unknown>;

/** What stands open on a screen: a panel, a dialog, a menu, something in hand. */
export interface State extends Place {
  /** What is there once it is open: it is what is looked at. */
  opened: string;
  /** The small acts that open it, where the address alone does not. */
  acts: readonly Act[];
}

const PANEL = 'main aside';
const DIALOG = '[role=dialog]';
const MENU = '[role=menu]';
const SHEET = 'main';

const press =
  (name: string | RegExp): Act =>
  (page) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
const keys =
  (...codes: string[]): Act =>
  async ({ keyboard }) => {
    for (const code of codes) await keyboard.press(code);
  };
const typed =
  (text: string): Act =>
  ({ keyboard }) =>
    keyboard.type(text);
const at =
  (selector: string): Act =>
  (page) =>
    page.locator(`main ${selector}`).first().click();
/** The other button of the mouse. */
const beside =
  (selector: string): Act =>
  (page) =>
    page.locator(`main ${selector}`).first().click({ button: 'right' });
const focus =
  (selector: string): Act =>
  (page) =>
    page.locator(`main ${selector}`).first().focus();
/** Something that has come by now: what follows is done to it. */
const come =
  (selector: string): Act =>
  (page) =>
    page.locator(selector).first().waitFor();
/** What the host would answer in a case that the sample has not; the screen is opened anew with it. */
const answered =
  (operation: string, answer: unknown): Act =>
  async (page) => {
    await page.route(`**/call/${operation}`, (route) => route.fulfill({ json: answer }));
    await page.reload();
    await page.locator('main h1').first().waitFor();
  };
/** The first row of the list: a cell that is not its tick. */
const row = at('[role=row]:has([role=gridcell]) [role=gridcell]:not(:has([role=checkbox], input))');

type Named = readonly [name: string, address: string, opened: string, ...acts: Act[]];
const states = (who: Who, intake: Intake, named: readonly Named[]): State[] =>
  named.map(([name, address, opened, ...acts]) => ({ name, who, intake, address, opened, acts }));

/** Two ways out of an impossible week, one of them only half: the search for real ones takes as long as it takes. */
const REMEDIES = {
  ok: true,
  value: {
    remedies: [
      { code: 'evenings', params: { count: 2, hours: 8, dates: ['2027-02-17', '2027-02-18'] }, outcome: 'solved' },
      { code: 'reopen', params: { place: '2-дала' }, outcome: 'open' },
    ].map((remedy) => ({ ...remedy, acts: [{ operation: 'programme.setPlace', input: {} }] })),
    tried: 7,
    stopped: false,
  },
};
const REFUSED = { ok: false, kind: 'refusal', code: 'session.lastAdministrator', params: {} };

/**
 * Panels, dialogs and menus of every room, each seen by somebody whose work it is. A sheet opened again, a backup and
 * the trial at the end stay.
 */
export const STATES: readonly State[] = [
  ...states('planner', 'running', [
    ['command box with answers', 'today', DIALOG, keys('Control+KeyK'), typed('айт')],
    ['help', 'today', DIALOG, keys('F1')],
    ['change of shift', 'today', DIALOG, press(kk.session.shift.title)],
    ['menu of lists', 'admissions', MENU, press(kk.components.list.take)],
    ['choice of columns', 'admissions', DIALOG, press(kk.components.table.columns)],
    ['an applicant', 'admissions', PANEL, row],
    ['ticked applicants', 'admissions', SHEET, at('[role=checkbox]')],
    ['a new applicant', 'admissions?panel=add', PANEL],
    ['import', 'admissions?panel=import', PANEL],
    ['enrolment', 'admissions?panel=enrol', PANEL],
    ['menu of a bunk', 'barracks', MENU, beside('[role=gridcell]')],
    ['a man in hand', 'barracks', SHEET, focus('[role=grid]'), keys('Enter')],
    ['a new room', 'barracks', DIALOG, press(kk.barracks.remedy.addRoom)],
    ['a new instructor', 'programme?tab=instructors', PANEL, press(kk.programme.instructors.add)],
    ['an instructor', 'programme?tab=instructors', PANEL, row],
    ['a place', 'programme?tab=places', PANEL, row],
    ['programme checked', 'programme', PANEL, press(kk.programme.check.run)],
    ['a lesson', 'timetable', PANEL, press(/^АТС/)],
    ['menu of locks', 'timetable', MENU, press(kk.timetable.lockMany.title)],
    ['versions', 'timetable', MENU, press(/нұсқа бекітілген/)],
    ['who is away', 'timetable?tab=cover', PANEL, press(kk.cover.mark)],
    ['load of instructors', 'timetable?tab=cover', SHEET, press(kk.cover.of.load)],
    ['a day of the intake', 'intake?day=2027-01-28', PANEL],
    ['a new intake', 'intake?new=1', SHEET],
    ['names of the health of the intake', 'today', PANEL, press(/^\d+ /)],
    ['a new request', 'leave?part=requests', DIALOG, press(kk.leave.ask.open)],
    ['an absence', 'leave?part=absences', PANEL, row],
    ['a new absence', 'leave?part=absences&entry=new', PANEL],
    ['posts of duty', 'leave?part=absences&tab=duty&entry=posts', PANEL],
    ['names of a figure', 'leave?part=strength&beside=sheet.all.onList', PANEL],
    ['establishment', 'leave?part=strength&beside=establishment', PANEL],
    ['a new exam', 'exams?part=plan&beside=new', PANEL],
    ['who may sit the exam', 'exams?part=plan&view=admission', PANEL, row],
    ['a paper before it is printed', 'print?tab=papers', DIALOG, press(/Взводтар кестесі/)],
    ['rights', 'settings?tab=people&show=rights', SHEET],
    ['a rule', 'settings?tab=rules', PANEL, row],
  ]),
  ...states('instructor', 'running', [
    ['a lesson of the journal', 'timetable?tab=journal', PANEL, row],
    ['lost lessons', 'timetable?tab=journal&part=lost', SHEET],
    ['lessons behind a figure', 'timetable?tab=ledger', PANEL, focus('[role=grid]'), keys('ArrowRight', 'Enter')],
    ['plan of a range day', 'range?day=1&part=plan', SHEET],
    ['safety', 'range?day=1&part=plan&beside=safety', PANEL],
    ['approval', 'range?day=1&part=plan&beside=approval', PANEL],
    ['relays', 'range?day=2&part=relays', SHEET],
    ['firing', 'range?day=2&part=fire', SHEET],
    ['ammunition sheet', 'range?day=1&part=fire', SHEET],
    ['a lot of rounds', 'range?tab=stock', PANEL, press('7Н6-207')],
    ['a card of firing', 'range?tab=setup&beside=card-1', SHEET],
  ]),
  ...states('commander', 'running', [
    ['an open request', 'leave?part=requests', PANEL, at('ul button')],
    ['an entry of the history', 'settings?tab=history', PANEL, row],
    ['strength to be signed', 'leave?part=strength', SHEET],
  ]),
  ...states('dutyOfficer', 'running', [
    ['a man refused at the gate', 'leave?part=gate', SHEET, typed('айтбаев бек'), come('main [role=alert]')],
    ['a man let out for another reason', 'leave?part=gate', SHEET, typed('айтбаев бек'), press(kk.gate.letOut)],
    ['a man who comes in', 'leave?part=gate', SHEET, typed('үсенов темірлан'), come('main dl')],
    ['several men at the gate', 'leave?part=gate', SHEET, typed('айт')],
    ['nobody at the gate', 'leave?part=gate', SHEET, typed('жжжж')],
    ['the gate from paper', 'leave?part=gate&sheet=1', SHEET],
    ['past rolls', 'leave?part=rolls&past=1', PANEL],
    ['men of a roll', 'leave?part=rolls', SHEET, focus('[role=grid]'), keys('ArrowDown')],
    ['a roll opened again', 'leave?part=rolls', SHEET, press(kk.rolls.reopen)],
  ]),
  ...states('administrator', 'running', [
    ['a person', 'settings?tab=people', PANEL, row],
    ['a new person', 'settings?tab=people', PANEL, press(kk.people.list.add)],
    ['coming back to a backup', 'settings?tab=backups', DIALOG, press(kk.backup.now), press(kk.backup.list.restore)],
    [
      'a refusal in a notification',
      'settings?tab=people',
      '[role=alert]',
      answered('history.lastOfMine', REFUSED),
      keys('Control+KeyZ'),
    ],
  ]),
  ...states('planner', 'finished', [
    ['an order', 'exams?part=graduation&beside=order-1', SHEET],
    ['a graduation order', 'exams?part=graduation&beside=graduation', SHEET],
    ['an expulsion', 'exams?part=graduation&beside=expel', PANEL],
    ['a certificate', 'exams?part=graduation&tab=certificates&view=register&beside=paper-1', PANEL],
    ['where a certificate is printed', 'exams?part=graduation&tab=certificates&beside=offset', PANEL],
    ['new blanks', 'exams?part=graduation&tab=blanks&beside=add', PANEL],
    ['day of the oath', 'exams?part=graduation&tab=oath&beside=day', PANEL],
    ['a man of the followup', 'followup', PANEL, row],
    ['marks of a man', 'exams?part=results', PANEL, row],
    ['a norm', 'exams?part=plan&view=norms', PANEL, row],
  ]),
  ...states('commander', 'finished', [
    ['why a sheet is opened again', 'exams?part=sheets', DIALOG, row, press(kk.sheets.reopen.open)],
    [
      'a sheet opened again',
      'exams?part=sheets',
      SHEET,
      row,
      press(kk.sheets.reopen.open),
      come(`${DIALOG} textarea`),
      typed('апелляция'),
      (page) => page.locator(`${DIALOG} [type=submit]`).click(),
      come('main [data-cell]'),
    ],
  ]),
  ...states('instructor', 'finished', [
    ['a sheet', 'exams?part=sheets', SHEET, row],
    [
      'a note being typed into a sheet',
      'exams?part=sheets',
      'main:has(table input)',
      row,
      at('[data-cell$=".note"]'),
      keys('F2'),
    ],
  ]),
  ...states('planner', 'running', [
    [
      'why not, and what helps',
      'timetable',
      SHEET,
      answered('timetable.remedies', REMEDIES),
      come('main article button'),
    ],
    [
      'a lesson in hand',
      'timetable',
      'main:has([data-holding])',
      focus('[role=group][tabindex="0"]'),
      keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'),
    ],
    ['a trial', 'timetable', SHEET, keys('KeyT')],
  ]),
];

/** Opens a state on its screen, anew wherever the screen was left. */
export async function openState(page: Page, { name, opened, acts }: State): Promise<void> {
  for (const act of acts) await act(page);
  await page
    .locator(opened)
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => {
      throw new Error(`${name}: nothing opened`);
    });
}

/** Closes what stands open and leaves the screen, so that the next state begins anew. */
export async function leaveState(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    window.location.hash = '#/settings?tab=look';
  });
  await page.waitForTimeout(30);
}
