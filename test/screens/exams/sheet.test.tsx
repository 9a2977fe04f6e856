import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { makeQueryClient } from '../../../renderer/app/query-client.ts';
import { undoLast } from '../../../renderer/app/undo.tsx';
import { ExamsScreen } from '../../../renderer/exams/ExamsScreen.tsx';
import { kk } from '../../../renderer/i18n/kk.ts';
import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';
import { keptSheet, line, ROWS, sheetOf } from './sheet-data.ts';

const { sheets } = kk;
let personId = 100;

/** Every test is somebody else's sheet, so that nothing typed before stands in it. */
function open(sheet: Sheet, rights = ME.rights) {
  personId += 1;
  const kept = keptSheet(sheet);
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, personId, rights } }),
    'sheets.get': () => kept.now(),
    'sheets.put': (input) => kept.put(input),
    'sheets.history': () => [],
  });
  renderScreen(<ExamsScreen />);
  return { door, kept };
}
const cell = (cadetId: number, field = 'mark') =>
  document.querySelector<HTMLElement>(`[data-cell="${cadetId}.${field}"]`) as HTMLElement;
const press = (code: string, key = code, more = {}) =>
  fireEvent.keyDown(document.activeElement as Element, { code, key, ...more });
const marks = (kept: ReturnType<typeof keptSheet>) => kept.now().rows.map(({ mark }) => mark);
const putCalls = (door: ReturnType<typeof standInDoor>) => door.calls.filter(({ name }) => name === 'sheets.put');

beforeEach(() => {
  window.location.hash = '#/exams?part=sheets&exam=7';
});

test('marks go by the place of the key and by the letter typed, and Enter saves and goes down', async () => {
  const { kept, door } = open(sheetOf());
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  press('Digit5', 'ұ');
  expect(cell(1).textContent).toContain('5');
  expect(cell(1).textContent).toContain(sheets.grid.saving);
  press('Enter');
  press('KeyR', 'к');
  press('ArrowDown');
  press('KeyB', 'и');
  press('Enter');
  await waitFor(() => expect(marks(kept)).toEqual([5, 'absent', 'excused', null]));
  await waitFor(() => expect(cell(1).textContent).not.toContain(sheets.grid.saving));
  expect(putCalls(door)[0]?.input).toEqual({
    examId: 7,
    cells: [{ cadetId: 1, field: 'mark', seen: null, value: 5 }],
  });
  // He is not admitted: the key says why, and nothing is written.
  press('Digit4', '4');
  expect(await screen.findByText(sheets.refusal.notAdmitted.what)).toBeTruthy();
  expect(
    within(cell(4).closest('tr') as HTMLElement)
      .getByRole('link')
      .getAttribute('href'),
  ).toContain('man=4');
  expect(marks(kept)[3]).toBeNull();
  expect(screen.getByRole('button', { name: sheets.close.open })).toBeTruthy();
});

test('Tab goes along the row through ticket, mark and note, and the text under the hand outlives a wrong value', async () => {
  const { kept } = open(sheetOf());
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  press('Tab', 'Tab', { shiftKey: true });
  expect(document.activeElement).toBe(cell(1, 'ticket'));
  press('Digit1', '1');
  let input = await waitFor(() => within(cell(1, 'ticket')).getByRole('textbox'));
  fireEvent.change(input, { target: { value: '14a' } });
  fireEvent.keyDown(input, { code: 'Enter', key: 'Enter' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect((input as HTMLInputElement).value).toBe('14a');
  expect(screen.getByText(sheets.wrong.ticket)).toBeTruthy();
  // A click elsewhere does not carry the text into another man's cell; Escape gives it up.
  cell(3).focus();
  expect(within(cell(3)).queryByRole('textbox')).toBeNull();
  fireEvent.keyDown(input, { code: 'Escape', key: 'Escape' });
  await waitFor(() => expect(cell(1, 'ticket').textContent).toBe('·'));
  expect(kept.now().rows[0]?.ticket).toBeNull();
  press('Digit1', '1');
  input = await waitFor(() => within(cell(1, 'ticket')).getByRole('textbox'));
  fireEvent.change(input, { target: { value: '14' } });
  fireEvent.keyDown(input, { code: 'Tab', key: 'Tab' });
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  press('Digit3', '3');
  press('Tab');
  expect(document.activeElement).toBe(cell(1, 'note'));
  await waitFor(() => expect(kept.now().rows[0]).toMatchObject({ ticket: 14, mark: 3 }));
  // Escape, then Tab: the grid is left, the key is the browser's.
  press('Escape');
  expect(press('Tab')).toBe(true);
});

test('a cell that another examiner filled meanwhile is refused by name, and what was typed waits beside it', async () => {
  const { kept } = open(sheetOf());
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  kept.write(1, { mark: 4 });
  press('Digit5', '5');
  press('Enter');
  press('Digit3', '3');
  press('Enter');
  const refused = await screen.findByRole('alert');
  expect(refused.textContent).toContain('Әлімов Болат');
  expect(refused.textContent).toContain('Бөтен А.');
  // The other cell did not wait for it.
  await waitFor(() => expect(marks(kept)).toEqual([4, 3, null, null]));
  await waitFor(() => expect(cell(1).querySelector('s')?.textContent).toBe('4'));
  fireEvent.click(within(refused).getByRole('button', { name: '5 деп жазу' }));
  await waitFor(() => expect(marks(kept)[0]).toBe(5));
});

test('Ctrl+D fills the empty cells below in one act, and the way back writes the former values anew', async () => {
  const { kept, door } = open(
    sheetOf([line(1, { examiner: 'Жүнісов Б.' }), line(2, { mark: 2 }), line(3), ROWS[3] ?? line(4)]),
  );
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  press('Digit4', '4');
  press('KeyD', 'd', { ctrlKey: true });
  await waitFor(() => expect(marks(kept)).toEqual([4, 2, 4, null]));
  expect(await screen.findByText(sheets.act.filled_other.replace('{{count}}', '1'))).toBeTruthy();
  press('Delete');
  await waitFor(() => expect(marks(kept)[0]).toBeNull());
  const count = putCalls(door).length;
  const client = makeQueryClient();
  await undoLast(client);
  expect(marks(kept)[0]).toBe(4);
  await undoLast(client);
  expect(marks(kept)).toEqual([4, 2, null, null]);
  expect(putCalls(door)).toHaveLength(count + 2);
  expect(door.calls.some(({ name }) => name === 'history.undo')).toBe(false);
});

test('a file of marks is shown line by line with its faults; the good lines are one act, and one key takes it back', async () => {
  const { kept, door } = open(sheetOf());
  door.answer({
    'sheets.readFile': () => ({
      tables: [
        { name: 'Бірінші бет', rows: [{ cells: ['Ескерту'], cadetId: null }] },
        {
          name: 'Саптық',
          rows: [
            { cells: ['Курсант', 'Баға'], cadetId: null },
            { cells: ['Ғабдуллин Рамазан', '5'], cadetId: null },
            { cells: ['******0012', '4'], cadetId: 1 },
            { cells: ['Байғазиев Темірлан', '7'], cadetId: null },
          ],
        },
      ],
    }),
  });
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  fireEvent.click(screen.getByRole('button', { name: new RegExp(sheets.paste.open) }));
  const dialog = await screen.findByRole('dialog');
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  fireEvent.change(picker as HTMLInputElement, { target: { files: [new File(['x'], 'marks.xlsx')] } });
  const wrong = await within(dialog).findByText(sheets.paste.value.mark);
  expect(within(wrong.closest('tr') as HTMLElement).getByText('Байғазиев Темірлан')).toBeTruthy();
  expect(putCalls(door)).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: sheets.paste.go_other.replace('{{count}}', '2') }));
  await waitFor(() => expect(marks(kept)).toEqual([4, null, 5, null]));
  expect(putCalls(door)).toHaveLength(1);
  await undoLast(makeQueryClient());
  expect(marks(kept)).toEqual([null, null, null, null]);
});

