import { expect, test } from 'vitest';
import { rangeSchool, readyDay } from '../range/range-school.ts';
import { hasPdfTools, readPdf } from './paper-bytes.ts';

const wordsOf = (pages: string[]) => pages.join(' ').replaceAll(/\s+/g, ' ');

/**
 * Day 1 with eight men: relay 1 has fired, with a misfire in lane 2 and a case missing in lane 3 (act 7); relay 2 waits.
 * Five rounds of the lot were written off by act 2.
 */
async function fired() {
  const school = await rangeSchool({ men: 8 });
  const { commander, instructor, planner } = school;
  const { dayId, lotId } = await readyDay(school);
  await planner.get('range.addWeapons', { model: 'АК-74', serials: ['2210', '2217'] });
  await commander.get('range.issueWeapons', { dayId, hands: [{ weaponId: 1, cadetId: 1 }] });
  const [first] = (await commander.get('firing.get', { dayId })).relays;
  const { relayId, lanes } = first ?? expect.fail('a relay');
  await commander.get('ammunition.issue', { dayId, lotId, to: { relayId } });
  await commander.get('firing.startRelay', { relayId });
  for (const { lane } of lanes) {
    const shots = lane === 2 ? [9, 'misfire' as const, 6] : [10, 9, 8];
    await instructor.get('firing.score', { relayId, lane, revision: 0, score: { shots } });
  }
  await commander.get('firing.finishRelay', { relayId });
  await commander.get('ammunition.casesComplete', { dayId, relayId });
  const lane3 = (await commander.get('firing.get', { dayId })).relays[0]?.lanes[2] ?? expect.fail('lane 3');
  const { account } = lane3;
  const sums = { ...account, cases: 2 };
  await commander.get('ammunition.account', { dayId, cadetId: lane3.cadetId, seen: account, sums, note: 'санау' });
  const act = { number: '7', date: '2027-01-28', reason: 'гильза шөпте табылмады' };
  const loss = await commander.get('ammunition.act', { dayId, rounds: 0, cases: 1, ...act });
  await planner.get('ammunition.writeOff', {
    lotId,
    quantity: 5,
    actNumber: '2',
    date: '2027-01-06',
    reason: 'қабы дымқыл тартқан',
  });
  const writeOff = (await planner.get('ammunition.acts', {})).find(({ kind }) => kind === 'writeOff');
  return { ...school, dayId, lotId, relayId, lossId: loss.actId, writeOffId: writeOff?.actId ?? 0 };
}

test.skipIf(!hasPdfTools)(
  'the ammunition sheet has the ledger where it is known and room to write where it is not',
  async () => {
    const { commander, dayId } = await fired();
    const paper = await commander.get('papers.ammunitionSheetPdf', { dayId });
    expect(paper.fileName).toBe('Оқ-дәрі парағы 2027-01-28.pdf');
    const { pages, size } = readPdf(paper);
    expect(size).toBe('841.89 x 595.28 pts (A4)');
    const text = wordsOf(pages);
    for (const part of [
      'Атыс күні жабылмаған',
      'ОҚ-ДӘРІ БЕРУ ПАРАҒЫ',
      '2027-01 лек · 1‑атыс · 28.01.2027 · Полигон',
      'калибрі 5,45×39, топтама 7Н6-114',
      // Six men with three rounds each, one of them a misfire; one case is missing.
      'Барлығы 18 17 1 0 16',
      'Берілді 18 = атылды 17 + от алмады 1 + қайтты 0 + жоғалды 0. Атылды 17, гильза 16. Беру орнында 6.',
      'Акт № 7, 28.01.2027: оқ 0, гильза 1.',
      'Сатыбалдин Р.',
      'Жүнісов Б.',
    ])
      expect(text).toContain(part);
    const line = (name: string) => wordsOf([pages[0]?.split('\n').find((one) => one.includes(name)) ?? '']).trim();
    expect(line('Әлімов')).toMatch(/Курсант Әлімов Болат 3 3 0 0 3$/);
    expect(line('Ғабдуллин')).toMatch(/3 3 0 0 2$/);
    // The second relay was issued nothing yet.
    expect(line('Өтегенов')).toMatch(/Өтегенов Болат$/);
    for (const letter of 'ӘҒғҚқӨұһі№') expect(pages.join(''), letter).toContain(letter);
    const russian = wordsOf(readPdf(await commander.get('papers.ammunitionSheetPdf', { dayId, language: 'ru' })).pages);
    for (const part of ['РАЗДАТОЧНАЯ ВЕДОМОСТЬ', 'партия 7Н6-114', 'Итого 18 17 1 0 16', 'Руководитель стрельбы'])
      expect(russian).toContain(part);
  },
);

