import { goTo, useLocation } from '../app/location.ts';

/** What the last day asks for, in the order it is done: orders, oath, certificates; the blanks they take; their check. */
export const GRADUATION_TABS = ['orders', 'oath', 'certificates', 'blanks', 'check'] as const;
export type GraduationTab = (typeof GRADUATION_TABS)[number];

export const REGISTER_VIEWS = ['men', 'register'] as const;
export type RegisterView = (typeof REGISTER_VIEWS)[number];

/** The tab, and what is open beside it: `exams?part=graduation&tab=certificates&view=register&beside=paper-3`. */
export function useGraduationPlace() {
  const { params } = useLocation();
  const tab = GRADUATION_TABS.find((one) => one === params.tab) ?? 'orders';
  const view = REGISTER_VIEWS.find((one) => one === params.view) ?? 'men';
  const [kind = '', number = ''] = (params.beside ?? '').split('-');
  const go = (more: Record<string, string> = {}) => goTo('exams', { part: 'graduation', tab, ...more });
  return {
    tab,
    view,
    open: { kind, id: Number(number) || null },
    openTab: (next: GraduationTab) => goTo('exams', { part: 'graduation', tab: next }),
    openView: (next: RegisterView) => go({ view: next }),
    openBeside: (beside: string | null) => go({ ...(params.view && { view }), ...(beside !== null && { beside }) }),
  };
}
export type OpenBeside = ReturnType<typeof useGraduationPlace>['open'];
