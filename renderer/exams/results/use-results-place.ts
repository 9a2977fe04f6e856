import { OVERALL_RULES } from '../../../shared/exams/overall-grade.ts';
import { goTo, useLocation } from '../../app/location.ts';

/** Every man's twelve marks, how they spread, and earlier intakes beside this one. */
export const RESULT_VIEWS = ['matrix', 'spread', 'compare'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** What is seen of the results; the address keeps it: `exams?part=results&view=matrix&show=retake&beside=man~12`. */
export function useResultsPlace() {
  const { params } = useLocation();
  const put = (changes: Record<string, string | null>) => {
    const wanted: Record<string, string | null> = { ...params, part: 'results', ...changes };
    goTo('exams', Object.fromEntries(Object.entries(wanted).filter((entry): entry is [string, string] => !!entry[1])));
  };
  return {
    view: RESULT_VIEWS.find((one) => one === params.view) ?? 'matrix',
    /** Another rule than the intake's own, only to see what it would say. */
    rule: OVERALL_RULES.find((one) => one === params.rule) ?? null,
    beside: params.beside ?? null,
    params,
    put,
    openView: (view: ResultView) => goTo('exams', { part: 'results', view }),
    openBeside: (beside: string | null) => put({ beside }),
  };
}
