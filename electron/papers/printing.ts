import type { OperationName, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import { type Context, type PreparedHandler, prepared } from '../host/handlers.ts';
import type { DrawingName, FactsOf } from './drawings.ts';
import { fileNameOf } from './file-name.ts';
import { readSchool } from './papers.repository.ts';
import type { PaperLanguage } from './texts/paper-texts.ts';

const MEDIA = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  zip: 'application/zip',
  csv: 'text/csv',
  fet: 'application/xml',
};

/** Papers are drawn before the transaction: the facts are read at once, the drawing takes its time. */
export const drawn = <N extends Extract<OperationName, `papers.${string}`>>(
  make: (context: Context, input: ParsedInputOf<N>) => Promise<Paper>,
): PreparedHandler<N, Paper> =>
  prepared<N, Paper>({ prepare: make, run: (_context, _input, paper) => paper } as PreparedHandler<N, Paper>);

export const draw = <N extends DrawingName>(
  { db, now, services }: Context,
  name: N,
  language: PaperLanguage,
  facts: FactsOf<N>,
): Promise<Buffer> => services.press.draw(name, { language, now, school: readSchool(db) }, facts);

/** The name with its ending, and the bytes as they cross the door. */
export function paper(name: string, ending: keyof typeof MEDIA, bytes: Buffer): Paper {
  return { fileName: `${fileNameOf(name)}.${ending}`, mediaType: MEDIA[ending], bytes: bytes.toString('base64') };
}
