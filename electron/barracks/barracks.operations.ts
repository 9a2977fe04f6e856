import { autoPlace } from '../../shared/barracks/auto-place.ts';
import { shortName } from '../../shared/barracks/cadet-name.ts';
import { countCapacity } from '../../shared/barracks/capacity.ts';
import { judgeBarracks, platoonSizes } from '../../shared/barracks/findings.ts';
import { formPlatoons, formSquads, platoonsFor } from '../../shared/barracks/form-platoons.ts';
import type { Sleeper } from '../../shared/barracks/model.ts';
import { bunkLabel } from '../../shared/barracks/model.ts';
import { settleMoves } from '../../shared/barracks/move-men.ts';
import type { barracksOperations } from '../../shared/contract/barracks.contract.ts';
import type { Db } from '../database/open.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  clearPlaces,
  findIntake,
  type Intake,
  intakesOf,
  readBarracks,
  readPlatoons,
  readRecruits,
  writePlaces,
} from './barracks.repository.ts';
import {
  deletePlatoonsAbove,
  ensurePlatoons,
  findPlatoon,
  platoonsInUse,
  platoonsWithLessons,
  writePostings,
} from './platoons.repository.ts';
import { roomHandlers } from './rooms.operations.ts';
import { findBunks } from './rooms.repository.ts';

export const barracksHandlers: HandlersOf<typeof barracksOperations> = {
  ...roomHandlers,

  'barracks.overview': ({ db, today }, { cohortId }) => {
    const cohort = demandIntake(db, cohortId);
    const barracks = readBarracks(db, cohort, today);
    const capacity = countCapacity(barracks);
    const sizes = platoonSizes(barracks);
    return {
      cohort,
      ...barracks,
      platoons: barracks.platoons.map((platoon, index) => ({ ...platoon, size: sizes[index] ?? 0 })),
      capacity,
      findings: judgeBarracks(barracks, capacity),
    };
  },

  'barracks.formPlatoons': ({ db, today, tell }, { cohortId, platoons, greatestSize, redo }) => {
    const intake = demandIntake(db, cohortId);
    const men = readRecruits(db, cohortId, today);
    if (men.length === 0) refuse('barracks.nobodyEnrolled', { intake: intake.code });
    const count = platoons ?? platoonsFor(men.length, greatestSize ?? men.length);
    if (count > men.length) refuse('barracks.tooManyPlatoons', { platoons: count, cadets: men.length });
    const busy = platoonsWithLessons(db, cohortId, count)[0];
    if (busy) refuse('barracks.platoonHasLessons', { platoon: busy.number, lessons: busy.lessons, platoons: count });
    const named = platoonsInUse(db, cohortId, count)[0];
    if (named) {
      const { number: platoon, ...use } = named;
      refuse('barracks.platoonInUse', { platoon, ...use, platoons: count });
    }
    const postings = formPlatoons(men, count, redo);
    ensurePlatoons(db, cohortId, count);
    writePostings(db, cohortId, postings, today);
    deletePlatoonsAbove(db, cohortId, count);
    const before = new Map(men.map((man) => [man.id, man.platoon]));
    const formed = readPlatoons(db, cohortId).map((platoon) => ({
      ...platoon,
      size: postings.filter((posting) => posting.platoon === platoon.number).length,
    }));
    tell({ intake: intake.code, count: formed.length, sizes: formed.map((platoon) => platoon.size).join(' · ') });
    return {
      platoons: formed,
      moved: postings.filter((posting) => before.get(posting.cadetId) !== posting.platoon).length,
    };
  },

  'barracks.movePlatoon': ({ db, today, tell }, { cadetIds, platoonId }) => {
    const platoon = findPlatoon(db, platoonId) ?? refuse('barracks.unknownPlatoon');
    const men = readRecruits(db, platoon.cohortId, today);
    const chosen = men.filter((man) => cadetIds.includes(man.id));
    if (chosen.length < new Set(cadetIds).size) refuse('barracks.notEnrolled');
    const newcomers = chosen.filter((man) => man.platoon !== platoon.number);
    const members = [
      ...men.filter((man) => man.platoon === platoon.number),
      ...newcomers.map((man) => ({ ...man, squad: null })),
    ];
    writePostings(
      db,
      platoon.cohortId,
      formSquads(members).map((posting) => ({ ...posting, platoon: platoon.number })),
      today,
    );
    tell({ platoon: platoon.number, count: newcomers.length, names: fewNames(newcomers) });
    return { moved: newcomers.length };
  },

  'barracks.autoPlace': ({ db, today, tell }, { cohortId }) => {
    const intake = demandIntake(db, cohortId);
    const barracks = readBarracks(db, intake, today);
    if (barracks.cadets.length === 0) refuse('barracks.nobodyEnrolled', { intake: intake.code });
    const { moves, without } = autoPlace(barracks);
    writePlaces(db, cohortId, moves, today);
    tell({ intake: intake.code, count: moves.length, without: without.length });
    return { placed: moves, without, short: without.length };
  },

  'barracks.place': ({ db, today, tell }, { moves }) => {
    const intake = intakeOfMen(
      db,
      moves.map((move) => move.cadetId),
    );
    const barracks = readBarracks(db, intake, today);
    const settled = settleMoves(barracks, moves);
    if (!settled.ok) return refuse(settled.code, settled.params);
    const lying = new Map(barracks.cadets.map((cadet) => [cadet.id, cadet]));
    const changed = settled.value.filter((move) => lying.get(move.cadetId)?.bunkId !== move.bunkId);
    writePlaces(db, intake.id, changed, today);
    const [bunk] = findBunks(db, [moves[0]?.bunkId ?? 0]);
    tell({
      count: moves.length,
      names: namesOf(
        lying,
        moves.map((move) => move.cadetId),
      ),
      bunk: bunk ? bunkLabel({ name: bunk.roomName }, bunk) : '',
    });
    return { placed: changed };
  },

  'barracks.unplace': ({ db, today, tell }, { cadetIds }) => {
    const intake = intakeOfMen(db, cadetIds);
    const cadets = new Map(readBarracks(db, intake, today).cadets.map((cadet) => [cadet.id, cadet]));
    const unplaced = clearPlaces(db, cadetIds);
    tell({ count: unplaced, names: namesOf(cadets, cadetIds) });
    return { unplaced };
  },
};

const demandIntake = (db: Db, cohortId: number): Intake => findIntake(db, cohortId) ?? refuse('barracks.unknownIntake');

/** The one intake all these men are enrolled in. */
function intakeOfMen(db: Db, cadetIds: readonly number[]): Intake {
  const intakes = intakesOf(db, cadetIds);
  if (intakes.length > 1) refuse('barracks.twoIntakes');
  return demandIntake(db, intakes[0] ?? refuse('barracks.notEnrolled'));
}

/** The men of an act in their own order, for its sentence. */
const namesOf = (cadets: ReadonlyMap<number, Sleeper>, cadetIds: readonly number[]): string[] =>
  fewNames(cadetIds.flatMap((cadetId) => cadets.get(cadetId) ?? []));

/** A sentence holds three names; who else took part stands in the rows of the entry. */
function fewNames(men: readonly Pick<Sleeper, 'surname' | 'givenName'>[]): string[] {
  const names = men.slice(0, 3).map(shortName);
  return men.length > names.length ? [...names, '…'] : names;
}
