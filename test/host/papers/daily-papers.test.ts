import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Paper } from '../../../shared/contract/values.ts';
import { readPassCode } from '../../../shared/presence/pass-number.ts';
import { testFolder } from '../../fixtures/test-host.ts';
import { dailySchool, passage } from './daily-school.ts';
import { bytesOf, hasPdfTools, readPdf } from './paper-bytes.ts';

const NIGHT = { cohortId: 1, night: '2027-01-27' };
const SPAN = { cohortId: 1, from: '2027-01-27', to: '2027-01-28' };
/** A reader of QR codes that knows nothing of this program. */
const hasScanner = ['zbarimg', 'pdftoppm'].every((tool) => spawnSync(tool, ['--help']).error === undefined);

/** What a scanner reads from each page. */
function scan(paper: Paper, page: number): string[] {
  const file = path.join(testFolder(), 'paper');
  writeFileSync(file, bytesOf(paper));
  execFileSync('pdftoppm', ['-r', '100', '-gray', '-f', `${page}`, '-l', `${page}`, '-singlefile', file, file]);
  const read = spawnSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', `${file}.pgm`], {
    encoding: 'utf8',
  });
  return read.stdout.split('\n').filter(Boolean);
}
const wordsOf = (page = '') => page.replaceAll(/\s+/g, ' ');

test.skipIf(!hasPdfTools)(
  'passes stand ten to a sheet with their backs behind them, and nobody is cut short',
  async () => {
    // The slip of the second man names where he goes; the others go home.
    const { commander } = await dailySchool({
      sql: "UPDATE leave_request SET destination = 'ата-анасына, Талғар' WHERE cadet_id = 2",
    });
    const paper = await commander.get('papers.leavePassesPdf', NIGHT);
    expect(paper.fileName).toBe('Босату қағаздары 2027-01-27.pdf');
    const { pages, size } = readPdf(paper);
    expect(size).toBe('595.28 x 841.89 pts (A4)');
    // Eleven men: ten on the first sheet, one on the second, each sheet with a front and a back.
    expect(pages).toHaveLength(4);
    expect(pages.map((page) => page.match(/№ \d{4}/g)?.length)).toEqual([10, 10, 1, 1]);
    const [front, back] = pages.map(wordsOf);
    expect([front?.match(/үйіне/g)?.length, front?.match(/ата-анасына, Талғар/g)?.length]).toEqual([9, 1]);
    expect(front?.match(/27\.01\.2027 18:00 – 28\.01\.2027 06:30/g)).toHaveLength(10);
    expect(back?.match(/Қайтқан уақыты/g)).toHaveLength(10);
    expect(back).toContain('№ 0004 · Тілеубергенов Дінмұхаммед Жанатұлы');
    for (const letter of 'ӘәҒғҚқҢңӨөҰұҮүҺһІі№') expect(pages.join(''), letter).toContain(letter);
    // By platoon, then by the Kazakh alphabet; on the back left and right are exchanged.
    expect(front?.match(/№ \d{4}/g)?.slice(0, 4)).toEqual(['№ 0001', '№ 0002', '№ 0003', '№ 0005']);
    expect(back?.match(/№ \d{4}/g)?.slice(0, 4)).toEqual(['№ 0002', '№ 0001', '№ 0005', '№ 0003']);
    const russian = wordsOf(
      readPdf(await commander.get('papers.leavePassesPdf', { ...NIGHT, language: 'ru' })).pages[0],
    );
    for (const part of ['УВОЛЬНИТЕЛЬНАЯ ЗАПИСКА', '№ 0001', '1‑й взвод, 1‑е отделение', 'домой', 'М.П.'])
      expect(russian).toContain(part);
  },
);

test.skipIf(!hasScanner)('the code on a printed pass is what the gate finds the man by', async () => {
  const { commander, officer } = await dailySchool();
  const codes = scan(await commander.get('papers.leavePassesPdf', NIGHT), 1);
  expect(codes.map((code) => readPassCode(code)?.cadetId).toSorted((a, b) => Number(a) - Number(b))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 9, 10, 11,
  ]);
  const code = codes.find((one) => readPassCode(one)?.cadetId === 4) ?? '';
  const found = await officer.get('gate.find', { cohortId: 1, text: code });
  expect(found).toMatchObject({ by: 'scan', stale: false, men: [{ cadetId: 4, leave: { pass: '0004' } }] });
});

test('no pass for a night that is not approved, and one for whoever is asked', async () => {
  const { commander, signIn } = await dailySchool({
    sql: "UPDATE leave_night SET state = 'waiting', decision_id = NULL WHERE cadet_id = 4",
  });
  expect(await commander.call('papers.leavePassesPdf', { ...NIGHT, cadetIds: [1, 4] })).toMatchObject({
    code: 'papers.leaveNotApproved',
    params: { night: '2027-01-27', names: ['Тілеубергенов Дінмұхаммед Жанатұлы'] },
  });
  expect(await commander.call('papers.leavePassesPdf', { ...NIGHT, night: '2027-01-28' })).toMatchObject({
    code: 'papers.noPasses',
  });
  expect((await commander.get('papers.leavePassesPdf', { ...NIGHT, cadetIds: [1] })).bytes).not.toBe('');
  const planner = await signIn('planner');
  expect((await planner.get('papers.gateSheetPdf', NIGHT)).mediaType).toBe('application/pdf');
});

