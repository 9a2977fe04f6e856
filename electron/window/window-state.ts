import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const windowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640),
  height: z.int().min(480),
  maximized: z.boolean(),
});
type WindowState = z.infer<typeof windowState>;

const FIRST_TIME: WindowState = { width: 1366, height: 768, maximized: true };

/** Where the window stood last; the first size when that is unknown or its screen has gone. */
export function readWindowState(file: string): WindowState {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isOnScreen(state) ? state : FIRST_TIME;
  } catch {
    return FIRST_TIME; // first start, or a file cut short: nothing is lost
  }
}

function isOnScreen({ x, y, width }: WindowState): boolean {
  if (x === undefined || y === undefined) return true;
  const titleBar = { x: x + 60, y: y + 10, width: Math.max(1, width - 120) };
  return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, titleBar));
}

const overlaps = (area: Rectangle, bar: { x: number; y: number; width: number }): boolean =>
  bar.x < area.x + area.width && bar.x + bar.width > area.x && bar.y >= area.y && bar.y < area.y + area.height;

/** Remembers where the window stands when it is closed. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
    } catch {
      // A full disk must not keep the window open.
    }
  });
}
