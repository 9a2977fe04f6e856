import { expect, test } from 'vitest';
import type { Inspector } from '../../../electron/backup/inspector.ts';
import { Desk } from '../../../electron/host/desk.ts';
import type { Anonymised } from '../../../electron/personal-data/anonymise.ts';
import { testOptions } from '../../fixtures/test-host.ts';

/** A desk with a new file, whose worker is done when the test says so. */
function deskWithWorker() {
  const worker = Promise.withResolvers<Anonymised>();
  const inspector: Inspector = {
    isLarge: () => false,
    inspect: () => Promise.reject(new Error('nothing is looked through here')),
    anonymise: () => worker.promise,
  };
  const desk = new Desk({ ...testOptions(), inspector, now: () => '2032-02-20T10:00:00' });
  desk.create();
  const by = { at: '2032-02-20T10:00:00', personId: 1, personName: 'Акимов Асқар' };
  const begin = () =>
    desk.anonymise({ cohortId: 1, code: '2027-01', by, witness: { personId: 2, fullName: 'Есімов' } });
  return { desk, worker, begin };
}

test('who asks while a worker has the file waits, and finds it open again', async () => {
  const { desk, worker, begin } = deskWithWorker();
  const before = desk.db;
  const order: string[] = [];
  const taken = begin().then(({ men }) => order.push(`${men} men taken out`));
  const asked = desk.atHand().then(() => order.push(`${desk.db.open}`));
  expect([before.open, desk.isOpen]).toEqual([false, true]);
  await new Promise(setImmediate);
  expect(order).toEqual([]);
  worker.resolve({ men: 8, entries: 20 });
  await Promise.all([taken, asked]);
  expect(order.toSorted()).toEqual(['8 men taken out', 'true']);
  desk.close();
});

test('a worker that breaks leaves the file open; one that outlives the closing does not open it again', async () => {
  const [broken, closed] = [deskWithWorker(), deskWithWorker()];
  const failing = broken.begin();
  broken.worker.reject(new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
  expect(broken.desk.db.open).toBe(true);
  broken.desk.close();
  const late = closed.begin();
  closed.desk.close();
  closed.worker.resolve({ men: 0, entries: 0 });
  await late;
  expect(closed.desk.isOpen).toBe(false);
});
