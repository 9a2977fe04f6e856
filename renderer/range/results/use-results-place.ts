import { goTo, useLocation } from '../../app/location.ts';

export const RESULT_VIEWS = ['owed', 'marks', 'men', 'trend'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** Whose names stand behind a figure of the marks; null: of every platoon, of every mark. */
export interface AskedNames {
  platoon: number | null;
  session: number;
  mark: number | null;
}

/** 'p1-s2-m5': platoon, session and mark, each left out where it is not asked for. */
const namesWord = ({ platoon, session, mark }: AskedNames): string =>
  [platoon !== null && `p${platoon}`, `s${session}`, mark !== null && `m${mark}`].filter(Boolean).join('-');

function askedOf(word: string | undefined): AskedNames | null {
  const part = (letter: string) => Number(new RegExp(`\\b${letter}(\\d+)`).exec(word ?? '')?.[1]) || null;
  const session = part('s');
  return session === null ? null : { platoon: part('p'), session, mark: part('m') };
}

/** What is seen of the results; `beside` is the number of sessions fired whose names are open. */
export function useResultsPlace() {
  const { params } = useLocation();
  const view = RESULT_VIEWS.find((one) => one === params.view) ?? 'owed';
  const fired = params.beside === undefined ? Number.NaN : Number(params.beside);
  return {
    view,
    openCount: Number.isInteger(fired) ? fired : null,
    openMarks: askedOf(params.beside),
    openView: (next: ResultView) => goTo('range', { tab: 'results', view: next }),
    openNames: (count: number | null) =>
      goTo('range', { tab: 'results', view, ...(count !== null && { beside: `${count}` }) }),
    openMarkNames: (asked: AskedNames | null) =>
      goTo('range', { tab: 'results', view, ...(asked && { beside: namesWord(asked) }) }),
    makeDay: (session: number) => goTo('range', { tab: 'days', beside: `makeup-${session}` }),
  };
}
