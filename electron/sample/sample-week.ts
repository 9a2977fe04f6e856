import type { HostClient } from '../host/client.ts';

/** The last two training days before the oath, counted from 0: 17 and 18 February, with 16 lesson hours. */
const EXAM_DAYS = { from: 32, to: 33 };

/**
 * Plants the week that cannot be: all twelve exams, 24 hours of every platoon, are to be held on two days with 16. The
 * approved timetable stands as it is; the next one cannot be made, and "why not" says so.
 */
export async function plantImpossibleWeek(planner: HostClient, cohortId: number): Promise<void> {
  const { kinds } = await planner.get('programme.get', { cohortId });
  for (const kind of kinds) {
    if (!kind.flags.includes('exam')) continue;
    const { id: kindId, names, phase, blockHours, blockCount, placeType, flags } = kind;
    const parts = { names, phase, blockHours, blockCount, placeType, flags };
    await planner.get('programme.saveKind', { kindId, ...parts, window: EXAM_DAYS });
  }
}
