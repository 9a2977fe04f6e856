import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const WINDOWS_PLACES = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
/** A browser that ends with an error this soon showed nothing. */
const SHOWN_AFTER_MS = 3_000;

/** Chrome, Chromium or Edge of this computer; SARBAZ_BROWSER_PATH names another one of that family. */
export function findBrowser(env = process.env, platform = process.platform): string | null {
  if (env.SARBAZ_BROWSER_PATH) return existsSync(env.SARBAZ_BROWSER_PATH) ? env.SARBAZ_BROWSER_PATH : null;
  return candidates(env, platform).find((place) => existsSync(place)) ?? null;
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return MAC_PLACES;
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => path.join(root, place)));
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Whether a window can be shown at all. */
export const hasScreen = (env = process.env, platform = process.platform): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * A window without address bar and tabs, with a profile of its own: its cookie cannot be seen from the pages the
 * person visits otherwise, and no extension reads along. Chromium from a snap may not write to hidden folders and
 * keeps its usual profile.
 */
function windowArguments(browser: string, address: string, profileFolder: string): string[] {
  const inSnap = realpathSync(browser).includes('/snap');
  return [
    `--app=${address}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic', // else the desktop asks for the password of its keyring
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(inSnap ? [] : [`--user-data-dir=${profileFolder}`]),
    // Chromium refuses to run as root otherwise; the only page it shows is ours.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** The system's own way to open an address, for other browsers. */
function systemOpener(address: string): [string, string[]] {
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

/** A window that was opened; `close` ends it where it is ours alone. */
export interface OpenedWindow {
  close(): void;
}

/** Shows the address in an installed browser; null when there is none or it fails at once. */
export async function openInBrowser(address: string, profileFolder: string): Promise<OpenedWindow | null> {
  if (!hasScreen()) return null;
  const browser = findBrowser();
  const [command, args] = browser ? [browser, windowArguments(browser, address, profileFolder)] : systemOpener(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.unref();
  const opened: OpenedWindow = { close: () => void (browser && child.kill()) };
  return new Promise((resolve) => {
    const shown = setTimeout(() => resolve(opened), SHOWN_AFTER_MS);
    const settle = (outcome: OpenedWindow | null) => {
      clearTimeout(shown);
      resolve(outcome);
    };
    child.once('error', () => settle(null));
    child.once('exit', (code) => settle(code === 0 ? opened : null));
  });
}
