import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Paper } from '../../../shared/contract/values.ts';
import { testFolder } from '../../fixtures/test-host.ts';
import { CODES, examPapersSchool } from './exam-papers-school.ts';
import { bytesOf, hasPdfTools, readPdf } from './paper-bytes.ts';

const hasCamera = ['pdftoppm', 'zbarimg'].every((tool) => spawnSync(tool, ['-h']).error === undefined);
const wordsOf = (pages: string[]) => pages.join(' ').replaceAll(/\s+/g, ' ');
const textOf = (paper: Paper) => wordsOf(readPdf(paper).pages);
const ISSUE = { cohortId: 1, issuedOn: '2027-02-19', protocol: { number: '3', date: '2027-02-18' } };
const POINTS_PER_MM = 72 / 25.4;

/** Six who passed and the one who failed twice leave by order 52-Ж; their certificates stand on blanks 123 to 128. */
async function graduated() {
  const school = await examPapersSchool({
    now: '2027-02-19T17:00:00',
    sql: `UPDATE cadet SET defence_department = 'Алмалы ауданының ҚІБ' WHERE id <= 3;
          UPDATE cadet SET defence_department = 'Бостандық ауданының ҚІБ' WHERE id > 3;`,
  });
  const { planner, commander } = school;
  const { orderId } = await planner.get('orders.prepareGraduation', {
    cohortId: 1,
    cadetIds: [1, 2, 3, 4, 5, 7, 8],
    basis: '№ 3 хаттама',
  });
  const prepared = await planner.get('papers.schoolOrderPdf', { orderId });
  await commander.get('orders.sign', { orderId, number: '52-Ж', date: '2027-02-19' });
  await planner.get('certificates.addBlanks', { series: 'ӘТМ', from: 123, to: 131, receivedOn: '2027-01-15' });
  return { ...school, orderId, prepared };
}

test.skipIf(!hasPdfTools)('the summary, the protocol and the oath list say what the exams came to', async () => {
  const { planner } = await examPapersSchool();
  const summary = readPdf(await planner.get('papers.examSummaryPdf', { cohortId: 1 }));
  expect(summary.size).toBe('841.89 x 595.28 pts (A4)');
  const text = wordsOf(summary.pages);
  for (const part of [
    'Қорытындысы шықпаған: 1',
    `Тегі, аты, әкесінің аты ${CODES.join(' ')} Орташа Жалпы Шешім`,
    'Әлімов Ғалымжан Қайратұлы 5 5 5 5 5 5 5 5 5 5 5 5 5,00 5 тапсырды',
    'Есенқұлов Өмір Үсенұлы 4 4 2/4 4 4 4 4 4 4 4 4 4 4,00 4 тапсырды',
    // Eleven fives and a two: 57 over 12.
    'Жиһангеров Ұлан 5 5 2/2 5 5 5 5 5 5 5 5 5 4,75 — анықтама',
    'Кенжебеков Жаһан Щербекұлы 4 4 к 4 4 4 4 4 4 4 4 4 4,00 — аяқталмаған',
    // Eleven fives and a three: 58 over 12.
    'Өтегенов Қуаныш Маңғыстауұлы 5 5 5 5 5 5 5 5 5 5 5 3 4,83 4 тапсырды',
    'Жалпы баға: «5»: 2, «4»: 3, «3»: 1. Анықтама: 1. Аяқталмаған: 1.',
  ])
    expect(text).toContain(part);

  const protocol = textOf(await planner.get('papers.examProtocolPdf', { cohortId: 1, language: 'ru' }));
  for (const part of [
    'ПРОТОКОЛ ИТОГОВОЙ ЭКЗАМЕНАЦИОННОЙ КОМИССИИ № ________',
    'Приказ о комиссии № 40',
    'Председатель комиссии: Жүнісов Б. Қ.',
    'Правило общей оценки: «по половине пятёрок»',
    // 5 5 4 4 2 3 5 of seven men: 28 over 7, six passed, five with 4 and better.
    'Тактическая подготовка 7 3 2 1 1 4,00 86 % 71 %',
    'допущены к выдаче сертификата: 6',
    'Жиһангеров Ұлан 1‑й взвод Тактическая подготовка',
    'Без решения: 1',
  ])
    expect(protocol).toContain(part);
  const oath = textOf(await planner.get('papers.oathListPdf', { cohortId: 1 }));
  expect(oath).toContain('АНТ БЕРГЕНДЕР ТІЗІМІ 2027-01 лек · 8 адам');
  expect(oath).toContain('8 Курсант Өтегенов Қуаныш Маңғыстауұлы');
});

