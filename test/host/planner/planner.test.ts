import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPlanner } from '../../../electron/planner/planner.ts';
import type { PlannerProgress } from '../../../electron/planner/planner-worker.ts';
import type { TimetableProblem } from '../../../shared/timetable/problem/problem.ts';
import { check, make } from '../../fixtures/timetable-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'planner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const workerFile = join(import.meta.dirname, '../../../electron/planner/planner-worker.ts');
const planner = createPlanner({ workerFile });
const { problem } = make({ family: 'exact', platoons: 3, seed: 1 });

/** It is 200 ms on a machine that has nothing else to do; a busy one lets a worker wait for its turn. */
const AT_ONCE_MS = 1000;

describe('the planner', () => {
  it('reports progress and returns the plan', async () => {
    const seen: PlannerProgress[] = [];
    const run = planner.start(problem, { seed: 1, seconds: 2, onProgress: (progress) => seen.push(progress) });
    expect(run.progress()).toBeNull();
    const result = await run.done;
    expect(result).toMatchObject({ feasible: true, hard: 0, stopped: false });
    expect(check(problem, { format: 'timetable-solution/1', placements: result.placements }).hard).toBe(0);
    expect(result.milliseconds).toBeLessThan(3000);
    expect(result.feasibleMs).toBeLessThan(result.milliseconds);
    expect(run.progress()).toEqual(seen.at(-1));
    expect(seen.at(-1)).toMatchObject({ phase: 'improve', placed: 414, of: 414, feasible: true });
    // At most one every 100 ms.
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.length).toBeLessThan(25);
  });

  /** The quickest of three answers to Stop: a busy machine may delay one of them. */
  async function stopThreeTimes(of: TimetableProblem, ready: (progress: PlannerProgress) => boolean) {
    let quickest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; ; attempt++) {
      const run = planner.start(of, { seed: 1, seconds: 60 });
      for (let news = run.progress(); !news || !ready(news); news = run.progress()) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const asked = performance.now();
      run.stop();
      const result = await run.done;
      quickest = Math.min(quickest, performance.now() - asked);
      if (attempt === 2 || quickest < 200) return { quickest, result };
    }
  }

  it('returns the best plan at once after Stop', async () => {
    const { quickest, result } = await stopThreeTimes(problem, ({ feasible }) => feasible);
    expect(quickest).toBeLessThan(AT_ONCE_MS);
    expect(result).toMatchObject({ feasible: true, stopped: true });
    expect(check(problem, { format: 'timetable-solution/1', placements: result.placements }).cost).toBe(result.cost);
  });

  it('returns what it has of an impossible problem at Stop', async () => {
    const impossible = make({ family: 'impossible', platoons: 3, seed: 2 }).problem;
    const { quickest, result } = await stopThreeTimes(impossible, ({ placed }) => placed > 300);
    expect(quickest).toBeLessThan(AT_ONCE_MS);
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
