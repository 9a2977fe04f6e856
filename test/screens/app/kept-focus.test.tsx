import { Modal } from '@mantine/core';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../../renderer/app/kept-focus.ts';
import { Action } from '../../../renderer/components/Action.tsx';
import { Inspector } from '../../../renderer/components/Inspector.tsx';
import { PaperPreview } from '../../../renderer/components/PaperPreview.tsx';
import { renderScreen } from '../stand-in.tsx';

const PAPER = { fileName: 'сап.txt', mediaType: 'text/plain', bytes: '' };
let end: () => void;
beforeEach(() => {
  end = keepFocus();
});
afterEach(() => end());

/** A report that is signed: its button goes away with the signature, and its paper is looked at. */
function Report({ by }: { by: 'preview' | 'dialog' | 'panel' | 'nothing' }) {
  const [signed, setSigned] = useState(false);
  const [looking, setLooking] = useState(false);
  const look = () => {
    setLooking(true);
    setSigned(true);
  };
  return (
    <main>
      <h1>Сап есебі</h1>
      <section>
        <h2>Таңғы есеп</h2>
        {signed ? (
          <Action key="back">Қайтару</Action>
        ) : (
          <Action key="sign" onClick={look}>
            Қол қою
          </Action>
        )}
      </section>
      {by === 'preview' && <PaperPreview paper={looking ? PAPER : null} onClose={() => setLooking(false)} />}
      {by === 'dialog' && looking && (
        <Modal opened onClose={() => setLooking(false)} title="Себебі">
          <input aria-label="себебі" data-autofocus />
        </Modal>
      )}
      {by === 'panel' && looking && (
        <Inspector title="Есеп" onClose={() => setLooking(false)}>
          <input aria-label="себебі" />
        </Inspector>
      )}
    </main>
  );
}

const heading = (name: string) => screen.getByRole('heading', { name });

it('gives the focus to the heading of the part, not to the neighbour, when a button went with its work', async () => {
  renderScreen(<Report by="nothing" />);
  screen.getByText('Қол қою').closest('button')?.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(heading('Таңғы есеп')).toHaveFocus());
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Қайтару' })).toHaveFocus();
  expect(heading('Таңғы есеп')).not.toHaveAttribute('tabindex');
});

it.each(['preview', 'dialog', 'panel'] as const)(
  'gives it back when what opened the %s has gone meanwhile',
  async (by) => {
    renderScreen(<Report by={by} />);
    screen.getByText('Қол қою').closest('button')?.focus();
    await userEvent.keyboard('{Enter}');
    const inside =
      by === 'preview' ? screen.findByRole('button', { name: /Сақтау/ }) : screen.findByLabelText('себебі');
    (await inside).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(heading('Таңғы есеп')).toHaveFocus());
  },
);

it('gives the keys to the field of a panel that says it is to be filled in', async () => {
  renderScreen(
    <Inspector title="Жаңа емтихан" onClose={() => {}}>
      <input aria-label="пән" data-autofocus />
    </Inspector>,
  );
  expect(screen.getByLabelText('пән')).toHaveFocus();
});

it('leaves the focus alone where it was put down by a click beside everything', async () => {
  renderScreen(<Report by="nothing" />);
  const button = screen.getByText('Қол қою').closest('button');
  button?.focus();
  await userEvent.click(document.body);
  act(() => button?.click());
  await screen.findByRole('button', { name: 'Қайтару' });
  await new Promise((done) => setTimeout(done, 80));
  expect(document.body).toHaveFocus();
});

it('goes to the heading of a screen opened by the rail, and again when it is chosen again', async () => {
  renderScreen(
    <>
      <nav>
        <a href="#/gate">Қақпа</a>
      </nav>
      <main>
        <h1>Қақпа</h1>
        <input aria-label="аты" />
      </main>
    </>,
  );
  const link = screen.getByRole('link');
  await userEvent.click(link);
  await waitFor(() => expect(heading('Қақпа')).toHaveFocus());
  link.focus();
  await userEvent.click(link);
  await waitFor(() => expect(heading('Қақпа')).toHaveFocus());
  screen.getByLabelText('аты').focus();
  act(() => {
    window.location.hash = '#/gate?part=rolls';
  });
  await new Promise((done) => setTimeout(done, 80));
  expect(screen.getByLabelText('аты')).toHaveFocus();
});
