import { ADMINISTRATOR } from '../fixtures/test-host.ts';
import { examSchool, markCell } from '../host/exams/exam-school.ts';
import { BASIS, leavingSchool, signedGraduation } from '../host/orders/leaving-school.ts';
import { readyDay } from '../host/range/range-school.ts';
import { almaty, EARLIER, type FuzzSchool, fuzzSchool, keptAt } from './fuzz-school.ts';

type School = Awaited<ReturnType<typeof examSchool>>;

/**
 * All that is fired at in the full form: a graduated intake, a range day under way, an intake that is about to leave, and
 * the graduated one when its personal data need not be kept any longer.
 */
export async function fuzzSchools(): Promise<FuzzSchool[]> {
  const graduated = await fuzzSchool();
  return [graduated, await schoolAtRange(), await schoolBeforeLeaving(), { ...graduated, now: almaty(YEARS_LATER) }];
}

const YEARS_LATER = '2032-02-21T10:00:00';

const RANGE_MORNING = '2027-01-28T09:00:00';

/** Rows that are waiting for somebody this very day. */
const WAITING = `
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by) VALUES
    (3, 3, 'single', '2027-01-28', '2027-01-28', '2027-01-28T08:00:00', 2),
    (4, 5, 'single', '2027-01-29', '2027-01-30', '2027-01-28T08:00:00', 2);
  INSERT INTO gate_movement VALUES
    (3, 6, 'out', '2027-01-27T18:04:00', '2027-01-27', '2027-01-28T06:30', 'scan', NULL, 0, NULL, '2027-01-27T18:04:00', 2);
  INSERT INTO barracks_room (id, name, position) VALUES (3, '3-бөлме', 3);
  INSERT INTO norm_table SELECT norm_id, '2027-02-01', '12', five, four, three FROM norm_table;
  INSERT INTO exam VALUES (1, 1, 'DRL', 1, 'main', '2027-01-28', '08:30', '10:20', 2, '40', NULL);
  INSERT INTO exam_member SELECT id, 0, 'chair', 'Тест commander', 2 FROM exam WHERE id = 1;`;

/** Morning of the range day: a relay has fired, a roll is open, an exam is open, a trial holds changes. */
async function schoolAtRange(): Promise<FuzzSchool> {
  const school = await examSchool({ now: '2027-01-28T06:30:00' });
  const { administrator, commander, instructor, planner, at } = school;
  const { dayId, lotId } = await readyDay(school, 8);
  await everybody(school);
  await school.write(`${EARLIER}${WAITING}`);
  await administrator.get('session.unlock', ADMINISTRATOR);
  at('2027-01-28T08:30:00');
  await planner.get('programme.begin', { cohortId: 2, from: 'default' });
  await planner.get('admissions.refuse', { cadetId: 9, reason: 'Өтініші' });
  for (const roll of [
    { cohortId: 1, date: '2027-01-27', part: 'evening' as const },
    { cohortId: 1, date: '2027-01-28', part: 'morning' as const },
  ])
    await commander.call('rolls.open', roll);
  await commander.call('rolls.close', { cohortId: 1, date: '2027-01-27', part: 'evening' });
  await commander.get('range.issueWeapons', { dayId, hands: [{ weaponId: 1, cadetId: 1 }] });
  const [first] = (await commander.get('firing.get', { dayId })).relays;
  const relayId = first?.relayId ?? 0;
  await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
  await commander.get('firing.startRelay', { relayId });
  // One lane is still to be entered.
  for (const { lane } of (first?.lanes ?? []).slice(1))
    await commander.get('firing.score', { relayId, lane, revision: 0, score: { total: 12 } });
  await instructor.get('sheets.put', { examId: 1, cells: [markCell(2, 5), markCell(3, 4)] });
  const { trialId } = await planner.get('trial.open', { cohortId: 1 });
  const { cards } = await planner.get('timetable.board', { cohortId: 1 });
  const card = cards.find(({ date }) => date > '2027-02-01');
  if (card)
    await planner.get('trial.act', {
      trialId,
      operation: 'timetable.toTray',
      input: { cohortId: 1, cards: [{ platoonId: 1, lessonKindId: card.lessonKindId, blockIndex: card.blockIndex }] },
    });
  await administrator.get('backup.now', {});
  school.host.close();
  return keptAt(school, RANGE_MORNING);
}

/** Afternoon before leaving: one sheet open, orders that wait for their signature, a range day that was closed. */
async function schoolBeforeLeaving(): Promise<FuzzSchool> {
  const school = await leavingSchool({ now: '2027-01-28T07:00:00', closed: false });
  const { commander, instructor, planner, at } = school;
  const { dayId, lotId } = await readyDay(school, 8);
  for (const { relayId, lanes } of (await commander.get('firing.get', { dayId })).relays) {
    await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
    await commander.get('firing.startRelay', { relayId });
    for (const { lane } of lanes)
      await commander.get('firing.score', { relayId, lane, revision: 0, score: { total: 12 } });
    await commander.get('firing.finishRelay', { relayId });
  }
  await commander.get('ammunition.casesComplete', { dayId, relayId: null });
  await commander.get('ammunition.sign', { dayId, role: 'issuer', login: 'planner', password: 'planner-құпия' });
  await commander.get('ammunition.sign', { dayId, role: 'leader', login: 'instructor', password: 'instructor-құпия' });
  await commander.get('rangeDay.close', { dayId });
  at('2027-02-18T14:00:00');
  for (const examId of [1, 2]) {
    await instructor.get('sheets.sign', { examId, login: 'commander', password: 'commander-құпия' });
    await instructor.get('sheets.close', { examId });
  }
  await signedGraduation(school, [8]);
  await planner.get('orders.prepareGraduation', { cohortId: 1, cadetIds: [1, 2], basis: BASIS });
  await planner.get('orders.prepareExpulsion', {
    cohortId: 1,
    cadetIds: [3],
    offFrom: '2027-02-18',
    reason: 'ownWish',
    note: null,
    basis: BASIS,
  });
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 1, to: 20, receivedOn: '2027-02-01' });
  await everybody(school);
  school.host.close();
  return keptAt(school, '2027-02-18T15:00:00');
}

/** The duties that the school of the range has nobody of. */
async function everybody({ administrator, signInAs }: School): Promise<void> {
  await administrator.get('session.unlock', ADMINISTRATOR);
  for (const role of ['director', 'dutyOfficer'] as const) await signInAs(role);
}
