import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { rangeOperations } from '../../shared/contract/range.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { openDay, readDay } from './read-day.ts';
import {
  findHolder,
  findIssue,
  findWeapon,
  type IssueRow,
  insertIssue,
  listIssues,
  listIssuesOfWeapon,
  listNewestIssues,
  listWeapons,
  noteCleaning,
  putWeapon,
  returnIssue,
} from './weapons.repository.ts';

type WeaponOperation =
  | 'range.weapons'
  | 'range.saveWeapon'
  | 'range.addWeapons'
  | 'range.weaponHistory'
  | 'range.issueWeapons'
  | 'range.returnWeapons'
  | 'range.noteCleaning';

const holderOf = (issue: Omit<IssueRow, 'returnedAt' | 'cleanedAt'>) => ({
  cadetId: issue.cadetId,
  name: fullName(issue),
  platoon: issue.platoon,
  squad: issue.squad,
  issueId: issue.issueId,
  dayId: issue.dayId,
  issuedAt: issue.issuedAt,
});

export const weaponHandlers: HandlersOf<Pick<typeof rangeOperations, WeaponOperation>> = {
  'range.weapons': ({ db }) => {
    const newest = new Map(listNewestIssues(db).map((issue) => [issue.weaponId, issue]));
    return listWeapons(db).map((weapon) => {
      const last = newest.get(weapon.weaponId);
      return {
        ...weapon,
        holder: last && last.returnedAt === null ? holderOf(last) : null,
        uncleaned:
          last && last.returnedAt !== null && last.cleanedAt === null
            ? { issueId: last.issueId, returnedAt: last.returnedAt }
            : null,
      };
    });
  },

  'range.saveWeapon': ({ db, tell }, { weaponId, ...weapon }) => {
    if (weaponId !== null && !findWeapon(db, weaponId)) refuse('range.unknownWeapon', { weaponId });
    const { model, serial } = weapon;
    if (listWeapons(db).some((one) => one.weaponId !== weaponId && one.model === model && one.serial === serial))
      refuse('range.serialTaken', { model, serial });
    const holder = weaponId === null ? undefined : findHolder(db, weaponId);
    if (holder && weapon.state !== 'inUse') refuse('range.weaponOut', { serial, name: fullName(holder) });
    const id = putWeapon(db, weapon, weaponId);
    tell({ model, serial });
    return { weaponId: id };
  },

  'range.addWeapons': ({ db, tell }, { model, serials }) => {
    const there = new Set(listWeapons(db).flatMap((one) => (one.model === model ? one.serial : [])));
    for (const serial of serials) {
      if (there.has(serial)) refuse('range.serialTaken', { model, serial });
      there.add(serial);
      putWeapon(db, { model, serial, state: 'inUse' }, null);
    }
    tell({ model, count: serials.length });
    return { added: serials.length };
  },

  'range.weaponHistory': ({ db }, { weaponId }) => {
    if (!findWeapon(db, weaponId)) refuse('range.unknownWeapon', { weaponId });
    return listIssuesOfWeapon(db, weaponId).map(({ intake, session, returnedAt, cleanedAt, ...issue }) => {
      const { dayId: _, ...hand } = holderOf(issue);
      return { ...hand, intake, session, returnedAt, cleanedAt };
    });
  },

  'range.issueWeapons': ({ db, now, person, tell }, { dayId, hands }) => {
    const { date } = openDay(db, dayId);
    const { men } = readDay(db, dayId);
    let passedOn = 0;
    for (const { weaponId, cadetId } of hands) {
      const man = men.find((one) => one.cadetId === cadetId) ?? refuse('range.notOfDay', { name: '' });
      const weapon = findWeapon(db, weaponId) ?? refuse('range.unknownWeapon', { weaponId });
      if (weapon.state !== 'inUse') refuse('range.weaponNotInUse', { serial: weapon.serial });
      const holder = findHolder(db, weaponId);
      if (holder && (holder.dayId !== dayId || holder.cadetId === cadetId))
        refuse('range.weaponOut', { serial: weapon.serial, name: fullName(holder) });
      if (holder) {
        returnIssue(db, holder.issueId, now, person.personId);
        passedOn++;
      }
      const other = listIssues(db, dayId).find((one) => one.cadetId === cadetId && one.returnedAt === null);
      if (other) refuse('range.hasWeapon', { name: man.name, serial: other.serial });
      insertIssue(db, { weaponId, dayId, cadetId, at: now, by: person.personId });
    }
    tell({ count: hands.length, date });
    return { issued: hands.length, passedOn };
  },

  'range.returnWeapons': ({ db, now, person, tell }, { dayId, issueIds, cleaned }) => {
    const { date } = openDay(db, dayId);
    for (const issueId of issueIds) {
      const issue = findIssue(db, issueId);
      if (issue?.dayId !== dayId || issue.returnedAt !== null) refuse('range.unknownIssue', { issueId });
      returnIssue(db, issueId, now, person.personId);
      if (cleaned) noteCleaning(db, issueId, now, person.personId);
    }
    tell({ count: issueIds.length, date });
    return { returned: issueIds.length };
  },

  'range.noteCleaning': ({ db, now, person, tell }, { issueIds }) => {
    for (const issueId of issueIds) {
      const issue = findIssue(db, issueId);
      if (!issue || issue.returnedAt === null || issue.cleanedAt !== null) refuse('range.unknownIssue', { issueId });
      noteCleaning(db, issueId, now, person.personId);
    }
    tell({ count: issueIds.length });
    return { cleaned: issueIds.length };
  },
};
