import { expect, test } from 'vitest';
import { testSchool } from '../../fixtures/test-host.ts';

test('the school’s own words are kept by whoever runs the house, and taken back by an undo', async () => {
  const { administrator, signInAs } = await testSchool();
  const planner = await signInAs('planner');
  const file = (kk: Record<string, string>) => JSON.stringify({ kk, ru: {}, en: {} });
  expect(await planner.call('terms.set', { text: file({ взвод: 'топ' }) })).toMatchObject({ code: 'session.noRight' });
  for (const [text, code] of [
    ['взвод = топ', 'terms.noWordFile'],
    [file({ үстел: 'парта' }), 'terms.wrongWords'],
    [file({ взвод: 'взвод' }), 'terms.nothingChanged'],
  ] as const)
    expect(await administrator.call('terms.set', { text })).toMatchObject({ ok: false, code });
  await administrator.get('terms.set', { text: file({ взвод: 'топ', директор: 'мектеп бастығы' }) });
  expect((await planner.get('terms.get', {})).kk).toEqual({ взвод: 'топ', директор: 'мектеп бастығы' });
  const { id } = (await administrator.get('history.lastOfMine', {})) ?? { id: 0 };
  await administrator.get('history.undo', { entryId: id });
  expect((await planner.get('terms.get', {})).kk).toEqual({});
});
