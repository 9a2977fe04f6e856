import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createPlanner } from '../../../electron/planner/planner.ts';
import type { PlannerProgress } from '../../../electron/planner/planner-worker.ts';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { check, make } from '../../fixtures/timetable-kit.ts';
import { quickest } from '../quickest.ts';

const folder = mkdtempSync(join(tmpdir(), 'planner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const workerFile = join(import.meta.dirname, '../../../electron/planner/planner-worker.ts');
const planner = createPlanner({ workerFile });
const { problem } = make({ family: 'exact', platoons: 3, seed: 1 });

/** What is computed from Stop to the plan, the worker's thread among it. */
const AT_ONCE_MS = 200;

describe('the planner', () => {
  it('reports progress and returns the plan', async () => {
    const seen: PlannerProgress[] = [];
    const run = planner.start(problem, { seed: 1, seconds: 2, onProgress: (progress) => seen.push(progress) });
    expect(run.progress()).toBeNull();
    const result = await run.done;
    expect(result).toMatchObject({ feasible: true, hard: 0, stopped: false });
    expect(check(problem, { format: 'timetable-solution/1', placements: result.placements }).hard).toBe(0);
    expect(result.feasibleMs).toBeLessThan(result.milliseconds);
    expect(run.progress()).toEqual(seen.at(-1));
    expect(seen.at(-1)).toMatchObject({ phase: 'improve', placed: 414, of: 414, feasible: true });
    // At most one every 100 ms.
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.length).toBeLessThan(result.milliseconds / 100 + 5);
  });

  /** A search that is stopped once it has come so far, and the milliseconds computed from then on. */
  async function stopped(of: TimetableProblem, ready: (progress: PlannerProgress) => boolean) {
    const run = planner.start(of, { seed: 1, seconds: 60 });
    await vi.waitUntil(
      () => {
        const news = run.progress();
        return news && ready(news);
      },
      { interval: 10, timeout: 30_000 },
    );
    const computed = await quickest(1, () => {
      run.stop();
      return run.done;
    });
    return { computed, result: await run.done };
  }

  it('returns the best plan at once after Stop', async () => {
    const { computed, result } = await stopped(problem, ({ feasible }) => feasible);
    expect(computed).toBeLessThan(AT_ONCE_MS);
    expect(result).toMatchObject({ feasible: true, stopped: true });
    expect(check(problem, { format: 'timetable-solution/1', placements: result.placements }).cost).toBe(result.cost);
  });

  it('returns what it has of an impossible problem at Stop', async () => {
    const impossible = make({ family: 'impossible', platoons: 3, seed: 2 }).problem;
    const { computed, result } = await stopped(impossible, ({ placed }) => placed > 300);
    expect(computed).toBeLessThan(AT_ONCE_MS);
    expect(result).toMatchObject({ feasible: false, stopped: true, feasibleMs: null });
    expect(result.placed).toBeGreaterThan(300);
  });

  it('runs twice side by side', async () => {
    const runs = [1, 2].map((seed) => planner.start(problem, { seed, seconds: 3 }).done);
    const results = await Promise.all(runs);
    expect(results.map(({ feasible }) => feasible)).toEqual([true, true]);
    expect(results[0]!.placements).not.toEqual(results[1]!.placements);
  });

  it('says so when the worker breaks down or ends early', async () => {
    const broken = { ...problem, programmes: [] };
    await expect(planner.start(broken, { seed: 1 }).done).rejects.toThrow('The planner broke down: ');
    const absent = createPlanner({ workerFile: join(folder, 'absent.ts') });
    await expect(absent.start(problem, { seed: 1 }).done).rejects.toThrow('The planner broke down: ');
    const silent = join(folder, 'silent.mjs');
    writeFileSync(silent, 'process.exit(3);');
    const early = createPlanner({ workerFile: silent }).start(problem, { seed: 1 });
    await expect(early.done).rejects.toThrow('ended without a plan (exit code 3)');
  });
});
