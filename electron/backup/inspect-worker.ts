import { parentPort, workerData } from 'node:worker_threads';
import { type Inspection, inspectFile } from './inspect-file.ts';

// One inspection, then the thread ends by itself.
parentPort?.postMessage(inspectFile(workerData as Inspection));
