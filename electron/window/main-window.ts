import path from 'node:path';
import { BrowserWindow } from 'electron';
import { APP_PAGE } from './app-address.ts';
import { readWindowState, rememberWindowState } from './window-state.ts';

export interface MainWindowOptions {
  preload: string;
  icon: string;
  /** Where the window's place and size are remembered. */
  stateFolder: string;
}

/** Opens the one window: sandboxed, isolated from Node, on our own page only. */
export async function openMainWindow({ preload, icon, stateFolder }: MainWindowOptions): Promise<void> {
  const stateFile = path.join(stateFolder, 'window.json');
  const { maximized, ...bounds } = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    title: 'Сарбаз',
    icon,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      plugins: true, // Chromium's PDF viewer, for the preview of papers; there are no others any more
      spellcheck: false, // would fetch dictionaries
      devTools: false,
    },
  });
  rememberWindowState(window, stateFile);
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  await window.loadURL(APP_PAGE);
}

/** Brings the window to the front, for a second start of the program. */
export function showMainWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
