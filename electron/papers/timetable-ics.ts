import type { Board } from '../../shared/contract/timetable.contract.ts';
import { almatyLocal, type LocalDateTime } from '../../shared/kit/local-time.ts';
import { timeOfSlot } from '../../shared/timetable/intake/evening.ts';
import type { PaperSetting } from './document.ts';
import { fileNameOf } from './file-name.ts';
import type { TimetableSheet } from './timetable-sheets.ts';
import { planLine } from './version-line.ts';

const HOUR_MS = 3_600_000;

/**
 * The calendar of one owner, an event a lesson. Times are written in UTC, so that a calendar with an old table of zones
 * (Almaty at UTC+6) still shows the right hour; each lesson keeps its identity through all versions, so that a new
 * import moves it.
 */
export async function timetableIcs(
  setting: PaperSetting,
  board: Board,
  [sheet]: readonly TimetableSheet[],
): Promise<Buffer> {
  if (!sheet) throw new Error('a calendar belongs to somebody');
  const { default: ical } = await import('ical-generator');
  const { texts, now } = setting;
  const calendar = ical({
    name: [texts.timetableTitle, board.cohortCode, sheet.owner].join(' · '),
    prodId: { company: 'Sarbaz', product: 'Sarbaz', language: setting.language.toUpperCase() },
  });
  const line = planLine(board, texts).text;
  for (const { card, code, subject, topic, place, whom } of sheet.weeks.flatMap((week) => week.lessons)) {
    const first = timeOfSlot(board, card.slot);
    const last = timeOfSlot(board, card.slot + card.hours - 1);
    if (!first || !last) throw new Error(`lesson hour ${card.slot} + ${card.hours} has no time`);
    calendar.createEvent({
      id: `${board.cohortCode}-${card.platoonId}-${card.lessonKindId}-${card.blockIndex}@sarbaz`,
      stamp: utcOf(now),
      start: utcOf(`${card.date}T${first.start}`),
      end: utcOf(`${card.date}T${last.end}`),
      summary: `${code} ${topic}`,
      location: place,
      description: `${subject}\n${whom}\n${line}`,
    });
  }
  return Buffer.from(calendar.toString());
}

/** A calendar for each owner, by name. */
export async function calendarsZip(
  setting: PaperSetting,
  board: Board,
  sheets: readonly TimetableSheet[],
): Promise<Buffer> {
  const { zipSync } = await import('fflate');
  const files: Record<string, Uint8Array> = {};
  for (const sheet of sheets) files[freeName(files, sheet.owner)] = await timetableIcs(setting, board, [sheet]);
  // Written at the moment of printing, as a zip keeps it: wall-clock time without a zone.
  return Buffer.from(zipSync(files, { mtime: new Date(setting.now) }));
}

/** Namesakes each keep their file. */
function freeName(files: Record<string, Uint8Array>, owner: string): string {
  let name = `${fileNameOf(owner)}.ics`;
  for (let copy = 2; name in files; copy++) name = `${fileNameOf(owner)} ${copy}.ics`;
  return name;
}

/** The instant of a wall-clock time of Almaty: UTC+5 since 2024-03-01, UTC+6 before (DOMAIN §5). */
function utcOf(local: LocalDateTime): Date {
  const asIfUtc = Date.parse(`${local.padEnd(19, ':00')}Z`);
  const later = asIfUtc - 5 * HOUR_MS;
  return new Date(almatyLocal(later) === new Date(asIfUtc).toISOString().slice(0, 19) ? later : asIfUtc - 6 * HOUR_MS);
}