test.skipIf(!hasPdfTools)(
  'certificates come in one file in roll order with codes a camera reads, and their registers remember every paper',
  async () => {
    const { planner, commander, orderId, prepared, at } = await graduated();
    expect(await planner.call('papers.certificatesPdf', { cohortId: 1 })).toMatchObject({
      code: 'papers.noCertificates',
    });
    expect(textOf(prepared)).toContain('Қол қойылмаған');
    const order = textOf(await commander.get('papers.schoolOrderPdf', { orderId, language: 'ru' }));
    for (const part of [
      'ПРИКАЗ № 52-Ж',
      'О выпуске курсантов набора 2027-01',
      'сдавшим итоговые экзамены (всего 6)',
      'Қожахметов Артём Эдуардұлы 1‑й взвод 3 (удовлетворительно)',
      'не сдавшим итоговые экзамены (всего 1)',
      'Подписал в программе: Тест commander, 19.02.2027 17:00',
    ])
      expect(order).toContain(part);
    expect(order).not.toContain('Не подписан');

    const preview = textOf(await planner.get('papers.certificatePreviewPdf', ISSUE));
    expect(preview.match(/Жоба: сертификат әлі берілген жоқ/g)).toHaveLength(6);
    const { certificateIds } = await planner.get('certificates.issue', ISSUE);
    const [first = 0] = certificateIds;
    const { certificateId } = await planner.get('certificates.spoil', { certificateId: first, reason: 'бояу жағылды' });
    await planner.get('certificates.setAside', { blankIds: [9], as: 'lost', reason: 'қоймада жоқ' });
    await planner.get('certificates.issueReferences', ISSUE);
    expect(await planner.call('papers.certificatesPdf', { cohortId: 1, certificateIds: [first] })).toMatchObject({
      code: 'papers.certificateEnded',
      params: { numbers: ['ӘТМ 0000123'] },
    });

    const all = await planner.get('papers.certificatesPdf', { cohortId: 1 });
    expect(all.fileName).toBe('Сертификаттар 2027-01.pdf');
    const { pages } = readPdf(all);
    // Roll order, the first man on the blank after the others.
    expect(pages.map((page) => /ӘТМ (\d+)/.exec(page)?.[1])).toEqual([
      '0000129',
      '0000124',
      '0000125',
      '0000126',
      '0000127',
      '0000128',
    ]);
    const certificate = wordsOf(pages.slice(0, 1));
    for (const part of [
      'Әлімов Ғалымжан Қайратұлы Алимов Галымжан',
      'Туған күні 01.01.1999 · ЖСН 990101300000',
      'ИИН 990101300000',
      'Оқу мерзімі: 11.01.2027–19.02.2027',
      'Радиациялық, химиялық, биологиялық қорғаныс 5 өте жақсы РХБ защита 5 отлично',
      'Жалпы баға 5 өте жақсы Общая оценка 5 отлично',
      'СЕРТИФИКАТ СЕРТИФИКАТ ӘТМ 0000129 ӘТМ 0000129',
      'Негіздеме: емтихан комиссиясының 18.02.2027 күнгі № 3 хаттамасы, 19.02.2027',
      '№ 52‑Ж бұйрық.',
      'Тіркеу нөмірі 1/2027',
      'Қ. Н. Есімов',
    ])
      expect(certificate).toContain(part);

    const one = { cohortId: 1, certificateIds: [certificateId] };
    if (hasCamera) {
      const { code } = await planner.get('certificates.get', { certificateId });
      expect(scanned(await planner.get('papers.certificatesPdf', one))).toBe(code);
    }
    const plain = placeOf(await planner.get('papers.certificatesPdf', one), '990101300000');
    const moved = await planner.get('papers.certificatesPdf', {
      ...one,
      frame: false,
      offset: { right: 5, down: -3.5 },
    });
    const there = placeOf(moved, '990101300000');
    expect((there.x - plain.x) / POINTS_PER_MM).toBeCloseTo(5, 2);
    expect((there.y - plain.y) / POINTS_PER_MM).toBeCloseTo(-3.5, 2);

    const register = textOf(await planner.get('papers.certificateRegisterPdf', { cohortId: 1 }));
    for (const part of [
      'СЕРТИФИКАТТАРДЫ ТІРКЕУ КІТАБЫ',
      '1/2027 ӘТМ 0000129 Әлімов Ғалымжан Қайратұлы 5 19.02.2027',
      'бланк бүлінген, 19.02.2027, бояу',
      'ӘТМ 0000131 жоғалған 19.02.2027 қоймада жоқ',
      'Жарамды: 6. Ауыстырылған: 0. Күші жойылған: 0. Бүлінген бланкіде: 1.',
    ])
      expect(register).toContain(part);
    const reference = textOf(await planner.get('papers.referencesPdf', { cohortId: 1 }));
    for (const part of ['АНЫҚТАМА № 1/2027', 'Жиһангеров Ұлан, туған күні 01.01.1999, ЖСН 990101300004, берілді.'])
      expect(reference).toContain(part);
    expect(reference).toContain('Қорытынды емтихан 1 пәннен тапсырылмады: Тактикалық даярлық.');
    expect(textOf(await planner.get('papers.examProtocolPdf', { cohortId: 1 }))).toContain('ХАТТАМАСЫ № 3');

    const key = await planner.get('certificates.key', {});
    expect(textOf(await planner.get('papers.publicKeyPdf', { language: 'ru' }))).toContain(key?.fingerprint);
    const revoked = textOf(await planner.get('papers.revocationListPdf', {}));
    expect(revoked).toContain('1 ӘТМ 0000123 бүлінген 19.02.2027 2 ӘТМ 0000131 жоғалған 19.02.2027 Барлығы: 2.');

    await planner.get('followup.handOver', { cadetIds: [2, 3, 4], date: '2027-02-19', department: null });
    expect(await planner.call('papers.departmentLettersPdf', { cohortId: 1 })).toMatchObject({
      code: 'papers.noLetters',
    });
    at('2027-03-30T10:00:00');
    await planner.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
    const letters = readPdf(await planner.get('papers.departmentLettersPdf', { cohortId: null }));
    expect(letters.pages).toHaveLength(2);
    // Thirty days after 19 February is 21 March; nine days have gone since.
    expect(wordsOf(letters.pages)).toContain('Ғабдуллин Іңкәр Һакімұлы 01.01.1999 ӘТМ 0000125 19.02.2027 21.03.2027 9');
    expect(letters.pages[1]).toContain('Бостандық ауданының ҚІБ бастығына');
    const inRussian = { cohortId: 1, department: 'Алмалы ауданының ҚІБ', language: 'ru' as const };
    const russian = readPdf(await planner.get('papers.departmentLettersPdf', inRussian));
    expect(russian.pages).toHaveLength(1);
    expect(wordsOf(russian.pages)).toContain(
      'указанных ниже (всего 2), истёк срок готовности военного билета (дней: 30)',
    );

    const everything = [certificate, register, reference, revoked, ...letters.pages].join('');
    for (const letter of 'ӘәҒғҚқңӨөҰұҮүҺһІі') expect(everything, letter).toContain(letter);
  },
);

/** What a scanner reads from a print at 150 dots an inch. */
function scanned(paper: Paper): string {
  const folder = testFolder();
  writeFileSync(path.join(folder, 'paper.pdf'), bytesOf(paper));
  execFileSync('pdftoppm', ['-r', '150', '-gray', path.join(folder, 'paper.pdf'), path.join(folder, 'page')]);
  const image = path.join(folder, 'page-1.pgm');
  return execFileSync('zbarimg', ['-q', '--raw', image], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** Upper left corner of the first place a word stands at, in points. */
function placeOf(paper: Paper, word: string): { x: number; y: number } {
  const file = path.join(testFolder(), 'paper.pdf');
  writeFileSync(file, bytesOf(paper));
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const [, x, y] = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes) ?? [];
  return { x: Number(x), y: Number(y) };
}
