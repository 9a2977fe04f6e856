import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check, make } from '../../fixtures/timetable-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'planner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const command = join(import.meta.dirname, '../../../electron/planner/command.ts');
const planner = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
const write = (name: string, value: unknown) => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const { problem } = make({ family: 'exact', platoons: 2, seed: 3 });
const problemFile = write('problem.json', problem);

describe('planner solve', () => {
  it('writes a sound plan, its figures and the time of the first one', () => {
    const run = planner('solve', problemFile, '--seconds', '1', '--seed', '2', '--out', 'solution.json');
    expect(run.status).toBe(0);
    const figures = JSON.parse(run.stdout);
    const verdict = check(problem, read('solution.json'));
    expect(verdict.hardByRule).toEqual({});
    expect(figures).toMatchObject({ placed: 276, of: 276, hard: 0, cost: verdict.cost, feasible: true });
    expect(figures.moves).toBeGreaterThan(1000);
    expect(run.stderr).toBe(`feasible-ms: ${figures.feasibleMs}\n`);
  });

  it('ends at the first plan when asked to', () => {
    const run = planner('solve', problemFile, '--until-feasible', '--seconds', '20');
    expect(run.status).toBe(0);
    const figures = JSON.parse(run.stdout);
    // Not the twenty seconds it was given.
    expect(figures.milliseconds).toBeLessThan(20_000);
  });

  it('gives the same plan for the same seed and moves', () => {
    const plans = ['a.json', 'b.json'].map((out) => {
      planner('solve', problemFile, '--moves', '20000', '--seed', '5', '--out', out);
      return read(out);
    });
    expect(plans[0]).toEqual(plans[1]);
  });

  it('writes the best partial plan of an impossible problem and says so with 1', () => {
    const impossible = make({ family: 'impossible', platoons: 1, seed: 5 }).problem;
    const run = planner('solve', write('impossible.json', impossible), '--moves', '60000', '--out', 'partial.json');
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('');
    const figures = JSON.parse(run.stdout);
    expect(figures).toMatchObject({ feasible: false, feasibleMs: null, placedHours: 272, ofHours: 280 });
    expect(check(impossible, read('partial.json')).hardByRule).toEqual({ missing: figures.of - figures.placed });
  });

  it('refuses what it cannot use in one sentence, with 2', () => {
    const wrong: [string[], string][] = [
      [['solve', 'absent.json'], 'Cannot read absent.json'],
      [['solve', write('text.json', 'no json')], 'text.json is not JSON'],
      [['solve', write('other.json', { format: 'x' })], 'other.json is no usable timetable-problem/1; wrong: format.'],
      [['solve', write('empty.json', { format: 'timetable-problem/1' })], 'wrong: calendar'],
      [['solve', problemFile, '--seconds', 'long'], '--seconds wants a number'],
      [['solve', problemFile, '--seed', '1.5'], '--seed wants a number'],
      [['solve', problemFile, '--fast'], '--fast'],
      [['solve', problemFile, '--seconds', '0.1', '--out', 'no/such/folder.json'], 'Cannot write no/such/folder.json'],
      [['dance', problemFile], 'usage:'],
      [[], 'usage:'],
      [['--speed', '9'], 'usage:'],
    ];
    for (const [args, sentence] of wrong) {
      const run = planner(...args);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(sentence);
      expect(run.stderr).not.toContain('    at ');
      expect(run.stdout).toBe('');
    }
  });
});

describe('planner why', () => {
  it('prints what makes a problem impossible', () => {
    const impossible = make({ family: 'impossible', platoons: 1, seed: 5 }).problem;
    const run = planner('why', write('impossible.json', impossible));
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout).findings).toMatchObject([
      { code: 'calendarHours', numbers: { needed: 280, available: 272 } },
    ]);
  });

  it('finds nothing wrong with a problem that can be solved', () => {
    const run = planner('why', problemFile);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).findings).toEqual([]);
  });
});
