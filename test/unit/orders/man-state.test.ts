import { expect, test } from 'vitest';
import { lastDayOnList, type ManFacts, manState, manSteps } from '../../../shared/orders/man-state.ts';

const APPLIED: ManFacts = {
  refusedOn: null,
  enrolment: null,
  startsOn: '2027-01-11',
  expulsion: null,
  takenBack: null,
  examinedOn: null,
  graduation: null,
  certifiedOn: null,
  handedOn: null,
  readyOn: null,
  collectedOn: null,
};
const ENROLLED: ManFacts = { ...APPLIED, enrolment: { number: '5', date: '2027-01-09' } };
const DONE: ManFacts = {
  ...ENROLLED,
  examinedOn: '2027-02-15',
  graduation: { number: '21', date: '2027-02-18', paper: 'certificate' },
  certifiedOn: '2027-02-19',
  handedOn: '2027-02-22',
  readyOn: '2027-03-20',
  collectedOn: '2027-03-25',
};
const LATER = '2027-12-31';

test('an applicant is one until he is refused or enrolled', () => {
  expect(manState(APPLIED, LATER)).toBe('applicant');
  expect(manState({ ...APPLIED, refusedOn: '2027-01-08' }, LATER)).toBe('refused');
  expect(manState(ENROLLED, '2027-01-10')).toBe('enrolled');
});

test('in training from the first day; who was enrolled later, from that day', () => {
  expect(manState(ENROLLED, '2027-01-11')).toBe('cadet');
  const late = { ...ENROLLED, enrolment: { number: '6', date: '2027-01-13' } };
  expect(manSteps(late, LATER).at(-1)).toEqual({ state: 'cadet', date: '2027-01-13', orderNumber: null });
});

test('an expulsion ends the way on its day and not before', () => {
  const expelled = {
    ...ENROLLED,
    expulsion: { number: '9', date: '2027-02-01', offFrom: '2027-02-03', reason: 'ownWish' as const },
  };
  expect(manState(expelled, '2027-02-02')).toBe('cadet');
  expect(manState(expelled, '2027-02-03')).toBe('expelled');
  expect(manSteps({ ...DONE, expulsion: expelled.expulsion }, LATER).map(({ state }) => state)).toEqual([
    'applicant',
    'enrolled',
    'cadet',
    'expelled',
  ]);
  const setBack = { ...expelled.expulsion, reason: 'setBack' as const };
  expect(manState({ ...ENROLLED, expulsion: setBack }, '2027-02-02')).toBe('cadet');
  expect(manState({ ...ENROLLED, expulsion: setBack }, '2027-02-03')).toBe('setBack');
});

test('every step behind the one before it, each with its day and order', () => {
  expect(manSteps(DONE, LATER).map(({ state, date, orderNumber }) => [state, date, orderNumber])).toEqual([
    ['applicant', null, null],
    ['enrolled', '2027-01-09', '5'],
    ['cadet', '2027-01-11', null],
    ['examined', '2027-02-15', null],
    ['graduated', '2027-02-18', '21'],
    ['certified', '2027-02-19', null],
    ['handedOver', '2027-02-22', null],
    ['ready', '2027-03-20', null],
    ['collected', '2027-03-25', null],
  ]);
});

test('who failed for good has completed the course with a reference', () => {
  const graduation = { number: '21', date: '2027-02-18', paper: 'reference' as const };
  expect(manState({ ...ENROLLED, examinedOn: '2027-02-17', graduation }, LATER)).toBe('completed');
});

test('the last day on the list is the one before the expulsion, at most the last of the course', () => {
  expect(lastDayOnList('2027-02-19', null)).toBe('2027-02-19');
  expect(lastDayOnList('2027-02-19', '2027-02-19')).toBe('2027-02-18');
  expect(lastDayOnList('2027-02-19', '2027-02-20')).toBe('2027-02-19');
  expect(lastDayOnList('2027-02-19', '2027-03-05')).toBe('2027-02-19');
});

test('taken back by an order he is a cadet again, and the card says both days; annulled before its day nothing has been', () => {
  const takenBack = {
    ...{ number: '37', date: '2027-01-25', offFrom: '2027-01-26', reason: 'absence' as const },
    ...{ backNumber: '41', backDate: '2027-02-01', backFrom: '2027-02-02' },
  };
  expect(manSteps({ ...ENROLLED, takenBack }, LATER).slice(-2)).toEqual([
    { state: 'expelled', date: '2027-01-26', orderNumber: '37' },
    { state: 'cadet', date: '2027-02-02', orderNumber: '41' },
  ]);
  const before = { ...takenBack, backFrom: '2027-01-26' };
  expect(manSteps({ ...ENROLLED, takenBack: before }, LATER).filter(({ state }) => state === 'expelled')).toEqual([]);
});
