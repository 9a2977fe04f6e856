import { act, type Candidate, type Shortage } from './remedy.ts';

/** Hours of a half-day on a day of rest. */
const HALF_DAY = 4;
const NIGHT_HOURS = 2;

/** More hours: short days made full, one hour more on named days, half-days on days of rest. */
export function moreHours({ finding, facts, short, today }: Shortage): Candidate[] {
  const cohortId = facts.cohort.id;
  const { lessonDays } = facts;
  const between = { from: lessonDays[finding.numbers.from ?? 0]?.date, to: lessonDays[finding.numbers.to ?? -1]?.date };
  const inside = facts.days.filter(
    ({ date }) =>
      date >= today &&
      (between.from === undefined || date >= between.from) &&
      (between.to === undefined || date <= between.to),
  );
  const usual = mostUsual(lessonDays.map(({ lessonHours }) => lessonHours));
  const candidates: Candidate[] = [];
  const propose = (code: string, days: { date: string; kind: 'training'; lessonHours: number }[], size: number) => {
    if (days.length === 0) return;
    const dates = days.map(({ date }) => date);
    candidates.push({
      code,
      params: { dates, count: dates.length, hour: usual + 1 },
      acts: [act('cohorts.setDays', { cohortId, days })],
      size,
    });
  };

  const brief = inside.filter((day) => day.kind === 'training' && day.lesson_hours > 0 && day.lesson_hours < usual);
  const filled: typeof brief = [];
  for (let won = 0; won < short && filled.length < brief.length; ) {
    const day = brief[filled.length]!;
    won += usual - day.lesson_hours;
    filled.push(day);
  }
  propose(
    'fullDays',
    filled.map(({ date }) => ({ date, kind: 'training', lessonHours: usual })),
    1 + filled.length * 0.5,
  );

  const longest = facts.hours.starts.length;
  const room = inside.filter((day) => day.kind === 'training' && day.lesson_hours === usual && usual < longest);
  for (const count of [short, Math.ceil(short * 1.5)]) {
    if (count === 0 || count > room.length) continue;
    const step = room.length / count;
    const days = Array.from({ length: count }, (_, number) => room[Math.floor(number * step)]!);
    propose(
      'longerDays',
      days.map(({ date }) => ({ date, kind: 'training', lessonHours: usual + 1 })),
      1 + count * 0.25,
    );
  }

  const rest = inside.filter((day) => day.kind === 'rest');
  const halves = rest.slice(0, Math.ceil(short / HALF_DAY));
  if (halves.length * HALF_DAY >= short)
    propose(
      'halfDays',
      halves.map(({ date }) => ({ date, kind: 'training', lessonHours: HALF_DAY })),
      3 + halves.length,
    );
  return candidates;
}

/** Evenings opened for night lessons. */
export function moreEvenings({ facts, finding, short, today }: Shortage): Candidate[] {
  const { from = 0, to = facts.lessonDays.length - 1 } = finding.numbers;
  const dates = new Set(facts.lessonDays.slice(from, to + 1).map(({ date }) => date));
  const dark = facts.days.filter(
    (day) => day.date >= today && dates.has(day.date) && day.kind === 'training' && day.evening_hours === 0,
  );
  const opened = dark.slice(0, Math.ceil(short / NIGHT_HOURS));
  if (opened.length === 0) return [];
  return [
    {
      code: 'evenings',
      params: { dates: opened.map(({ date }) => date), count: opened.length, hours: NIGHT_HOURS },
      acts: [
        act('cohorts.setDays', {
          cohortId: facts.cohort.id,
          days: opened.map(({ date, lesson_hours }) => ({
            date,
            kind: 'training' as const,
            lessonHours: lesson_hours,
            eveningHours: NIGHT_HOURS,
          })),
        }),
      ],
      size: 2 + opened.length,
    },
  ];
}

function mostUsual(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => number);
  return [...counts].sort(([a, one], [b, other]) => other.length - one.length || b - a)[0]?.[0] ?? 0;
}
