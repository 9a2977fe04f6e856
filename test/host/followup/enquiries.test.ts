import { expect, test } from 'vitest';
import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { ALMALY, followupSchool } from './followup-school.ts';

const ASKED = { asker: 'Алматы қ. ҚІД', purpose: 'сертификатты растау' };

test('by code, number, register line, IIN or name: one answer, and a line of the log each time', async () => {
  const { planner, certificateIds } = await followupSchool();
  const { code } = await planner.get('certificates.get', { certificateId: certificateIds[0] ?? 0 });
  const texts = [code, 'әтм 1', '1/2027', '990514300019', 'алимов бол'];
  const kinds = ['code', 'number', 'number', 'iin', 'name'];
  for (const [index, text] of texts.entries()) {
    const { kind, answers, verdict } = await planner.get('followup.enquire', { ...ASKED, text });
    expect([kind, verdict]).toEqual([kinds[index], index < 3 ? 'valid' : null]);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      cadetId: 1,
      name: 'Әлімов Болат',
      iin: '******0019',
      state: 'certified',
      department: ALMALY,
      certificate: { number: 'ӘТМ 0000001', registerNumber: '1/2027', state: 'valid', overall: 5 },
    });
  }
  const log = await planner.get('followup.enquiries', { from: null, to: null });
  expect(log.map(({ kind, text }) => [kind, text])).toEqual([
    ['name', 'алимов бол'],
    ['iin', '******0019'],
    ['number', '1/2027'],
    ['number', 'әтм 1'],
    ['code', 'ӘТМ 0000001'],
  ]);
  expect(log[0]).toMatchObject({ ...ASKED, by: 'Тест planner', found: [{ cadetId: 1, name: 'Әлімов Болат' }] });
  expect(await planner.get('followup.enquiries', { from: '2027-02-20', to: null })).toEqual([]);
});

test('the answer tells every step with its day and order', async () => {
  const { planner } = await followupSchool();
  await planner.get('followup.handOver', { cadetIds: [1], date: '2027-02-19', department: null });
  const { answers } = await planner.get('followup.enquire', { ...ASKED, text: 'Әлімов' });
  expect(answers[0]?.steps).toEqual([
    { state: 'applicant', date: null, orderNumber: null },
    { state: 'enrolled', date: '2027-01-09', orderNumber: '5' },
    { state: 'cadet', date: '2027-01-11', orderNumber: null },
    { state: 'examined', date: '2027-02-15', orderNumber: null },
    { state: 'graduated', date: '2027-02-18', orderNumber: '21' },
    { state: 'certified', date: '2027-02-19', orderNumber: null },
    { state: 'handedOver', date: '2027-02-19', orderNumber: null },
  ]);
  expect(answers[0]).toMatchObject({ state: 'handedOver', dueOn: '2027-03-21', overdueBy: 0 });
  // Who failed twice has completed the course without a certificate.
  const reference = await planner.get('followup.enquire', { ...ASKED, text: 'Ғабдуллин' });
  expect(reference.answers[0]).toMatchObject({ state: 'completed', certificate: null });
});

test('a forged code names nobody and is logged; nothing found is an answer too; two letters are too few', async () => {
  const { planner, certificateIds } = await followupSchool();
  const { code } = await planner.get('certificates.get', { certificateId: certificateIds[0] ?? 0 });
  const forged = `${code.slice(0, -10)}${code.at(-10) === 'A' ? 'B' : 'A'}${code.slice(-9)}`;
  expect(await planner.get('followup.enquire', { ...ASKED, text: forged })).toMatchObject({
    verdict: 'forged',
    answers: [],
  });
  expect((await planner.get('followup.enquire', { ...ASKED, text: '000229501234' })).answers).toEqual([]);
  expect(await planner.call('followup.enquire', { ...ASKED, text: 'Әл' })).toMatchObject({ code: 'followup.tooShort' });
  expect(await planner.get('followup.enquiries', { from: null, to: null })).toHaveLength(2);
});

test('a whole IIN only for who may see it, and noted; an enquiry is never undone', async () => {
  const { planner, administrator } = await followupSchool();
  await administrator.get('session.unlock', ADMINISTRATOR);
  const ask = { ...ASKED, text: 'Әлімов', unmask: true };
  expect(await administrator.call('followup.enquire', ask)).toMatchObject({ code: 'followup.unmaskDenied' });
  expect((await planner.get('followup.enquire', ask)).answers[0]?.iin).toBe('990514300019');
  expect((await planner.get('followup.enquiries', { from: null, to: null }))[0]).toMatchObject({ unmasked: true });
  const [entry] = await planner.get('history.list', { limit: 1 });
  expect(await planner.call('history.undo', { entryId: entry?.id ?? 0 })).toMatchObject({ ok: false });
});
