import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { keepSharedWasmWrappers } from '../host/wasm-wrappers.ts';
import { type Inspection, inspectFile, type Verdict } from './inspect-file.ts';

/** A file up to this size is looked through on the spot in less time than a worker takes to start. */
const AT_ONCE_BYTES = 3 << 20;

/** Looks files through for damage without holding anybody up. */
export interface Inspector {
  inspect(inspection: Inspection): Promise<Verdict>;
  /** Whether a look through this file goes to a worker. */
  isLarge(file: string): boolean;
}

/**
 * @param workerFile the worker's TypeScript source or its built file; without one all is done on the spot
 */
export function createInspector(workerFile: string | URL | undefined, atOnceBytes = AT_ONCE_BYTES): Inspector {
  const isLarge = (file: string) =>
    workerFile !== undefined && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > atOnceBytes;
  return {
    isLarge,
    async inspect(inspection) {
      if (workerFile === undefined || !isLarge(inspection.file)) return inspectFile(inspection);
      keepSharedWasmWrappers();
      return new Promise((resolve, reject) => {
        const worker = new Worker(workerFile, { workerData: inspection });
        worker.on('message', resolve);
        worker.on('error', (error) => reject(new Error(`The inspection broke: ${error.message}`, { cause: error })));
        // After the verdict this changes nothing.
        worker.on('exit', (code) => reject(new Error(`The inspection ended without a verdict (exit code ${code}).`)));
      });
    },
  };
}
