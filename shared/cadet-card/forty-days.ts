import type { DayKind } from '../cohorts/course-days.ts';
import type { ExamKind, SheetMark } from '../exams/exam-terms.ts';
import type { ManBlock } from '../journal/ledger.ts';
import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { overduesOf } from '../presence/overdue.ts';
import type { AbsenceKind, PresenceFacts } from '../presence/presence-facts.ts';

/** planned: still to come; unused: over, and he never went; home: gone and back in time; late: back late, or overdue. */
export const NIGHT_STATES = ['planned', 'unused', 'out', 'home', 'late'] as const;
export type NightState = (typeof NIGHT_STATES)[number];

interface Fired {
  date: LocalDate;
  session: number;
  /** Null while he has not fired. */
  total: number | null;
  mark: number | null;
}

interface Examined {
  date: LocalDate;
  subjectCode: string;
  kind: ExamKind;
  mark: SheetMark | null;
}

/** What one man's forty days are told from, each part as its own room reads it. */
export interface FortyDaysFacts {
  days: readonly { date: LocalDate; kind: DayKind }[];
  presence: PresenceFacts;
  /** His blocks of the programme and what he made up; null for whoever may not see the journal. */
  hours: {
    blocks: readonly Pick<ManBlock, 'state' | 'hours' | 'attended' | 'excused' | 'unexcused' | 'lesson'>[];
    credits: readonly { hours: number; lesson: { date: LocalDate } }[];
  } | null;
  range: readonly Fired[];
  exams: readonly Examined[];
}

/** A day of the course as it was for one man. */
export interface CardDay {
  date: LocalDate;
  /** From 1. */
  number: number;
  kind: DayKind;
  /** He belonged to the intake at some hour of the day. */
  onList: boolean;
  /** Lesson hours; coming: still ahead, or their page is open. A lesson that was not held is none of them. */
  hours: { attended: number; missed: number; coming: number };
  /** Everything that kept him from his day, each kind once, in the order it began. */
  away: AbsenceKind[];
  /** The night of leave that begins on the day. */
  night: NightState | null;
  range: Omit<Fired, 'date'>[];
  exams: Omit<Examined, 'date'>[];
}

/** A man's course day by day; everything is derived, nothing stored. */
export function fortyDays(facts: FortyDaysFacts, now: LocalDateTime): CardDay[] {
  const { presence, hours } = facts;
  const blocks = Map.groupBy(hours?.blocks ?? [], ({ lesson }) => lesson.date);
  const credits = Map.groupBy(hours?.credits ?? [], ({ lesson }) => lesson.date);
  const nights = nightStates(presence, now);
  return facts.days.map(({ date, kind }, index): CardDay => {
    const [from, to] = [`${date}T00:00`, `${date}T24:00`];
    const overlaps = (one: { from: LocalDateTime; to: LocalDateTime | null }) =>
      one.from < to && (one.to === null || one.to > from);
    return {
      date,
      number: index + 1,
      kind,
      onList: overlaps(presence.list),
      hours: hoursOf(blocks.get(date) ?? [], credits.get(date) ?? []),
      away: [...new Set(presence.absences.filter(overlaps).map((one) => one.kind))],
      night: nights.get(date) ?? null,
      range: facts.range.filter((one) => one.date === date).map(({ date: _, ...fired }) => fired),
      exams: facts.exams.filter((one) => one.date === date).map(({ date: _, ...examined }) => examined),
    };
  });
}

function hoursOf(
  blocks: NonNullable<FortyDaysFacts['hours']>['blocks'],
  credits: NonNullable<FortyDaysFacts['hours']>['credits'],
): CardDay['hours'] {
  const hours = { attended: 0, missed: 0, coming: 0 };
  for (const block of blocks) {
    hours.attended += block.attended;
    hours.missed += block.excused + block.unexcused;
    if (block.state === 'open') hours.coming += block.hours;
  }
  for (const credit of credits) hours.attended += credit.hours;
  return hours;
}

/** What became of each approved night, by its date. */
function nightStates({ nights, movements }: PresenceFacts, now: LocalDateTime): Map<LocalDate, NightState> {
  const late = new Set(overduesOf(movements, now).map(({ out }) => out.id));
  return new Map(
    nights.map(({ night, to }): [LocalDate, NightState] => {
      const outs = movements.filter((one) => one.night === night && one.direction === 'out');
      const last = outs.at(-1);
      if (!last) return [night, to <= now ? 'unused' : 'planned'];
      if (outs.some(({ id }) => late.has(id))) return [night, 'late'];
      const back = movements.slice(movements.indexOf(last) + 1).some(({ direction }) => direction === 'in');
      return [night, back ? 'home' : 'out'];
    }),
  );
}
