import { nameOfFile } from '../database/name-of-file.ts';
import { createHost } from '../host/host.ts';
import { openHttpDoor } from '../host/http.ts';
import { programOptions, sourceParts } from '../host/program.ts';
import { keepSchedule } from '../host/schedule.ts';
import { builtWorkers } from './built.ts';
import { chooseFile, type FileChoice } from './choose-file.ts';
import { dataFolder, thisComputer } from './data-folder.ts';
import { hostOptionsFor } from './host-options.ts';
import { askRunningDoor, leaveNote, removeNote } from './running-door.ts';

/** The program running behind the loopback door. */
export interface Serving {
  /** A fresh address for one browser. */
  newAddress(): string;
  /** Settles when the door has been asked to end; the file is closed by then. */
  ended: Promise<void>;
  /** Ends all sessions, closes the file and the door. */
  close(): Promise<void>;
}

/** Opens a file behind the loopback door; the page is the built one. */
export async function serveFile(choice: FileChoice, folder: string): Promise<Serving> {
  const source = sourceParts();
  const parts = { ...source, ...builtWorkers(source.root) };
  const sample = sampleBeside(folder);
  const options = await hostOptionsFor(
    choice,
    programOptions(choice.file, folder, { ...parts, openSample: sample.open }),
  );
  const { file } = options;
  const host = createHost(options);
  if (!choice.sample) keepSchedule(host);
  const end = Promise.withResolvers<void>();
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      removeNote(folder, file);
      host.close();
      await door.close();
      await sample.close();
      end.resolve();
    })();
    return closing;
  };
  const door = await openHttpDoor({
    host,
    rendererFolder: parts.rendererFolder,
    preferredPort: usualPort(file),
    onQuit: () => void close(),
  });
  leaveNote(folder, file, door);
  return { newAddress: door.newAddress, ended: end.promise, close };
}

/** The sample that is opened from a first start: made when it is first asked for, ended with the program. */
function sampleBeside(folder: string) {
  let serving: Promise<Serving> | null = null;
  const begin = async (): Promise<Serving> => {
    try {
      return await serveFile(chooseFile(['--sample'], folder), folder);
    } catch (error) {
      serving = null;
      throw error;
    }
  };
  return {
    open: async (): Promise<string> => {
      serving ??= begin();
      return (await serving).newAddress();
    },
    close: async (): Promise<void> => (await serving?.catch(() => null))?.close(),
  };
}

/** The same port for the same file, out of the range that systems leave to programs. */
const usualPort = (file: string): number => 20_000 + (Number.parseInt(nameOfFile(file).slice(0, 8), 16) % 10_000);

/** Ends cleanly on Ctrl+C, a closed terminal and a polite kill. */
export function closeOnSignals(serving: Serving): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void serving.close());
}

/** `node electron/start/serve.ts [--database FILE | --sample]`: prints `{"address": …}` and stays until it is ended. */
if (import.meta.main) {
  const folder = dataFolder(thisComputer());
  const choice = chooseFile(process.argv.slice(2), folder);
  const running = await askRunningDoor(folder, choice.file, 'address');
  if (running) console.log(JSON.stringify({ address: running }));
  else {
    const serving = await serveFile(choice, folder);
    closeOnSignals(serving);
    console.log(JSON.stringify({ address: serving.newAddress() }));
    await serving.ended;
  }
}
