import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../electron/host/host.ts';
import { chooseFile, hostOptionsFor } from '../../electron/start/choose-file.ts';
import { TEST_NOW, testFolder, testOptions, visitor } from '../fixtures/test-host.ts';

test('the sample is begun anew over what an earlier start left, stands on its own day, and leaves the school alone', async () => {
  const folder = testFolder();
  const school = path.join(folder, 'school.sarbaz');
  for (const leftover of ['sample.sarbaz', 'sample.keyring', 'school.sarbaz']) {
    writeFileSync(path.join(folder, leftover), 'left over');
  }
  const choice = chooseFile(['--sample'], folder);
  const options = await hostOptionsFor(choice, {
    ...testOptions(folder),
    file: choice.file,
    clock: () => TEST_NOW,
  });
  const host = createHost(options);
  onTestFinished(() => host.close());
  expect(new Date(options.clock()).toISOString().slice(0, 10)).toBe('2027-01-27');
  const state = await visitor(host).get('session.state', {});
  expect(state).toMatchObject({ state: 'locked', sample: true });
  expect(state.people.map(({ samplePassword }) => typeof samplePassword)).toEqual(Array(6).fill('string'));
  expect(readFileSync(school, 'utf8')).toBe('left over');
});
