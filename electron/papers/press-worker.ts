import { parentPort, workerData } from 'node:worker_threads';
import { NO_WORDS } from '../../shared/terms/school-words.ts';
import type { PaperSetting } from './document.ts';
import { DRAWINGS, type DrawingName } from './drawings.ts';
import { packPdf } from './packs/pack-drawing.ts';
import type { PackFacts } from './packs/pack-steps.ts';
import { PAPER_TEXTS, speakSchoolWords } from './texts/both-languages.ts';

/** One paper or pack to draw; what is drawn from travels as plain data. */
export type PressJob = {
  number: number;
  heading: Pick<PaperSetting, 'language' | 'now' | 'school'>;
} & ({ name: DrawingName; facts: unknown } | { name: 'pack'; facts: PackFacts });

/** How far a pack is, then the paper; or what went wrong. */
export type PressAnswer = { number: number } & (
  | { bytes: Uint8Array }
  | { error: Error }
  | { done: number; all: number }
);

/** What the worker is started with. */
export interface PressFolders {
  fontsFolder: string;
}

const port = parentPort;

async function draw(job: PressJob): Promise<Uint8Array> {
  const { fontsFolder } = workerData as PressFolders;
  const { number, heading } = job;
  speakSchoolWords(heading.school.words ?? NO_WORDS);
  const setting: PaperSetting = { ...heading, fontsFolder, texts: PAPER_TEXTS[heading.language] };
  if (job.name === 'pack')
    return packPdf(setting, job.facts, (done, all) => port?.postMessage({ number, done, all } satisfies PressAnswer));
  const drawing = DRAWINGS[job.name] as (setting: PaperSetting, facts: unknown) => Promise<Uint8Array>;
  return drawing(setting, job.facts);
}

port?.on('message', async (job: PressJob) => {
  const answer: PressAnswer = await draw(job).then(
    (bytes) => ({ number: job.number, bytes }),
    (error: Error) => ({ number: job.number, error }),
  );
  port.postMessage(answer);
});
