import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { call } from '../../app/client.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { PaperButton } from '../../papers/PaperButton.tsx';
import classes from './Stock.module.css';
import { WriteOffForm } from './WriteOffForm.tsx';

type Lot = OutputOf<'ammunition.stock'>[number];

/** The stock card of a lot over the years, and its writing off. */
export function LotPanel({ lot, onClose }: { lot: Lot; onClose: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('ammunition.write', 'ammunition.writeOff');
  const { lotId } = lot;
  const { data, error } = useOperation('ammunition.card', { lotId });
  const seen = (count: number) => (count === 0 ? '' : formatNumber(count));
  return (
    <Inspector
      broad
      title={lot.number}
      sub={t('rangeStock.card.sub', { calibre: lot.calibre, count: lot.inStore })}
      onClose={onClose}
    >
      <InspectorSection
        title={t('rangeStock.card.title')}
        aside={
          <PaperButton
            label={t('rangeStock.card.print')}
            get={(language) => call('papers.stockCardPdf', { lotId, language })}
          />
        }
      >
        {error && <Refusal failure={error.failure} />}
        {data && (
          <SeenTable label={t('rangeStock.card.title')} className={`${classes.table} ${classes.card}`}>
            <caption className="sr">{t('rangeStock.card.title')}</caption>
            <thead>
              <tr>
                <th scope="col" className={classes.words}>
                  {t('rangePlan.date')}
                </th>
                <th scope="col" className={classes.words}>
                  {t('rangeStock.card.what')}
                </th>
                <th scope="col">{t('rangeStock.card.in')}</th>
                <th scope="col">{t('rangeStock.card.out')}</th>
                <th scope="col">{t('rangeStock.card.balance')}</th>
              </tr>
            </thead>
            <tbody>
              {data.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a card keep their order and have no number
                <tr key={index}>
                  <td className={`${classes.words} nowrap`}>{formatDate(line.date)}</td>
                  <td className={classes.words}>
                    {line.kind === 'day'
                      ? t('rangeStock.acts.day', { intake: line.intake, session: line.session })
                      : t(`rangeStock.card.kinds.${line.kind}`)}
                    <div className="meta t2">
                      {line.kind === 'day'
                        ? [
                            t('rangeStock.card.fired', { count: line.fired }),
                            line.misfired > 0 && t('rangeStock.card.misfired', { count: line.misfired }),
                            line.lost > 0 && t('rangeStock.card.lost', { count: line.lost }),
                          ]
                            .filter(Boolean)
                            .join(' · ')
                        : line.note}
                    </div>
                  </td>
                  <td>{seen(line.in)}</td>
                  <td>{seen(line.out)}</td>
                  <td className={classes.left}>{formatNumber(line.balance)}</td>
                </tr>
              ))}
            </tbody>
          </SeenTable>
        )}
      </InspectorSection>
      {mayWrite && lot.inStore > 0 && (
        <InspectorSection title={t('rangeStock.writeOff.title')}>
          <WriteOffForm lot={lot} />
        </InspectorSection>
      )}
    </Inspector>
  );
}
