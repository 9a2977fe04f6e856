import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/database/open.ts';
import { createHost } from '../../../electron/host/host.ts';
import { keyOfRecoveryCode } from '../../../electron/people/recovery-code.ts';
import { readCode, writeCode } from '../../../shared/certificates/code.ts';
import { fromBase32, toBase32 } from '../../../shared/certificates/code-letters.ts';
import { fromHex, listMessage, readList } from '../../../shared/certificates/revocations.ts';
import { testFolder, visitor } from '../../fixtures/test-host.ts';
import { type CertificateSchool, certificateSchool, ISSUING } from './certificate-school.ts';

const codeOf = async ({ planner }: CertificateSchool, certificateId: number) =>
  (await planner.get('certificates.get', { certificateId })).code;

/** The code with one of its bytes turned over. */
function bent(code: string, at: number): string {
  const bytes = fromBase32(code.slice(4)) as Uint8Array;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return code.slice(0, 4) + toBase32(bytes);
}

test('the program names a code valid, forged, altered, revoked, replaced, spoiled, of another key or unreadable', async () => {
  const school = await certificateSchool();
  const { planner, director } = school;
  await planner.get('certificates.issue', ISSUING);
  const [code, spoiled, replaced, revoked] = await Promise.all([1, 2, 3, 4].map((one) => codeOf(school, one)));
  await planner.get('certificates.spoil', { certificateId: 2, reason: 'принтер жыртты' });
  await planner.get('certificates.duplicate', { certificateId: 3, reason: 'жоғалтқан', issuedOn: '2027-02-19' });
  await (await director()).get('certificates.revoke', { certificateId: 4, reason: 'аты қате', on: '2027-02-19' });
  const verdict = async (text: string) => (await planner.get('certificates.check', { text })).verdict;

  expect(await planner.get('certificates.check', { text: code as string })).toMatchObject({
    verdict: 'valid',
    by: 'code',
    said: {
      number: 'ӘТМ 0000001',
      registerNumber: '1/2027',
      name: 'Әлімов Болат',
      birthYear: 1999,
      iinLast: '0000',
      school: 'Әскери-техникалық мектеп',
      from: '2027-01-11',
      to: '2027-02-19',
      overall: 5,
      issuedOn: '2027-02-19',
    },
    certificate: { certificateId: 1, state: 'valid' },
  });
  expect(await verdict(spoiled as string)).toBe('spoiled');
  expect(await planner.get('certificates.check', { text: replaced as string })).toMatchObject({
    verdict: 'replaced',
    certificate: { replacedBy: { number: 'ӘТМ 0000009' } },
  });
  expect(await planner.get('certificates.check', { text: revoked as string })).toMatchObject({
    verdict: 'revoked',
    reason: 'аты қате',
    on: '2027-02-19',
  });

  // The paper in hand says otherwise than the code.
  const paper = { name: 'Әлімов  Болат', overall: 4, number: 'әтм-0000001' };
  expect(await planner.get('certificates.check', { text: code as string, paper })).toMatchObject({
    verdict: 'altered',
    differences: [{ field: 'overall', signed: '5', found: '4' }],
  });

  // The words of the code were changed and its signature kept: the register says what they were.
  const whole = readCode(code as string);
  const raised = writeCode(whole?.keyId ?? '', { ...whole!.said, name: 'Батыров Асан' }, () => whole!.signature);
  expect(await planner.get('certificates.check', { text: raised })).toMatchObject({
    verdict: 'altered',
    differences: [{ field: 'name', signed: 'Әлімов Болат', found: 'Батыров Асан' }],
  });
  const renumbered = writeCode(whole?.keyId ?? '', { ...whole!.said, number: 'ӘТМ 0000007' }, () => whole!.signature);
  expect(await planner.get('certificates.check', { text: renumbered })).toMatchObject({
    verdict: 'altered',
    differences: [{ field: 'number', signed: 'ӘТМ 0000001', found: 'ӘТМ 0000007' }],
    certificate: { certificateId: 1 },
  });
  // A signature of nobody; and one of a key made elsewhere, whether it gives itself out as the school's or not.
  expect(await verdict(bent(code as string, (fromBase32(code!.slice(4)) as Uint8Array).length - 1))).toBe('forged');
  const { privateKey } = generateKeyPairSync('ed25519');
  const forge = (keyId: string) =>
    writeCode(keyId, { ...whole!.said, overall: 4 }, (message) => sign(null, message, privateKey));
  expect(await verdict(forge(whole!.keyId))).toBe('forged');
  expect(await verdict(forge('01020304'))).toBe('otherKey');
  expect(await verdict(code!.slice(0, -30))).toMatch(/forged|unreadable/);
  expect(await verdict(code!.slice(0, 40))).toBe('unreadable');
  expect(await verdict('not a code at all')).toBe('unreadable');
});

