// The workers as they lie in a packed archive: one draws a paper with the packed fonts, one proves with the packed
// solver that a programme cannot be planned.
import path from 'node:path';
import { createPress } from '../electron/papers/press.ts';
import { createPlanner } from '../electron/planner/planner.ts';

const HEADING = {
  language: 'kk',
  now: '2027-01-10T09:00:00',
  school: { name: 'Мектеп', directorName: 'Есімов Қ. Н.', sample: false },
};

/** Sentences about what does not work out of this folder; none when all is well. */
export async function faultsOfParts(folder) {
  const faults = [];
  const attempt = async (what, work) => {
    try {
      if (!(await work())) faults.push(`${what} gives no answer out of the archive`);
    } catch (error) {
      faults.push(`${what} breaks down out of the archive: ${error.message}`);
    }
  };
  const worker = (name) => path.join(folder, 'dist/electron', name);
  await attempt('the press', async () => {
    const press = createPress({
      workerFile: worker('press-worker.cjs'),
      fontsFolder: path.join(folder, 'assets/fonts'),
    });
    return (await press.draw('recoverySheetPdf', HEADING, 'ABCD-1234')).subarray(0, 5).toString() === '%PDF-';
  });
  await attempt('the planner with its solver', async () => {
    const planner = createPlanner({ workerFile: worker('planner-worker.cjs') });
    const { solvable, findings } = await planner.explain(crossed()).done;
    return solvable === false && findings.some(({ code }) => code === 'conflict');
  });
  return faults;
}

/**
 * Two platoons with two subjects on two days. 16 hours of tactics need all of the two who give four hours a day, so 12 of
 * law wait for the second day, when those who teach it are back: 8 + 12 hours are more than the 18 two platoons have. No
 * sum over instructors or days alone says so, only the solver does.
 */
function crossed() {
  const lesson = (id, subject, hours, count) => ({
    id,
    subject,
    phase: 'initial',
    hours,
    count,
    roomType: 'class',
    window: [0, 1],
  });
  const instructor = (id, subjects, more) => ({ id, subjects, maxHoursPerDay: 4, ...more });
  return {
    format: 'timetable-problem/1',
    calendar: {
      days: ['2027-09-06', '2027-09-07', '2027-09-08', '2027-09-09'].map((date) => ({ date })),
      slotsPerDay: 9,
      dinnerAfter: 5,
    },
    subjects: ['LAW', 'TAC'].map((id) => ({ id, maxHoursPerDay: 9 })),
    programmes: [
      { id: 'course', lessons: [lesson('LAW-2', 'LAW', 2, 3), lesson('TAC-4', 'TAC', 4, 2)], orderRules: [] },
    ],
    platoons: ['P', 'Q'].map((id) => ({ id, size: 20, programme: 'course', firstDay: 0, lastDay: 3 })),
    instructors: [
      instructor('first', ['LAW'], { maxHoursPerDay: 9, daysOff: [0] }),
      instructor('first too', ['LAW'], { maxHoursPerDay: 9, daysOff: [0] }),
      instructor('second', ['TAC']),
      instructor('third', ['LAW', 'TAC']),
    ],
    rooms: ['one', 'two'].map((id) => ({ id, type: 'class', capacity: 20 })),
  };
}
