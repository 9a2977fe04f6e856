import { hash } from 'node:crypto';
import path from 'node:path';

/** Short name that is the same for the same place of a file, for what must not be shared between two files. */
export const nameOfFile = (file: string): string => hash('sha256', path.resolve(file)).slice(0, 16);
