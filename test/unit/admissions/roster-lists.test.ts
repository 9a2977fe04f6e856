import { describe, expect, it } from 'vitest';
import { cells, FIELDS, read, readOne, SOUND, TITLES } from './sound-man.ts';

describe('rows that hold no man', () => {
  it('are left out with their reason and text', () => {
    const { rows, leftOut } = read([
      ['Список'],
      TITLES,
      FIELDS.map((_, column) => column + 1),
      cells(SOUND),
      [],
      TITLES,
      cells({ number: 2 }),
      ['Барлығы:', 124],
      [null, 'Начальник отдела', '_______ Иванов И.И.'],
    ]);
    expect(rows.map(({ sheetRow }) => sheetRow)).toEqual([4]);
    expect(leftOut.map(({ sheetRow, reason }) => [sheetRow, reason])).toEqual([
      [3, 'columnNumbers'],
      [5, 'blank'],
      [6, 'heading'],
      [7, 'blank'],
      [8, 'total'],
      [9, 'note'],
    ]);
    expect(leftOut.at(-1)?.text).toBe('Начальник отдела · _______ Иванов И.И.');
  });

  it('never swallow a man with a number, an IIN or a birth date', () => {
    const { rows, leftOut } = read([
      TITLES,
      cells({ number: 1, surname: 'Ким', givenName: 'Артём' }),
      cells({ iin: '000229501234' }),
      cells({ surname: 'Ли', birthDate: '01.01.2001' }),
    ]);
    expect(leftOut).toEqual([]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['refused', 'refused', 'refused']);
  });
});

describe('the whole list', () => {
  it('is not read while a needed column is unknown', () => {
    const reading = read([
      ['Фамилия', 'Имя', 'Телефон'],
      ['Ким', 'Артём', '87011234567'],
    ]);
    expect(reading).toMatchObject({ rows: [], leftOut: [], columns: { missing: ['iin'] } });
    expect(read([['что-то другое']])).toMatchObject({ rows: [], columns: { headerRow: null } });
  });

  it('is read with the columns a person named', () => {
    const sheet = [
      ['Кто', 'Код'],
      ['Ким Артём', '000229501234'],
    ];
    const mapping = { headerRow: 1, columns: { fullName: 0, iin: 1 } };
    expect(read(sheet, { mapping }).rows[0]?.man).toMatchObject({ surname: 'Ким', iin: '000229501234' });
    const bare = read(sheet.slice(1), { mapping: { ...mapping, headerRow: 0 } });
    expect(bare.rows.map(({ sheetRow }) => sheetRow)).toEqual([1]);
  });

  it('notes a birth date taken from the IIN without calling every row repaired', () => {
    const row = read([
      ['ФИО', 'ИИН'],
      ['Ким Артём', '000229501234'],
    ]).rows[0];
    expect(row?.verdict).toBe('ready');
    expect(row?.findings[0]).toMatchObject({ code: 'birthDate.fromIin', level: 'notice' });
  });

  it('takes corrections in place of cells', () => {
    const corrections = [{ sheetRow: 2, field: 'birthDate' as const, value: '2000-02-29' }];
    expect(readOne({ birthDate: '30.02.2000' }, { corrections })).toMatchObject({ verdict: 'ready', codes: [] });
  });

  it('is summed up by verdict and by code', () => {
    const { summary } = read([
      TITLES,
      cells({ ...SOUND, paid: 0 }),
      cells({ ...SOUND, iin: 990514300019, birthDate: '14.05.1999', surname: ' Ким', medicalResult: null }),
      cells({ ...SOUND, iin: null }),
    ]);
    expect(summary).toEqual({
      rows: 3,
      ready: 1,
      repaired: 1,
      refused: 1,
      barred: 2,
      byCode: {
        'fee.short': 1,
        'name.spaces': 1,
        'iin.numberCell': 1,
        'medical.missing': 1,
        'iin.missing': 1,
      },
    });
  });
});
