import type { Language } from '../../contract/values.ts';

/** The two or three letters people know a subject by, in the school's languages. */
const SUBJECT_CODES: Record<string, { kk: string; ru: string }> = {
  FIR: { kk: 'АТС', ru: 'ОГН' },
  TAC: { kk: 'ТАК', ru: 'ТАК' },
  ENG: { kk: 'ИНЖ', ru: 'ИНЖ' },
  TOP: { kk: 'ТОП', ru: 'ТОП' },
  PHY: { kk: 'ДЕН', ru: 'ФИЗ' },
  DRL: { kk: 'САП', ru: 'СТР' },
  MED: { kk: 'МЕД', ru: 'МЕД' },
  REG: { kk: 'ЖАР', ru: 'УСТ' },
  COM: { kk: 'БАЙ', ru: 'СВЗ' },
  LAW: { kk: 'ҚҰҚ', ru: 'ПРВ' },
  CBR: { kk: 'РХБ', ru: 'РХБ' },
  REC: { kk: 'БАР', ru: 'РАЗ' },
};

/** A subject's code for the reader; subjects of the school's own, and English, keep the code they were given. */
export function subjectCode(code: string, language: Language): string {
  const known = SUBJECT_CODES[code];
  return known && language !== 'en' ? known[language] : code;
}
