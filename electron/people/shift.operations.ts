import type { peopleOperations, SignedIn } from '../../shared/contract/people.contract.ts';
import { isGuessable } from '../../shared/people/pin.ts';
import type { DeskContext, DeskHandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { countOut } from '../presence/count-out.ts';
import { recordDirectly } from './direct-history.ts';
import { findPerson, listPeople } from './people.repository.ts';
import { demandPin, holdersOfPins, type Pins, removePin, setPin } from './pins.ts';
import { signedIn } from './signed-in.ts';

type ShiftOperation = 'session.setPin' | 'session.removePin' | 'session.shift' | 'session.takeOver';

/** A change of shift at an open file: who has a PIN at this computer takes over, and the history says from whom. */
export const shiftHandlers: DeskHandlersOf<Pick<typeof peopleOperations, ShiftOperation>> = {
  'session.setPin': async (context, { password, pin }) => {
    const { desk } = context;
    const me = demandMe(context);
    await desk.passwords.demand(me.login, password);
    if (isGuessable(pin)) refuse('session.weakPin');
    await setPin(pinsOf(context), me.personId, pin, desk.options.keyCost);
    write(context, 'session.setPin', {});
    return {};
  },

  'session.removePin': async (context) => {
    if (removePin(pinsOf(context), demandMe(context).personId)) write(context, 'session.removePin', {});
    return {};
  },

  'session.shift': async (context) => {
    const { desk, now } = context;
    const holders = new Set(holdersOfPins(pinsOf(context)));
    return {
      people: listPeople(desk.db)
        .filter(({ id, active }) => active === 1 && holders.has(id))
        .map(({ id, full_name, role }) => ({ personId: id, fullName: full_name, role })),
      out: countOut(desk.db, now),
    };
  },

  'session.takeOver': async (context, { personId, pin }) => {
    const { desk, now, signIn } = context;
    const from = demandMe(context);
    if (personId === from.personId) return from;
    await demandPin(pinsOf(context), personId, pin, now);
    // While the PIN was looked at the file may have been locked, or he put out of service.
    const person = findPerson(desk.db, personId);
    if (!person?.active) return refuse('session.noPin');
    const to = signedIn(person);
    write({ ...context, person: to }, 'session.takeOver', {
      from: from.fullName,
      to: to.fullName,
      out: countOut(desk.db, now),
    });
    signIn(to);
    return to;
  },
};

const demandMe = ({ person }: DeskContext): SignedIn => person ?? refuse('session.notSignedIn');

const pinsOf = ({ desk }: DeskContext): Pins => ({ folder: desk.options.machineFolder, keyring: desk.keyring() });

function write({ desk, now, person }: DeskContext, operation: string, params: Record<string, string | number>): void {
  const who = person && { id: person.personId, full_name: person.fullName };
  desk.db.transaction(() => recordDirectly(desk.db, { at: now, person: who, operation, params })).immediate();
}