test.skipIf(!hasPdfTools)('results, of a day or of the whole session, say what every lane fired', async () => {
  const { commander, dayId } = await fired();
  const ofSession = { cohortId: 1, session: 1 };
  const { pages } = readPdf(await commander.get('papers.firingResultsPdf', { ...ofSession, dayId }));
  const text = wordsOf(pages);
  expect(text).toMatch(/Әлімов Болат 1 1 2210 3 10, 9, 8 27 5/);
  expect(text).toMatch(/Байғазиев Болат 1 2 — 3 9, о, 6 15 3/);
  // Five times 27 and once 15.
  expect(text).toContain('орташа 25');
  expect(text).toContain('Атқаны: 6. «5»: 5, «4»: 0, «3»: 1, «2»: 0.');
  const whole = wordsOf(
    readPdf(await commander.get('papers.firingResultsPdf', { ...ofSession, language: 'ru' })).pages,
  );
  expect(whole).toMatch(/РЕЗУЛЬТАТЫ СТРЕЛЬБЫ .* Байғазиев Болат 1 2 — 3 9, о, 6 15 3/);
  expect(
    wordsOf(readPdf(await commander.get('papers.firingResultsPdf', { ...ofSession, session: 2 })).pages),
  ).toContain('Бұл атыстың нәтижесі әлі жоқ.');
  expect(await commander.call('papers.firingResultsPdf', { ...ofSession, session: 2, dayId })).toMatchObject({
    code: 'rangeDay.unknown',
  });
});

test.skipIf(!hasPdfTools)(
  'a relay card has a box for every shot, and the safety log a line for every man',
  async () => {
    const { commander, dayId, relayId } = await fired();
    const all = wordsOf(readPdf(await commander.get('papers.relayCardsPdf', { dayId })).pages);
    expect(all).toContain('1‑АУЫСЫМ');
    expect(all).toContain('2‑АУЫСЫМ');
    expect(all).toContain('5: 25–30 · 4: 20–24 · 3: 15–19 · 2: 0–14');
    const one = wordsOf(readPdf(await commander.get('papers.relayCardsPdf', { dayId, relayId })).pages);
    expect(one).not.toContain('2‑АУЫСЫМ');
    expect(one).toContain('Орын Тегі, аты, әкесінің аты Бөлімшесі Қару № 1 2 3 Ұпайы Баға');
    expect(one).toMatch(/2 Байғазиев Болат 1‑взв\., 1‑бөл\. 9 о 6 15 3/);
    expect(await commander.call('papers.relayCardsPdf', { dayId, relayId: 99 })).toMatchObject({
      code: 'firing.unknownRelay',
    });
    const log = wordsOf(readPdf(await commander.get('papers.safetyLogPdf', { cohortId: 1 })).pages);
    expect(log).toContain('ҚАУІПСІЗДІК ЖУРНАЛЫ 2027-01 лек · 8 адам');
    expect(log.match(/20\.01\.2027 Сынақ: сынақ \(тапсырды\) Жүнісов Б\./g)).toHaveLength(8);
  },
);

test.skipIf(!hasPdfTools)('the stock card adds up line by line, and each act has its own words', async () => {
  const { commander, lotId, lossId, writeOffId } = await fired();
  const card = wordsOf(readPdf(await commander.get('papers.stockCardPdf', { lotId })).pages);
  // 1000 came, 5 were written off, 24 went to the range.
  expect(card).toContain('калибрі 5,45×39, топтама 7Н6-114 · қалдығы 971 оқ');
  expect(card).toMatch(/05\.01\.2027 Қабылданды: жүкқұжат 4 1000 1000 /);
  expect(card).toMatch(/06\.01\.2027 Есептен шығарылды: қабы.* 5 995 /);
  expect(card).toMatch(/28\.01\.2027 2027-01 лек, 1‑атыс 24 971 17 1 /);
  const off = wordsOf(readPdf(await commander.get('papers.ammunitionActPdf', { actId: writeOffId })).pages);
  for (const part of ['БЕКІТЕМІН', 'АКТ № 2', 'есептен шығару туралы', '06.01.2027', '7Н6-114 5 қабы дымқыл тартқан'])
    expect(off).toContain(part);
  const loss = wordsOf(
    readPdf(await commander.get('papers.ammunitionActPdf', { actId: lossId, language: 'ru' })).pages,
  );
  for (const part of [
    'УТВЕРЖДАЮ',
    'АКТ № 7',
    'об утрате боеприпасов',
    '7Н6-114 0 1',
    'Набор 2027-01, 1‑я стрельба, 28.01.2027, Полигон',
  ])
    expect(loss).toContain(part);
  expect(await commander.call('papers.ammunitionActPdf', { actId: 99 })).toMatchObject({ code: 'papers.unknownAct' });
});
