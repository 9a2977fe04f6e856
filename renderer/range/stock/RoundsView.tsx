import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import type { useOperation } from '../../app/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { ActList } from './ActList.tsx';
import { NeedBlock } from './NeedBlock.tsx';
import classes from './Stock.module.css';

interface Props {
  cohortId: number | null;
  stock: ReturnType<typeof useOperation<'ammunition.stock'>>;
  openLot: number | null;
  onOpen: (lotId: number) => void;
}

/** Lots with what became of their rounds, what the intake needs yet, and the acts. */
export function RoundsView({ cohortId, stock, openLot, onOpen }: Props) {
  const { t } = useTranslation();
  const lots = stock.data ?? [];
  const sum = (of: (lot: (typeof lots)[number]) => number) => formatNumber(lots.reduce((all, lot) => all + of(lot), 0));
  return (
    <ScreenBody>
      {stock.error && <Refusal failure={stock.error.failure} />}
      <div className={classes.box}>
        <div className={classes.rounds}>
          <div>
            <section className={classes.part}>
              <h2>{t('rangeStock.lots.title')}</h2>
              {stock.data && lots.length === 0 && <EmptyState text={t('rangeStock.lots.none')} />}
              {lots.length > 0 && (
                <SeenTable label={t('rangeStock.lots.title')} className={classes.table}>
                  <caption className="sr">{t('rangeStock.lots.title')}</caption>
                  <thead>
                    <tr>
                      <th scope="col" className={classes.words}>
                        {t('rangeStock.lots.lot')}
                      </th>
                      <th scope="col" className={classes.words}>
                        {t('rangeStock.lots.calibre')}
                      </th>
                      <th scope="col">{t('rangeStock.lots.received')}</th>
                      <th scope="col">{t('rangeStock.lots.used')}</th>
                      <th scope="col">{t('rangeStock.lots.writtenOff')}</th>
                      <th scope="col">{t('rangeStock.lots.atRange')}</th>
                      <th scope="col">{t('rangeStock.lots.inStore')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {lots.map((lot) => (
                      <tr key={lot.lotId} className={lot.lotId === openLot ? classes.open : undefined}>
                        <th scope="row" className={`${classes.words} ${classes.lot}`}>
                          <button type="button" className="lnk m" onClick={() => onOpen(lot.lotId)}>
                            {lot.number}
                          </button>
                        </th>
                        <td className={classes.words}>{lot.calibre}</td>
                        <td>{formatNumber(lot.received)}</td>
                        <td>{formatNumber(lot.used)}</td>
                        <td>{formatNumber(lot.writtenOff)}</td>
                        <td>{formatNumber(lot.spent - lot.used)}</td>
                        <td className={classes.left}>{formatNumber(lot.inStore)}</td>
                      </tr>
                    ))}
                  </tbody>
                  {lots.length > 1 && (
                    <tfoot>
                      <tr>
                        <th scope="row" className={classes.words} colSpan={2}>
                          {t('rangeStock.lots.total')}
                        </th>
                        <td>{sum(({ received }) => received)}</td>
                        <td>{sum(({ used }) => used)}</td>
                        <td>{sum(({ writtenOff }) => writtenOff)}</td>
                        <td>{sum(({ spent, used }) => spent - used)}</td>
                        <td>{sum(({ inStore }) => inStore)}</td>
                      </tr>
                    </tfoot>
                  )}
                </SeenTable>
              )}
            </section>
            <ActList />
          </div>
          {cohortId !== null && <NeedBlock cohortId={cohortId} />}
        </div>
      </div>
    </ScreenBody>
  );
}
