import { describe, expect, it } from 'vitest';
import { type CttVerdict, judgeCtt } from '../../../bench/ctt/ctt-judge.ts';
import { type CttPlacement, readCtt } from '../../../bench/ctt/ctt-problem.ts';
import { TINY_CTT } from './tiny-ctt.ts';

const problem = readCtt(TINY_CTT);
const [ALG, GEO, LAW, SEA] = [0, 1, 2, 3];
const [SMALL, LARGE] = [0, 1];
const at = (course: number, room: number, day: number, slot: number): CttPlacement => ({ course, room, day, slot });

/** Every rule kept, by hand: Geo beside Alg and on two days, always in the small room; Sea 5 above the large room. */
const SOUND = [
  at(GEO, SMALL, 0, 0),
  at(ALG, SMALL, 0, 1),
  at(GEO, SMALL, 0, 2),
  at(GEO, SMALL, 1, 0),
  at(LAW, SMALL, 1, 1),
  at(SEA, LARGE, 1, 0),
];
/** The sound plan with the lecture at this index put elsewhere. */
const but = (index: number, placement: CttPlacement) => SOUND.with(index, placement);
const NONE_HARD = { lectures: 0, conflicts: 0, availability: 0, roomOccupancy: 0 };
/** Sea's five students without a seat, and Geo's lecture alone on the second day. */
const SOUND_COST = { roomCapacity: 5, minWorkingDays: 0, compactness: 2, roomStability: 0 };

describe('the judge of the public benchmark', () => {
  it('finds nothing hard in a sound plan and adds up what it costs', () => {
    expect(judgeCtt(problem, SOUND)).toEqual<CttVerdict>({
      hard: 0,
      hardByRule: NONE_HARD,
      cost: 7,
      costByRule: SOUND_COST,
    });
  });

  const hardOf = (plan: CttPlacement[]) => {
    const { hard, hardByRule } = judgeCtt(problem, plan);
    expect(hard).toBe(Object.values(hardByRule).reduce((a, b) => a + b));
    return hardByRule;
  };

  it('counts lectures that are missing, too many, or two of a course at once', () => {
    expect(hardOf(SOUND.slice(0, -1))).toEqual({ ...NONE_HARD, lectures: 1 });
    expect(hardOf([...SOUND, at(SEA, LARGE, 1, 2)])).toEqual({ ...NONE_HARD, lectures: 1 });
    expect(hardOf(but(2, at(GEO, LARGE, 0, 0)))).toEqual({ ...NONE_HARD, lectures: 1 });
  });

  it('counts one curriculum or one teacher twice in a period, not two strangers', () => {
    expect(hardOf(but(1, at(ALG, LARGE, 0, 2)))).toEqual({ ...NONE_HARD, conflicts: 1 });
    expect(hardOf(but(4, at(LAW, LARGE, 0, 0)))).toEqual({ ...NONE_HARD, conflicts: 1 });
    expect(hardOf(but(4, at(LAW, LARGE, 0, 1)))).toEqual(NONE_HARD);
  });

  it('counts a lecture in a closed period of its course, not in the same period of another day or course', () => {
    const moved = SOUND.with(0, at(GEO, SMALL, 1, 2));
    expect(hardOf(moved.with(1, at(ALG, SMALL, 0, 0)))).toEqual({ ...NONE_HARD, availability: 1 });
    expect(hardOf(moved.with(3, at(GEO, SMALL, 0, 0)).with(1, at(ALG, SMALL, 1, 0)))).toEqual(NONE_HARD);
  });

  it('counts two lectures in a room at a time, not the same room in the next period', () => {
    expect(hardOf(but(5, at(SEA, SMALL, 0, 1)))).toEqual({ ...NONE_HARD, roomOccupancy: 1 });
    expect(hardOf(but(5, at(SEA, SMALL, 1, 2)))).toEqual(NONE_HARD);
  });

  const costOf = (plan: CttPlacement[]) => {
    const { cost, costByRule } = judgeCtt(problem, plan);
    expect(cost).toBe(Object.values(costByRule).reduce((a, b) => a + b));
    return costByRule;
  };

  it('asks 1 for each student without a seat; a room exactly filled costs nothing', () => {
    expect(costOf(but(5, at(SEA, SMALL, 1, 2)))).toEqual({ ...SOUND_COST, roomCapacity: 15 });
    // Geo's 30 students fill the small room to the last seat.
    expect(costOf(SOUND)).toEqual(SOUND_COST);
    expect(costOf(but(5, at(SEA, LARGE, 1, 2)))).toEqual(SOUND_COST);
  });

  it('asks 5 for each day below the least, nothing for more days than that', () => {
    const oneDay = SOUND.with(0, at(GEO, SMALL, 1, 2))
      .with(2, at(GEO, SMALL, 1, 1))
      .with(4, at(LAW, SMALL, 0, 0));
    expect(costOf(oneDay)).toEqual({ ...SOUND_COST, minWorkingDays: 5 });
    expect(costOf(SOUND)).toMatchObject({ minWorkingDays: 0 });
  });

  it('asks 2 for each lecture of a curriculum without a neighbour on its day', () => {
    const parted = SOUND.with(1, at(ALG, SMALL, 1, 2));
    expect(costOf(parted)).toEqual({ ...SOUND_COST, compactness: 8 });
    expect(costOf(but(1, at(ALG, SMALL, 1, 1)).with(4, at(LAW, SMALL, 0, 1)))).toEqual({
      ...SOUND_COST,
      compactness: 4,
    });
  });

  it('does not take the last period of a day for a neighbour of the next day', () => {
    const [last, first] = [at(GEO, SMALL, 0, 2), at(ALG, SMALL, 1, 0)];
    expect(costOf([last, first])).toMatchObject({ compactness: 4 });
  });

  it('asks 1 for each room of a course beyond its first', () => {
    expect(costOf(but(0, at(GEO, LARGE, 0, 0)))).toEqual({ ...SOUND_COST, roomStability: 1 });
    expect(costOf(but(4, at(LAW, LARGE, 1, 1)))).toEqual(SOUND_COST);
  });
});
