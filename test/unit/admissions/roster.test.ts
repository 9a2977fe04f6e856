import { describe, expect, it } from 'vitest';
import { cells, read, readOne, SOUND, TITLES } from './sound-man.ts';

it('reads a sound man whole', () => {
  expect(readOne({})).toEqual({
    sheetRow: 2,
    number: 1,
    fullName: 'Ахметов Ержан Серікұлы',
    verdict: 'ready',
    findings: [],
    codes: [],
    man: {
      surname: 'Ахметов',
      givenName: 'Ержан',
      patronymic: 'Серікұлы',
      iin: '000229501234',
      birthDate: '2000-02-29',
      defenceDepartment: 'Медеу ауданы ҚІБ',
      phone: '+7 701 123 45 67',
      family: 'married',
      familyText: 'женат',
      medicalDate: '2026-12-01',
      medicalResult: 'fit',
      medicalLimits: null,
      paidTenge: 263318,
      receipt: 'KB-1',
    },
  });
});

describe('names', () => {
  it('trims blanks of every kind and says so', () => {
    const row = readOne({ surname: '\u00a0 Ахметов  ' });
    expect(row).toMatchObject({ verdict: 'repaired', man: { surname: 'Ахметов' } });
    expect(row.findings).toEqual([
      { code: 'name.spaces', level: 'repair', field: 'surname', cell: '\u00a0 Ахметов  ', params: { name: 'Ахметов' } },
    ]);
    expect(readOne({ surname: 'Ахмет  Әли' }).man?.surname).toBe('Ахмет Әли');
  });

  it('mends a Latin look-alike and says which', () => {
    const row = readOne({ surname: 'Aхметов' });
    expect(row.findings).toMatchObject([{ code: 'name.latin', params: { name: 'Ахметов', letters: ['A → А'] } }]);
    expect(row.man?.surname).toBe('Ахметов');
  });

  it('points out letters it cannot mend, digits and question marks, and takes hyphens', () => {
    expect(readOne({ surname: 'Ахметovs' }).codes).toEqual(['notice name.oddLetters']);
    expect(readOne({ surname: '?бдірахманов' }).codes).toEqual(['notice name.oddLetters']);
    expect(readOne({ surname: 'Ахметов2' }).codes).toEqual(['notice name.oddLetters']);
    expect(readOne({ surname: 'Ахметов-Қали' }).codes).toEqual([]);
  });

  it('refuses a man without surname or given name, not one without patronymic', () => {
    expect(readOne({ surname: null })).toMatchObject({ verdict: 'refused', codes: ['refusal surname.missing'] });
    expect(readOne({ givenName: '  ' }).codes).toContain('refusal givenName.missing');
    expect(readOne({ patronymic: null })).toMatchObject({ verdict: 'ready', man: { patronymic: null } });
  });

  it('points out initials: the certificate needs the name', () => {
    expect(readOne({ givenName: 'Е.' }).codes).toEqual(['notice name.initials']);
    expect(readOne({ givenName: 'Ян' }).codes).toEqual([]);
  });

  it('splits one column for the full name', () => {
    const names = (fullName: string) => {
      const sheet = [
        ['ФИО', 'ИИН', 'ВВК', 'Оплата'],
        [fullName, '000229501234', 'Годен', 263318],
      ];
      const row = read(sheet).rows[0];
      return [row?.verdict, row?.man?.surname, row?.man?.givenName, row?.man?.patronymic];
    };
    expect(names('Ким Артём')).toEqual(['ready', 'Ким', 'Артём', null]);
    expect(names('Ахметов Ержан Серікұлы')).toEqual(['ready', 'Ахметов', 'Ержан', 'Серікұлы']);
    expect(names('Алиев Самир Рашид оглы')).toEqual(['ready', 'Алиев', 'Самир', 'Рашид оглы']);
    expect(names(' Ким  Артём ')).toEqual(['repaired', 'Ким', 'Артём', null]);
    expect(names('Ахметов')[0]).toBe('refused');
  });

  it('splits a given name and patronymic in one column beside the surname', () => {
    const sheet = [
      ['Фамилия', 'Имя, отчество', 'ИИН'],
      ['Ахметов', 'Ержан Серікұлы', '000229501234'],
    ];
    expect(read(sheet).rows[0]?.man).toMatchObject({ givenName: 'Ержан', patronymic: 'Серікұлы' });
  });
});

