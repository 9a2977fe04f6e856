import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { dailySchool } from './daily-school.ts';
import { bytesOf, hasPdfTools, readPdf } from './paper-bytes.ts';

const LIST = {
  title: 'Сыртта / тізім',
  line: ['2027-01 лек'],
  columns: [{ header: 'Аты' }, { header: 'Күні' }, { header: 'Қайтуы' }, { header: 'Сома', numeric: true }],
  rows: [
    ['Әбілқасымов; "Ғалымжан"', '2027-01-27', '2027-01-28T06:30', 263318],
    ['=HYPERLINK("x")', null, null, -12.5],
    ['-2+3', null, null, null],
  ],
};

test('a csv of a list is what this country’s Excel opens, and nothing in it runs', async () => {
  const { officer } = await dailySchool();
  const paper = await officer.get('papers.list', { ...LIST, format: 'csv' });
  expect(paper.fileName).toBe('Сыртта - тізім 2027-01-27.csv');
  expect(bytesOf(paper).toString('utf8')).toBe(
    [
      '\uFEFFАты;Күні;Қайтуы;Сома',
      '"Әбілқасымов; ""Ғалымжан""";27.01.2027;28.01.2027 06:30;263318',
      `"'=HYPERLINK(""x"")";;;-12,5`,
      "'-2+3;;;",
      '',
    ].join('\r\n'),
  );
});

test('an xlsx of a list has days as days and numbers as numbers; a formula stays words', async () => {
  const { officer } = await dailySchool();
  const paper = await officer.get('papers.list', { ...LIST, format: 'xlsx' });
  const rows = await readSheet(bytesOf(paper));
  expect(rows[0]).toEqual(['Аты', 'Күні', 'Қайтуы', 'Сома']);
  const [name, day, moment, sum] = rows[1] ?? [];
  expect([name, day, sum]).toEqual(['Әбілқасымов; "Ғалымжан"', new Date('2027-01-27T00:00:00Z'), 263318]);
  // A sheet counts days in fractions: a moment is right to the millisecond.
  expect(Math.abs(Number(moment) - Date.parse('2027-01-28T06:30:00Z'))).toBeLessThan(2);
  expect(rows[2]?.[0]).toBe('=HYPERLINK("x")');
});

test.skipIf(!hasPdfTools)(
  'a printed list stands upright while it fits, lies down where it must, or takes an A3',
  async () => {
    const { officer } = await dailySchool();
    const { pages, size } = readPdf(await officer.get('papers.list', { ...LIST, format: 'pdf' }));
    expect(size).toBe('595.28 x 841.89 pts (A4)');
    const text = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/2027-01 лек · 3 жол · 27\.01\.2027 18:04, Сарбаз \d+\.\d+\.\d+/);
    expect(text).toMatch(/1 Әбілқасымов; "Ғалымжан" 27\.01\.2027 28\.01\.2027 06:30 263 318/);
    expect(text).toContain('Сарбаз · 27.01.2027 18:04 · 1 / 1 бет');
    const wide = { ...LIST, columns: Array.from({ length: 12 }, () => ({ header: 'Бағанның ұзын аты' })), rows: [] };
    expect(readPdf(await officer.get('papers.list', { ...wide, format: 'pdf' })).size).toContain('841.89 x 595.28');
    expect(readPdf(await officer.get('papers.list', { ...LIST, format: 'pdf', size: 'A3' })).size).toContain('(A3)');
  },
);

test('whoever takes a list of men out stands in the journal of who saw what', async () => {
  const { commander, administrator } = await dailySchool();
  await commander.get('papers.menList', { ...LIST, format: 'csv', cadetIds: [1, 4] });
  await administrator.get('session.unlock', ADMINISTRATOR);
  const { lines } = await administrator.get('personalData.sightings', {});
  expect(lines[0]).toMatchObject({
    by: 'Тест commander',
    what: 'export',
    operation: 'papers.menList',
    count: 2,
    standingPurpose: 'list',
  });
});
