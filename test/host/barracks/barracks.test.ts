import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { barracksSchool, WINTER } from './barracks-school.ts';

type Overview = OutputOf<'barracks.overview'>;
const unplaced = (overview: Overview) => overview.cadets.filter((cadet) => cadet.bunkId === null).map(({ id }) => id);
const bunkOf = (overview: Overview, cadetId: number) => overview.cadets.find(({ id }) => id === cadetId)?.bunkId;
const sizes = (overview: Overview) => overview.platoons.map((platoon) => platoon.size);

test('a mass action is one command, one sentence in the history and one undo', async () => {
  const { planner, look } = await barracksSchool();
  await planner.get('barracks.addRoom', { name: '1', bunks: 5 });
  await planner.get('barracks.addRoom', { name: '2', bunks: 5 });
  await planner.get('barracks.formPlatoons', { cohortId: 1, platoons: 2 });
  const placed = await planner.get('barracks.autoPlace', { cohortId: 1 });
  expect(placed).toMatchObject({ without: [], short: 0 });
  expect(placed.placed).toHaveLength(12);
  const before = await look();
  expect(before.capacity).toMatchObject({ cadets: 12, bunks: 20, usable: 20, placed: 12, free: 8, short: 0 });
  // each platoon of six lies in a room of its own
  const roomOf = (bunkId: number | null) =>
    before.rooms.find((room) => room.bunks.some((bunk) => bunk.id === bunkId))?.name;
  for (const platoon of before.platoons) {
    const men = before.cadets.filter((cadet) => cadet.platoonId === platoon.id);
    expect(men).toHaveLength(6);
    expect(new Set(men.map((man) => roomOf(man.bunkId))).size).toBe(1);
  }

  const last = await planner.get('history.lastOfMine', {});
  expect(last).toMatchObject({ operation: 'barracks.autoPlace', params: { intake: '2027-01', count: 12, without: 0 } });
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(unplaced(await look())).toHaveLength(12);
  expect(sizes(await look())).toEqual([6, 6]);
});

test('two men change bunks in one command, and one undo puts both back', async () => {
  const { planner, look } = await barracksSchool();
  const { bunkIds } = await planner.get('barracks.addRoom', { name: '1', bunks: 2 });
  const [first = 0, second = 0, third = 0] = bunkIds;
  await planner.get('barracks.place', {
    moves: [
      { cadetId: 1001, bunkId: first },
      { cadetId: 1002, bunkId: second },
    ],
  });
  expect(await planner.get('barracks.place', { moves: [{ cadetId: 1001, bunkId: second }] })).toEqual({
    placed: [
      { cadetId: 1001, bunkId: second },
      { cadetId: 1002, bunkId: first },
    ],
  });
  const swapped = await look();
  expect([bunkOf(swapped, 1001), bunkOf(swapped, 1002)]).toEqual([second, first]);
  const last = await planner.get('history.lastOfMine', {});
  expect(last).toMatchObject({ params: { names: ['Тегі001 А.'], bunk: '1-01' } });
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  const back = await look();
  expect([bunkOf(back, 1001), bunkOf(back, 1002)]).toEqual([first, second]);

  // a man from the tray has nothing to give in exchange
  expect(await planner.call('barracks.place', { moves: [{ cadetId: 1003, bunkId: first }] })).toMatchObject({
    code: 'barracks.bunkTaken',
    params: { bunk: '1-01', tier: 'upper', sleeper: 'Тегі001 А.', cadet: 'Тегі003 А.' },
  });
  // one bad move and none is made
  expect(
    await planner.call('barracks.place', {
      moves: [
        { cadetId: 1003, bunkId: third },
        { cadetId: 1004, bunkId: first },
      ],
    }),
  ).toMatchObject({ code: 'barracks.bunkTaken' });
  expect(unplaced(await look())).toContain(1003);
});

test('capacity is hard: with one bunk out of use one cadet of twelve has none, and that is said with the sum', async () => {
  const { planner, look } = await barracksSchool();
  const { bunkIds } = await planner.get('barracks.addRoom', { name: '1', bunks: 6 });
  const broken = bunkIds[11] as number;
  await planner.get('barracks.setOutOfUse', { bunkIds: [broken], from: '2027-01-24', reason: 'тор үзілген' });
  const result = await planner.get('barracks.autoPlace', { cohortId: 1 });
  expect(result.placed).toHaveLength(11);
  expect(result.short).toBe(1);
  const overview = await look();
  expect(overview.capacity).toMatchObject({
    cadets: 12,
    bunks: 12,
    usable: 11,
    placed: 11,
    free: 0,
    short: 1,
    outOfUse: [{ bunkId: broken, label: '1-06', tier: 'lower', from: '2027-01-24' }],
  });
  expect(overview.findings).toEqual([
    { code: 'barracks.tooFewBunks', level: 'bar', params: { cadets: 12, usable: 11, short: 1 } },
  ]);
  const [left = 0] = result.without;
  expect(await planner.call('barracks.place', { moves: [{ cadetId: left, bunkId: broken }] })).toMatchObject({
    code: 'barracks.bunkOutOfUse',
    params: { bunk: '1-06', tier: 'lower', from: '2027-01-24', reason: 'тор үзілген' },
  });
  await planner.get('barracks.returnToUse', { bunkIds: [broken] });
  expect((await planner.get('barracks.autoPlace', { cohortId: 1 })).placed).toEqual([
    { cadetId: left, bunkId: broken },
  ]);
});