describe('IIN', () => {
  it('gives back lost zeros and says so', () => {
    const row = readOne({ iin: 229501234 });
    expect(row).toMatchObject({ verdict: 'repaired', man: { iin: '000229501234' } });
    expect(row.findings).toMatchObject([
      { code: 'iin.leadingZeros', cell: '229501234', params: { iin: '000229501234' } },
    ]);
    expect(readOne({ iin: '229501234' }).codes).toEqual(['repair iin.leadingZeros']);
    expect(readOne({ iin: '000229 501234' }).codes).toEqual(['repair iin.separators']);
  });

  it.each([
    [null, 'iin.missing'],
    ['не указан', 'iin.missing'],
    ['жоқ', 'iin.missing'],
    ['2,29501E+08', 'iin.scientific'],
    ['00022950123А', 'iin.notDigits'],
    ['00022950123', 'iin.length'],
    ['000229601234', 'iin.womanDigit'],
    ['000229701234', 'iin.sexDigit'],
    ['000230501234', 'iin.date'],
    ['990514301840', 'iin.unassignable'],
    ['000229501235', 'iin.checkDigit'],
  ])('refuses %s as %s', (iin, code) => {
    const row = readOne({ iin, birthDate: null });
    expect(row).toMatchObject({ verdict: 'refused', codes: [`refusal ${code}`] });
    expect(row.man).toBeUndefined();
  });

  it('says which check digit was expected and which stands there', () => {
    expect(readOne({ iin: '000229501235' }).findings[0]?.params).toMatchObject({ expected: 4, given: '5' });
  });

  it('refuses the second row of one IIN and shows the first', () => {
    const { rows } = read([
      TITLES,
      cells(SOUND),
      cells({ ...SOUND, number: 2, surname: 'Ким', iin: 229501234 }),
      cells({ ...SOUND, number: 3, iin: '990514300019', birthDate: '1999-05-14' }),
      cells({ ...SOUND, number: 4 }),
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'refused', 'ready', 'refused']);
    expect(rows[3]?.findings[0]?.params).toMatchObject({ otherNumber: 1 });
    expect(rows[1]?.findings.at(-1)).toMatchObject({
      code: 'iin.twiceInList',
      params: { otherRow: 2, otherNumber: 1, fullName: 'Ахметов Ержан Серікұлы' },
    });
  });

  it('refuses a man already in this intake and only notes one of an earlier intake', () => {
    const man = { iin: '000229501234', cadetId: 7, fullName: 'Ахметов Ержан' };
    expect(readOne({}, { known: [{ ...man, cohortCode: '2027-01' }] })).toMatchObject({
      verdict: 'refused',
      findings: [{ code: 'iin.inThisIntake', params: { cadetId: 7 } }],
    });
    expect(readOne({}, { known: [{ ...man, cohortCode: '2026-07' }] })).toMatchObject({
      verdict: 'ready',
      findings: [{ code: 'iin.inEarlierIntake', level: 'notice', params: { cohortCode: '2026-07' } }],
    });
  });
});

describe('birth date', () => {
  it.each(['29.02.2000', '2000-02-29', '29.2.00', '29.02.2000 г.'])('reads %s', (birthDate) =>
    expect(readOne({ birthDate })).toMatchObject({ verdict: 'ready', man: { birthDate: '2000-02-29' } }),
  );

  it('refuses a day that does not exist and offers the date of the IIN', () => {
    expect(readOne({ birthDate: '30.02.2000' })).toMatchObject({
      verdict: 'refused',
      findings: [{ code: 'birthDate.noSuchDay', cell: '30.02.2000', params: { iinDate: '2000-02-29' } }],
    });
    expect(readOne({ birthDate: 'ақпан' }).codes).toEqual(['refusal birthDate.notDate']);
    expect(readOne({ birthDate: 2000 }).codes).toEqual(['refusal birthDate.notDate']);
  });

  it('offers the date of the IIN even when its check digit is wrong', () => {
    const { findings } = readOne({ iin: '000229501235', birthDate: '30.02.2000' });
    expect(findings.map(({ code }) => code)).toEqual(['iin.checkDigit', 'birthDate.noSuchDay']);
    expect(findings[1]?.params).toEqual({ iinDate: '2000-02-29' });
  });

  it('refuses a date that disagrees with the IIN and shows both', () => {
    expect(readOne({ birthDate: '01.03.2000' }).findings).toMatchObject([
      { code: 'birthDate.disagreesWithIin', level: 'refusal', params: { date: '2000-03-01', iinDate: '2000-02-29' } },
    ]);
  });

  it('takes the date of the IIN where the cell is empty, and says so', () => {
    expect(readOne({ birthDate: null })).toMatchObject({
      verdict: 'repaired',
      man: { birthDate: '2000-02-29' },
      codes: ['repair birthDate.fromIin'],
    });
  });

  it('understands a spreadsheet serial number', () => {
    // 36 526 is 1 January 2000, 59 days later is 29 February.
    expect(readOne({ birthDate: 36585 })).toMatchObject({
      man: { birthDate: '2000-02-29' },
      codes: ['repair birthDate.serial'],
    });
  });
});

