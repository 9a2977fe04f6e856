import { z } from 'zod';
import { command, query } from './operation.ts';

const forms = z.record(z.string(), z.string());
const MOST_CHARACTERS = 200_000;

export const termsOperations = {
  /** What this school says instead of the program's own words, form by form. */
  'terms.get': query({
    right: 'signedIn',
    input: z.object({}),
    output: z.object({ kk: forms, ru: forms, en: forms }),
  }),
  /** Takes a file of words in, for screens and papers alike; null: the program's own words again. */
  'terms.set': command({
    right: 'school.write',
    input: z.object({ text: z.string().max(MOST_CHARACTERS).nullable() }),
    output: z.object({ forms: z.int().min(0) }),
  }),
};
