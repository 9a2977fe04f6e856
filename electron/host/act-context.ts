import { contract, type InputOf, type OperationName, type OutputOf } from '../../shared/contract/contract.ts';
import type { SignedIn } from '../../shared/contract/people.contract.ts';
import type { LocalDate, LocalDateTime } from '../../shared/kit/local-time.ts';
import type { Param } from '../../shared/kit/result.ts';
import type { Db } from '../database/open.ts';
import { pressWithoutIins } from '../personal-data/no-whole-iin.ts';
import { demandReach, demandRight, parseInput } from './call-checks.ts';
import { handlerOf } from './handler-of.ts';
import type { Context, DemandPassword, Performed, Seen, Services } from './handlers.ts';
import { Refusal } from './refusal.ts';

/** What every act of a host stands on. */
export interface ActGround {
  services: Services;
  /** Whether answers are looked at for what they must not hold; on in tests. */
  checkOutputs: boolean;
  demandPassword: DemandPassword;
  /** A person with his rights of now; null when he is sent away. */
  personOf(personId: number): SignedIn | null;
  today(): LocalDate;
}

/** One act: by whom, on which database, at which time. */
export interface Act {
  name: OperationName;
  db: Db;
  at: LocalDateTime;
  person: SignedIn;
  /** Where it says whose data it lets out; what it performs inside itself lets it out through it. */
  seen: Seen[];
}

/** What the handler of an act works with, and what it has told by the end. */
export interface ActContext {
  context: Context;
  told(): Record<string, Param>;
}

/** @param stage lays down what the act's own rehearsals stand on (see `Context.ground`) */
export function contextFor(ground: ActGround, act: Act, stage?: () => void): ActContext {
  const { name, db, at, person, seen } = act;
  const { services, demandPassword, personOf, today } = ground;
  let told: Record<string, Param> = {};

  const perform = <N extends OperationName>(inner: N, input: InputOf<N>, as?: number): Performed<N> => {
    const who = as === undefined ? person : personOf(as);
    demandRight(who, contract[inner].right);
    const handler = contract[inner].kind === 'desk' ? null : handlerOf(inner);
    if (!handler || (handler.prepare && !handler.steps)) throw new Refusal('trial.notInTrial', { operation: inner });
    const { context, told: toldInside } = contextFor(ground, { ...act, name: inner, person: who as SignedIn });
    const parsed = parseInput(inner, input);
    demandReach(db, who as SignedIn, today(), inner, parsed);
    const value = handler.run(context, parsed, undefined) as OutputOf<N>;
    return { value, told: toldInside() };
  };

  const begin = <N extends OperationName>(inner: N, input: InputOf<N>, innerStage?: () => void) => {
    const { right } = contract[inner];
    demandRight(person, right);
    const { prepare, run } = handlerOf(inner);
    if (!prepare) return null;
    const parsed = parseInput(inner, input);
    demandReach(db, person, today(), inner, parsed);
    const { context } = contextFor(ground, { ...act, name: inner }, innerStage);
    return prepare(context, parsed).then((ready) => () => {
      demandRight(personOf(person.personId), right);
      return run(context, parsed, ready) as OutputOf<N>;
    });
  };

  const guarded = ground.checkOutputs && contract[name].reveals === null;
  const context: Context = {
    db,
    now: at,
    today: at.slice(0, 10),
    person,
    services: guarded ? { ...services, press: pressWithoutIins(services.press, name) } : services,
    demandPassword,
    tell: (params) => {
      told = { ...told, ...params };
    },
    reveal: (whom) => void seen.push(whom),
    perform,
    begin,
    ground: stage,
  };
  return { context, told: () => told };
}
