import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');

/** `file` "test" · "another of the same file", as the page's tables name their proofs. */
function proofs(): { file: string; name: string }[] {
  const found: { file: string; name: string }[] = [];
  let file = '';
  for (const [, named, name] of page.matchAll(/`(test\/[^`]+\.test\.tsx?)`|"([^"\n]+)"/g)) {
    if (named) file = named;
    else if (name && file) found.push({ file, name });
  }
  return found;
}

test('every proof that the security page names is a test that there is', () => {
  expect(proofs().length).toBeGreaterThan(30);
  const missing = proofs().filter(({ file, name }) => {
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(`'${name}'`);
  });
  expect(missing).toEqual([]);
});

test('every setting and script that the security page names is there', () => {
  const named = [...page.matchAll(/`((?:electron|\.ci)\/[^`]+|electron-builder\.yml|package\.json)`/g)].map(
    ([, file]) => file ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('the page answers all twenty points of the checklist', () => {
  const points = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(points).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('the window is opened with every guard on and nothing experimental', () => {
  const window = readFileSync('electron/window/main-window.ts', 'utf8');
  for (const setting of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webSecurity: true'])
    expect(window).toContain(setting);
  const sources = [
    'electron/main.ts',
    'electron/preload.ts',
    ...readdirSync('electron/window').map((name) => path.join('electron/window', name)),
  ];
  const forbidden =
    /openExternal|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag|nodeIntegrationInWorker|nodeIntegrationInSubFrames|executeJavaScript|\bremote\b|file:\/\//;
  for (const source of sources) expect(readFileSync(source, 'utf8'), source).not.toMatch(forbidden);
});

test('only a checked installer is handed to the system', () => {
  const opening = readdirSync('electron', { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && /openPath|showItemInFolder/.test(readFileSync(path.join('electron', name), 'utf8')),
    )
    .map((name) => name.replaceAll('\\', '/'));
  expect(opening).toEqual(['window/installer.ts']);
});
