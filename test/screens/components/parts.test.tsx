import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Action } from '../../../renderer/components/Action.tsx';
import { DateField } from '../../../renderer/components/DateField.tsx';
import { Figure } from '../../../renderer/components/Figure.tsx';
import { PaperPreview } from '../../../renderer/components/PaperPreview.tsx';
import { Refusal } from '../../../renderer/components/Refusal.tsx';
import { TextField } from '../../../renderer/components/TextField.tsx';
import { Working } from '../../../renderer/components/Working.tsx';
import { changeLanguage } from '../../../renderer/i18n/setup.ts';
import { refuse } from '../../../shared/kit/result.ts';
import { renderScreen } from '../stand-in.tsx';

it('says a refusal in its three parts, in the reader’s language', async () => {
  const failure = refuse('session.wrongPassword', { triesLeft: 3 });
  const { rerender } = renderScreen(<Refusal failure={failure} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Құпиясөз сәйкес емес');
  expect(screen.getByRole('alert')).toHaveTextContent('Тағы 3 рет');
  await changeLanguage('ru');
  rerender(<Refusal failure={failure} />);
  expect(await screen.findByText('Осталось попыток: 3.')).toBeInTheDocument();
});

it('names the right in words', () => {
  renderScreen(<Refusal failure={refuse('session.noRight', { right: 'barracks.write' })} />);
  expect(screen.getByRole('alert')).toHaveTextContent('«казарма: өзгерту»');
});

it('shows the mark of a refusal nobody wrote words for', () => {
  renderScreen(<Refusal failure={refuse('somewhere.unheardOf')} />);
  expect(screen.getByRole('alert')).toHaveTextContent('somewhere.unheardOf');
});

it('keeps a blocked primary focusable and lets it open what is missing', async () => {
  const open = vi.fn();
  renderScreen(
    <Action primary blocked onClick={open}>
      Жабуға 2 баға қалды
    </Action>,
  );
  const button = screen.getByRole('button', { name: 'Жабуға 2 баға қалды' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await userEvent.tab();
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(open).toHaveBeenCalledOnce();
});

it('does nothing on a second press while it is busy', async () => {
  const act = vi.fn();
  renderScreen(
    <Action busy onClick={act}>
      Жазу
    </Action>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(act).not.toHaveBeenCalled();
});

it('opens the names behind a number, and says why a number is not known', async () => {
  const open = vi.fn();
  renderScreen(
    <>
      <Figure value={1254} label="курсант" onOpen={open} />
      <Figure value={null} reason="Тексеру жабылған жоқ" />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: /^1\s254 курсант$/ }));
  expect(open).toHaveBeenCalledOnce();
  expect(screen.getByText('Тексеру жабылған жоқ')).toBeInTheDocument();
});

it('shows how far long work is, and stops it', async () => {
  const stop = vi.fn();
  renderScreen(<Working label="Кесте құрастырылып жатыр" done={120} all={360} onStop={stop} />);
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '120');
  await userEvent.click(screen.getByRole('button', { name: 'Тоқтату' }));
  expect(stop).toHaveBeenCalledOnce();
});

function Typed({ digits }: { digits?: boolean }) {
  const [value, setValue] = useState('');
  return <TextField label="ЖСН" value={value} onChange={setValue} {...(digits ? { digits } : {})} />;
}

it('types digits by the physical key on the Kazakh layout', async () => {
  renderScreen(<Typed digits />);
  await userEvent.click(screen.getByLabelText('ЖСН'));
  // The number row of the Kazakh layout: 2 is ә, 3 is і, 0 is һ. A custom layout gives userEvent the letters.
  const user = userEvent.setup({
    keyboardMap: [
      { code: 'Digit2', key: 'ә' },
      { code: 'Digit3', key: 'і' },
      { code: 'Digit0', key: 'һ' },
    ],
  });
  await user.keyboard('әіһ');
  expect(screen.getByLabelText('ЖСН')).toHaveValue('230');
});

function Dated({ onSend }: { onSend: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(value);
      }}
    >
      <DateField label="Күні" value={value} onChange={setValue} />
    </form>
  );
}

it('reads a typed date when the field is left or the form is sent, and says how to write one it cannot read', async () => {
  const sent = vi.fn();
  renderScreen(<Dated onSend={sent} />);
  const field = screen.getByLabelText('Күні');
  await userEvent.type(field, '27.1.27');
  await userEvent.tab();
  expect(field).toHaveValue('27.01.2027');
  await userEvent.clear(field);
  await userEvent.type(field, '28.1.27{Enter}');
  expect(sent.mock.calls).toEqual([['2027-01-28']]);
  await userEvent.clear(field);
  await userEvent.type(field, '31.02.2027{Enter}');
  expect(screen.getByText('Күнді 27.01.2027 түрінде жазыңыз')).toBeInTheDocument();
  expect(sent).toHaveBeenCalledOnce();
});

it('previews a paper from its own bytes and offers to save and print it', async () => {
  const paper = { fileName: 'buyryq.pdf', mediaType: 'application/pdf', bytes: btoa('%PDF-1.7') };
  renderScreen(<PaperPreview paper={paper} onClose={() => {}} />);
  expect(await screen.findByTitle('buyryq.pdf')).toHaveAttribute('src', 'blob:paper');
  expect(screen.getByRole('button', { name: 'Басып шығару' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Сақтау' })).toBeInTheDocument();
});
