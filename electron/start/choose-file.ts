import path from 'node:path';

/** Which file is opened, and whether it is the marked sample. */
export interface FileChoice {
  file: string;
  sample: boolean;
}

/**
 * Reads `--database FILE` and `--sample` out of the arguments; others (Chromium's own switches) are left alone.
 * @throws Error with a sentence for the person when they contradict each other or the name is missing
 */
export function chooseFile(argv: readonly string[], folder: string): FileChoice {
  const sample = argv.includes('--sample');
  const given = argumentOf(argv, '--database');
  if (given === undefined) return { file: path.join(folder, sample ? 'sample.sarbaz' : 'school.sarbaz'), sample };
  if (sample) throw new Error('--sample opens a file of its own; leave out --database.');
  if (given === '' || given.startsWith('--')) throw new Error('--database wants the name of a file.');
  return { file: path.resolve(given), sample };
}

function argumentOf(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? undefined : (argv[at + 1] ?? '');
}
