import { app, type Session, type WebContents } from 'electron';
import { isOurPage } from './app-address.ts';

/** Tables are copied to Excel with a button; every other permission is denied. */
const GRANTED = 'clipboard-sanitized-write';
/** Chromium's own PDF viewer, inside the preview's frame. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** What the page may load: itself, and what it made on the spot. The program has nothing to fetch from a network. */
const mayLoad = (address: string): boolean =>
  isOurPage(address) || address.startsWith('blob:app://') || address.startsWith('data:') || ofTheViewer(address);

const ofTheViewer = (address: string): boolean =>
  address.startsWith(PDF_VIEWER) || address.startsWith('chrome://resources/');

/** Denies permissions, devices, network and downloads by default. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(permission === GRANTED && isOurPage(requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === GRANTED && isOurPage(origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.on('will-download', (event, item) => {
    // Papers are handed out as blobs; nothing else is a download of ours.
    if (!item.getURL().startsWith('blob:app://')) event.preventDefault();
  });
}

/** Keeps every page where it is: no other address, no second window, no webview. Holds for all pages yet to come. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? isOurPage(event.url) : mayLoad(event.url);
    if (!allowed) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
}
