import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, session } from 'electron';
import { nameOfFile } from './database/name-of-file.ts';
import { createHost } from './host/host.ts';
import { programOptions } from './host/program.ts';
import { keepSchedule } from './host/schedule.ts';
import { chooseFile } from './start/choose-file.ts';
import { dataFolder, thisComputer } from './start/data-folder.ts';
import { hostOptionsFor } from './start/host-options.ts';
import { registerAppScheme, serveApp } from './window/app-scheme.ts';
import { guardPages, guardSession } from './window/guards.ts';
import { windowInstaller } from './window/installer.ts';
import { answerCalls } from './window/ipc.ts';
import { openMainWindow, showMainWindow } from './window/main-window.ts';
import { setMenu } from './window/menu.ts';
import { reopenWithSample } from './window/reopen-with-sample.ts';

/** The order of start, nothing else. */
async function start(): Promise<void> {
  const folder = dataFolder(thisComputer());
  const choice = chooseFile(process.argv, folder);
  // Chromium's own files stand apart for each file, and with them the lock that lets one window open it.
  const windowFolder = path.join(folder, 'window', nameOfFile(choice.file));
  mkdirSync(windowFolder, { recursive: true });
  app.setPath('userData', windowFolder);
  registerAppScheme();
  app.enableSandbox();
  guardPages();
  if (!app.requestSingleInstanceLock()) return app.quit();

  await app.whenReady();
  const root = app.getAppPath();
  const options = programOptions(choice.file, folder, {
    checkerFile: path.join(root, 'dist/checker/checker.html'),
    fontsFolder: path.join(root, 'assets/fonts'),
    publisherKeyFile: path.join(root, 'assets/publisher.pem'),
    installer: windowInstaller,
    openSample: reopenWithSample,
    plannerWorker: path.join(__dirname, 'planner-worker.cjs'),
    pressWorker: path.join(__dirname, 'press-worker.cjs'),
    inspectWorker: path.join(__dirname, 'inspect-worker.cjs'),
    version: app.getVersion(),
  });
  const host = createHost(await hostOptionsFor(choice, options));
  if (!choice.sample) keepSchedule(host);
  app.on('will-quit', () => host.close());
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', showMainWindow);
  guardSession(session.defaultSession);
  serveApp(path.join(root, 'dist/renderer'));
  answerCalls(host);
  setMenu();
  await openMainWindow({
    preload: path.join(__dirname, 'preload.cjs'),
    icon: path.join(root, process.platform === 'win32' ? 'assets/icon.ico' : 'assets/icon.png'),
    stateFolder: windowFolder,
  });
}

start().catch((error: unknown) => {
  dialog.showErrorBox('Сарбаз', error instanceof Error ? error.message : String(error));
  app.exit(1);
});
