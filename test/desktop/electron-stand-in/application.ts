import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ipcMainOver } from './ipc-main.ts';
import { loud } from './loud.ts';
import { StandInSession } from './session.ts';
import { StandInWebContents, type Surroundings, type WebPreferences } from './web-contents.ts';

interface WindowOptions {
  width?: number;
  height?: number;
  webPreferences?: WebPreferences;
}
export interface MenuItem {
  label?: string;
  role?: string;
  submenu?: MenuItem[];
}

export interface ApplicationOptions {
  context: BrowserContext;
  /** Folder of the packed program or of the sources: what `app.getAppPath()` says. */
  appFolder: string;
  /** Whether this is the only instance. */
  firstInstance: boolean;
}

/** The `electron` module as the main process sees it, and what tests want to see of it. */
export interface Application {
  electron: object;
  around: Surroundings;
  windows: StandInWindow[];
  menu(): MenuItem[];
  /** Announces that the app is ready; to be called once the main module has been loaded. */
  becomeReady(): void;
  quit(): void;
  /** Exit code, once the program has ended. */
  exited: Promise<number>;
}

/** A window: only its page is real. */
export interface StandInWindow extends EventEmitter {
  webContents: StandInWebContents;
  visible: boolean;
  close(): void;
}

export function createApplication({ context, appFolder, firstInstance }: ApplicationOptions): Application {
  const session = new StandInSession();
  const around: Surroundings = { context, session, schemes: new Map(), handlers: new Map(), log: [] };
  const windows: StandInWindow[] = [];
  const ready = Promise.withResolvers<void>();
  const exit = Promise.withResolvers<number>();
  const paths = new Map<string, string>();
  let menu: MenuItem[] = [];
  let quitting = false;

  const appEvents = new EventEmitter();
  const app = Object.assign(appEvents, {
    isPackaged: false,
    whenReady: () => ready.promise,
    getAppPath: () => appFolder,
    getVersion: () => '0.1.0',
    getPreferredSystemLanguages: () => ['kk-KZ', 'ru-RU'],
    getPath: (name: string) => paths.get(name) ?? path.join(appFolder, 'no-such-place'),
    setPath: (name: string, place: string) => void paths.set(name, place),
    enableSandbox: () => void around.log.push('sandbox enabled'),
    requestSingleInstanceLock: () => firstInstance,
    quit() {
      if (quitting) return;
      quitting = true;
      appEvents.emit('before-quit');
      for (const window of [...windows]) window.close();
      appEvents.emit('will-quit');
      exit.resolve(0);
    },
    exit: (code: number) => exit.resolve(code),
  });

  class BrowserWindow extends EventEmitter implements StandInWindow {
    static getAllWindows(): BrowserWindow[] {
      return windows as BrowserWindow[];
    }
    readonly webContents: StandInWebContents;
    visible = false;
    #bounds: { x: number; y: number; width: number; height: number };
    #maximized = false;

    constructor(options: WindowOptions) {
      super();
      const { width = 800, height = 600 } = options;
      this.#bounds = { x: 0, y: 0, width, height };
      this.webContents = new StandInWebContents(around, options.webPreferences ?? {}, { width, height });
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(address: string): Promise<void> {
      await this.webContents.loadURL(address);
      this.emit('ready-to-show');
    }
    show(): void {
      this.visible = true;
    }
    focus(): void {
      around.log.push('window focused');
    }
    isMinimized(): boolean {
      return false;
    }
    restore(): void {}
    maximize(): void {
      this.#maximized = true;
    }
    isMaximized(): boolean {
      return this.#maximized;
    }
    getNormalBounds(): { x: number; y: number; width: number; height: number } {
      return this.#bounds;
    }
    close(): void {
      if (!windows.includes(this)) return;
      this.emit('close', { preventDefault() {} });
      windows.splice(windows.indexOf(this), 1);
      void this.webContents.opened.then((page) => page.close());
      this.emit('closed');
      if (windows.length === 0 && !quitting) app.emit('window-all-closed');
    }
  }

  const electron = loud('electron', {
    app: loud('app', app),
    BrowserWindow,
    session: loud('session', { defaultSession: loud('defaultSession', session) }),
    protocol: loud('protocol', {
      registerSchemesAsPrivileged: (list: { scheme: string; privileges: object }[]) => {
        for (const { scheme, privileges } of list) around.log.push(`scheme ${scheme} ${Object.keys(privileges)}`);
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        void around.schemes.set(scheme, handler),
    }),
    ipcMain: ipcMainOver(around.handlers),
    Menu: loud('Menu', {
      buildFromTemplate: (template: MenuItem[]) => template,
      setApplicationMenu: (template: MenuItem[]) => {
        menu = template;
      },
    }),
    screen: loud('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
    dialog: loud('dialog', {
      showErrorBox: (title: string, content: string) => void around.log.push(`error box ${title}: ${content}`),
    }),
  });

  return {
    electron,
    around,
    windows,
    menu: () => menu,
    becomeReady: () => {
      app.emit('ready');
      ready.resolve();
    },
    quit: () => app.quit(),
    exited: exit.promise,
  };
}
