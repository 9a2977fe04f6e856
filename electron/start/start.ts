import path from 'node:path';
import { hasScreen, type OpenedWindow, openInBrowser } from './browser.ts';
import { demandBuilt } from './built.ts';
import { chooseFile } from './choose-file.ts';
import { dataFolder, thisComputer } from './data-folder.ts';
import { findElectron, runElectron } from './electron-binary.ts';
import { askRunningDoor } from './running-door.ts';
import { say } from './say.ts';

/**
 * `npm start [-- --database FILE | --sample] [--browser] [--quit]`: the program in Electron, else the same program in
 * the installed browser. A second start on a file that a browser has open shows it again; `--quit` ends it.
 * @returns exit code, once the program has ended
 */
export async function start(args: readonly string[]): Promise<number> {
  const folder = dataFolder(thisComputer());
  let choice: ReturnType<typeof chooseFile>;
  try {
    choice = chooseFile(args, folder);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  if (args.includes('--quit')) {
    say((await askRunningDoor(folder, choice.file, 'quit')) ? 'ended' : 'nothingRuns');
    return 0;
  }
  const running = await askRunningDoor(folder, choice.file, 'address');
  if (running) {
    say('alreadyRunning');
    await show(running, folder);
    return 0;
  }
  const root = path.resolve(import.meta.dirname, '../..');
  if (!demandBuilt(root)) return 1;
  if (hasScreen() && !args.includes('--browser')) {
    const electron = await findElectron(root);
    const code = electron && (await runElectron(electron, root, args));
    if (typeof code === 'number') return code;
    say(electron ? 'electronFailed' : 'noElectron');
  }
  // The program itself is read only by whoever runs it: a second start, --quit and Electron's start do without.
  const { closeOnSignals, serveFile } = await import('./serve.ts');
  const serving = await serveFile(choice, folder);
  closeOnSignals(serving);
  const opened = await show(serving.newAddress(), folder);
  say('endsWith');
  await serving.ended;
  opened?.close();
  return 0;
}

/** Opens the address, or prints it where it cannot be opened. */
async function show(address: string, folder: string): Promise<OpenedWindow | null> {
  const opened = await openInBrowser(address, path.join(folder, 'browser'));
  if (!opened) say(hasScreen() ? 'noBrowser' : 'noScreen', address);
  return opened;
}
