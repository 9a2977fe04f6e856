/** Minutes from the start of one lesson hour to the next where the rule book names no start: lesson and break. */
const PITCH_MINUTES = 60;

export interface LessonHour {
  /** Wall-clock times, `08:30` and `09:20`. */
  start: string;
  end: string;
}

/**
 * When the lesson hours of a day begin and end.
 * @param starts the starts that the intake's rules name (DOMAIN §2); hours beyond them follow an hour apart
 * @param minutes length of a lesson hour
 */
export function lessonHours(starts: readonly string[], minutes: number, count: number): LessonHour[] {
  const hours: LessonHour[] = [];
  for (let slot = 0; slot < count; slot++) {
    const start = starts[slot] ?? plusMinutes(hours.at(-1)?.start ?? '00:00', PITCH_MINUTES);
    hours.push({ start, end: plusMinutes(start, minutes) });
  }
  return hours;
}

function plusMinutes(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
