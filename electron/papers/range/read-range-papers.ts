import { compareKazakh } from '../../../shared/kit/kazakh.ts';
import type { Context } from '../../host/handlers.ts';
import { refuse } from '../../host/refusal.ts';
import { intakeCode } from '../intake-code.ts';
import type {
  AmmunitionActFacts,
  AmmunitionSheetFacts,
  FiringResultsFacts,
  RelayCardsFacts,
  SafetyLogFacts,
  StockCardFacts,
} from './range-paper-facts.ts';

/** By platoon, then by the Kazakh alphabet; who has no platoon stands last. */
const inRoll = (a: { platoon: number | null; name: string }, b: { platoon: number | null; name: string }): number =>
  (a.platoon ?? Infinity) - (b.platoon ?? Infinity) || compareKazakh(a.name, b.name);

/** Every man of the day's relays once, with his account. */
export function readAmmunitionSheet({ db, perform }: Context, { dayId }: { dayId: number }): AmmunitionSheetFacts {
  const { cohortId, day, lots, balance, relays, roles, signatures, acts } = perform('firing.get', { dayId }).value;
  const men = new Map(relays.flatMap(({ lanes }) => lanes.map((lane) => [lane.cadetId, lane])));
  return {
    cohortCode: intakeCode(db, cohortId),
    day,
    lots: lots.map(({ number }) => number),
    men: [...men.values()]
      .toSorted(inRoll)
      .map(({ name, platoon, squad, account }) => ({ name, platoon, squad, account })),
    balance,
    acts,
    roles,
    signatures,
  };
}

/** @throws Refusal rangeDay.unknown when the day is not one of this session */
export function readFiringResults(
  { db, perform }: Context,
  { cohortId, session, dayId }: { cohortId: number; session: number; dayId?: number | undefined },
): FiringResultsFacts {
  const cohortCode = intakeCode(db, cohortId);
  const days = perform('rangeDay.list', { cohortId }).value.days.filter(
    (day) => day.session === session && (dayId === undefined || day.dayId === dayId),
  );
  if (dayId !== undefined && days.length === 0) refuse('rangeDay.unknown', { dayId });
  const men = perform('firing.results', { cohortId }).value.men.flatMap(({ name, platoon, squad, sessions }) => {
    const result = sessions.find((one) => one.session === session && (dayId === undefined || one.dayId === dayId));
    return result ? [{ name, platoon, squad, result }] : [];
  });
  return { cohortCode, session, days, men: men.toSorted(inRoll) };
}

export const readSafetyLog = ({ db, perform }: Context, { cohortId }: { cohortId: number }): SafetyLogFacts => ({
  cohortCode: intakeCode(db, cohortId),
  records: perform('range.safetyLog', { cohortId })
    .value.toReversed()
    .toSorted((a, b) => a.date.localeCompare(b.date)),
});

/** @throws Refusal firing.unknownRelay when it is not one of the day */
export function readRelayCards(
  { db, perform }: Context,
  { dayId, relayId }: { dayId: number; relayId?: number | undefined },
): RelayCardsFacts {
  const { cohortId, day, relays, roles } = perform('firing.get', { dayId }).value;
  const asked = relays.filter((relay) => relayId === undefined || relay.relayId === relayId);
  if (relayId !== undefined && asked.length === 0) refuse('firing.unknownRelay');
  return {
    cohortCode: intakeCode(db, cohortId),
    day,
    relays: asked,
    leader: roles.find(({ role }) => role === 'leader')?.name,
  };
}

export const readStockCard = ({ perform }: Context, { lotId }: { lotId: number }): StockCardFacts => ({
  card: perform('ammunition.card', { lotId }).value,
});

/** @throws Refusal papers.unknownAct */
export function readAct({ perform }: Context, { actId }: { actId: number }): AmmunitionActFacts {
  const act = perform('ammunition.acts', {}).value.find((one) => one.actId === actId);
  return { act: act ?? refuse('papers.unknownAct', { actId }) };
}
