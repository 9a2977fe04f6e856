import { Modal } from '@mantine/core';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { chooseIntake, useIntakeId } from '../../../renderer/app/current-intake.ts';
import { goTo } from '../../../renderer/app/location.ts';
import { useCommand } from '../../../renderer/app/queries.ts';
import { Action } from '../../../renderer/components/Action.tsx';
import { Inspector } from '../../../renderer/components/Inspector.tsx';
import { TextField } from '../../../renderer/components/TextField.tsx';
import { refuse } from '../../../shared/kit/result.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const CLOSING = 'Сақталмады. Жабу үшін Esc не × тағы басыңыз.';
const LEAVING = 'Сақталмады. Кету үшін тағы басыңыз.';
const field = () => screen.getByLabelText('Себебі');

/** A panel whose act asks the host; beside it a link of the rail, and the intake in hand. */
function Desk({ inline = false, left }: { inline?: boolean; left?: (text: string) => void }) {
  const [open, setOpen] = useState(true);
  const [text, setText] = useState('');
  const add = useCommand('absences.addPost');
  const save = async () => {
    if (!(await add.run({ cohortId: 1, name: text, platoons: [] } as never)).ok) return;
    setOpen(false);
    goTo('today');
  };
  const typing = (
    <TextField label="Себебі" value={text} onChange={setText} {...(left && { onBlur: () => left(text) })} />
  );
  return (
    <>
      <a href="#/barracks">Казарма</a>
      <p>{useIntakeId()}</p>
      {open && (
        <Inspector
          title="Жоқтық"
          onClose={() => setOpen(false)}
          onEnter={() => void save()}
          foot={!inline && <Action onClick={() => goTo('today')}>Бас тарту</Action>}
        >
          {inline && !left ? <form>{typing}</form> : typing}
        </Inspector>
      )}
    </>
  );
}

it('stays once by every way out, and goes by the same again', async () => {
  chooseIntake(1);
  window.location.hash = '#/leave?part=absences&entry=new';
  standInDoor({});
  renderScreen(<Desk />);
  const ways: [() => Promise<void> | void, string][] = [
    [() => userEvent.click(screen.getByText('Казарма')), '#/barracks'],
    [() => goTo('programme'), '#/programme'],
    [() => goTo('programme', { open: 'instructor.3' }), '#/programme?open=instructor.3'],
  ];
  for (const [go, address] of ways) {
    const from = window.location.hash;
    await userEvent.type(field(), 'а');
    await go();
    expect(window.location.hash).toBe(from);
    expect(screen.getByText(LEAVING)).toBeInTheDocument();
    await go();
    expect(window.location.hash).toBe(address);
  }
  await userEvent.type(field(), 'а');
  // An answer of the command box takes another intake first and its place then: that is one press.
  const answer = () => {
    chooseIntake(2);
    goTo('today');
  };
  answer();
  expect(screen.getByText('1')).toBeInTheDocument();
  expect(window.location.hash).toBe('#/programme?open=instructor.3');
  await Promise.resolve();
  answer();
  expect(await screen.findByText('2')).toBeInTheDocument();
  expect(window.location.hash).toBe('#/today');
});

it('lets go what is empty, typed back, only narrowed beside, or given up by the act of the foot', async () => {
  window.location.hash = '#/programme?open=instructor.3';
  standInDoor({});
  renderScreen(<Desk />);
  goTo('barracks');
  expect(window.location.hash).toBe('#/barracks');
  await userEvent.type(field(), 'а{Backspace}');
  goTo('today');
  expect(window.location.hash).toBe('#/today');
  await userEvent.type(field(), 'а');
  goTo('today', { platoon: '2' });
  expect(window.location.hash).toBe('#/today?platoon=2');
  await userEvent.click(screen.getByText('Бас тарту'));
  expect(window.location.hash).toBe('#/today');
});

it.each([false, true])(
  'says it at the first Esc and again after a refused Enter, in a form of the panel too (%s)',
  async (inline) => {
    const door = standInDoor({ 'absences.addPost': () => refuse('absences.postExists', { name: 'б' }) });
    renderScreen(<Desk inline={inline} />);
    await userEvent.type(field(), 'бол');
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText(CLOSING)).toBeInTheDocument();
    expect(field()).toHaveValue('бол');
    if (!inline) {
      await userEvent.type(field(), 'ды{Enter}');
      await waitFor(() => expect(door.calls.map(({ name }) => name)).toContain('absences.addPost'));
      // From beside the panel as from within.
      screen.getByText('Казарма').focus();
      await userEvent.keyboard('{Escape}');
      expect(field()).toHaveValue('болды');
      field().focus();
      door.answer({ 'absences.addPost': () => ({ postId: 1 }) as never });
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(window.location.hash).toBe('#/today'));
    } else await userEvent.keyboard('{Escape}');
    expect(screen.queryByLabelText('Себебі')).toBeNull();
  },
);

it('leaves a field that counts as it is left, so that it counts', async () => {
  const left = vi.fn();
  standInDoor({});
  renderScreen(<Desk inline left={left} />);
  await userEvent.type(field(), 'кеше');
  goTo('barracks');
  expect(window.location.hash).toBe('#/barracks');
  expect(left).toHaveBeenCalledExactlyOnceWith('кеше');
});

function Asking() {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <Action onClick={() => setOpen(true)}>Бас тарту</Action>
      {open && (
        <Modal opened onClose={() => setOpen(false)} title="Бас тарту" closeButtonProps={{ 'aria-label': 'Жабу' }}>
          <form>
            <TextField label="Себебі" value={text} onChange={setText} />
          </form>
        </Modal>
      )}
    </>
  );
}

it.each(['Esc', '×', 'outside'])('holds a dialog to the same rule: %s', async (way) => {
  renderScreen(<Asking />);
  await userEvent.click(screen.getByText('Бас тарту'));
  const close = async () => {
    if (way === 'Esc') await userEvent.keyboard('{Escape}');
    else if (way === '×') await userEvent.click(screen.getByLabelText('Жабу'));
    else fireEvent.click(document.querySelector('.mantine-Modal-overlay') as Element);
  };
  await userEvent.type(await screen.findByLabelText('Себебі'), 'наряд');
  await close();
  expect(screen.getByText(CLOSING)).toBeInTheDocument();
  expect(field()).toHaveValue('наряд');
  await close();
  await waitFor(() => expect(screen.queryByLabelText('Себебі')).toBeNull());
});
