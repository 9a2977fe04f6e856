import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPress } from '../papers/press.ts';
import { KEY_COST } from '../people/keyring.ts';
import { createPlanner } from '../planner/planner.ts';
import type { Installer } from '../update/updates.ts';
import { createBugLog } from './bug-log.ts';
import { machineTime } from './clock-watch.ts';
import type { HostOptions } from './host.ts';

/** Where the parts of the program lie: in the sources, or in the packed program. */
export interface ProgramParts {
  checkerFile: string;
  fontsFolder: string;
  plannerWorker: string;
  pressWorker: string;
  inspectWorker: string;
  /** PEM of the publisher's key; need not be there. */
  publisherKeyFile: string;
  version: string;
  installer?: Installer;
  openSample?: () => Promise<string | null>;
}

/** What the real program gives its host, through whichever door it is reached. */
export function programOptions(file: string, dataFolder: string, parts: ProgramParts): HostOptions {
  const clock = Date.now;
  return {
    file,
    keyCost: KEY_COST,
    machineFolder: dataFolder,
    clock,
    machine: machineTime,
    inspectWorker: parts.inspectWorker,
    services: {
      planner: createPlanner({ workerFile: parts.plannerWorker }),
      press: createPress({ workerFile: parts.pressWorker, fontsFolder: parts.fontsFolder }),
      checkerFile: parts.checkerFile,
      programVersion: parts.version,
      installer: parts.installer,
      openSample: parts.openSample,
      publisherKey: existsSync(parts.publisherKeyFile) ? readFileSync(parts.publisherKeyFile, 'utf8') : undefined,
    },
    reportBug: createBugLog(dataFolder, clock),
  };
}

/** The parts as they lie in the sources, for doors that Node runs straight from them. */
export function sourceParts(): ProgramParts & { root: string; rendererFolder: string } {
  const root = path.resolve(import.meta.dirname, '../..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    root,
    version,
    rendererFolder: path.join(root, 'dist/renderer'),
    checkerFile: path.join(root, 'dist/checker/checker.html'),
    fontsFolder: path.join(root, 'assets/fonts'),
    publisherKeyFile: path.join(root, 'assets/publisher.pem'),
    plannerWorker: path.join(root, 'electron/planner/planner-worker.ts'),
    pressWorker: path.join(root, 'electron/papers/press-worker.ts'),
    inspectWorker: path.join(root, 'electron/backup/inspect-worker.ts'),
  };
}
