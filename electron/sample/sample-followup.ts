import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { HostClient } from '../host/client.ts';

/** Who prepares and signs, and who answers enquiries. */
export interface FollowupPeople {
  planner: HostClient;
  director: HostClient;
}

const LAST_DAY: LocalDate = '2026-12-11';
const PROTOCOL = { number: '12', date: LAST_DAY };
/** How many men of each department's list go to it first; the departments of whom some are late. */
const FIRST_LOT = 24;
const LATE = { departments: 2, men: 3 };
const COLLECTED = 13;

/**
 * What follows the earlier intake's exams, each on its day: the graduation order, certificates from a series of blanks
 * with one spoiled and one lost by its man, the reference, two lots handed over to the departments, the military IDs of
 * the first but for three men, and an enquiry.
 */
export async function fillSampleFollowup(
  { planner, director }: FollowupPeople,
  cohortId: number,
  at: (moment: LocalDateTime) => void,
): Promise<void> {
  at('2026-12-01T10:00');
  const blanks = { series: 'ӘТМ', from: 1201, to: 1260, receivedOn: '2026-12-01', basis: 'жүкқұжат № 57' };
  await planner.get('certificates.addBlanks', blanks);
  at(`${LAST_DAY}T17:40`);
  const { men } = await planner.get('orders.candidates', { cohortId });
  const cadetIds = men.map(({ cadetId }) => cadetId);
  const basis = 'Емтихан комиссиясының хаттамасы № 12';
  const { orderId } = await planner.get('orders.prepareGraduation', { cohortId, cadetIds, basis });
  at(`${LAST_DAY}T18:05`);
  await director.get('orders.sign', { orderId, number: '52-Қ', date: LAST_DAY });
  const taken = { cohortId, cadetIds, taken: true };
  await planner.get('orders.noteOath', taken);
  at(`${LAST_DAY}T18:20`);
  const issuing = { cohortId, protocol: PROTOCOL, issuedOn: LAST_DAY };
  const { certificateIds } = await planner.get('certificates.issue', issuing);
  await planner.get('certificates.issueReferences', issuing);
  const [, , , spoiled = 0, , , , , lost = 0] = certificateIds;
  await planner.get('certificates.spoil', { certificateId: spoiled, reason: 'Принтер бланкіні жыртып алды' });
  await wayToMilitaryId(planner, cohortId, at);
  at('2027-01-21T15:10');
  const duplicate = { certificateId: lost, reason: 'Иесі жоғалтқаны туралы өтініш берді', issuedOn: '2027-01-21' };
  await planner.get('certificates.duplicate', duplicate);
  at('2027-01-22T11:25');
  await director.get('followup.enquire', {
    asker: 'Алмалы ауданы ҚІБ, аға маман',
    purpose: 'Сертификаттың түпнұсқа екенін тексеру',
    text: 'ӘТМ 0001206',
    unmask: false,
  });
}

async function wayToMilitaryId(
  planner: HostClient,
  cohortId: number,
  at: (moment: LocalDateTime) => void,
): Promise<void> {
  const { men } = await planner.get('followup.board', { cohortId });
  const order = men.toSorted((a, b) => a.cadetId - b.cadetId);
  const ids = (some: typeof men) => some.map(({ cadetId }) => cadetId);
  const first = order.slice(0, FIRST_LOT);
  const departments = [...new Set(first.map(({ department }) => department))].slice(0, LATE.departments);
  const ofLate = first.filter(({ department }) => departments.includes(department));
  const [one] = ofLate.filter(({ department }) => department === departments[1]);
  const late = [
    ...ofLate.filter(({ department }) => department === departments[0]).slice(0, LATE.men - 1),
    one,
  ].flatMap((man) => man ?? []);
  const ready = first.filter((man) => !late.includes(man));
  at('2026-12-15T16:00');
  await planner.get('followup.handOver', { cadetIds: ids(first), date: '2026-12-15', department: null });
  at('2027-01-08T12:00');
  const second = order.slice(FIRST_LOT, FIRST_LOT + 8);
  await planner.get('followup.handOver', { cadetIds: ids(second), date: '2027-01-08', department: null });
  at('2027-01-11T11:30');
  await planner.get('followup.markReady', { cadetIds: ids(ready), date: '2027-01-11' });
  at('2027-01-19T17:00');
  await planner.get('followup.markCollected', { cadetIds: ids(ready.slice(0, COLLECTED)), date: '2027-01-19' });
}
