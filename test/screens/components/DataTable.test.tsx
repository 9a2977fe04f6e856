import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Providers } from '../../../renderer/app/Providers.tsx';
import { DataTable } from '../../../renderer/components/DataTable.tsx';
import { asTsv, type Column, type RowKey } from '../../../renderer/components/table-column.ts';
import { renderScreen } from '../stand-in.tsx';

interface Man {
  id: number;
  name: string;
  age: number | null;
}
const MEN: Man[] = [
  { id: 1, name: 'Рахымбаев', age: 24 },
  { id: 2, name: 'Һашимов', age: 26 },
  { id: 3, name: 'Әбдірахманов', age: null },
  { id: 4, name: 'Ізтілеуов', age: 25 },
];
const COLUMNS: Column<Man>[] = [
  { id: 'name', header: 'Аты-жөні', value: (man) => man.name, fixed: true },
  { id: 'age', header: 'Жасы', value: (man) => man.age, numeric: true },
];

function Men({ onOpen, rows = MEN }: { onOpen?: (man: Man) => void; rows?: Man[] }) {
  const [selection, onSelect] = useState<ReadonlySet<RowKey>>(new Set());
  return (
    <DataTable
      label="Курсанттар"
      rows={rows}
      columns={COLUMNS}
      rowKey={(man) => man.id}
      rowName={(man) => man.name}
      selection={selection}
      onSelect={onSelect}
      initialSort={{ id: 'name' }}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);
const selected = () => screen.getAllByRole('row').filter((row) => row.getAttribute('aria-selected') === 'true').length;

it('sorts by the Kazakh alphabet, and back', async () => {
  renderScreen(<Men />);
  expect(names()).toEqual(['Әбдірахманов', 'Рахымбаев', 'Һашимов', 'Ізтілеуов']);
  await userEvent.click(screen.getByRole('columnheader', { name: 'Аты-жөні' }));
  expect(names()).toEqual(['Ізтілеуов', 'Һашимов', 'Рахымбаев', 'Әбдірахманов']);
});

it('keeps a missing number last, whichever way it sorts', async () => {
  renderScreen(<Men />);
  const head = screen.getByRole('columnheader', { name: 'Жасы' });
  await userEvent.click(head);
  expect(names().at(-1)).toBe('Әбдірахманов');
  await userEvent.click(head);
  expect(names()).toEqual(['Һашимов', 'Ізтілеуов', 'Рахымбаев', 'Әбдірахманов']);
});

it('is one Tab stop: arrows, Space and Shift select, Ctrl+A all, Esc none, Enter opens', async () => {
  const onOpen = vi.fn();
  renderScreen(<Men onOpen={onOpen} />);
  await userEvent.tab();
  expect(screen.getByRole('grid')).toHaveFocus();
  await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(selected()).toBe(3);
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(selected()).toBe(4);
  await userEvent.keyboard('{Escape}');
  expect(selected()).toBe(0);
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith(MEN[1]);
  await userEvent.tab();
  expect(screen.getByRole('grid')).not.toHaveFocus();
});

it('comes up to the last row when a filter leaves fewer than the cursor had come down', async () => {
  const { rerender } = renderScreen(<Men />);
  await userEvent.tab();
  await userEvent.keyboard('{End}');
  rerender(
    <Providers>
      <Men rows={MEN.slice(0, 2)} />
    </Providers>,
  );
  const row = screen.getByRole('row', { name: /Һашимов/ });
  expect(screen.getByRole('grid')).toHaveAttribute('aria-activedescendant', row.id);
});

it('reaches the heads from the first row and sorts there by Enter', async () => {
  renderScreen(<Men />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(screen.getByRole('columnheader', { name: 'Аты-жөні' })).toHaveAttribute('aria-sort', 'descending');
});

it('selects a range with the mouse and Shift', async () => {
  const user = userEvent.setup();
  renderScreen(<Men />);
  await user.click(screen.getByRole('checkbox', { name: 'Белгілеу: Әбдірахманов' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Белгілеу: Һашимов' }));
  expect(selected()).toBe(3);
});

it('copies the selected rows as a spreadsheet takes them', async () => {
  const user = userEvent.setup();
  renderScreen(<Men />);
  await user.tab();
  await user.keyboard(' {Control>}c{/Control}');
  expect(await navigator.clipboard.readText()).toBe('Аты-жөні\tЖасы\r\nӘбдірахманов\t');
  expect(await screen.findByText('1 жол көшірілді')).toBeInTheDocument();
});

it('keeps tabs and line breaks inside a cell from breaking the copied sheet', () => {
  expect(asTsv([{ id: 1, name: 'А\tБ\nВ', age: 1 }], COLUMNS)).toBe('Аты-жөні\tЖасы\r\nА Б В\t1');
});
