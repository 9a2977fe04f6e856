import { z } from 'zod';
import { cleanText } from '../kit/clean-text.ts';
import { isRealDate } from '../kit/local-time.ts';

/** Local calendar date of Asia/Almaty, `2027-01-31` (DOMAIN §5): a day that there is, of 1900 to 2199. */
export const localDate = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isRealDate);
/** Local wall-clock date and time, `2027-01-31T18:00:00`. */
export const localDateTime = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
  .refine((text) => isRealDate(text.slice(0, 10)));
/** The same to the minute, without seconds: `2027-01-31T18:00`. */
export const localMinute = localDateTime.refine((text) => text.length === 16);
/** Time of a day, `18:00`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Month of a year, `2027-01`. */
export const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);
/** Row number of a record. */
export const id = z.int().positive();
/** Whole tenge. */
export const tenge = z.int();
/** Text a person typed: cleaned, trimmed, not empty, not endless. */
export const words = (most = 200) => z.string().overwrite(cleanText).trim().min(1).max(most);
/** Bytes of a file on their way through a door. */
export const bytes = z.base64();
/** The three languages of the program, Kazakh first. */
export const language = z.enum(['kk', 'ru', 'en']);
export type Language = z.infer<typeof language>;
/** Papers of the school are made in its two languages. */
export const paperLanguage = z.enum(['kk', 'ru']).default('kk');
/** Of a paper that may be too much for a common sheet. */
export const sheetSize = z.enum(['A4', 'A3']).default('A4');
/** The same name in the languages of papers and screen. */
export const names = z.object({ kk: words(), ru: words(), en: words() });
export type Names = z.infer<typeof names>;
/** A file made by the program: what it is called, what it is, its bytes. */
export const paper = z.object({ fileName: z.string(), mediaType: z.string(), bytes });
export type Paper = z.infer<typeof paper>;
/** A finding of a rule on its way to the screen: the code picks the sentence, params fill it. */
export const finding = z.object({
  code: z.string(),
  level: z.enum(['bar', 'notice', 'refusal', 'repair']),
  params: z.record(z.string(), z.json()),
});
