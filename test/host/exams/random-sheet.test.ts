import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { drillExam, examSchool, markCell } from './exam-school.ts';

const MEN = 4;
const mark = fc.constantFrom<SheetMark | null>(5, 4, 3, 2, 5, 4, 3, 'absent', 'excused', null);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      man: fc.integer({ min: 1, max: MEN }),
      seen: mark,
      honest: fc.boolean(),
      value: mark,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('putAndUndo' as const),
      man: fc.integer({ min: 1, max: MEN }),
      value: mark,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fill' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('sign' as const), who: fc.constantFrom('commander', 'instructor') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);

test('whatever two people do to a sheet in whatever order, it says what a plain list of their acts says', async () => {
  const school = await examSchool({ men: MEN });
  const { commander, instructor } = school;
  const examId = await drillExam(school);
  // The plain list: marks by man, who has signed, whether it is closed; nothing else is remembered.
  const marks = new Map<number, SheetMark | null>();
  let signed = new Set<string>();
  let closed = false;
  let closings = 0;
  const seen = (man: number) => marks.get(man) ?? null;
  const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : (result.code ?? ''));
  const done = new Map<string, number>();

  for (const one of fc.sample(fc.array(act, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed: 20270215 })[0] ??
    []) {
    let expected = 'ok';
    let result: { ok: boolean; code?: string } = { ok: true };
    if (one.do === 'put') {
      const said = one.honest ? seen(one.man) : one.seen;
      if (closed) expected = 'sheets.closed';
      else if (seen(one.man) !== one.value && seen(one.man) !== said) expected = 'sheets.changedMeanwhile';
      result = await instructor.call('sheets.put', { examId, cells: [markCell(one.man, one.value, said)] });
      if (expected === 'ok' && seen(one.man) !== one.value) {
        marks.set(one.man, one.value);
        signed = new Set();
      }
    } else if (one.do === 'putAndUndo') {
      const changes = !closed && seen(one.man) !== one.value;
      result = await commander.call('sheets.put', { examId, cells: [markCell(one.man, one.value, seen(one.man))] });
      if (closed) expected = 'sheets.closed';
      // What an undo brings back, it brings back with the signatures under it.
      if (changes)
        result = await commander.call('history.undo', {
          entryId: (await commander.get('history.lastOfMine', {}))?.id ?? 0,
        });
    } else if (one.do === 'fill') {
      const cells = [1, 2, 3, 4].filter((man) => seen(man) === null).map((man) => markCell(man, 3));
      if (closed || cells.length === 0) continue;
      result = await instructor.call('sheets.put', { examId, cells });
      for (const { cadetId } of cells) marks.set(cadetId, 3);
      signed = new Set();
    } else if (one.do === 'sign') {
      const whole = [1, 2, 3, 4].every((man) => seen(man) !== null);
      if (closed) expected = 'sheets.closed';
      else if (signed.has(one.who)) expected = 'sheets.signedAlready';
      else if (!whole) expected = 'sheets.notClosable';
      result = await instructor.call('sheets.sign', { examId, login: one.who, password: `${one.who}-құпия` });
      if (expected === 'ok') signed.add(one.who);
    } else if (one.do === 'close') {
      if (closed) expected = 'sheets.closed';
      else if (signed.size < 2) expected = 'sheets.notClosable';
      result = await instructor.call('sheets.close', { examId });
      if (expected === 'ok') {
        closed = true;
        closings++;
        signed = new Set();
      }
    } else {
      if (!closed) expected = 'sheets.notClosed';
      result = await commander.call('sheets.reopen', { examId, reason: 'апелляция' });
      closed = false;
    }
    expect(`${one.do} ${codeOf(result)}`).toBe(`${one.do} ${expected}`);
    done.set(`${one.do} ${expected}`, (done.get(`${one.do} ${expected}`) ?? 0) + 1);
    const sheet = await instructor.get('sheets.get', { examId });
    expect(sheet.rows.map((row) => row.mark)).toEqual(sheet.rows.map(({ cadetId }) => seen(cadetId)));
    expect(sheet.state === 'closed').toBe(closed);
    expect(sheet.closings).toHaveLength(closings);
    if (!closed) expect(sheet.commission.filter(({ signedAt }) => signedAt !== null)).toHaveLength(signed.size);
  }
  // The acts were not all of one sort.
  expect(closings).toBeGreaterThan(2);
  for (const sort of [
    'put ok',
    'put sheets.changedMeanwhile',
    'put sheets.closed',
    'putAndUndo ok',
    'sign sheets.notClosable',
  ])
    expect(done.get(sort) ?? 0, sort).toBeGreaterThan(0);
  expect(await commander.get('history.verify', {})).toMatchObject({ intact: true });
});
