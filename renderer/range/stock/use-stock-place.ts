import { goTo, useLocation } from '../../app/location.ts';

export const STOCK_VIEWS = ['rounds', 'weapons'] as const;
export type StockView = (typeof STOCK_VIEWS)[number];

/** What is seen of the stock, and what is open beside it: `range?tab=stock&view=weapons&beside=weapon-3`. */
export function useStockPlace() {
  const { params } = useLocation();
  const view = STOCK_VIEWS.find((one) => one === params.view) ?? 'rounds';
  const [kind = '', number = ''] = (params.beside ?? '').split('-');
  return {
    view,
    open: { kind, id: Number(number) || null },
    openView: (next: StockView) => goTo('range', { tab: 'stock', view: next }),
    openBeside: (beside: string | null) => goTo('range', { tab: 'stock', view, ...(beside && { beside }) }),
  };
}
