import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ExamPapers, GraduationPapers } from '../../../renderer/papers/ExamPapers.tsx';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const PAPER = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: '' };
const EXAM = {
  examId: 4,
  subjectCode: 'DRL',
  platoonId: 1,
  platoon: 1,
  kind: 'main',
  date: '2027-02-15',
  from: '08:30',
  to: '10:20',
  placeId: 2,
  place: 'Плац',
  orderNumber: '40',
  note: null,
  members: [],
  normIds: [],
  state: 'closed',
  men: 8,
  marked: 8,
  closedAt: '2027-02-15T17:00:00',
  reopened: 0,
  findings: [],
} satisfies OutputOf<'exams.plan'>['exams'][number];
const PLAN: OutputOf<'exams.plan'> = {
  rule: 'halves',
  startsOn: '2027-01-11',
  endsOn: '2027-02-19',
  days: [],
  subjects: [],
  platoons: [],
  places: [],
  staff: [],
  exams: [EXAM, { ...EXAM, examId: 5, subjectCode: 'FIR' }],
  toMake: [],
  retakes: [],
};
const ORDER = {
  orderId: 7,
  kind: 'expulsion',
  state: 'signed',
  basis: 'баянат',
  preparedAt: '2027-02-01T09:00:00',
  preparedBy: 'Омаров Н.',
  number: '48-Ж',
  date: '2027-02-02',
  signedAt: '2027-02-02T09:00:00',
  signedBy: 'Жүнісов Б.',
  maySign: false,
  men: [],
  certificates: 0,
  references: 0,
  agreed: [],
  reinstatement: null,
  expulsion: {
    men: [{ cadetId: 6, name: 'Кенжебеков Жаһан', platoonId: 1, platoon: 1, back: null }],
    offFrom: '2027-02-03',
    reason: 'ownWish',
    note: null,
    into: null,
  },
} satisfies OutputOf<'orders.list'>[number];
const lineOf = async (name: string) => (await screen.findByText(name, { selector: '.m' })).closest('li') as HTMLElement;

it('offers the sheet of the chosen exam, and says where exams come from while none is planned', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'exams.plan': () => PLAN,
    'papers.examSheetPdf': () => PAPER,
  });
  const show = vi.fn();
  const user = userEvent.setup();
  const { unmount } = renderScreen(<ExamPapers cohortId={1} show={show} />);
  await user.click(await screen.findByRole('combobox', { name: 'Қай емтихан' }));
  await user.click(await screen.findByRole('option', { name: /^FIR/, hidden: true }));
  await user.click(within(await lineOf('Емтихан парағы')).getByRole('button', { name: /^Орысша/ }));
  expect(door.calls).toContainEqual({ name: 'papers.examSheetPdf', input: { examId: 5, language: 'ru' } });
  expect(show).toHaveBeenCalledOnce();
  unmount();

  door.answer({ 'exams.plan': () => ({ ...PLAN, exams: [] }) });
  renderScreen(<ExamPapers cohortId={2} show={show} />);
  expect(await screen.findByText('Емтихан әлі жоспарланған жоқ.')).toBeVisible();
});

it('prints certificates on blanks by the offset that was set, and each order by its number', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: ME }),
    'orders.list': () => [ORDER],
    'certificates.offset': () => ({ right: 1.5, down: -2 }),
    'papers.certificatesPdf': () => PAPER,
    'papers.schoolOrderPdf': () => PAPER,
  });
  const user = userEvent.setup();
  renderScreen(<GraduationPapers cohortId={1} show={vi.fn()} />);
  await user.click(within(await lineOf('Сертификаттар')).getByRole('button', { name: /^Дайын бланкіге/ }));
  const order = await lineOf('Оқудан шығару бұйрығы 48-Ж');
  expect(order).toHaveTextContent('Кенжебеков Жаһан');
  await user.click(within(order).getByRole('button', { name: /^Қазақша/ }));
  expect(door.calls.filter(({ name }) => name.startsWith('papers.'))).toEqual([
    { name: 'papers.certificatesPdf', input: { cohortId: 1, frame: false, offset: { right: 1.5, down: -2 } } },
    { name: 'papers.schoolOrderPdf', input: { orderId: 7, language: 'kk' } },
  ]);
});
