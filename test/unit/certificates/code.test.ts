import { createPublicKey, generateKeyPairSync, verify as nodeVerify, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newerList } from '../../../renderer/checker/newer-list.ts';
import { verify } from '../../../renderer/checker/verify.ts';
import { checkerPage } from '../../../shared/certificates/checker-page.ts';
import { readCode, type Said, schoolInCode, writeCode } from '../../../shared/certificates/code.ts';
import {
  bytesToLetters,
  fromBase32,
  lettersToBytes,
  scannedText,
  toBase32,
} from '../../../shared/certificates/code-letters.ts';
import { judgeCode } from '../../../shared/certificates/judge-code.ts';
import { listDoubt, readList, signList } from '../../../shared/certificates/revocations.ts';
import { suggestRussianName } from '../../../shared/certificates/russian-name.ts';
import { readTypedNumber } from '../../../shared/certificates/typed-number.ts';
import { utf8 } from '../../../shared/kit/utf8.ts';

const SAID: Said = {
  number: 'ӘТМ 0000123',
  registerNumber: '123/2027',
  name: 'Темірғалиев Олжас Бақытжанұлы',
  birthYear: 2001,
  iinLast: '1234',
  school: 'Қорғаныс министрлігінің әскери-техникалық мектебі',
  from: '2027-01-11',
  to: '2027-02-19',
  overall: 4,
  issuedOn: '2027-02-19',
};
const KEY = 'a1b2c3d4';
const school = generateKeyPairSync('ed25519');
const publicKey = Buffer.from(school.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
const signed = (message: Uint8Array) => sign(null, message, school.privateKey);
const KNOWN = { keys: [{ keyId: KEY, publicKey }], entries: [], verify };

describe('the code', () => {
  test('says what was put in, and fits a QR that is read from print', () => {
    const code = writeCode(KEY, SAID, signed);
    expect(code).toMatch(/^SBZA[A-Z2-7]+$/);
    expect(code.length).toBeLessThan(330);
    expect(readCode(code)).toMatchObject({ keyId: KEY, said: SAID, text: code });
    const longest = { ...SAID, school: schoolInCode('Ұ'.repeat(200)), name: `${'Ә'.repeat(30)} ${'Ө'.repeat(20)}` };
    expect(writeCode(KEY, longest, signed).length).toBeLessThan(400);
  });

  test('is told back from what a scanner types on the Kazakh and on the Russian layout, line end and all', () => {
    const code = writeCode(KEY, SAID, signed);
    const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const cyrillic = 'ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ';
    const russian = [...code].map((one) => (latin.includes(one) ? cyrillic[latin.indexOf(one)] : one)).join('');
    const kazakh = [...russian].map((one) => ({ 2: 'ә', 3: 'і', 4: 'ң', 5: 'ғ', 6: ',', 7: '.' })[one] ?? one).join('');
    for (const typed of [
      russian,
      kazakh,
      kazakh.toLowerCase(),
      ` ${code.toLowerCase()}\r\n`,
      code.replace(/(.{60})/g, '$1\n'),
    ])
      expect(readCode(typed)?.text).toBe(code);
  });

  test('cut short, lengthened or another text: it is none', () => {
    const code = writeCode(KEY, SAID, signed);
    for (const text of [
      '',
      'SBZA',
      code.slice(0, 20),
      code.slice(1),
      `${code}1`,
      '12345678901234',
      'https://qr.example',
    ])
      expect(readCode(text), text).toBeNull();
  });

  test('any letters come back, and every changed bit is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(bytesToLetters(Uint8Array.from(lettersToBytes(text)))).toBe(text.normalize('NFC'));
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect([...(fromBase32(toBase32(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
    const code = writeCode(KEY, SAID, signed);
    const bytes = fromBase32(code.slice(4)) as Uint8Array;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const bent = Uint8Array.from(bytes);
        bent[at] = (bent[at] ?? 0) ^ (1 << bit);
        const { verdict } = judgeCode(code.slice(0, 4) + toBase32(bent), KNOWN);
        expect(['forged', 'otherKey', 'unreadable']).toContain(verdict);
        if (at >= bytes.length - 64) expect(verdict).toBe('forged');
        if (at < 4) expect(verdict).toBe('otherKey');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the judgement without a register', () => {
  const code = writeCode(KEY, SAID, signed);
  const entries = (['revoked', 'replaced', 'spoiled'] as const).map((state, index) => ({
    number: `ӘТМ 000012${index + 4}`,
    state,
    on: '2027-03-01',
  }));

  test('valid, altered where the paper says otherwise, and a number of the list by its state', () => {
    expect(judgeCode(code, { ...KNOWN, entries })).toMatchObject({ verdict: 'valid', differences: [] });
    expect(
      judgeCode(code, KNOWN, { name: 'темиргалиев олжас бакытжанулы', number: 'АТМ-0000123', overall: '4' }).verdict,
    ).toBe('valid');
    expect(judgeCode(code, KNOWN, { overall: '5', iinLast: '1234' })).toMatchObject({
      verdict: 'altered',
      differences: [{ field: 'overall', signed: '4', found: '5' }],
    });
    for (const { number, state } of entries)
      expect(judgeCode(writeCode(KEY, { ...SAID, number }, signed), { ...KNOWN, entries })).toMatchObject({
        verdict: state,
        on: '2027-03-01',
      });
  });

  test('a certificate that is both revoked and altered is revoked first, and the differences stay', () => {
    const list = [{ number: SAID.number, state: 'revoked', on: '2027-03-01' } as const];
    expect(judgeCode(code, { ...KNOWN, entries: list }, { overall: 5 })).toMatchObject({
      verdict: 'revoked',
      differences: [{ field: 'overall' }],
    });
  });

  test('the small verifier of the page and that of node:crypto agree', () => {
    const read = readCode(code);
    const spki = createPublicKey(school.publicKey.export({ format: 'pem', type: 'spki' }).toString());
    const { message, signature } = read as NonNullable<typeof read>;
    const other = signature.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    for (const one of [signature, other])
      expect(verify(publicKey, message, one)).toBe(nodeVerify(null, message, spki, one));
    expect(verify(publicKey, message, new Uint8Array(3))).toBe(false);
    // RFC 8032, 7.1, test 2: one byte 0x72.
    const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
    expect(
      verify(
        hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'),
        hex('72'),
        hex(
          '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
        ),
      ),
    ).toBe(true);
  });
});

describe('the revocation list', () => {
  const list = (madeAt: string, by = signed) =>
    signList(
      { school: 'Мектеп', keyId: KEY, madeAt, entries: [{ number: 'ӘТМ 1', state: 'revoked', on: '2027-03-01' }] },
      by,
    );
  const present = list('2027-03-02T09:00:00');

  test('a page takes one that is newer and signed, and says why it takes no other', () => {
    const take = (value: unknown) => newerList(JSON.stringify(value), present, KNOWN.keys, verify);
    const newer = list('2027-03-03T09:00:00');
    expect(take(newer)).toEqual(newer);
    expect(take(present)).toEqual(present);
    expect(take(list('2027-03-02T08:59:59'))).toBe('older');
    expect(take({ ...newer, entries: [] })).toBe('forged');
    expect(take({ ...newer, madeAt: '2028-01-01T00:00:00' })).toBe('forged');
    expect(take({ ...newer, keyId: '00000000' })).toBe('otherKey');
    for (const broken of [
      null,
      [],
      {},
      'x',
      { ...newer, entries: [{}] },
      { ...newer, madeAt: 'кеше' },
      { ...newer, keyId: 7 },
    ])
      expect(take(broken)).toBe('unreadable');
    expect(readList('{')).toBeNull();
  });

  test('it is doubted after 30 days, and for a paper that is younger than it', () => {
    expect(listDoubt('2027-02-20T10:00', '2027-02-19', '2027-03-22')).toBeNull();
    expect(listDoubt('2027-02-20T10:00', '2027-02-20', '2027-03-23')).toEqual({ code: 'old', days: 31 });
    expect(listDoubt('2027-02-20T10:00', '2027-02-21', '2027-02-21')).toEqual({ code: 'paperIsNewer' });
  });
});

test('a Kazakh name is suggested in Russian letter by letter', () => {
  expect(suggestRussianName('Әбдірахманов Бекзат Ғаниұлы')).toBe('Абдирахманов Бекзат Ганиулы');
  expect(suggestRussianName('ҚОҢЫРӨЗЕН Һамит')).toBe('КОНЫРОЗЕН Хамит');
});

test('numbers are read as people type them', () => {
  expect(readTypedNumber('12/2027')).toEqual({ number: 12, year: 2027 });
  expect(readTypedNumber('ӘТМ № 0000123')).toMatchObject({ number: 123 });
  for (const text of ['123', 'ӘТМ', '', 'ӘТМ 12 34']) expect(readTypedNumber(text), text).toBeNull();
});

test('UTF-8 and base32 agree with those of Node', () => {
  expect(Buffer.from(utf8('Әскери «ӘТМ» 100 % 😀')).toString()).toBe('Әскери «ӘТМ» 100 % 😀');
  expect(toBase32(utf8('foobar'))).toBe('MZXW6YTBOI');
  expect(scannedText('ьями')).toBe('MZVB');
});

test('the checking page is made of a page with one place for the school’s data, which cannot end its script', () => {
  const list = signList({ school: '</script>', keyId: KEY, madeAt: '2027-03-02T09:00:00', entries: [] }, signed);
  const data = { keys: [], fingerprint: 'a1b2', list };
  const made = checkerPage('<script>const data = "checker-data";</script>', data);
  expect(made.match(/<\/script>/g)).toHaveLength(1);
  expect(JSON.parse(made.slice('<script>const data = '.length, -';</script>'.length))).toEqual(data);
  for (const template of ['<script></script>', '"checker-data" "checker-data"'])
    expect(() => checkerPage(template, data)).toThrow('no place for its data');
});
