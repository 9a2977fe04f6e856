import { goTo, useLocation } from '../../app/location.ts';

export const RESULT_VIEWS = ['owed', 'marks', 'men', 'trend'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** What is seen of the results; `beside` is the number of sessions fired whose names are open. */
export function useResultsPlace() {
  const { params } = useLocation();
  const view = RESULT_VIEWS.find((one) => one === params.view) ?? 'owed';
  const fired = params.beside === undefined ? Number.NaN : Number(params.beside);
  return {
    view,
    openCount: Number.isInteger(fired) ? fired : null,
    openView: (next: ResultView) => goTo('range', { tab: 'results', view: next }),
    openNames: (count: number | null) =>
      goTo('range', { tab: 'results', view, ...(count !== null && { beside: `${count}` }) }),
    makeDay: (session: number) => goTo('range', { tab: 'days', beside: `makeup-${session}` }),
  };
}
