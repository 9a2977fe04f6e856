import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { type Answer, type Invocation, type IpcHandlers, invokeHandler } from './ipc-main.ts';
import { preloadScript, WAY_TO_NODE } from './preload-world.ts';
import type { StandInSession } from './session.ts';

export interface WebPreferences {
  preload?: string;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  webSecurity?: boolean;
  plugins?: boolean;
  spellcheck?: boolean;
  devTools?: boolean;
}

/** What a page needs of the program around it. */
export interface Surroundings {
  context: BrowserContext;
  session: StandInSession;
  /** Handlers of `protocol.handle`, by scheme. */
  schemes: Map<string, (request: Request) => Promise<Response> | Response>;
  handlers: IpcHandlers;
  /** What was refused or left the program, for tests to look at. */
  log: string[];
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/**
 * Chromium knows no `app://`, so the page lives under an https address that no network has; to the program it is
 * told as `app://` again.
 */
const toChromium = (address: string): string =>
  address.replace(
    /^([a-z]+):\/\/([^/?#]*)/,
    (_all, scheme: string, host: string) => `https://${scheme}--${host}.invalid`,
  );
const toProgram = (address: string): string =>
  address.replace(
    /https:\/\/([a-z]+)--([^/?#]*)\.invalid/,
    (_all, scheme: string, host: string) => `${scheme}://${host}`,
  );

/** One page of a window: a real page of a real Chromium, with the built preload inside. */
export class StandInWebContents extends EventEmitter {
  readonly #around: Surroundings;
  readonly opened: Promise<Page>;
  #page: Page | null = null;
  #mayOpen: OpenHandler = () => ({ action: 'allow' });
  #loading = false;

  constructor(around: Surroundings, preferences: WebPreferences, size: { width: number; height: number }) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = preferences;
    if (sandbox === false || contextIsolation === false || nodeIntegration || webSecurity === false) {
      throw new Error('electron stand-in: only sandboxed, isolated windows are modelled');
    }
    this.#around = around;
    const address = () => this.#pretended ?? (this.#page ? toProgram(this.#page.url()) : '');
    this.mainFrame = {
      get url() {
        return address();
      },
    };
    this.opened = this.#open(preferences.preload, size);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler;
  }

  /** The same object each time, so that the program can compare a sender with it. */
  readonly mainFrame: { readonly url: string };
  #pretended: string | null = null;

  /** Lets the main frame say that it stands elsewhere, for tests of calls from there. */
  pretendToBeAt(address: string | null): void {
    this.#pretended = address;
  }

  /** Tells the program of something this page is about to do; whether the program keeps it from that. */
  keeps(event: 'will-redirect' | 'will-attach-webview' | 'will-frame-navigate', details: object): boolean {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit(event, { ...details, preventDefault }, {}, {});
    return prevented;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opened;
    this.#loading = true;
    try {
      await page.goto(toChromium(address), { waitUntil: 'load' });
    } finally {
      this.#loading = false;
    }
    this.emit('did-finish-load');
  }

  /** Calls an `ipcMain` handler as the given frame of this page; the page's own calls come from the main frame. */
  invoke(call: Invocation, senderFrame: { url: string } | null = this.mainFrame): Promise<Answer> {
    return invokeHandler(this.#around.handlers, { sender: this, senderFrame }, call);
  }

  async #open(preload: string | undefined, size: { width: number; height: number }): Promise<Page> {
    const page = await this.#around.context.newPage();
    this.#page = page;
    await page.setViewportSize(size);
    await page.exposeFunction(WAY_TO_NODE, async (message: string) =>
      JSON.stringify(await this.invoke(JSON.parse(message) as Invocation)),
    );
    if (preload) await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    await page.route('**/*', (route) => this.#answer(route));
    page.on('popup', (popup) => {
      const { action } = this.#mayOpen({ url: toProgram(popup.url()) });
      if (action === 'allow') return;
      this.#around.log.push('window denied');
      void popup.close();
    });
    page.on('download', (download) => {
      let prevented = false;
      const event = {
        preventDefault: () => {
          prevented = true;
        },
      };
      this.#around.session.emit('will-download', event, { getURL: () => toProgram(download.url()) });
      if (prevented) void download.cancel();
      this.#around.log.push(`download ${prevented ? 'denied' : 'allowed'}`);
    });
    page.on('close', () => this.emit('destroyed'));
    return page;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const address = toProgram(request.url());
    if (request.isNavigationRequest() && !this.#loading && this.#isKept(request.frame(), address)) {
      this.#around.log.push(`navigation denied ${address}`);
      return route.abort('aborted');
    }
    if (this.#around.session.cancels(address)) {
      this.#around.log.push(`request denied ${address}`);
      return route.abort('blockedbyclient');
    }
    const handler = this.#around.schemes.get(new URL(address).protocol.slice(0, -1));
    if (!handler) {
      this.#around.log.push(`request left the program ${address}`);
      return route.abort('internetdisconnected');
    }
    const response = await handler({ url: address, method: request.method() } as Request);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** Whether the program keeps a frame from going to the address. */
  #isKept(frame: Frame, url: string): boolean {
    return this.keeps('will-frame-navigate', { url, isMainFrame: frame.parentFrame() === null });
  }
}