test.skipIf(!hasPdfTools)(
  'the register tells late, corrected, unused and still open nights as the gate saw them',
  async () => {
    const { commander } = await dailySchool({
      now: '2027-01-28T07:18:00',
      sql: [
        passage(1, 1, 'out', '2027-01-27T18:02'),
        passage(2, 1, 'in', '2027-01-28T06:28'),
        passage(3, 4, 'out', '2027-01-27T18:04'),
        passage(4, 6, 'out', '2027-01-27T18:05'),
        passage(5, 6, 'in', '2027-01-28T06:52'),
        passage(6, 2, 'out', '2027-01-28T07:10', { night: null, due: '2027-01-28T12:00', note: 'емханаға' }),
        `INSERT INTO overdue_case VALUES (1, 4, NULL, '2027-01-28T07:00:00', 3, 'автобус кешікті');
       INSERT INTO gate_movement (cadet_id, direction, at, night, way, corrects, note, recorded_at, recorded_by)
         VALUES (1, 'in', '2027-01-28T06:25:00', '2027-01-27', 'typed', 2, 'сағат қате', '2027-01-28T06:40:00', 2);`,
      ].join('\n'),
    });
    const { pages } = readPdf(await commander.get('papers.leaveRegisterPdf', SPAN));
    const text = wordsOf(pages.join(''));
    expect(text).toContain('Сәрсенбі, 27.01.2027 рұқсат 11 · шықты 3 · кешікті 2');
    const line = (name: string) =>
      pages
        .join('')
        .split('\n')
        .find((one) => one.includes(name)) ?? '';
    // Due at 06:30, at 07:18 not back: 48 minutes, and 06:52 was 22 of them.
    expect(wordsOf(line('Тілеубергенов Дінмұхаммед'))).toMatch(
      /0004 18:00–06:30 27\.01 18:04 28\.01 06:30 қайтқан.*48 мин/,
    );
    expect(wordsOf(line('Құдайбергенов'))).toMatch(/28\.01 06:52 Тест.*22 мин кешікті/);
    expect(wordsOf(line('Әбілқасымов'))).toContain('28.01 06:25');
    expect(text).toContain('28.01 06:28');
    expect(text).toContain('автобус кешікті');
    expect(line('Өтегенов Ұлан')).toContain('шықпады');
    expect(text).toMatch(
      /Бейсенбі, 28\.01\.2027 рұқсат 0 · шықты 1 1 Байғазиев Өмір Үсенұлы 1‑взв\., 1‑бөл\. — — 28\.01 07:10/,
    );
    expect(await commander.call('papers.leaveRegisterPdf', { ...SPAN, to: '2027-01-26' })).toMatchObject({
      code: 'papers.endsBeforeBegin',
    });
  },
);

test.skipIf(!hasPdfTools)('the gate sheet holds who may go out, who may not, and who is out already', async () => {
  const { officer } = await dailySchool({
    sql: `${passage(1, 4, 'out', '2027-01-27T18:02')}
      INSERT INTO gate_hold VALUES (1, '2027-01-27', 'командир шақырды', '2027-01-27T17:00:00', 2);
      INSERT INTO absence (cadet_id, kind, from_at, entered_at, entered_by)
        VALUES (3, 'illness', '2027-01-27T10:00', '2027-01-27T10:05:00', 2)`,
  });
  const { pages } = readPdf(await officer.get('papers.gateSheetPdf', NIGHT));
  const text = wordsOf(pages.join(''));
  expect(text).toContain('Қазір сыртта: 1 1 Тілеубергенов Дінмұхаммед');
  expect(text).toContain('Бүгін шығуға рұқсаты бар: 10');
  expect(text).toMatch(/Әбілқасымов[^№]*ШЫҒАРЫЛМАСЫН:[^№]*командир/);
  expect(text).toMatch(/Ғабдуллин.*ШЫҒАРЫЛМАСЫН:/);
  expect(pages.at(-1)).toContain('Кезекші');
});

test.skipIf(!hasPdfTools)(
  'the absent book says why and how long; the roster leaves room for who is not named yet',
  async () => {
    const { commander } = await dailySchool({
      sql: `INSERT INTO duty_post VALUES (1, 'Рота кезекшісі', 2, 0);
      INSERT INTO absence (cadet_id, kind, from_at, to_at, post_id, order_no, note, entered_at, entered_by) VALUES
        (3, 'illness', '2027-01-27T10:00', NULL, NULL, NULL, 'диагноз', '2027-01-27T10:05:00', 2),
        (5, 'trip', '2027-01-20T08:00', '2027-01-27T00:00', NULL, '114-і', 'Қапшағай', '2027-01-19T10:05:00', 2),
        (8, 'duty', '2027-01-28T18:00', '2027-01-29T18:00', 1, NULL, NULL, '2027-01-27T10:05:00', 3)`,
    });
    const book = wordsOf(readPdf(await commander.get('papers.absentBookPdf', SPAN)).pages.join(''));
    expect(book).toContain('27.01–28.01.2027 · 2 адам');
    expect(book).toMatch(/Ғабдуллин Іңкәр.*ауру 27\.01\.2027 10:00 белгісіз/);
    expect(book).toContain('Рота кезекшісі');
    expect(book).not.toContain('диагноз');
    // His trip ended in the minute the span begins.
    expect(book).not.toContain('Өтегенов');
    const roster = readPdf(
      await commander.get('papers.dutyRosterPdf', { cohortId: 1, from: '2027-01-28', days: 2 }),
    ).pages;
    expect(roster).toHaveLength(1);
    expect(wordsOf(roster[0])).toContain(
      'Бейсенбі, 28.01.2027 · 28.01 18:00 – 29.01 18:00 Рота кезекшісі Ысқақов Ильяс',
    );
    expect(roster[0]).toContain('БЕКІТЕМІН');
    expect(roster[0]).toContain('Жұма, 29.01.2027');
    const none = readPdf(
      await commander.get('papers.absentBookPdf', { ...SPAN, from: '2027-01-12', to: '2027-01-12' }),
    );
    expect(none.pages[0]).toContain('жоқ болған адам жазылмаған');
  },
);
