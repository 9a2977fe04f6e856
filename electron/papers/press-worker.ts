import { parentPort, workerData } from 'node:worker_threads';
import type { PaperSetting } from './document.ts';
import { DRAWINGS, type DrawingName } from './drawings.ts';
import { PAPER_TEXTS } from './texts/both-languages.ts';

/** One paper to draw; what is drawn from travels as plain data. */
export interface PressJob {
  number: number;
  name: DrawingName;
  heading: Pick<PaperSetting, 'language' | 'now' | 'school'>;
  facts: unknown;
}

export type PressAnswer = { number: number } & ({ bytes: Uint8Array } | { error: Error });

/** What the worker is started with. */
export interface PressFolders {
  fontsFolder: string;
}

async function draw({ name, heading, facts }: PressJob): Promise<Uint8Array> {
  const { fontsFolder } = workerData as PressFolders;
  const setting: PaperSetting = { ...heading, fontsFolder, texts: PAPER_TEXTS[heading.language] };
  const drawing = DRAWINGS[name] as (setting: PaperSetting, facts: unknown) => Promise<Uint8Array>;
  return drawing(setting, facts);
}

const port = parentPort;
port?.on('message', async (job: PressJob) => {
  const answer: PressAnswer = await draw(job).then(
    (bytes) => ({ number: job.number, bytes }),
    (error: Error) => ({ number: job.number, error }),
  );
  port.postMessage(answer);
});
