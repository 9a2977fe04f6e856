import type { OutputOf } from '../contract/contract.ts';
import type { DifferenceRow } from '../contract/trial.contract.ts';
import type { LocalDate, LocalDateTime } from '../kit/local-time.ts';
import { row } from './plan-differences.ts';

type Beside = OutputOf<'rangeDay.beside'>;
type Finding = Beside[number]['findings'][number];

/** Range days as they would have to go by either plan: departure, nights of leave cut, meals packed, what bars them. */
export function rangeDifferences(now: Beside, trial: Beside): DifferenceRow[] {
  const before = new Map(now.map((day) => [day.dayId, day]));
  return trial.flatMap((day) => {
    const [old, one] = [sideOf(before.get(day.dayId) ?? day), sideOf(day)];
    if (JSON.stringify(old) === JSON.stringify(one)) return [];
    const about = { session: day.session, makeup: day.makeup, platoons: day.platoons.map(({ platoon }) => platoon) };
    const verdict = better(one.bars.length - old.bars.length, one.nights.length - old.nights.length);
    return [{ ...row('rangeDay', about, old, one), verdict, date: one.departsAt.slice(0, 10) }];
  });
}

function sideOf({ departsAt, returnsAt, findings, follows }: Beside[number]) {
  const told = follows ?? { departsAt, returnsAt, findings };
  return {
    departsAt: told.departsAt,
    returnsAt: told.returnsAt,
    nights: told.findings.filter(({ code }) => code === 'leaveCut').flatMap(namesOf),
    packed: told.findings.filter(({ code }) => code === 'packedMeals').length,
    bars: told.findings.filter(({ level }) => level === 'bar').map(({ code }) => code),
  };
}

/** What a range day asks of the mess and of the store on one date. */
interface Supplies {
  session: number;
  platoons: number[];
  date: LocalDate;
  /** Sittings taken along, and for how many men. */
  meals: { start: LocalDateTime; men: number }[];
  ammunition: Beside[number]['ammunition'];
}

/** Dates on which meals are packed and rounds drawn by one of the two plans and not, or otherwise, by the other. */
export function supplyDifferences(now: Beside, trial: Beside): DifferenceRow[] {
  const [before, after] = [suppliesOf(now), suppliesOf(trial)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((key) => {
      const [old, one] = [before.get(key), after.get(key)];
      const either = one ?? old;
      if (!either || JSON.stringify(old) === JSON.stringify(one)) return [];
      const side = (of: Supplies | undefined) => (of ? { meals: of.meals, ...of.ammunition } : null);
      const about = { session: either.session, platoons: either.platoons, date: either.date };
      return [{ ...row('supplyDay', about, side(old), side(one)), date: either.date }];
    })
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

const suppliesOf = (days: Beside): Map<string, Supplies> =>
  new Map(
    days.map((day) => {
      const told = day.follows ?? day;
      const date = told.departsAt.slice(0, 10);
      const meals = told.findings
        .filter(({ code }) => code === 'packedMeals')
        .map(({ params }) => ({ start: String(params.start), men: Number(params.men) }));
      const platoons = day.platoons.map(({ platoon }) => platoon);
      return [`${day.dayId} ${date}`, { session: day.session, platoons, date, meals, ammunition: day.ammunition }];
    }),
  );

const namesOf = ({ params }: Finding): string[] =>
  Array.isArray(params.names) ? params.names.filter((name) => typeof name === 'string') : [];

/** A day that may not be comes before a night that is cut. */
function better(bars: number, nights: number): DifferenceRow['verdict'] {
  const more = bars === 0 ? nights : bars;
  return more === 0 ? 'neither' : more < 0 ? 'better' : 'worse';
}

/** An approved night of leave, and the hours of its man's lessons that reach into it. */
export interface CutNight {
  cadetId: number;
  name: string;
  platoon: number | null;
  night: string;
  from: LocalDateTime;
  to: LocalDateTime;
}

/** Approved nights that lessons of one of the two plans reach into, and of the other not. */
export function nightDifferences(now: readonly CutNight[], trial: readonly CutNight[]): DifferenceRow[] {
  const keyOf = ({ cadetId, night, from }: CutNight) => `${cadetId} ${night} ${from}`;
  const only = (these: readonly CutNight[], others: readonly CutNight[]) => {
    const keys = new Set(others.map(keyOf));
    return these.filter((one) => !keys.has(keyOf(one)));
  };
  const tell = (one: CutNight, worse: boolean): DifferenceRow => {
    const lesson = { from: one.from, to: one.to };
    const about = { name: one.name, night: one.night };
    const said = row('leaveNight', about, worse ? null : lesson, worse ? lesson : null);
    return { ...said, verdict: worse ? 'worse' : 'better', platoon: one.platoon, date: one.night };
  };
  return [...only(trial, now).map((one) => tell(one, true)), ...only(now, trial).map((one) => tell(one, false))];
}
