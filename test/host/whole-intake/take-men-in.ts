import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { House } from './school-house.ts';

const ROSTER = path.resolve('test/fixtures/roster-2027-01.xlsx');
export const STARTS_ON = '2027-01-11';
export const ENDS_ON = '2027-02-19';
/** Whose birthday the list has as 31.02.2001; his IIN says 17.12.2001. He has paid half. */
const WRONG_DATE = 29;
const UNEXAMINED = 81;
const FEE = 263_318;

/** Men of the list by number: 124, of whom six are never written; of the 118 two are of the wrong age and seven unfit. */
const TAKEN_IN = 118 - 2 - 7;

/**
 * From the clerk's list to the enrolment order: read, corrected, written; the commission, the fees, the papers; nine men
 * refused, the others enrolled. @returns the enrolled men's numbers
 */
export async function takeMenIn({ staff, at }: House, cohortId: number): Promise<number[]> {
  const { planner, commander } = staff;
  at('2027-01-05T10:00');
  const file = { cohortId, fileName: path.basename(ROSTER), bytes: readFileSync(ROSTER).toString('base64') };
  const reading = await planner.get('admissions.readRoster', file);
  expect(reading.summary).toMatchObject({ rows: 124, ready: 108, repaired: 9, refused: 7 });
  const { sheetRow } = reading.rows.find(({ number }) => number === WRONG_DATE) ?? expect.fail('the row of № 29');
  const corrections = [{ sheetRow, field: 'birthDate' as const, value: '2001-12-17' }];
  const { imported, cadetIds } = await planner.get('admissions.importRoster', { ...file, corrections });
  expect(imported).toBe(118);

  at('2027-01-06T11:00');
  const list = async () => (await planner.get('admissions.list', { cohortId })).applicants;
  const rowOfNumber = new Map(reading.rows.map(({ number, fullName }) => [number, fullName]));
  const unexamined = (await list()).find(
    ({ medicalResult, surname }) => medicalResult === null && rowOfNumber.get(UNEXAMINED)?.startsWith(surname),
  );
  await planner.get('admissions.setMedical', {
    cadetId: unexamined?.id ?? expect.fail('the man whom no commission has seen'),
    result: 'fit',
    date: '2027-01-06',
    commission: '14',
    limits: null,
  });
  for (const { id, paidTenge } of await list())
    if (paidTenge < FEE)
      await planner.get('admissions.addPayment', {
        cadetId: id,
        amount: FEE - paidTenge,
        paidOn: '2027-01-06',
        receipt: `т-${id}`,
      });
  await planner.get('admissions.setDocuments', { cadetIds });

  at('2027-01-08T15:00');
  const order = { cohortId, orderNumber: '1-Қ', orderDate: '2027-01-08', basis: 'Қабылдау комиссиясының хаттамасы' };
  // An order takes all of its men or none: with those who cannot be enrolled it takes nobody.
  expect(await commander.call('admissions.enrol', { ...order, cadetIds })).toMatchObject({ ok: false });
  const barred = (await list()).filter(({ enrollable }) => !enrollable);
  for (const { id } of barred)
    await planner.get('admissions.refuse', { cadetId: id, reason: 'Қабылдау шарттарына сай емес' });
  const ready = (await list()).filter(({ state }) => state === 'ready').map(({ id }) => id);
  expect([barred.length, ready.length]).toEqual([9, TAKEN_IN]);
  expect(await commander.get('admissions.enrol', { ...order, cadetIds: ready })).toMatchObject({ enrolled: TAKEN_IN });
  // Words of the commission that nobody put down: the range asks for them.
  const limited = (await list()).filter(({ medicalResult }) => medicalResult === 'fitWithLimits');
  for (const { id } of limited)
    await planner.get('admissions.setMedical', {
      cadetId: id,
      result: 'fitWithLimits',
      date: '2027-01-05',
      commission: '14',
      limits: 'ауыр жүк көтермеу',
    });
  return ready;
}
