import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { timeOfSlot } from '../../shared/timetable/intake/evening.ts';
import type { CutNight } from '../../shared/trial/range-differences.ts';
import type { Db } from '../database/open.ts';
import { listApprovedNights } from './trial.repository.ts';

/** Approved nights of leave that lessons of a board reach into; the night's end no longer belongs to it. */
export function cutNights(db: Db, board: Board): CutNight[] {
  const number = new Map(board.platoons.map((platoon) => [platoon.id, platoon.number]));
  const lessons = Map.groupBy(
    board.cards.map(({ platoonId, date, slot, hours }) => ({
      platoonId,
      from: `${date}T${timeOfSlot(board, slot)?.start ?? '00:00'}`,
      to: `${date}T${timeOfSlot(board, slot + hours - 1)?.end ?? '23:59'}`,
    })),
    ({ platoonId }) => platoonId,
  );
  return listApprovedNights(db, board.cohortId).flatMap(({ platoonId, night, from, to, ...man }) =>
    (lessons.get(platoonId) ?? [])
      .filter((lesson) => lesson.from < to && from < lesson.to)
      .map((lesson) => ({
        cadetId: man.id,
        name: fullName(man),
        platoon: number.get(platoonId) ?? null,
        night,
        from: lesson.from,
        to: lesson.to,
      })),
  );
}
