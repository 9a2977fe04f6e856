import type { SchoolWords } from '../../shared/terms/school-words.ts';
import type { Db } from '../database/open.ts';

/** The school's own words; written by saveWords alone, so they are as they were judged. */
export const readWords = (db: Db): SchoolWords =>
  JSON.parse(db.prepare<[], string>('SELECT words FROM school').pluck().get() ?? '{"kk":{},"ru":{},"en":{}}');

export function saveWords(db: Db, words: SchoolWords): void {
  db.prepare('UPDATE school SET words = ?').run(JSON.stringify(words));
}
