import type { Page } from 'playwright-core';
import { kk } from '../../../renderer/i18n/kk.ts';
import type { Intake, Who } from './places.ts';

/** What stands open on a screen: a panel, a dialog, a menu, something in hand. */
export interface State {
  name: string;
  who: Who;
  intake: Intake;
  address: string;
  /** The small act that opens it, where the address alone does not. */
  act: ((page: Page) => Promise<unknown>) | null;
  /** What is there once it is open, and what is looked at. */
  opened: string;
}

const PANEL = 'aside';
const DIALOG = '[role=dialog]';
const MENU = '[role=menu]';
const SHEET = 'main';

type Act = State['act'];
type Named = readonly [name: string, address: string, opened: string, act?: Act];

const press =
  (name: string | RegExp): NonNullable<Act> =>
  (page) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const key =
  (...keys: string[]): NonNullable<Act> =>
  async (page) => {
    for (const one of keys) await page.keyboard.press(one);
  };
/** A cell in the row so many below the head. */
const row =
  (index = 1): NonNullable<Act> =>
  (page) =>
    page.locator('main [role=row]').nth(index).locator('[role=gridcell]:not(:has(input))').first().click();
const then =
  (...acts: NonNullable<Act>[]): NonNullable<Act> =>
  async (page) => {
    for (const act of acts) await act(page);
  };
const type =
  (label: string, text: string): NonNullable<Act> =>
  (page) =>
    page.getByLabel(label, { exact: true }).first().fill(text);
const shown =
  (selector: string): NonNullable<Act> =>
  (page) =>
    page.locator(selector).first().waitFor();

const states = (who: Who, intake: Intake, named: readonly Named[]): State[] =>
  named.map(([name, address, opened, act = null]) => ({ name, who, intake, address, act, opened }));

/** Every panel, dialog and menu that a screen opens, seen by somebody whose work it is; nothing is written. */
export const STATES: readonly State[] = [
  ...states('planner', 'running', [
    ['command box with answers', 'today', DIALOG, then(key('Control+KeyK'), (page) => page.keyboard.type('айт'))],
    ['help', 'today', DIALOG, key('F1')],
    ['change of shift', 'today', DIALOG, press(kk.session.shift.title)],
    ['menu of lists', 'admissions', MENU, press(kk.components.list.take)],
    ['choice of columns', 'admissions', '[class*=Popover-dropdown], [role=menu]', press(kk.components.table.columns)],
    ['an applicant', 'admissions', PANEL, row()],
    ['a new applicant', 'admissions?panel=add', PANEL],
    ['import', 'admissions?panel=import', PANEL],
    ['enrolment', 'admissions?panel=enrol', PANEL],
    ['menu of a bunk', 'barracks', MENU, (page) => page.locator('main [role=gridcell]').first().click({ button: 'right' })],
    ['a man in hand', 'barracks', SHEET, then((page) => page.locator('main [role=grid]').first().focus(), key('Enter'))],
    ['a new room', 'barracks', DIALOG, press(kk.barracks.act.addRoom)],
    ['a new instructor', 'programme?tab=instructors', PANEL, press(kk.programme.instructors.add)],
    ['an instructor', 'programme?tab=instructors', PANEL, row()],
    ['a lesson', 'timetable', SHEET, (page) => page.locator('[class*=WeekBoard] button').first().click()],
    ['a day of the intake', 'intake', PANEL, (page) => page.locator('main [aria-label*="17‑күн"]').first().click()],
    ['an own request', 'leave?part=requests', DIALOG, press(kk.leave.ask.open)],
    ['an absence', 'leave?part=absences', PANEL, row()],
    ['a new absence', 'leave?part=absences&entry=new', PANEL],
    ['posts of duty', 'leave?part=absences&tab=duty&entry=posts', PANEL],
    ['names of a figure', 'leave?part=strength&beside=sheet.all.onList', PANEL],
    ['establishment', 'leave?part=strength&beside=establishment', PANEL],
    ['a new exam', 'exams?part=plan&beside=new', PANEL],
    ['who may sit the exam', 'exams?part=plan&view=admission', PANEL, row()],
    ['a paper before it is printed', 'print?tab=papers', DIALOG, null],
  ]),
];
export { shown, type };
