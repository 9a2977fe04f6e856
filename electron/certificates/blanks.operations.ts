import type { certificatesOperations } from '../../shared/contract/certificates.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { findBlank, findInSpan, insertBlanks, listBlanks, setBlankAside } from './blanks.repository.ts';
import { blankView, textOf } from './certificate-views.ts';

/** A box of blanks and a typing slip apart: '1' to '1000000'. */
const MOST_AT_ONCE = 5000;
const NUMBERS_SHOWN = 5;

type Names = 'certificates.blanks' | 'certificates.addBlanks' | 'certificates.setAside';

export const blanksHandlers: HandlersOf<Pick<typeof certificatesOperations, Names>> = {
  'certificates.blanks': ({ db }, { state }) => {
    const blanks = listBlanks(db).map(blankView);
    const count = (wanted: string) => blanks.filter((blank) => blank.state === wanted).length;
    return {
      blanks: blanks.filter((blank) => state === undefined || blank.state === state),
      counts: { free: count('free'), issued: count('issued'), spoiled: count('spoiled'), lost: count('lost') },
      next: blanks.find((blank) => blank.state === 'free')?.text ?? null,
    };
  },

  'certificates.addBlanks': ({ db, today, tell }, span) => {
    const { series, from, to, digits, receivedOn } = span;
    const added = to - from + 1;
    if (added < 1) refuse('certificates.spanBackwards', { from, to });
    if (added > MOST_AT_ONCE) refuse('certificates.tooManyBlanks', { count: added, most: MOST_AT_ONCE });
    if (String(to).length > digits) refuse('certificates.numberTooLong', { number: to, digits });
    if (receivedOn > today) refuse('certificates.notYet', { date: receivedOn });
    const taken = findInSpan(db, series, from, to);
    if (taken) refuse('certificates.blankKnown', { number: textOf(taken) });
    insertBlanks(db, span);
    tell({
      count: added,
      first: textOf({ series, number: from, digits }),
      last: textOf({ series, number: to, digits }),
    });
    return { added };
  },

  'certificates.setAside': ({ db, today, person, tell }, { blankIds, as, reason }) => {
    const blanks = [...new Set(blankIds)].map(
      (blankId) => findBlank(db, blankId) ?? refuse('certificates.unknownBlank', { blankId }),
    );
    for (const blank of blanks) {
      const number = textOf(blank);
      if (blank.state === 'issued') refuse('certificates.blankIssued', { number, name: blank.name });
      if (blank.state !== 'free') refuse('certificates.blankGone', { number });
      setBlankAside(db, { blankId: blank.blankId, as, on: today, by: person.personId, reason });
    }
    tell({ count: blanks.length, numbers: blanks.slice(0, NUMBERS_SHOWN).map(textOf), as, reason });
    return { count: blanks.length };
  },
};
