import path from 'node:path';

export const APP_SCHEME = 'app';
const APP_HOST = 'sarbaz';
/** The page's address inside the window. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether an address is the program's own page; the only sender and destination that is trusted. */
export function isOurPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}

/**
 * File of the built page behind an address; null for everything outside its folder, however it is spelled
 * (`..`, encoded dots and slashes, backslashes, zero bytes), and for broken encoding.
 */
export function fileOfAddress(address: string, folder: string): string | null {
  if (!isOurPage(address)) return null;
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\') || name.split('/').includes('..')) return null;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  const inside = path.relative(folder, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}
