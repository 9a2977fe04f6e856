import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { showBarracks } from './barracks-door.tsx';

beforeEach(() => {
  window.location.hash = '#/barracks';
});

test('who sleeps at home tonight is marked on his bunk, and a chip leaves only them', async () => {
  showBarracks({ atHome: [2, 3] });
  const chip = await screen.findByRole('button', { name: 'Бүгін үйде 2' });
  const bunk = (name: RegExp) => screen.getByRole('gridcell', { name });
  expect(bunk(/Байғазиев Олжас/)).toHaveAttribute('title', expect.stringContaining('бүгін түнде үйінде'));
  expect(bunk(/Әбдірахманов Олжас/)).not.toHaveAttribute('title', expect.stringContaining('бүгін түнде үйінде'));
  // Of those who wait for a bunk, only the third sleeps at home.
  expect(screen.getByText(/Дүйсенбаев/)).toBeInTheDocument();
  await userEvent.click(chip);
  expect(chip).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByText(/Дүйсенбаев/)).not.toBeInTheDocument();
  expect(screen.getByText(/Ғабдуллин/)).toBeInTheDocument();
  // Platoons stay askable beside it, each counting its own of those at home.
  await userEvent.click(screen.getByRole('button', { name: '2‑взвод 0' }));
  expect(screen.getByRole('button', { name: 'Бүгін үйде 0' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByText(/Ғабдуллин/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '1‑взвод 2' }));
  expect(screen.getByText(/Ғабдуллин/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Бүгін үйде 2' }));
  expect(screen.getByRole('button', { name: '1‑взвод 3' })).toHaveAttribute('aria-pressed', 'true');
});

test('whoever may not know where men are sees no such chip', async () => {
  showBarracks();
  expect(await screen.findByRole('gridcell', { name: /Байғазиев Олжас/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Бүгін үйде/ })).not.toBeInTheDocument();
});