test('a number is looked up as people write it', async () => {
  const { planner } = await certificateSchool();
  await planner.get('certificates.issue', ISSUING);
  await planner.get('certificates.setAside', { blankIds: [20], as: 'lost', reason: 'табылмады' });
  await planner.get('certificates.setAside', { blankIds: [19], as: 'spoiled', reason: 'су тиді' });
  const check = (text: string) => planner.get('certificates.check', { text });
  for (const text of ['ӘТМ 0000001', 'әтм-1', 'АТМ №1', ' ӘТМ0000001 '])
    expect(await check(text), text).toMatchObject({
      verdict: 'valid',
      by: 'number',
      certificate: { certificateId: 1 },
    });
  expect(await check('7/2027')).toMatchObject({ by: 'registerNumber', certificate: { certificateId: 7 } });
  expect(await check('ӘТМ 20')).toMatchObject({ verdict: 'lost', reason: 'табылмады', on: '2027-02-19' });
  expect(await check('ӘТМ 19')).toMatchObject({ verdict: 'notIssued', reason: 'су тиді' });
  expect(await check('ӘТМ 18')).toMatchObject({ verdict: 'notIssued', reason: null });
  expect(await check('ӘТМ 21')).toMatchObject({ verdict: 'unknown' });
  expect(await check('8/2027')).toMatchObject({ verdict: 'unknown' });
});

test('the signature is plain Ed25519: what openssl reads of the exported key verifies it', async () => {
  const school = await certificateSchool();
  const { planner } = school;
  expect(await planner.get('certificates.key', {})).toBeNull();
  expect(await planner.call('certificates.exportPublicKey', {})).toMatchObject({ code: 'certificates.noKey' });
  await planner.get('certificates.issue', ISSUING);
  const { bytes } = await planner.get('certificates.exportPublicKey', {});
  const pem = Buffer.from(bytes, 'base64').toString();
  const key = await planner.get('certificates.key', {});
  expect(key).toMatchObject({ pem, madeAt: '2027-02-19T10:00:00' });
  expect(key?.fingerprint).toMatch(/^([\da-f]{4} ){15}[\da-f]{4}$/);
  const code = await codeOf(school, 1);
  // By hand: prefix off, letters to bytes, the last 64 are the signature over a purpose line and the rest.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...code.slice(4)].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const raw = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const message = Buffer.concat([Buffer.from('sarbaz-certificate/1\n'), raw.subarray(0, -64)]);
  expect(verify(null, message, createPublicKey(pem), raw.subarray(-64))).toBe(true);
  expect(verify(null, message.subarray(1), createPublicKey(pem), raw.subarray(-64))).toBe(false);
  expect(code.length).toBeLessThan(400);
});