test('results bring the mark by the norms, and a mark typed otherwise stands beside what they say', async () => {
  const norm = { unit: 'times' as const, better: 'more' as const, five: 14, four: 12, three: 10 };
  const names = { kk: 'Тартылу', ru: 'Подтягивание', en: 'Pull-ups' };
  const { kept } = open(sheetOf([line(1), line(2)], { norms: [{ normId: 3, names, ...norm }] }));
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  press('ArrowLeft');
  press('Digit1', '1');
  const input = await waitFor(() => within(cell(1, 'norm-3')).getByRole('textbox'));
  fireEvent.change(input, { target: { value: '12' } });
  fireEvent.keyDown(input, { code: 'Enter', key: 'Enter' });
  expect(cell(1).textContent).toContain('4');
  await waitFor(() => expect(kept.now().rows[0]).toMatchObject({ mark: 4, source: 'norms' }));
  cell(1).focus();
  press('Digit5', '5');
  press('Enter');
  await waitFor(() => expect(kept.now().rows[0]).toMatchObject({ mark: 5, source: 'typed', byNorms: 4 }));
  expect(within(cell(1).closest('tr') as HTMLElement).getByText(/норматив: 4/)).toBeTruthy();
});

test('Enter goes down as the eye does where a retake has men of two platoons', async () => {
  const second = { platoonId: 2, platoon: 2 };
  open(sheetOf([line(1), line(2, second), line(3)], { kind: 'retake', platoonId: null, platoon: null }));
  await waitFor(() => expect(document.activeElement).toBe(cell(1)));
  press('Enter');
  expect(document.activeElement).toBe(cell(3));
  press('Enter');
  expect(document.activeElement).toBe(cell(2));
  expect(screen.getAllByRole('rowheader', { name: /взвод/ })).toHaveLength(2);
});

test('who may not mark, and a closed sheet, are read and not written', async () => {
  const rows = [line(1, { mark: 5, closedMark: 5 }), line(2, { mark: 4, closedMark: 3, changedSince: true })];
  const closing = {
    closingId: 1,
    closedAt: '2027-01-27T12:30:00',
    closedBy: 'Омаров Н.',
    signatures: [{ name: 'Сүлейменов Қ.', at: '2027-01-27T12:30:00' }],
    reopenedAt: null,
    reopenedBy: null,
    reason: null,
  };
  const { door } = open(sheetOf(rows, { state: 'closed', closings: [closing] }), ['exams.read', 'exams.mark']);
  const grid = await screen.findByRole('grid');
  expect(grid.getAttribute('aria-readonly')).toBe('true');
  expect(cell(2).querySelector('s')?.textContent).toBe('3');
  cell(1).focus();
  press('Digit2', '2');
  expect(await screen.findByText(sheets.refusal.closed.what)).toBeTruthy();
  expect(screen.queryByRole('button', { name: sheets.reopen.open })).toBeNull();
  expect(screen.queryByRole('button', { name: sheets.close.open })).toBeNull();
  expect(putCalls(door)).toEqual([]);
});
