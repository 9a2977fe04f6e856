import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { roundHalfUp } from '../../../shared/kit/rounding.ts';
import { useOperation } from '../../app/queries.ts';
import { BarPlot } from '../../components/BarPlot.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { MarkFigures, MarkHeads } from './MarkFigures.tsx';
import { meanText } from './mean-text.ts';
import classes from './Results.module.css';
import { roundTicks } from './round-ticks.ts';
import type { AskedNames } from './use-results-place.ts';

type Results = OutputOf<'firing.results'>;

const MARKS = [
  ['5', 'five'],
  ['4', 'four'],
  ['3', 'three'],
  ['2', 'two'],
] as const;

/** Results of the intake by platoon, sessions side by side, and how the marks are spread. */
export function MarksView({ cohortId, onNames }: { cohortId: number; onNames: (asked: AskedNames) => void }) {
  const { t } = useTranslation();
  const { data, error } = useOperation('firing.results', { cohortId });
  return (
    <ScreenBody>
      {error && <Refusal failure={error.failure} />}
      {data &&
        (data.sessions.every(({ fired }) => fired === 0) ? (
          <EmptyState text={t('rangeResults.nothing')} />
        ) : (
          <>
            <section className={classes.part}>
              <h2>{t('rangeResults.platoons')}</h2>
              <PlatoonTable results={data} onNames={onNames} />
            </section>
            <section className={classes.part}>
              <h2>{t('rangeResults.spread')}</h2>
              <Spread results={data} />
            </section>
          </>
        ))}
    </ScreenBody>
  );
}

function PlatoonTable({ results, onNames }: { results: Results; onNames: (asked: AskedNames) => void }) {
  const { t } = useTranslation();
  return (
    <SeenTable label={t('rangeResults.platoons')} className={`${classes.table} ${classes.wide}`}>
      <caption className="sr">{t('rangeResults.platoons')}</caption>
      <MarkHeads
        first={[t('rangeResults.platoon'), t('rangeResults.men')]}
        sessions={results.sessions.map(({ session }) => session)}
      />
      <tbody>
        {results.platoons.map(({ platoon, men, sessions }) => (
          <tr key={platoon}>
            <th scope="row" className={classes.words}>
              {t('rangePlan.platoons', { numbers: platoon })}
            </th>
            <td>{men}</td>
            {sessions.map((figures) => (
              <MarkFigures
                key={figures.session}
                figures={figures}
                whose={t('rangePlan.platoons', { numbers: platoon })}
                onOpen={(asked) => onNames({ ...asked, platoon })}
              />
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row" className={classes.words}>
            <b>{t('rangeResults.whole')}</b>
          </th>
          <td>{results.men.length}</td>
          {results.sessions.map((figures) => (
            <MarkFigures
              key={figures.session}
              figures={figures}
              whose={t('rangeResults.whole')}
              onOpen={(asked) => onNames({ ...asked, platoon: null })}
            />
          ))}
        </tr>
      </tbody>
    </SeenTable>
  );
}

function Spread({ results }: { results: Results }) {
  const { t } = useTranslation();
  const sessions = results.sessions.filter(({ fired }) => fired > 0);
  const names = sessions.map(({ session }) => t('rangePlan.session', { session }));
  const most = Math.max(...sessions.flatMap(({ marks }) => Object.values(marks)));
  const ticks = roundTicks(most);
  return (
    <div className={classes.side}>
      <BarPlot
        label={t('rangeResults.spread')}
        series={names}
        groups={MARKS.map(([label, key]) => ({ label, values: sessions.map(({ marks }) => marks[key]) }))}
        to={ticks.at(-1) ?? most}
        ticks={ticks}
      />
      <SeenTable label={t('rangeResults.spread')} className={classes.table}>
        <caption className="sr">{t('rangeResults.spread')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.words}>
              {t('rangeResults.mark')}
            </th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MARKS.map(([label, key]) => (
            <tr key={key}>
              <th scope="row" className={classes.words}>
                {label}
              </th>
              {sessions.map(({ session, marks, fired }) => (
                <td key={session}>
                  {t('rangeResults.share', { count: marks[key], share: roundHalfUp(marks[key] * 100, fired) })}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={classes.words}>
              {t('rangeResults.meanTotal')}
            </th>
            {sessions.map(({ session, meanTotal }) => (
              <td key={session}>{meanTotal === null ? '—' : meanText(meanTotal)}</td>
            ))}
          </tr>
        </tbody>
      </SeenTable>
    </div>
  );
}
