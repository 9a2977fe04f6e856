import { loud } from './loud.ts';
import { createWire } from './wire.ts';

/** What one `ipcRenderer.invoke` sends to Node; `args` is written by the wire. */
export interface Invocation {
  channel: string;
  args: string;
}
/** What comes back: a value written by the wire, or the message of an error. */
export type Answer = { value: string } | { error: string };

/** Handlers of `ipcMain.handle`, by channel. */
export type IpcHandlers = Map<string, (event: unknown, ...args: unknown[]) => unknown>;

const wire = createWire();

/** `ipcMain` as the program uses it; what it is given to answer is kept in the handlers. */
export function ipcMainOver(handlers: IpcHandlers): object {
  return loud('ipcMain', {
    handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  });
}

/** Calls a handler as Electron does: what goes in and what comes out is cloned, and an error is told by its message. */
export async function invokeHandler(
  handlers: IpcHandlers,
  from: { sender: object; senderFrame: { url: string } | null },
  { channel, args }: Invocation,
): Promise<Answer> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { value: wire.encode(await handler({ ...from, type: 'frame' }, ...(wire.decode(args) as unknown[]))) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