test('a bunk that goes out of use sends its man back to the tray by name, and undo brings both back', async () => {
  const { planner, look } = await barracksSchool();
  const { bunkIds } = await planner.get('barracks.addRoom', { name: '1', bunks: 6 });
  const [first = 0] = bunkIds;
  await planner.get('barracks.place', { moves: [{ cadetId: 1005, bunkId: first }] });
  expect(await planner.get('barracks.setOutOfUse', { bunkIds: [first], from: '2027-02-19', reason: 'жөндеу' })).toEqual(
    { backInTray: [{ cadetId: 1005, name: 'Тегі005 А.', intake: '2027-01' }] },
  );
  expect(unplaced(await look())).toContain(1005);
  const last = await planner.get('history.lastOfMine', {});
  expect(last?.params).toMatchObject({ bunks: ['1-01'], count: 1, names: ['Тегі005 А.'] });
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  const back = await look();
  expect(bunkOf(back, 1005)).toBe(first);
  expect(back.capacity.usable).toBe(12);

  // out of use only from the day after the intake ends: nobody has to move
  expect(await planner.get('barracks.setOutOfUse', { bunkIds: [first], from: '2027-02-20', reason: 'жөндеу' })).toEqual(
    { backInTray: [] },
  );
  expect((await look()).capacity.usable).toBe(12);
});

test('intakes share the bunks: an overlapping one holds them, one that has ended frees them', async () => {
  const autumn = { id: 2, code: '2026-07', startsOn: '2026-11-02', endsOn: '2026-12-11', cadets: 1 };
  const touching = { id: 3, code: '2027-02', startsOn: '2027-02-19', endsOn: '2027-03-30', cadets: 1 };
  const { planner, look } = await barracksSchool([WINTER, autumn, touching]);
  const { bunkIds } = await planner.get('barracks.addRoom', { name: '1', bunks: 1 });
  const [upper = 0, lower = 0] = bunkIds;
  await planner.get('barracks.place', { moves: [{ cadetId: 2001, bunkId: upper }] });
  await planner.get('barracks.place', { moves: [{ cadetId: 3001, bunkId: lower }] });
  const winter = await look();
  expect(winter.rooms[0]?.bunks.map((bunk) => bunk.otherIntake)).toEqual([null, '2027-02']);
  expect(winter.capacity.takenByOthers).toEqual([{ intake: '2027-02', bunks: 1 }]);
  await planner.get('barracks.place', { moves: [{ cadetId: 1001, bunkId: upper }] });
  expect(await planner.call('barracks.place', { moves: [{ cadetId: 1002, bunkId: lower }] })).toMatchObject({
    code: 'barracks.bunkOfOtherIntake',
    params: { bunk: '1-01', tier: 'lower', intake: '2027-02' },
  });
  // the autumn intake slept here until 11.12.2026: its record contradicts an earlier day
  expect(
    await planner.call('barracks.setOutOfUse', { bunkIds: [upper], from: '2026-12-11', reason: 'жөндеу' }),
  ).toMatchObject({ code: 'barracks.sleptThereLater', params: { intake: '2026-07', endsOn: '2026-12-11' } });
});

test('platoons: balanced, kept when men join, redone when asked, and never with an applicant in them', async () => {
  const { planner, look } = await barracksSchool([{ ...WINTER, applicants: 1 }]);
  expect(await planner.get('barracks.formPlatoons', { cohortId: 1, greatestSize: 5 })).toMatchObject({
    platoons: [
      { number: 1, size: 4 },
      { number: 2, size: 4 },
      { number: 3, size: 4 },
    ],
    moved: 12,
  });
  const formed = await look();
  expect(formed.cadets).toHaveLength(12);
  const [first, second] = formed.platoons;
  const movers = formed.cadets.filter((cadet) => cadet.platoonId === first?.id).slice(0, 2);
  const cadetIds = movers.map((cadet) => cadet.id);
  expect(await planner.get('barracks.movePlatoon', { cadetIds, platoonId: second?.id ?? 0 })).toEqual({ moved: 2 });
  expect(sizes(await look())).toEqual([2, 6, 4]);
  expect((await look()).findings).toContainEqual({
    code: 'barracks.unbalanced',
    level: 'notice',
    params: { smallest: 2, largest: 6 },
  });
  expect(await planner.get('barracks.formPlatoons', { cohortId: 1, platoons: 3 })).toMatchObject({ moved: 0 });
  await planner.get('barracks.formPlatoons', { cohortId: 1, platoons: 2, redo: true });
  expect(sizes(await look())).toEqual([6, 6]);
  const last = await planner.get('history.lastOfMine', {});
  expect(last?.params).toMatchObject({ count: 2, sizes: '6 · 6' });
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect(sizes(await look())).toEqual([2, 6, 4]);
  expect(await planner.call('barracks.movePlatoon', { cadetIds: [1901], platoonId: first?.id ?? 0 })).toMatchObject({
    code: 'barracks.notEnrolled',
  });
  expect(await planner.call('barracks.formPlatoons', { cohortId: 1, platoons: 13 })).toMatchObject({
    code: 'barracks.tooManyPlatoons',
    params: { platoons: 13, cadets: 12 },
  });
});

