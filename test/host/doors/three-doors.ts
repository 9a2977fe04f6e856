import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host } from '../../../electron/host/host.ts';
import { openHttpDoor } from '../../../electron/host/http.ts';
import { answerCalls } from '../../../electron/window/ipc.ts';
import type { Result } from '../../../shared/kit/result.ts';
import { type IpcHandlers, invokeHandler } from '../../desktop/electron-stand-in/ipc-main.ts';
import { createWire } from '../../desktop/electron-stand-in/wire.ts';
import { testFolder } from '../../fixtures/test-host.ts';

/** One visitor at one door, who asks with whatever he likes. */
export type Ask = (operation: string, input: unknown) => Promise<Result<unknown>>;
export type Door = () => Promise<Ask>;

/**
 * The three doors of one host: a call inside the process, the loopback door, and the window's channel as it is
 * registered with Electron's stand-in. Each gives a new visitor.
 * @param handlers where the stand-in that the test has put in Electron's place keeps what it was given
 */
export async function threeDoors(host: Host, handlers: IpcHandlers): Promise<Record<'call' | 'http' | 'ipc', Door>> {
  answerCalls(host);
  return { call: async () => callAsker(host), http: await httpAskers(host), ipc: async () => ipcAsker(handlers) };
}

function callAsker(host: Host): Ask {
  const caller = { token: null };
  return (operation, input) => host.dispatch(caller, operation, input);
}

/** A page of its own at the window's door, which tells visitors apart by it. */
export function ipcAsker(handlers: IpcHandlers): Ask {
  const wire = createWire();
  const frame = { url: 'app://sarbaz/' };
  const page = { mainFrame: frame };
  return async (operation, input) => {
    const call = { channel: 'sarbaz:call', args: wire.encode([operation, input]) };
    const answer = await invokeHandler(handlers, { sender: page, senderFrame: frame }, call);
    if ('error' in answer) throw new Error(answer.error);
    return wire.decode(answer.value) as Result<unknown>;
  };
}

async function httpAskers(host: Host): Promise<Door> {
  const rendererFolder = path.join(testFolder(), 'page');
  mkdirSync(rendererFolder);
  writeFileSync(path.join(rendererFolder, 'index.html'), '<title>the page</title>');
  const door = await openHttpDoor({ host, rendererFolder, onQuit: () => {} });
  const agent = new Agent({ keepAlive: true });
  onTestFinished(async () => {
    agent.destroy();
    await door.close();
  });
  const send = (method: string, place: string, headers: Record<string, string>, body?: string) =>
    new Promise<{ cookie: string; text: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: door.port, agent, method, path: place, headers }, (response) => {
        const parts: Buffer[] = [];
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ cookie, text: Buffer.concat(parts).toString() }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return async () => {
    const { pathname, search } = new URL(door.newAddress());
    const { cookie } = await send('GET', pathname + search, {});
    const headers = { 'content-type': 'application/json', 'x-sarbaz': '1', cookie };
    return async (operation, input) =>
      JSON.parse((await send('POST', `/call/${operation}`, headers, JSON.stringify(input))).text) as Result<unknown>;
  };
}
