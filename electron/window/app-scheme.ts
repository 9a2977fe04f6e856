import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { PAGE_HEADERS } from '../host/page-policy.ts';
import { APP_SCHEME, fileOfAddress } from './app-address.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Makes `app://` a secure origin of its own; to be said before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://sarbaz/…` from the folder of the built page, with the page's policy as a header. */
export function serveApp(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? fileOfAddress(url, rendererFolder) : null;
    const mediaType = file && MEDIA_TYPES[path.extname(file)];
    if (!file || !mediaType) return new Response('nothing here', { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { ...PAGE_HEADERS, 'content-type': mediaType },
      });
    } catch {
      return new Response('nothing here', { status: 404 });
    }
  });
}
