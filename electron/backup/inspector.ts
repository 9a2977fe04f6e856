import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { keepSharedWasmWrappers } from '../host/wasm-wrappers.ts';
import { type Anonymised, type Anonymising, anonymiseFile } from '../personal-data/anonymise.ts';
import { type Inspection, inspectFile, type Verdict } from './inspect-file.ts';

/** A file up to this size is looked through on the spot in less time than a worker takes to start. */
const AT_ONCE_BYTES = 3 << 20;

/** Works on whole files without holding anybody up. */
export interface Inspector {
  /** Looks a file through for damage. */
  inspect(inspection: Inspection): Promise<Verdict>;
  anonymise(work: Anonymising): Promise<Anonymised>;
  /** Whether a look through this file goes to a worker. */
  isLarge(file: string): boolean;
}

/**
 * @param workerFile the worker's TypeScript source or its built file; without one all is done on the spot
 */
export function createInspector(workerFile: string | URL | undefined, atOnceBytes = AT_ONCE_BYTES): Inspector {
  const isLarge = (file: string) =>
    workerFile !== undefined && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > atOnceBytes;
  const away = <T>(work: Inspection | Anonymising): Promise<T> => {
    keepSharedWasmWrappers();
    return new Promise((resolve, reject) => {
      const worker = new Worker(workerFile as string | URL, { workerData: work });
      worker.on('message', resolve);
      worker.on('error', (error) =>
        reject(new Error(`The work on the file broke: ${error.message}`, { cause: error })),
      );
      // After the answer this changes nothing.
      worker.on('exit', (code) =>
        reject(new Error(`The work on the file ended without an answer (exit code ${code}).`)),
      );
    });
  };
  return {
    isLarge,
    inspect: async (inspection) => (isLarge(inspection.file) ? away(inspection) : inspectFile(inspection)),
    anonymise: async (work) => (isLarge(work.file) ? away(work) : anonymiseFile(work)),
  };
}
