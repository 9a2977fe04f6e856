import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Caller } from '../host/at-desk.ts';
import type { Host } from '../host/host.ts';
import { isOurPage } from './app-address.ts';

/**
 * The window's door: one channel, one `Caller` for each page, which the page itself never sees. Only the main frame
 * of our own page is answered.
 */
export function answerCalls(host: Host): void {
  const callers = new WeakMap<WebContents, Caller>();
  ipcMain.handle('sarbaz:call', (event, operation: unknown, input: unknown, as: unknown) => {
    if (!isFromOurPage(event)) throw new Error('refused: this page is not ours');
    if (typeof operation !== 'string') throw new Error('refused: an operation has a name');
    const caller = callers.get(event.sender) ?? { token: null };
    callers.set(event.sender, caller);
    return host.dispatch(caller, operation, input, typeof as === 'number' ? as : undefined);
  });
}

/** The frame is null when it has gone away or moved on while the call was on its way. */
const isFromOurPage = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
