import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, renameSync } from 'node:fs';
import { app, shell } from 'electron';
import type { Installer } from '../update/updates.ts';

/** The answer to the page goes out before the window closes. */
const LEAVE_AFTER_MS = 1500;

/** Hands a checked installer to the system, as a double click would, and leaves so that it can replace the program. */
export const windowInstaller: Installer = {
  async start(file) {
    const image = process.env.APPIMAGE;
    if (file.endsWith('.AppImage') && image) replaceImage(file, image);
    else {
      const trouble = await shell.openPath(file);
      if (trouble !== '') throw new Error(trouble);
    }
    setTimeout(() => app.quit(), LEAVE_AFTER_MS);
  },
};

/** An AppImage is the program: the new one takes the name of the old one, whole or not at all, and is started. */
function replaceImage(file: string, image: string): void {
  const aside = `${image}.new`;
  copyFileSync(file, aside);
  chmodSync(aside, 0o755);
  renameSync(aside, image);
  app.once('quit', () => spawn(image, [], { detached: true, stdio: 'ignore' }).unref());
}
