import { z } from 'zod';
import { query, reveal } from './operation.ts';
import { id, paper, paperLanguage, sheetSize, words } from './values.ts';

const cell = z.union([z.string().max(2000), z.number(), z.null()]);
const list = z.object({
  title: words(200),
  line: z.array(words(200)).max(12).default([]),
  columns: z
    .array(z.object({ header: z.string().max(120), numeric: z.boolean().default(false) }))
    .min(1)
    .max(60),
  rows: z.array(z.array(cell).max(60)).max(20_000),
  format: z.enum(['xlsx', 'csv', 'pdf']),
  /** Of a PDF. */
  size: sheetSize,
  language: paperLanguage,
});

/**
 * Any list as it is seen on the screen, made into a file: its own sorting, filter and columns. What is in it came out of
 * other operations; nothing is added here.
 */
export const listsOperations = {
  /** A list without men. */
  'papers.list': query({ right: 'signedIn', input: list, output: paper }),
  /** A list of men; who took it out stands in the journal of who saw what (law 94-V). */
  'papers.menList': reveal({
    right: 'signedIn',
    reveals: { what: 'export', purpose: 'list' },
    input: list.extend({ cadetIds: z.array(id).max(20_000) }),
    output: paper,
  }),
};
