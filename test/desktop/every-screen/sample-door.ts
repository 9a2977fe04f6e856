import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import { createHost, type Host } from '../../../electron/host/host.ts';
import { openHttpDoor } from '../../../electron/host/http.ts';
import { programOptions, sourceParts } from '../../../electron/host/program.ts';
import { createSample, SAMPLE_NOW } from '../../../electron/sample/sample.ts';
import { builtWorkers } from '../../../electron/start/built.ts';
import type { InputOf, OperationName, OutputOf } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/kit/result.ts';
import { browserPath, openBrowser } from '../../fixtures/browser.ts';
import { isHeadlessShell } from '../../fixtures/installed-browser.ts';
import { type Intake, PEOPLE, type Who } from './places.ts';

/** How a window looks: the choices of Settings → Look, and its size. */
export interface Looks {
  language?: 'kk' | 'ru' | 'en';
  scheme?: 'light' | 'dark';
  textScale?: '100' | '125' | '150';
  width?: number;
  height?: number;
  /** What stands chosen in the top bar's memory. */
  intake?: Intake;
}

export const INTAKES: Record<Intake, number> = { running: 1, finished: 2 };

/** Stands on pictures for the folder of a run, which has another name each time. */
const SHOWN_FOLDER = '/srv/sarbaz';

/** The sample behind the loopback door on a clock that stands still, and windows of its people. */
export interface SampleDoor {
  /** Release and kind of the browser that draws. */
  browserName: string;
  /** A window in which this person has signed in. */
  windowOf(who: Who, looks?: Looks): Promise<Page>;
  close(): Promise<void>;
}

export async function openSampleDoor(): Promise<SampleDoor> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-screens-'));
  const source = sourceParts();
  const parts = { ...source, ...builtWorkers(source.root) };
  const options = programOptions(path.join(folder, 'sample.sarbaz'), folder, parts);
  const still = { ...options, clock: () => SAMPLE_NOW, machine: undefined, volumes: () => [] };
  await createSample(still);
  const host = createHost(still);
  const door = await openHttpDoor({
    host: steadyHost(host, folder),
    rendererFolder: source.rendererFolder,
    onQuit: () => {},
  });
  const browser = await openBrowser();
  return {
    browserName: `${browser.version().split('.')[0]}${isHeadlessShell(browserPath()) ? ' headless shell' : ''}`,
    async windowOf(who, looks = {}) {
      const { language = 'kk', scheme = 'light', textScale = '100', width = 1366, height = 768, intake } = looks;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        reducedMotion: 'reduce',
        timezoneId: 'Asia/Almaty',
      });
      await context.addInitScript(
        ([kept, intakeId]) => {
          for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
          if (intakeId !== null && localStorage.getItem('sarbaz.intake') === null)
            localStorage.setItem('sarbaz.intake', String(intakeId));
        },
        [
          { 'sarbaz.language': language, 'sarbaz.textScale': textScale, 'mantine-color-scheme-value': scheme },
          intake ? INTAKES[intake] : null,
        ] as [Record<string, string>, number | null],
      );
      // Signed in before the page is read: to read the program is what costs, not to ask the host.
      const address = door.newAddress();
      await context.request.get(address);
      const entry = await context.request.post(new URL('/call/session.unlock', address).href, {
        headers: { 'x-sarbaz': '1' },
        data: PEOPLE[who],
      });
      if (!entry.ok()) throw new Error(`${who} is not let in: ${await entry.text()}`);
      const page = await context.newPage();
      watchAsking(page);
      await page.clock.setFixedTime(SAMPLE_NOW);
      await page.goto(new URL('/', address).href);
      await page.locator('main h1').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await door.close();
      host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The host, but for what would look different in each run. */
function steadyHost(host: Host, folder: string): Host {
  return {
    ...host,
    async dispatch(caller, name, input, as) {
      if (name === HELD) return new Promise<never>(() => {});
      const answer = await host.dispatch(caller, name, input, as);
      if (name !== 'backup.status') return answer;
      return JSON.parse(JSON.stringify(answer).replaceAll(folder, SHOWN_FOLDER)) as typeof answer;
    },
  };
}

/** Asks the host what this window's person may ask, past the screen. */
export async function callIn<Name extends OperationName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await page.evaluate(
    async ([operation, body]) => {
      const response = await fetch(`/call/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-sarbaz': '1' },
        body,
      });
      return (await response.json()) as Result<unknown>;
    },
    [name, JSON.stringify(input)] as [string, string],
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as OutputOf<Name>;
}

/** What a window asks of the host at this moment, and when it was last answered. */
interface Asking {
  asked: number;
  last: number;
}
const windows = new WeakMap<Page, Asking>();

function watchAsking(page: Page): void {
  const asking: Asking = { asked: 0, last: Date.now() };
  const end = (request: Request) => {
    if (isHeld(request)) return;
    asking.asked -= 1;
    asking.last = Date.now();
  };
  page.on('request', (request) => {
    if (!isHeld(request)) asking.asked += 1;
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  windows.set(page, asking);
}

/** Remedies of an impossible week are tried for seconds: here they are on trial for ever, so that a picture is the same. */
const HELD = 'timetable.remedies';
const isHeld = (request: Request): boolean => request.url().endsWith(`/call/${HELD}`);

/** So long nothing was asked: the page has drawn what it got. */
const QUIET_MS = 100;
/** A busy machine takes its time. */
const LONGEST_MS = 30_000;

/** Opens an address in a window and waits until nothing is asked or worked on any more. */
export async function openPlace(page: Page, address: string): Promise<void> {
  const asking = windows.get(page);
  if (!asking) throw new Error('not a window of this door');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
  asking.last = Date.now();
  const until = Date.now() + LONGEST_MS;
  while ((asking.asked > 0 || Date.now() - asking.last < QUIET_MS) && Date.now() < until) await page.waitForTimeout(30);
  await page.locator('main h1').first().waitFor();
}

/** Chooses an intake in the top bar's memory; opens the window anew. */
export async function chooseIntakeIn(page: Page, cohortId: number): Promise<void> {
  await page.evaluate((id) => localStorage.setItem('sarbaz.intake', String(id)), cohortId);
  await page.reload();
  await page.locator('main h1').first().waitFor();
}
