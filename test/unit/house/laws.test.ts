import { expect, test } from 'vitest';

const { faultsOf } = (await import(new URL('../../../.ci/laws.mjs', import.meta.url).href)) as {
  faultsOf(file: string, source: string): string[];
};

test.each([
  ['shared/kit/iin.ts', "import { readFileSync } from 'node:fs';"],
  ['shared/kit/iin.ts', "import { useState } from 'react';"],
  ['shared/kit/iin.ts', "import { addDays } from 'date-fns';"],
  ['shared/kit/iin.ts', "import { now } from '../../electron/host/host.ts';"],
  ['renderer/app/App.tsx', "import { createHost } from '../../electron/host/host.ts';"],
  ['renderer/app/App.tsx', "const { shell } = await import('electron');"],
  ['renderer/app/App.tsx', "import path from 'node:path';"],
  ['electron/host/host.ts', "import { app } from 'electron';"],
  ['electron/papers/pdf.ts', "export { kk } from '../../renderer/i18n/kk.ts';"],
  ['electron/host/host.ts', "import { testHost } from '../../test/fixtures/test-host.ts';"],
  ['electron/barracks/barracks.operations.ts', "import { findCadet } from '../admissions/admissions.repository.ts';"],
  ['electron/exams/exams.repository.ts', "'SELECT id FROM person ORDER BY active, full_name'"],
  ['shared/kit/index.ts', "export * from './iin.ts';"],
  ['renderer/app/utils.ts', ''],
  ['renderer/helpers/text.ts', ''],
  ['electron/host/session-manager.ts', ''],
  ['electron/host/host.ts', '\n'.repeat(401)],
])('a breach of the laws is seen: %s %s', (file, source) => {
  expect(faultsOf(file, source)).toHaveLength(1);
});

test.each([
  ['shared/kit/iin.ts', "import { z } from 'zod';\nimport { ok } from './result.ts';"],
  ['renderer/app/App.tsx', "import { contract } from '../../shared/contract/contract.ts';\nimport React from 'react';"],
  ['electron/main.ts', "import { app } from 'electron';"],
  ['electron/window/menu.ts', "import { Menu } from 'electron';"],
  ['electron/barracks/barracks.operations.ts', "import { findRoom } from './barracks.repository.ts';"],
  ['electron/exams/exams.repository.ts', "'SELECT name FROM place ORDER BY id'"],
  ['electron/people/keyring.ts', "import { refuse } from '../host/refusal.ts';"],
  ['shared/cohorts/course.ts', "const words = { from: 'electron' };"],
])('what the laws allow is left alone: %s', (file, source) => {
  expect(faultsOf(file, source)).toEqual([]);
});