test('the private half leaves the file by no operation, no history and no list of columns', async () => {
  const school = await certificateSchool();
  const { planner, administrator, director } = school;
  const reader = await director();
  const made = await planner.get('certificates.makeKey', {});
  expect(await planner.get('certificates.makeKey', {})).toEqual(made);
  await planner.get('certificates.issue', ISSUING);
  const answers = await Promise.all([
    administrator.get('history.list', {}),
    reader.get('certificates.revocationList', {}),
    planner.get('certificates.key', {}),
    planner.get('certificates.exportPublicKey', {}),
    planner.get('certificates.get', { certificateId: 1 }),
  ]);
  school.host.close();
  const db = openDatabase(school.options.file, keyOfRecoveryCode(school.recoveryCode) as Buffer);
  const { key } = db.prepare<[], { key: string }>('SELECT private_key AS key FROM signing_secret').get() ?? { key: '' };
  const secret = key.split('\n')[1] ?? '';
  expect(secret.length).toBeGreaterThan(40);
  const [history] = db.prepare<[], { all: string }>('SELECT group_concat(changes) AS "all" FROM history').all();
  db.close();
  expect(history?.all).toContain('signing_key');
  expect(history?.all).not.toContain('signing_secret');
  // Also not inside a file that crosses as base64, whichever of its three phases it falls into.
  const open = [history?.all, ...answers.map((answer) => JSON.stringify(answer))].join('\n');
  const unpacked = open.replace(/"bytes":"([^"]+)"/g, (_, bytes) => Buffer.from(bytes, 'base64').toString());
  expect(unpacked).not.toContain(secret.slice(-32));
  expect(unpacked).toContain('BEGIN PUBLIC KEY');
});

test('the key survives a backup: a restored copy still signs and knows its codes', async () => {
  const school = await certificateSchool();
  await school.planner.get('certificates.issue', { ...ISSUING, cadetIds: [1] });
  const code = await codeOf(school, 1);
  const folder = testFolder();
  const copy = path.join(folder, 'school.sarbaz');
  school.host.close();
  const db = openDatabase(school.options.file, keyOfRecoveryCode(school.recoveryCode) as Buffer);
  // As electron/database/backup.ts does it.
  db.exec(`VACUUM INTO '${copy}'`);
  db.close();
  writeFileSync(
    path.join(folder, 'school.keyring'),
    readFileSync(school.options.file.replace(/\.sarbaz$/, '.keyring')),
  );
  const host = createHost({ ...school.options, file: copy });
  const planner = visitor(host);
  await planner.get('session.unlock', { login: 'planner', password: 'planner-құпия' });
  expect(await planner.get('certificates.check', { text: code })).toMatchObject({ verdict: 'valid' });
  await planner.get('certificates.issue', { ...ISSUING, cadetIds: [2] });
  const second = await planner.get('certificates.get', { certificateId: 2 });
  expect(readCode(second.code)?.keyId).toBe(readCode(code)?.keyId);
  host.close();
});

test('the revocation list is dated and signed and names no man', async () => {
  const school = await certificateSchool();
  const { planner, director, administrator } = school;
  expect(await planner.call('certificates.revocationList', {})).toMatchObject({ code: 'certificates.noKey' });
  await planner.get('certificates.issue', ISSUING);
  await planner.get('certificates.spoil', { certificateId: 2, reason: 'жыртылды' });
  await (await director()).get('certificates.revoke', { certificateId: 4, reason: 'Қожахметов', on: '2027-02-19' });
  await planner.get('certificates.setAside', { blankIds: [20], as: 'lost', reason: 'жоқ' });
  const { entries, madeAt, file } = await administrator.get('certificates.revocationList', {});
  expect(entries).toEqual([
    { number: 'ӘТМ 0000002', state: 'spoiled', on: '2027-02-19' },
    { number: 'ӘТМ 0000004', state: 'revoked', on: '2027-02-19' },
    { number: 'ӘТМ 0000020', state: 'lost', on: '2027-02-19' },
  ]);
  expect(madeAt).toBe('2027-02-19T10:00:00');
  const text = Buffer.from(file.bytes, 'base64').toString();
  expect(text).not.toContain('Қожахметов');
  const list = readList(text);
  const pem = (await planner.get('certificates.key', {}))?.pem ?? '';
  expect(verify(null, listMessage(list!), createPublicKey(pem), fromHex(list!.signature))).toBe(true);
  const shorter = { ...list!, entries: list!.entries.slice(1) };
  expect(verify(null, listMessage(shorter), createPublicKey(pem), fromHex(list!.signature))).toBe(false);
});

