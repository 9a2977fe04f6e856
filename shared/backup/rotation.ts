import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { byNewest, type CopyName } from './copy-name.ts';

export const HOURS_KEPT = 24;
export const DAYS_KEPT = 30;

/** So much of a moment's text names its hour, and its day. */
const HOUR = 'YYYY-MM-DDTHH'.length;
const DAY = 'YYYY-MM-DD'.length;

/** Why a copy is kept; one copy may stand for several at once. */
export type KeptFor = 'recent' | 'hour' | 'day' | 'intake' | 'format' | 'future';

export interface IntakeSpan {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/**
 * Which copies of one place stay, and what for: the last of each of the 24 newest hours and of the 30 newest days that
 * have a copy, the last of each intake for ever, every copy made before the file's format was changed, and whatever was
 * made in this very hour. Hours and
 * days without a copy count for nothing, so that a holiday loses none. What is left out may be removed.
 */
export function keptCopies(
  copies: readonly CopyName[],
  now: LocalDateTime,
  intakes: readonly IntakeSpan[],
): Map<string, KeptFor[]> {
  const kept = new Map<string, KeptFor[]>();
  const keep = (copy: CopyName | undefined, why: KeptFor) => {
    if (copy) kept.set(copy.fileName, [...(kept.get(copy.fileName) ?? []), why]);
  };
  for (const copy of copies) {
    if (copy.beforeFormat !== null) keep(copy, 'format');
    // Made by a clock that ran ahead: it must not push out what is really newest.
    else if (copy.at > now) keep(copy, 'future');
    else if (copy.at.slice(0, HOUR) === now.slice(0, HOUR)) keep(copy, 'recent');
  }
  const regular = copies.filter((copy) => copy.beforeFormat === null && copy.at <= now).toSorted(byNewest);
  for (const copy of newestOfEach(regular, HOUR, HOURS_KEPT)) keep(copy, 'hour');
  for (const copy of newestOfEach(regular, DAY, DAYS_KEPT)) keep(copy, 'day');
  for (const { startsOn, endsOn } of intakes) {
    const inside = ({ at }: CopyName) => at.slice(0, 10) >= startsOn && at.slice(0, 10) <= endsOn;
    keep(regular.find(inside), 'intake');
  }
  return kept;
}

/** The newest copy of each of the newest spans; a span is the beginning of the moment's text. */
function newestOfEach(newestFirst: readonly CopyName[], length: number, most: number): CopyName[] {
  const spans = new Map<string, CopyName>();
  for (const copy of newestFirst) {
    const span = copy.at.slice(0, length);
    if (!spans.has(span)) spans.set(span, copy);
  }
  return [...spans.values()].slice(0, most);
}