describe('money', () => {
  it.each([
    ['263 318', 263318],
    ['263318,00 тг', 263318],
  ])('reads %s and says so', (paid, paidTenge) => {
    expect(readOne({ paid })).toMatchObject({
      verdict: 'repaired',
      man: { paidTenge },
      codes: ['repair paid.fromText'],
    });
  });

  it('does not call plain digits in text a repair', () => {
    expect(readOne({ paid: '263318' })).toMatchObject({ verdict: 'ready', codes: [] });
  });

  it('refuses a negative amount and takes nought', () => {
    expect(readOne({ paid: -1 })).toMatchObject({ verdict: 'refused', codes: ['refusal paid.negative'] });
    expect(readOne({ paid: '-263318' }).codes).toEqual(['refusal paid.negative']);
    expect(readOne({ paid: 0 })).toMatchObject({ verdict: 'ready', codes: ['bar fee.short'] });
  });

  it('does not guess at words for money', () => {
    expect(readOne({ paid: 'оплачено' }).codes).toEqual(['refusal paid.unreadable']);
    expect(readOne({ paid: 263318.5 }).codes).toEqual(['refusal paid.unreadable']);
    expect(readOne({ paid: 'жоқ' }).codes).toEqual(['bar fee.short']);
    expect(readOne({ paid: null }).man?.paidTenge).toBe(0);
  });
});

describe('other facts', () => {
  it('brings the telephone to one form, and keeps what it cannot read', () => {
    expect(readOne({ phone: '8(701)1234567' })).toMatchObject({
      verdict: 'repaired',
      man: { phone: '+7 701 123 45 67' },
    });
    expect(readOne({ phone: 77011234567 }).man?.phone).toBe('+7 701 123 45 67');
    expect(readOne({ phone: 'у брата' })).toMatchObject({
      verdict: 'ready',
      man: { phone: 'у брата' },
      codes: ['notice phone.unreadable'],
    });
  });

  it('keeps a family it does not know as text', () => {
    expect(readOne({ family: 'разведён' })).toMatchObject({
      man: { family: null, familyText: 'разведён' },
      codes: ['notice family.unclear'],
    });
  });

  it('bars a man with a result it cannot read, with both said', () => {
    expect(readOne({ medicalResult: 'на обследовании', medicalDate: 'скоро' }).codes).toEqual([
      'notice medicalResult.unreadable',
      'notice medicalDate.notDate',
      'bar medical.missing',
    ]);
  });

  it('does not ask for limits that the list names', () => {
    const limited = { medicalResult: 'Годен с ограничениями' };
    expect(readOne(limited).codes).toEqual(['notice medical.limitsNeeded']);
    expect(readOne({ ...limited, medicalLimits: 'без бега' }).codes).toEqual([]);
    expect(readOne({ ...limited, medicalLimits: 'нет' }).codes).toEqual(['notice medical.limitsNeeded']);
  });

  it('refuses a row with a formula that was never calculated', () => {
    expect(readOne({ receipt: '=A1&B1' })).toMatchObject({ verdict: 'refused', codes: ['refusal cell.notCalculated'] });
  });

  it('imports a man who cannot be enrolled yet', () => {
    const row = readOne({ medicalResult: 'Не годен' });
    expect(row.verdict).toBe('ready');
    expect(row.findings).toEqual([
      { code: 'medical.unfit', level: 'bar', field: 'medicalResult', cell: 'Не годен', params: {} },
    ]);
  });
});
