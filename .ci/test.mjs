// What `npm test` runs: the build, then every test against it, then one plain closing line.
// `npm test -- word` runs the files whose names hold the word. Exit code 0 only when nothing failed; with CI=true a
// skipped test is a failure too, because there everything that is needed has been installed.
import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';

const inCi = process.env.CI === 'true';

if (spawnSync(process.execPath, ['electron/start/build.ts'], { stdio: 'inherit' }).status !== 0) {
  console.log('the build failed, so nothing was tested\n0 passed, 1 failed');
  process.exit(1);
}

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false });
const counts = { passed: 0, failed: vitest.state.getUnhandledErrors().length, skipped: 0 };
let browserSkips = 0;
for (const module of vitest.state.getTestModules()) {
  // A file that cannot be loaded, or a suite whose preparation breaks, fails without a failed test.
  counts.failed += module.errors().length;
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed' || state === 'failed') counts[state] += 1;
    else {
      counts.skipped += 1;
      if (module.moduleId.includes('/test/desktop/')) browserSkips += 1;
    }
  }
}
await vitest.close();

if (browserSkips > 0) {
  console.log(`${browserSkips} tests of the window were skipped: no Chrome, Chromium or Edge was found.`);
}
const { passed, failed, skipped } = counts;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
const sound = failed === 0 && passed + skipped > 0 && (!inCi || skipped === 0);
process.exit(sound ? 0 : 1);
