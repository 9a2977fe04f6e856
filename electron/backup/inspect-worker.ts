import { parentPort, workerData } from 'node:worker_threads';
import { type Anonymising, anonymiseFile } from '../personal-data/anonymise.ts';
import { type Inspection, inspectFile } from './inspect-file.ts';

// One piece of work, then the thread ends by itself.
const work = workerData as Inspection | Anonymising;
parentPort?.postMessage(work.kind === 'anonymise' ? anonymiseFile(work) : inspectFile(work));
