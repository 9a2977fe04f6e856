import { setImmediate } from 'node:timers/promises';
import { contract, type OutputOf } from '../../../shared/contract/contract.ts';
import type { packsOperations } from '../../../shared/contract/packs.contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { PACKS, PART_RIGHTS, type PackName, type PackPart } from '../../../shared/papers/packs.ts';
import type { Db } from '../../database/open.ts';
import { type Context, type HandlersOf, type PreparedHandler, prepared } from '../../host/handlers.ts';
import { Refusal, refuse } from '../../host/refusal.ts';
import { demandOwnPlatoons } from '../../people/own-platoons.ts';
import { dailyPapersHandlers } from '../daily/daily-papers.operations.ts';
import { examPapersHandlers } from '../exams/exam-papers.operations.ts';
import { intakeCode } from '../intake-code.ts';
import { papersHandlers } from '../papers.operations.ts';
import { readSchool } from '../papers.repository.ts';
import type { PackRun, Press } from '../press.ts';
import { paper } from '../printing.ts';
import { rangePapersHandlers } from '../range/range-papers.operations.ts';
import { PAPER_TEXTS } from '../texts/both-languages.ts';
import type { PackTexts } from '../texts/packs-texts.ts';
import { PART_PAPERS, type PackAsked, type PackPaper, rangeDay } from './pack-parts.ts';
import type { PackFacts } from './pack-steps.ts';

const PAPERS = { ...papersHandlers, ...dailyPapersHandlers, ...rangePapersHandlers, ...examPapersHandlers };

type PackPapers = PackFacts['parts'][number]['papers'];
type Missing = OutputOf<'papers.pack'>['missing'][number];

const NOT_HIS: ReadonlySet<string> = new Set(['session.wholeIntake', 'session.foreignPlatoon']);

/** The pack each person of an open file is having drawn; a closed file takes them with it. */
const running = new WeakMap<Db, Map<number, PackRun>>();

export const packsHandlers: HandlersOf<typeof packsOperations> = {
  'papers.pack': prepared<'papers.pack', OutputOf<'papers.pack'>>({
    async prepare(context, { pack, parts: wished, ...input }) {
      const { db, now, person, services } = context;
      const { cohortId, language, date } = input;
      const cohortCode = intakeCode(db, cohortId);
      const asked: PackAsked = { ...input, dayId: input.dayId, cohortCode };
      const own: readonly PackPart[] = PACKS[pack];
      const parts: PackFacts['parts'] = [];
      const missing: Missing[] = [];
      const words = PAPER_TEXTS[language].packs;
      for (const part of own.filter((one) => wished.includes(one))) {
        const right = PART_RIGHTS[part];
        if (!person.rights.includes(right)) refuse('session.noRight', { right });
        const papers = await gather(context, part, asked);
        if (papers instanceof Refusal) missing.push({ part, code: papers.code, params: papers.params });
        else parts.push({ title: words.parts[part], papers });
        // Reading is done here: between two parts somebody else's click has its turn.
        await setImmediate();
      }
      if (parts.length === 0) refuse('papers.emptyPack', { parts: missing.length });
      const cover = {
        title: words.titles[pack],
        line: [PAPER_TEXTS[language].intake(cohortCode), dayOf(context, pack, asked)],
        missing: missing.map(({ part, code }) => ({ title: words.parts[part], why: whyOf(words, code) })),
      };
      const run = services.press.pack({ language, now, school: readSchool(db) }, { cover, parts });
      const bytes = await whileRunning(db, person.personId, run);
      if (bytes === null) return refuse('papers.packStopped');
      return { paper: paper([words.titles[pack], cohortCode, date].join(' '), 'pdf', bytes), missing };
    },
    run: (_context, _input, ready) => ready,
  }),

  'papers.packProgress': ({ db, person }) => running.get(db)?.get(person.personId)?.progress() ?? null,

  'papers.stopPack': ({ db, person }) => {
    const run = running.get(db)?.get(person.personId);
    run?.stop();
    return { wasRunning: run !== undefined };
  },
};

/** What is drawn for a part, or why there is nothing. */
async function gather(context: Context, part: PackPart, asked: PackAsked): Promise<PackPapers | Refusal> {
  try {
    const papers: PackPapers = [];
    let lacking: Refusal | null = null;
    for (const one of PART_PAPERS[part](context, asked)) {
      const drawings = await drawingsOf(context, one, asked).catch(asLacking);
      if (drawings instanceof Refusal) lacking = drawings;
      else papers.push(...drawings);
    }
    return papers.length === 0 ? (lacking ?? new Refusal('papers.nothingToList')) : papers;
  } catch (error) {
    if (error instanceof Refusal && !error.code.startsWith('session.')) return error;
    throw error;
  }
}

/** A paper that is not his to print, or of which there is nothing, leaves the others of its part; any other error goes on. */
function asLacking(error: unknown): Refusal {
  if (error instanceof Refusal && (NOT_HIS.has(error.code) || !error.code.startsWith('session.'))) return error;
  throw error;
}

/** A paper's own operation reads what is on it; what it hands to the press is kept instead of drawn. */
async function drawingsOf(context: Context, one: PackPaper, { language }: PackAsked): Promise<PackPapers> {
  if ('list' in one) return [{ name: 'listPdf', facts: one.list }];
  const { operation } = one;
  const { db, today, person, services } = context;
  const kept: PackPapers = [];
  const press: Press = {
    ...services.press,
    draw(name, _heading, facts) {
      kept.push({ name, facts });
      return Promise.resolve(Buffer.alloc(0));
    },
  };
  const input = contract[operation].input.parse({ ...one.input, language });
  demandOwnPlatoons(db, { personId: person.personId, today }, operation, input);
  const handler = (PAPERS as Record<string, unknown>)[operation] as PreparedHandler<typeof operation, unknown>;
  await handler.prepare({ ...context, services: { ...services, press } }, input as never);
  return kept;
}

/** Which day the cover names. */
function dayOf(context: Context, pack: PackName, asked: PackAsked): string {
  if (pack !== 'range') return formatDate(asked.date);
  const { session, date } = rangeDay(context, asked);
  return PAPER_TEXTS[asked.language].packs.day(session, formatDate(date));
}

function whyOf({ why }: PackTexts, code: string): string {
  if (NOT_HIS.has(code)) return why.notHis;
  if (code === 'papers.noPasses') return why.noPasses;
  if (code === 'papers.noLessons' || code === 'papers.noLessonsOnDay') return why.noLessons;
  return why.nothing;
}

/** Keeps the pack findable for progress and Stop; one that is asked for anew takes the place of the former. */
async function whileRunning(db: Db, personId: number, run: PackRun): Promise<Buffer | null> {
  const ofFile = running.get(db) ?? new Map<number, PackRun>();
  running.set(db, ofFile);
  ofFile.get(personId)?.stop();
  ofFile.set(personId, run);
  try {
    return await run.done;
  } finally {
    if (ofFile.get(personId) === run) ofFile.delete(personId);
  }
}
