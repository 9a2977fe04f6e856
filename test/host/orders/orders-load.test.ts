import { expect, test } from 'vitest';
import { examSchool } from '../exams/exam-school.ts';
import { quickest } from '../quickest.ts';

const MEN = 300;

/** Every man has fives in both subjects by closed sheets, has paid, and was let pass at the range. */
const CLOSED = `
  INSERT INTO exam VALUES (1, 1, 'FIR', 1, 'main', '2027-02-15', '10:30', '12:20', 2, '40', NULL),
                          (2, 1, 'DRL', 1, 'main', '2027-02-15', '08:30', '10:20', 2, '40', NULL);
  INSERT INTO exam_member SELECT id, 0, 'chair', 'Тест commander', 2 FROM exam;
  INSERT INTO exam_admission SELECT 1, id, 'рұқсат', '2027-02-15T08:00:00', 2 FROM cadet;
  INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by)
    SELECT exam.id, cadet.id, subject_code, kind, '5', 'typed', '2027-02-15T11:00:00', 3 FROM exam, cadet;
  INSERT INTO exam_signature SELECT id, id, 2, '2027-02-17T12:00:00', NULL FROM exam;
  INSERT INTO exam_closing (id, exam_id, content, closed_at, closed_by)
    SELECT id, id, '{}', '2027-02-17T12:00:00', 2 FROM exam;
  UPDATE exam_signature SET closing_id = id;
  UPDATE cadet SET defence_department = (id % 12) || '-ҚІБ';`;

test('300 men: every reading of orders and follow-up, and every act on all of them at once, within 100 ms', async () => {
  const { planner, commander, at } = await examSchool({ men: MEN, sql: CLOSED, now: '2027-02-18T14:00:00' });
  const cadetIds = Array.from({ length: MEN }, (_, index) => index + 1);
  const took: Record<string, number> = {};
  const measure = async (name: string, times: number, act: () => Promise<unknown>) => {
    took[name] = await quickest(times, act);
  };
  await measure('candidates', 5, () => planner.get('orders.candidates', { cohortId: 1 }));
  const order = { cohortId: 1, cadetIds, basis: 'Хаттама' };
  let { orderId } = await planner.get('orders.prepareGraduation', order);
  await measure('change', 3, () => planner.get('orders.changeGraduation', { ...order, orderId }));
  await measure('withdraw and prepare', 3, async () => {
    await planner.get('orders.withdraw', { orderId });
    ({ orderId } = await planner.get('orders.prepareGraduation', order));
  });
  await measure('list', 5, () => planner.get('orders.list', { cohortId: 1 }));
  const sign = { orderId, number: '21', date: '2027-02-18' };
  const signing: number[] = [];
  for (let round = 0; round < 3; round++) {
    if (round > 0) {
      const [entry] = await commander.get('history.list', { limit: 1 });
      await commander.get('history.undo', { entryId: entry?.id ?? 0 });
    }
    signing.push(await quickest(1, () => commander.get('orders.sign', sign)));
  }
  took.sign = Math.min(...signing);
  at('2027-02-19T12:00:00');
  await measure('oath', 5, () => planner.get('orders.oath', { cohortId: 1 }));
  let taken = false;
  await measure('note', 4, () => {
    taken = !taken;
    return planner.get('orders.noteOath', { cohortId: 1, cadetIds, taken });
  });
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: MEN, receivedOn: '2027-02-01' });
  const protocol = { number: '7', date: '2027-02-18' };
  await planner.get('certificates.issue', { cohortId: 1, issuedOn: '2027-02-19', protocol });
  const date = '2027-02-19';
  const handOver = { cadetIds, date, department: null };
  await planner.get('followup.handOver', handOver);
  const back: number[] = [];
  const forth: number[] = [];
  for (let round = 0; round < 3; round++) {
    back.push(await quickest(1, () => planner.get('followup.takeBack', { cadetIds, step: 'handedOver' })));
    forth.push(await quickest(1, () => planner.get('followup.handOver', handOver)));
  }
  took['take back'] = Math.min(...back);
  took['hand over'] = Math.min(...forth);
  await measure('ready', 1, () => planner.get('followup.markReady', { cadetIds: cadetIds.slice(0, 150), date }));
  at('2027-05-01T12:00:00');
  await measure('board', 5, () => planner.get('followup.board', { cohortId: null }));
  await measure('departments', 5, () => planner.get('followup.departments', { cohortId: 1 }));
  await measure('letters', 5, () => planner.get('followup.letters', { cohortId: 1 }));
  const asked = { asker: 'ҚІБ', purpose: 'растау' };
  await measure('byName', 5, () => planner.get('followup.enquire', { ...asked, text: 'Курсант' }));
  await measure('byIin', 5, () => planner.get('followup.enquire', { ...asked, text: '990101300007' }));
  for (const [name, milliseconds] of Object.entries(took)) expect([name, milliseconds < 100]).toEqual([name, true]);
});