test('blanks: a span once, its states counted, free ones set aside and taken back', async () => {
  const { planner, commander } = await certificateSchool({ blanks: 0 });
  const box = { series: 'әтм', from: 98, to: 101, digits: 6, receivedOn: '2027-02-18', basis: 'жүкқұжат 8' };
  expect(await commander.call('certificates.addBlanks', box)).toMatchObject({ code: 'session.noRight' });
  expect(await planner.call('certificates.addBlanks', { ...box, from: 102 })).toMatchObject({
    code: 'certificates.spanBackwards',
  });
  expect(await planner.call('certificates.addBlanks', { ...box, digits: 2 })).toMatchObject({
    code: 'certificates.numberTooLong',
  });
  expect(await planner.call('certificates.addBlanks', { ...box, to: 5098 })).toMatchObject({
    code: 'certificates.tooManyBlanks',
  });
  expect(await planner.get('certificates.addBlanks', box)).toEqual({ added: 4 });
  expect(await planner.call('certificates.addBlanks', { ...box, from: 101, to: 103 })).toMatchObject({
    code: 'certificates.blankKnown',
    params: { number: 'ӘТМ 000101' },
  });
  await planner.get('certificates.setAside', { blankIds: [1, 3], as: 'spoiled', reason: 'су тиді' });
  expect(await planner.call('certificates.setAside', { blankIds: [3], as: 'lost', reason: 'жоқ' })).toMatchObject({
    code: 'certificates.blankGone',
  });
  expect(await planner.get('certificates.blanks', { state: 'spoiled' })).toMatchObject({
    blanks: [{ text: 'ӘТМ 000098', reason: 'су тиді', on: '2027-02-19', by: 'Тест planner' }, { text: 'ӘТМ 000100' }],
    counts: { free: 2, issued: 0, spoiled: 2, lost: 0 },
    next: 'ӘТМ 000099',
  });
  const entry = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: entry?.id ?? 0 });
  expect((await planner.get('certificates.blanks', {})).counts.free).toBe(4);
  await planner.get('certificates.issue', { ...ISSUING, cadetIds: [1] });
  expect(await planner.call('certificates.setAside', { blankIds: [1], as: 'lost', reason: 'жоқ' })).toMatchObject({
    code: 'certificates.blankIssued',
    params: { number: 'ӘТМ 000098', name: 'Әлімов Болат' },
  });
  // A box that was begun is not taken back.
  const added = (await planner.get('history.list', {})).find(({ operation }) => operation === 'certificates.addBlanks');
  expect(await planner.call('history.undo', { entryId: added?.id ?? 0 })).toMatchObject({ ok: false });
  await planner.get('certificates.setOffset', { right: 1.5, down: -2 });
  expect(await planner.get('certificates.offset', {})).toEqual({ right: 1.5, down: -2 });
});

test('who reads certificates is told no more by the page that checks than the list and the key', async () => {
  const school = await certificateSchool();
  const folder = testFolder();
  const template = path.join(folder, 'checker.html');
  school.options.services.checkerFile = template;
  expect(await school.planner.call('certificates.checkerPage', {})).toMatchObject({ code: 'certificates.pageMissing' });
  writeFileSync(template, '<script id="data" type="application/json">"checker-data"</script>');
  await school.planner.get('certificates.issue', ISSUING);
  await school.write("UPDATE school SET name = '</script><b>' WHERE id = 1");
  const { bytes, mediaType, fileName } = await school.planner.get('certificates.checkerPage', {});
  expect({ mediaType, fileName }).toEqual({ mediaType: 'text/html', fileName: 'sarbaz-2027-02-19.html' });
  const page = Buffer.from(bytes, 'base64').toString();
  const data = JSON.parse(page.match(/json">(.*)<\/script>$/)?.[1] ?? '') as {
    list: { school: string };
    keys: unknown[];
  };
  expect(data.list.school).toBe('</script><b>');
  expect(data.keys).toHaveLength(1);
  expect(page.split('</script>')).toHaveLength(2);
  expect(page).not.toContain('Әлімов');
});
