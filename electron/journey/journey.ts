import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Paper } from '../../shared/contract/values.ts';
import { addDays } from '../../shared/kit/local-time.ts';
import { type HostClient, hostClient } from '../host/client.ts';
import { createHost } from '../host/host.ts';
import { programOptions, sourceParts } from '../host/program.ts';
import { addSampleStaff } from '../sample/sample-staff.ts';
import { builtWorkers } from '../start/built.ts';

const USAGE = 'usage: npm run --silent journey -- --roster FILE --start YYYY-MM-DD --out DIR [--seconds S] [--seed N]';

/** Men in a platoon at most: what the usual classrooms seat. */
const PLATOON_MEN = 25;
/** Frames of two tiers in one barracks room. */
const ROOM_BUNKS = 15;

/** The passwords of this run; its file is thrown away with the run, or looked into by whoever started it. */
const PASSWORD = 'journey-password';

/** How long each step of the journey took, in whole milliseconds. */
type Timing = Record<string, number>;

function stopwatch(): { timing: Timing; time<T>(step: string, work: () => Promise<T>): Promise<T> } {
  const timing: Timing = {};
  return {
    timing,
    async time(step, work) {
      const began = performance.now();
      try {
        return await work();
      } finally {
        timing[step] = Math.round(performance.now() - began);
      }
    },
  };
}

/** `2027-01-11` → `2027-01`: intakes are called by the month they begin in. */
const codeOf = (startsOn: string): string => startsOn.slice(0, 7);

/** Creates the school with a planner and a commander, each signed in at his own door. */
async function foundSchool(client: HostClient, commander: HostClient): Promise<void> {
  await client.get('session.createSchool', {
    schoolName: 'Қорғаныс министрлігінің әскери-техникалық мектебі, Алматы қаласы',
    directorName: '________________',
    login: 'administrator',
    fullName: 'Administrator',
    password: PASSWORD,
  });
  await client.get('people.add', { login: 'planner', fullName: 'Planner', role: 'planner', password: PASSWORD });
  await client.get('people.add', { login: 'commander', fullName: 'Commander', role: 'commander', password: PASSWORD });
  await client.get('session.unlock', { login: 'planner', password: PASSWORD });
  await commander.get('session.unlock', { login: 'commander', password: PASSWORD });
}

function savePaper(folder: string, paper: Paper): string {
  const file = path.join(folder, paper.fileName);
  writeFileSync(file, Buffer.from(paper.bytes, 'base64'));
  return paper.fileName;
}

/** The whole main job, from a clerk's list to printed timetables, through the operations every window uses. */
async function travel(roster: string, startsOn: string, out: string, seconds: number | undefined, seed: number) {
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'sarbaz-journey-'));
  const file = path.join(folder, 'journey.sarbaz');
  const parts = sourceParts();
  const host = createHost(programOptions(file, folder, { ...parts, ...builtWorkers(parts.root) }));
  const client = hostClient(host);
  // What one has planned another approves.
  const commander = hostClient(host);
  const { timing, time } = stopwatch();
  try {
    await time('school', () => foundSchool(client, commander));
    const { cohortId } = await time('intake', () => client.get('cohorts.create', { code: codeOf(startsOn), startsOn }));
    const { budget } = await client.get('cohorts.get', { cohortId });
    await time('programme', async () => {
      await client.get('programme.begin', { cohortId });
      await client.get('programme.addUsualPlaces', {});
    });

    const list = { cohortId, fileName: path.basename(roster), bytes: readFileSync(roster).toString('base64') };
    const reading = await time('dryRun', () => client.get('admissions.readRoster', list));
    const imported = await time('import', () => client.get('admissions.importRoster', list));
    const enrolled = await time('enrolment', async () => {
      await client.get('admissions.setDocuments', { cadetIds: imported.cadetIds });
      const { applicants } = await client.get('admissions.list', { cohortId });
      const cadetIds = applicants.filter((man) => man.enrollable && man.state === 'ready').map((man) => man.id);
      return client.get('admissions.enrol', {
        cohortId,
        cadetIds,
        orderNumber: '1',
        orderDate: addDays(startsOn, -1),
        basis: 'Қабылдау комиссиясының хаттамасы',
      });
    });

    const platoonCount = Math.max(1, Math.ceil(enrolled.enrolled / PLATOON_MEN));
    const { platoons, placedInBunks } = await time('barracks', async () => {
      const rooms = Math.ceil(enrolled.enrolled / (2 * ROOM_BUNKS));
      for (let room = 1; room <= rooms; room++)
        await client.get('barracks.addRoom', { name: `${room}-бөлме`, bunks: ROOM_BUNKS });
      const formed = await client.get('barracks.formPlatoons', { cohortId, platoons: platoonCount });
      const { placed } = await client.get('barracks.autoPlace', { cohortId });
      return { platoons: formed.platoons, placedInBunks: placed.length };
    });
    const instructors = await time('staff', () => addSampleStaff(client, platoonCount));

    const plan = await time('generate', () =>
      client.get('timetable.generate', { cohortId, seed, ...(seconds && { seconds }) }),
    );
    const violations = await time('check', () => client.get('timetable.check', { cohortId }));
    const { version } = await time('approve', async () => {
      await client.get('timetable.submit', { cohortId });
      return commander.get('timetable.approve', { cohortId });
    });
    const files = await time('papers', async () => {
      const papers: Paper[] = [];
      for (const language of ['kk', 'ru'] as const) {
        papers.push(await client.get('papers.timetablePdf', { cohortId, by: 'platoon', language }));
        papers.push(await client.get('papers.timetablePdf', { cohortId, by: 'instructor', language }));
        papers.push(await client.get('papers.enrolmentOrderPdf', { orderId: enrolled.orderId, language }));
      }
      papers.push(await client.get('papers.timetableXlsx', { cohortId, language: 'kk' }));
      papers.push(await client.get('papers.timetableIcs', { cohortId, by: 'instructor', language: 'kk' }));
      papers.push(await client.get('papers.admissionsXlsx', { cohortId, language: 'kk' }));
      return papers.map((paper) => savePaper(out, paper));
    });

    return {
      rows: reading.summary.rows,
      verdicts: {
        ready: reading.summary.ready,
        repaired: reading.summary.repaired,
        refused: reading.summary.refused,
        barred: reading.summary.barred,
      },
      findings: reading.summary.byCode,
      imported: imported.imported,
      enrolled: enrolled.enrolled,
      hours: { available: budget.availableHours, needed: budget.neededHours },
      platoons: platoons.map((platoon) => platoon.size),
      instructors,
      bunksPlaced: placedInBunks,
      lessonsPlaced: plan.placed,
      lessonsTotal: plan.of,
      hardViolations: violations.length,
      softCost: plan.cost,
      feasibleMs: plan.feasibleMs,
      version,
      files,
      database: file,
      milliseconds: timing,
    };
  } finally {
    host.close();
  }
}

/** Exit code: 0 arrived, 1 refused on the way, 2 wrong usage. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      roster: { type: 'string' },
      start: { type: 'string' },
      out: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!values.roster || !values.start || !values.out) {
    console.error(USAGE);
    return 2;
  }
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
  const arrived = await travel(values.roster, values.start, values.out, seconds, Number(values.seed));
  console.log(JSON.stringify(arrived, null, 1));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const wrongUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof Error ? error.message : String(error));
  if (wrongUsage) console.error(USAGE);
  process.exitCode = wrongUsage ? 2 : 1;
}
