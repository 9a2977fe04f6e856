import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { goTo } from '../../../renderer/app/location.ts';
import { Action } from '../../../renderer/components/Action.tsx';
import { Chips } from '../../../renderer/components/Chips.tsx';
import { DataTable } from '../../../renderer/components/DataTable.tsx';
import { ScreenHead } from '../../../renderer/components/ScreenHead.tsx';
import { SeenTable } from '../../../renderer/components/SeenTable.tsx';
import { admissions as en } from '../../../renderer/i18n/en/admissions.ts';
import { admissions as kk } from '../../../renderer/i18n/kk/admissions.ts';
import { admissions as ru } from '../../../renderer/i18n/ru/admissions.ts';
import { ExchangeTab } from '../../../renderer/papers/ExchangeTab.tsx';
import { PacksTab } from '../../../renderer/papers/PacksTab.tsx';
import { fieldsOfHeading } from '../../../shared/admissions/headings.ts';
import { ROSTER_FIELDS } from '../../../shared/admissions/sheet.ts';
import { deskState, ME } from '../desk.ts';
import { renderScreen, standInDoor } from '../stand-in.tsx';

const CSV = { fileName: 'x.csv', mediaType: 'text/csv', bytes: '' };
const INTAKE = {
  id: 1,
  code: '2027-01',
  startsOn: '2027-01-11',
  endsOn: '2027-02-19',
  days: 40,
  state: 'running' as const,
  dayNumber: 17,
  startsInDays: 0,
  closedAt: null,
};
const PDF = { fileName: 'x.pdf', mediaType: 'application/pdf', bytes: '' };
const COURSE = { startsOn: '2027-01-11', endsOn: '2027-02-19' };

it('prints the ticked parts of a pack, and names what could not come into it', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, rights: ['presence.read', 'papers.print'] } }),
    'papers.pack': () => ({ paper: CSV, missing: [{ part: 'lessons', code: 'papers.noLessons', params: {} }] }),
  });
  chooseIntake(1);
  goTo('print', {});
  renderScreen(<PacksTab cohortId={1} course={COURSE} />);
  const button = await screen.findByRole('button', { name: /Бүгінгі жинақты басып шығару/ });
  // Leave and gate are not his to read.
  expect(screen.queryByRole('checkbox', { name: 'Қақпа парағы' })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Таңғы тексеру парағы' }));
  await userEvent.click(button);
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'papers.pack')?.input).toMatchObject({
      pack: 'today',
      parts: ['strengthMorning', 'meals', 'lessons', 'rollEvening'],
      language: 'kk',
    }),
  );
  const missing = (await screen.findByText('Жинаққа кірмегені')).closest('section') ?? expect.fail();
  expect(within(missing).getByText('Күннің сабақтары')).toBeInTheDocument();
});

it('takes a list out as it is seen: sorted, with what is said instead of what is sorted by, and with its men', async () => {
  const door = standInDoor({
    'papers.menList': () => CSV,
    'papers.list': () => PDF,
    'cohorts.list': () => [INTAKE],
  });
  chooseIntake(1);
  const columns = [
    { id: 'name', header: 'Аты', value: (row: { name: string }) => row.name },
    {
      id: 'rank',
      header: 'Реті',
      value: (row: { rank: number }) => row.rank,
      text: (row: { rank: number }) => `№ ${row.rank}`,
    },
    { id: 'acts', header: '', value: () => '', unlisted: true },
  ];
  const rows = [
    { cadetId: 7, name: 'Әлімов', rank: 2 },
    { cadetId: 9, name: 'Болатов', rank: 1 },
  ];
  renderScreen(
    <>
      <main>
        <ScreenHead title="Курсанттар" />
        <Chips
          label="Топ"
          items={[
            { value: 'all', label: 'Барлығы' },
            { value: 'called', label: 'Шақырылғандар' },
          ]}
          value="called"
          onChange={() => {}}
        />
        <input data-filter aria-label="Іздеу" defaultValue=" Әл " />
        <input aria-haspopup="listbox" aria-label="Құжаты" defaultValue="Жоғы" />
        <aside>
          <input aria-haspopup="listbox" aria-label="Сүзгі емес" defaultValue="х" />
        </aside>
      </main>
      <DataTable
        label="Тізім"
        rows={rows}
        columns={columns}
        rowKey={({ cadetId }) => cadetId}
        rowName={({ name }) => name}
        initialSort={{ id: 'rank' }}
      />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Тізімді шығару' }));
  await userEvent.click(await screen.findByText('Мәтін (csv)'));
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'papers.menList')?.input).toEqual({
      title: 'Тізім',
      line: ['Курсанттар', '2027-01 лек', 'Шақырылғандар', '«Әл»', 'Құжаты: Жоғы', 'Реті бойынша, өсу ретімен'],
      columns: [
        { header: 'Аты', numeric: false },
        { header: 'Реті', numeric: false },
      ],
      rows: [
        ['Болатов', '№ 1'],
        ['Әлімов', '№ 2'],
      ],
      cadetIds: [9, 7],
      language: 'kk',
      format: 'csv',
    }),
  );
});

it('reads a plain table as the eye does', async () => {
  const door = standInDoor({ 'papers.list': () => CSV });
  renderScreen(
    <>
      <ScreenHead title="Актілер" />
      <SeenTable label="Актілер">
        <thead>
          <tr>
            <th>Акт</th>
            <th>Саны</th>
            <th>Пас</th>
            <th>
              <span className="sr">Қағазы</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              № 7<div>28.01.2027</div>
              <span style={{ display: 'flex' }}>
                <b>59</b>
                <span>60 − 1</span>
              </span>
              <Action>Хат жазу</Action>
            </td>
            <td>{'1\u00a0204'}</td>
            <td>0004</td>
            <td>
              <button type="button">Басып шығару</button>
            </td>
          </tr>
          <tr>
            <td>№ 8</td>
            <td>·</td>
          </tr>
        </tbody>
      </SeenTable>
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Тізімді шығару' }));
  await userEvent.click(await screen.findByText('Excel (xlsx)'));
  await waitFor(() =>
    expect(door.calls.findLast(({ name }) => name === 'papers.list')?.input).toMatchObject({
      columns: [
        { header: 'Акт', numeric: false },
        { header: 'Саны', numeric: true },
        { header: 'Пас', numeric: false },
      ],
      rows: [
        ['№ 7, 28.01.2027, 59 60 − 1', 1204, '0004'],
        ['№ 8', null, null],
      ],
      line: [],
    }),
  );
});

it.each([
  ['kk', kk],
  ['ru', ru],
  ['en', en],
])('the headings of the %s template are those the import knows', (_, { field }) => {
  for (const one of ROSTER_FIELDS)
    if (one !== 'fullName') expect(fieldsOfHeading(field[one])[0]?.field, field[one]).toBe(one);
});

it('hands out a roster template and leads to each dry run', async () => {
  const door = standInDoor({
    'session.state': () => deskState({ state: 'open', me: { ...ME, rights: ['admissions.write'] } }),
    'papers.list': () => CSV,
  });
  renderScreen(<ExchangeTab />);
  await userEvent.click(await screen.findByRole('button', { name: /Үлгі csv/ }));
  await waitFor(() => expect(door.calls.some(({ name }) => name === 'papers.list')).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: /Сынап көру/ }));
  expect(window.location.hash).toBe('#/admissions?panel=import');
});
