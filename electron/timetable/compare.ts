import type { VersionDifference } from '../../shared/contract/timetable-board.contract.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import type { Db } from '../database/open.ts';
import { placementsOfVersion } from './board.ts';
import type { TimetableFacts } from './facts.ts';
import { differsFrom, placementIndex } from './plan-delta.ts';
import type { StoredPlacement } from './timetable.repository.ts';

/**
 * Lessons that stand otherwise in two versions (0 = the draft), in the order of platoons and days.
 * @throws Refusal timetable.unknownVersion
 */
export function compareVersions(facts: TimetableFacts, db: Db, from: number, to: number): VersionDifference[] {
  const before = placementIndex(placementsOfVersion(db, facts, from));
  const after = placementIndex(placementsOfVersion(db, facts, to));
  const kinds = new Map(facts.lessonKinds.map((kind) => [kind.id, kind]));
  const order = new Map(facts.platoons.map((platoon, index) => [platoon.id, index]));
  const differing = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const either = now ?? old;
    if (!either || (old && now && !differsFrom(old, now))) return [];
    return [{ old, now, either }];
  });
  differing.sort(
    (a, b) =>
      (order.get(a.either.platoonId) ?? 0) - (order.get(b.either.platoonId) ?? 0) ||
      a.either.date.localeCompare(b.either.date) ||
      a.either.slot - b.either.slot ||
      cardText(a.either).localeCompare(cardText(b.either)),
  );
  return differing.flatMap(({ old, now, either }) => {
    const kind = kinds.get(either.lessonKindId);
    if (!kind) return [];
    const { platoonId, lessonKindId, blockIndex } = either;
    return {
      card: { platoonId, lessonKindId, blockIndex },
      subjectCode: kind.subjectCode,
      lessonNames: kind.names,
      hours: kind.blockHours,
      from: old ? standing(old) : null,
      to: now ? standing(now) : null,
    };
  });
}

const standing = ({ date, slot, placeId, instructorId }: StoredPlacement) => ({ date, slot, placeId, instructorId });
