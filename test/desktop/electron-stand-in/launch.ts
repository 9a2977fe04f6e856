import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../fixtures/browser.ts';
import { type Application, createApplication, type MenuItem } from './application.ts';
import { createWire } from './wire.ts';

export interface LaunchOptions {
  /** The built main module. */
  main: string;
  appFolder: string;
  /** Environment and arguments of the program. */
  env?: Record<string, string>;
  argv?: string[];
  firstInstance?: boolean;
}

/** A running program in a stand-in for Electron. */
export interface Launched {
  /** The first window's page, with the program's page loaded. */
  page(): Promise<Page>;
  log: readonly string[];
  menu(): MenuItem[];
  /** What the session's guards say to a permission. */
  grants: Application['around']['session']['grants'];
  cancels: Application['around']['session']['cancels'];
  /** Asks an `app://` address as the page would. */
  fetchApp(address: string): Promise<Response>;
  /** Calls the main process from a frame with this address; `isMain` says whether it is the window's own frame. */
  invokeFrom(frame: { url: string; isMain: boolean } | null, channel: string, ...args: unknown[]): Promise<unknown>;
  /** Whether the program keeps the window's page from doing this. */
  keeps: Application['windows'][number]['webContents']['keeps'];
  closeWindow(): void;
  quit(): Promise<number>;
  exited: Promise<number>;
}

const MODULE = 'electron-stand-in:main';
const PLACE = '__electronStandIn';
const surroundings = globalThis as unknown as Record<string, unknown>;

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: MODULE, format: 'commonjs', shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === MODULE
      ? { format: 'commonjs', source: `module.exports = globalThis.${PLACE}`, shortCircuit: true }
      : next(url, context),
});

/**
 * Runs the built main module in this process against the stand-in, its window being a page of a real Chromium.
 * Not covered, because only Electron has it: the `app:` origin itself, a world of its own for the preload, sandboxed
 * processes, native menus and dialogs, the instance lock, fuses and loading from an asar.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const chrome = await openBrowser();
  const context = await chrome.newContext({ viewport: null, serviceWorkers: 'block' });
  const application = createApplication({
    context,
    appFolder: options.appFolder,
    firstInstance: options.firstInstance ?? true,
  });
  surroundings[PLACE] = application.electron;
  loadAnew(options);
  application.becomeReady();
  const exited = application.exited.then(async (code) => {
    await chrome.close();
    return code;
  });
  return {
    log: application.around.log,
    menu: application.menu,
    grants: (permission, url) => application.around.session.grants(permission, url),
    cancels: (url) => application.around.session.cancels(url),
    page: () => firstPage(application),
    fetchApp: async (address) => {
      const handler = application.around.schemes.get(new URL(address).protocol.slice(0, -1));
      if (!handler) throw new Error(`nobody answers ${address}`);
      return handler({ url: address, method: 'GET' } as Request);
    },
    invokeFrom: (frame, channel, ...args) => invokeFrom(application, frame, channel, args),
    keeps: (event, details) => {
      const contents = application.windows[0]?.webContents;
      if (!contents) throw new Error('there is no window');
      return contents.keeps(event, details);
    },
    closeWindow: () => application.windows[0]?.close(),
    quit: () => {
      application.quit();
      return exited;
    },
    exited,
  };
}

/** Loads the main module as if its process had just begun, with the given environment and arguments. */
function loadAnew({ main, appFolder, env = {}, argv = [] }: LaunchOptions): void {
  const require = createRequire(import.meta.url);
  const built = path.join(appFolder, 'dist', path.sep);
  for (const loaded of Object.keys(require.cache)) {
    if (loaded === MODULE || loaded.startsWith(built)) delete require.cache[loaded];
  }
  const usual = {
    argv: process.argv,
    env: Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]])),
  };
  Object.assign(process.env, env);
  process.argv = [process.execPath, appFolder, ...argv];
  try {
    require(main);
  } finally {
    process.argv = usual.argv;
    for (const [name, value] of Object.entries(usual.env)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function firstPage({ windows, exited, around }: Application): Promise<Page> {
  let over = false;
  void exited.then(() => {
    over = true;
  });
  while (!windows[0]?.visible) {
    if (over) throw new Error(`the program ended without a window: ${around.log.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return windows[0].webContents.opened;
}

async function invokeFrom(
  { windows }: Application,
  frame: { url: string; isMain: boolean } | null,
  channel: string,
  args: unknown[],
): Promise<unknown> {
  const contents = windows[0]?.webContents;
  if (!contents) throw new Error('there is no window');
  const wire = createWire();
  const sender = frame?.isMain ? contents.mainFrame : frame;
  contents.pretendToBeAt(frame?.isMain ? frame.url : null);
  try {
    const answer = await contents.invoke({ channel, args: wire.encode(args) }, sender);
    if ('error' in answer) throw new Error(answer.error);
    return wire.decode(answer.value);
  } finally {
    contents.pretendToBeAt(null);
  }
}