test('rooms: one name once, more bunks number on, and a room with sleepers is not removed', async () => {
  const { planner, look } = await barracksSchool();
  const { roomId, bunkIds } = await planner.get('barracks.addRoom', { name: 'Солтүстік', bunks: 1 });
  expect(await planner.call('barracks.addRoom', { name: 'СОЛТҮСТІК', bunks: 1 })).toMatchObject({
    code: 'barracks.roomNameTaken',
    params: { room: 'Солтүстік' },
  });
  await planner.get('barracks.addBunks', { roomId, bunks: 1 });
  expect((await look()).rooms[0]?.bunks.map((bunk) => [bunk.number, bunk.tier])).toEqual([
    [1, 'upper'],
    [1, 'lower'],
    [2, 'upper'],
    [2, 'lower'],
  ]);
  await planner.get('barracks.renameRoom', { roomId, name: '4' });
  await planner.get('barracks.place', { moves: [{ cadetId: 1001, bunkId: bunkIds[0] ?? 0 }] });
  expect(await planner.call('barracks.removeRoom', { roomId })).toMatchObject({
    code: 'barracks.roomNotEmpty',
    params: { room: '4', count: 1, names: ['Тегі001 А.'], intakes: ['2027-01'] },
  });
  await planner.get('barracks.unplace', { cadetIds: [1001] });
  await planner.get('barracks.removeRoom', { roomId });
  expect((await look()).rooms).toEqual([]);
  const last = await planner.get('history.lastOfMine', {});
  await planner.get('history.undo', { entryId: last?.id ?? 0 });
  expect((await look()).capacity.bunks).toBe(4);
});

test('an instructor sees the rooms and changes nothing; men of two intakes do not move together', async () => {
  const other = { id: 2, code: '2027-02', startsOn: '2027-03-01', endsOn: '2027-04-09', cadets: 1 };
  const { planner, instructor } = await barracksSchool([{ ...WINTER, applicants: 1 }, other]);
  const { bunkIds } = await planner.get('barracks.addRoom', { name: '1', bunks: 1 });
  const [upper = 0, lower = 0] = bunkIds;
  expect(await instructor.call('barracks.overview', { cohortId: 1 })).toMatchObject({ ok: true });
  expect(await instructor.call('barracks.autoPlace', { cohortId: 1 })).toMatchObject({
    code: 'session.noRight',
    params: { right: 'barracks.write' },
  });
  expect(
    await planner.call('barracks.place', {
      moves: [
        { cadetId: 1001, bunkId: upper },
        { cadetId: 2001, bunkId: lower },
      ],
    }),
  ).toMatchObject({ code: 'barracks.twoIntakes' });
  expect(await planner.call('barracks.place', { moves: [{ cadetId: 1901, bunkId: upper }] })).toMatchObject({
    code: 'barracks.notEnrolled',
  });
});

test('an undo never puts two men into one bunk, nor a man into one that went out of use meanwhile', async () => {
  const { planner, look } = await barracksSchool();
  const { bunkIds } = await planner.get('barracks.addRoom', { name: '1', bunks: 1 });
  const [upper = 0, lower = 0] = bunkIds;
  const lastId = async () => (await planner.get('history.lastOfMine', {}))?.id ?? 0;
  await planner.get('barracks.place', {
    moves: [
      { cadetId: 1001, bunkId: upper },
      { cadetId: 1002, bunkId: lower },
    ],
  });
  await planner.get('barracks.unplace', { cadetIds: [1001, 1002] });
  const unplacing = await lastId();
  await planner.get('barracks.place', { moves: [{ cadetId: 1003, bunkId: upper }] });
  expect(await planner.call('history.undo', { entryId: unplacing })).toMatchObject({
    ok: false,
    code: 'history.changedSince',
  });
  expect(bunkOf(await look(), 1003)).toBe(upper);
  await planner.get('barracks.unplace', { cadetIds: [1003] });
  await planner.get('barracks.setOutOfUse', { bunkIds: [lower], from: '2027-01-24', reason: 'тор үзілген' });
  expect(await planner.call('history.undo', { entryId: unplacing })).toMatchObject({
    ok: false,
    code: 'history.changedSince',
  });
  expect(unplaced(await look())).toHaveLength(12);
});
