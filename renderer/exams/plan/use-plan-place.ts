import { goTo, useLocation } from '../../app/location.ts';

/** The plan itself, who may sit the exams, and the norms of practical subjects. */
export const PLAN_VIEWS = ['plan', 'admission', 'norms'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

/** What is open on the plan's desk; the address keeps it: `exams?part=plan&view=admission&reason=feeShort&beside=man-12`. */
export function usePlanPlace() {
  const { params } = useLocation();
  const view = PLAN_VIEWS.find((one) => one === params.view) ?? 'plan';
  const put = (changes: Record<string, string | null>) => {
    const wanted: Record<string, string | null> = { ...params, part: 'plan', ...changes };
    goTo('exams', Object.fromEntries(Object.entries(wanted).filter((entry): entry is [string, string] => !!entry[1])));
  };
  return {
    view,
    /** What is open in the inspector, by the words of the view it belongs to. */
    beside: params.beside ?? null,
    params,
    put,
    openView: (next: PlanView) => goTo('exams', { part: 'plan', view: next }),
    openBeside: (beside: string | null) => put({ beside }),
  };
}

/** The sheet of an exam. */
export const openSheet = (examId: number): void => goTo('exams', { part: 'sheets', exam: String(examId) });
