import { byName, fullName } from '../../shared/barracks/cadet-name.ts';
import type { followupOperations } from '../../shared/contract/followup.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { ownMen } from '../people/own-rows.ts';
import { findSentLetter, insertLetter, listLetterMen, listSentLetters } from './followup.repository.ts';
import { type FollowedMan, readLetters } from './read-followup.ts';

type LetterOperation = 'followup.letters' | 'followup.recordLetter' | 'followup.sentLetters';

/** Letters to defence departments: what they would say, and those that went out. */
export const letterHandlers: HandlersOf<Pick<typeof followupOperations, LetterOperation>> = {
  'followup.letters': ({ db, today }, { cohortId, department }) => {
    const sent = listSentLetters(db, cohortId).filter(({ date }) => date === today);
    return {
      today,
      letters: readLetters(db, cohortId, today, department).map((letter) => ({
        department: letter.department,
        number: sent.find((one) => one.department === letter.department)?.number ?? null,
        men: letter.men.map(shown),
      })),
    };
  },

  'followup.recordLetter': ({ db, now, today, person, tell }, { cohortId, department, number, date }) => {
    if (date > today) refuse('followup.letterAhead', { date, today });
    const taken = findSentLetter(db, number, date);
    if (taken) refuse('followup.letterTaken', { number, date, department: taken.department });
    const [letter] = readLetters(db, cohortId, today, department);
    if (!letter) return refuse('followup.nobodyLate', { department });
    const cadetIds = letter.men.map(({ cadetId }) => cadetId);
    const letterId = insertLetter(db, { number, date, department, at: now, by: person.personId }, cadetIds);
    tell({ department, number, date, count: cadetIds.length });
    return { letterId, men: cadetIds.length };
  },

  'followup.sentLetters': (context, { cohortId }) => {
    const { db } = context;
    const all = listLetterMen(db).map((row) => ({ ...row, id: row.cadetId }));
    const men = ownMen(context, 'followup.sentLetters', all.toSorted(byName), ({ cadetId }) => cadetId);
    const named = Map.groupBy(men, ({ letterId }) => letterId);
    return listSentLetters(db, cohortId)
      .map((letter) => ({
        ...letter,
        men: (named.get(letter.letterId) ?? []).map(({ cadetId, waiting, ...man }) => ({
          cadetId,
          name: fullName(man),
          waiting: waiting === 1,
        })),
      }))
      .filter((letter) => letter.men.length > 0);
  },
};

const shown = ({ certifiedOn: _, ...man }: FollowedMan) => man;
