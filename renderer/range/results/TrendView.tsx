import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { BarPlot } from '../../components/BarPlot.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { MarkFigures, MarkHeads } from './MarkFigures.tsx';
import { meanText } from './mean-text.ts';
import classes from './Results.module.css';

/** Intakes drawn in the plot; the table has all of them. */
const DRAWN = 8;

/** Mean marks of every intake that has fired, oldest first. */
export function TrendView() {
  const { t } = useTranslation();
  const { data, error } = useOperation('firing.trend', {});
  const fired = data?.filter(({ sessions }) => sessions.length > 0) ?? [];
  const numbers = [...new Set(fired.flatMap(({ sessions }) => sessions.map(({ session }) => session)))].toSorted(
    (a, b) => a - b,
  );
  return (
    <ScreenBody>
      {error && <Refusal failure={error.failure} />}
      {data && fired.length === 0 && <EmptyState text={t('rangeResults.nothing')} />}
      {fired.length > 0 && (
        <>
          <section className={classes.part}>
            <h2>{t('rangeResults.trend')}</h2>
            <BarPlot
              label={t('rangeResults.trend')}
              series={numbers.map((session) => t('rangePlan.session', { session }))}
              groups={fired.slice(-DRAWN).map(({ code, sessions }) => ({
                label: code,
                values: numbers.map((session) => sessions.find((one) => one.session === session)?.meanMark ?? null),
              }))}
              from={2}
              to={5}
              ticks={[2, 3, 4, 5]}
              format={(mark) => (Number.isInteger(mark) ? String(mark) : meanText(mark))}
            />
          </section>
          <section className={classes.part}>
            <SeenTable label={t('rangeResults.trend')} className={`${classes.table} ${classes.wide}`}>
              <caption className="sr">{t('rangeResults.trend')}</caption>
              <MarkHeads first={[t('rangeResults.intake')]} sessions={numbers} />
              <tbody>
                {fired.map(({ cohortId, code, sessions }) => (
                  <tr key={cohortId}>
                    <th scope="row" className={classes.words}>
                      {code}
                    </th>
                    {numbers.map((session) => (
                      <MarkFigures key={session} figures={sessions.find((one) => one.session === session)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </SeenTable>
          </section>
        </>
      )}
    </ScreenBody>
  );
}
