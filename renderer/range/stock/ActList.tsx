import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { call } from '../../app/client.ts';
import { useOperation } from '../../app/queries.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { PaperButton } from '../../papers/PaperButton.tsx';
import classes from './Stock.module.css';

/** Acts of loss and of writing off, newest first, each with its paper. */
export function ActList() {
  const { t } = useTranslation();
  const { data, error } = useOperation('ammunition.acts', {});
  if (error) return <Refusal failure={error.failure} />;
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{t('rangeStock.acts.title')}</h2>
      <SeenTable label={t('rangeStock.acts.title')} className={classes.table}>
        <caption className="sr">{t('rangeStock.acts.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.words}>
              {t('rangeStock.acts.number')}
            </th>
            <th scope="col" className={classes.words}>
              {t('rangeStock.acts.kind')}
            </th>
            <th scope="col" className={classes.words}>
              {t('rangeStock.acts.reason')}
            </th>
            <th scope="col">{t('rangeStock.acts.rounds')}</th>
            <th scope="col">{t('rangeStock.acts.cases')}</th>
            <th scope="col">
              <span className="sr">{t('rangeStock.acts.paper')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ actId, kind, number, date, rounds, cases, reason, lots, day }) => (
            <tr key={actId}>
              <th scope="row" className={classes.words}>
                {t('components.number.of', { number })}
                <div className="meta t2">{formatDate(date)}</div>
              </th>
              <td className={classes.words}>
                {t(`rangeStock.acts.kinds.${kind}`)}
                <div className="meta t2">
                  {[
                    ...lots.map((lot) => lot.number),
                    day && t('rangeStock.acts.day', { intake: day.intake, session: day.session }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </td>
              <td className={classes.words}>{reason}</td>
              <td>{rounds}</td>
              <td>{kind === 'loss' ? cases : ''}</td>
              <td>
                <PaperButton
                  label={t('rangeStock.acts.print', { number })}
                  get={(language) => call('papers.ammunitionActPdf', { actId, language })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </SeenTable>
    </section>
  );
}
