import type { Board } from '../../shared/contract/timetable.contract.ts';
import { almatyLocal, type LocalDateTime } from '../../shared/kit/local-time.ts';
import type { PaperTexts } from './texts/paper-texts.ts';
import type { TimetableSheet } from './timetable-sheets.ts';

const HOUR_MS = 3_600_000;

/**
 * One event a lesson. Times are written in UTC, so that a calendar with an old table of zones (Almaty at UTC+6) still
 * shows the right hour; each lesson keeps its identity through all versions, so that a new import moves it.
 */
export async function timetableIcs(
  texts: PaperTexts,
  board: Board,
  sheets: readonly TimetableSheet[],
  now: LocalDateTime,
): Promise<Buffer> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({
    name: [texts.timetableTitle, board.cohortCode, ...(sheets.length === 1 ? [sheets[0]?.owner] : [])].join(' · '),
    prodId: { company: 'Sarbaz', product: 'Sarbaz', language: 'KK' },
  });
  for (const sheet of sheets)
    for (const { card, code, subject, topic, place, whom } of sheet.weeks.flatMap((week) => week.lessons)) {
      const first = board.slots[card.slot];
      const last = board.slots[card.slot + card.hours - 1];
      if (!first || !last) throw new Error(`lesson hour ${card.slot} + ${card.hours} has no time`);
      calendar.createEvent({
        id: `${board.cohortCode}-${card.platoonId}-${card.lessonKindId}-${card.blockIndex}@sarbaz`,
        stamp: utcOf(now),
        start: utcOf(`${card.date}T${first.start}`),
        end: utcOf(`${card.date}T${last.end}`),
        summary: sheets.length === 1 ? `${code} ${topic}` : `${sheet.owner} · ${code} ${topic}`,
        location: place,
        description: `${subject}\n${whom}`,
      });
    }
  return Buffer.from(calendar.toString());
}

/** The instant of a wall-clock time of Almaty: UTC+5 since 2024-03-01, UTC+6 before (DOMAIN §5). */
function utcOf(local: LocalDateTime): Date {
  const asIfUtc = Date.parse(`${local.padEnd(19, ':00')}Z`);
  const later = asIfUtc - 5 * HOUR_MS;
  return new Date(almatyLocal(later) === new Date(asIfUtc).toISOString().slice(0, 19) ? later : asIfUtc - 6 * HOUR_MS);
}
