import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FetNames } from '../../../shared/timetable/fet/fet-file.ts';
import type { FetLesson } from '../../../shared/timetable/fet/fet-instructors.ts';
import type { Placement } from '../../../shared/timetable/problem/problem.ts';
import { testFolder } from '../../fixtures/test-host.ts';

/** Whether FET (`apt-get install fet`) is on this machine; without it nothing can be checked there. */
export const hasFet = spawnSync('fet-cl', ['--version']).error === undefined;

/**
 * FET's own plan of a file we wrote, read back into ours.
 * @throws Error with FET's words when it refuses the file or finds no plan
 */
export function solveWithFet(file: string, lessons: readonly FetLesson[], names: FetNames): Placement[] {
  const folder = testFolder();
  const input = path.join(folder, 'input.fet');
  writeFileSync(input, file);
  const run = spawnSync('fet-cl', [`--inputfile=${input}`, `--outputdir=${folder}`, '--timelimitseconds=20'], {
    encoding: 'utf8',
  });
  const found = readdirSync(folder, { recursive: true })
    .map(String)
    .find((name) => name.endsWith('_activities.xml') && !/-(highest|current)/.test(name));
  if (!found) throw new Error(run.stdout + run.stderr);
  const xml = readFileSync(path.join(folder, found), 'utf8');
  const idOf = (names: Readonly<Record<string, string>>, name: string) =>
    Object.keys(names).find((id) => names[id] === name) ?? '';
  return [...xml.matchAll(/<Activity>([\s\S]*?)<\/Activity>/g)].map(([, body = '']) => {
    const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
    const lesson = lessons[Number(field('Id')) - 1];
    if (!lesson) throw new Error(`FET placed an activity ${field('Id')} we never wrote`);
    return {
      ...lesson,
      day: names.days.indexOf(field('Day')),
      slot: names.hours.indexOf(field('Hour')),
      room: idOf(names.rooms, field('Room')),
    };
  });
}
