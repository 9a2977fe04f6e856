import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useOperation } from '../../app/queries.ts';
import { BarPlot } from '../../components/BarPlot.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { subjectNames } from '../exam-words.ts';
import { MarkStack, StackLegend } from './MarkStack.tsx';
import classes from './Results.module.css';
import { ResultsFrame } from './ResultsFrame.tsx';
import { meanText } from './SpreadTable.tsx';
import { useOverallParts } from './use-overall-parts.ts';
import { useResultsPlace } from './use-results-place.ts';

type Intake = OutputOf<'results.compare'>[number];

/** Intakes drawn in the plot and set side by side in the table of subjects; the first table has all of them. */
const DRAWN = 6;

/** What every intake with closed sheets came to, oldest first. */
export function CompareView() {
  const { t } = useTranslation();
  const { data, error } = useOperation('results.compare', {});
  return (
    <ResultsFrame>
      {data?.length === 0 && <EmptyState text={t('examResults.compare.empty')} />}
      <ScreenBody>
        {error && <Refusal failure={error.failure} />}
        {data && data.length > 0 && (
          <>
            <Overall intakes={data} />
            <Subjects intakes={data.slice(-DRAWN)} />
          </>
        )}
      </ScreenBody>
    </ResultsFrame>
  );
}

function Overall({ intakes }: { intakes: readonly Intake[] }) {
  const { t } = useTranslation();
  const overallParts = useOverallParts();
  const heads = overallParts({ five: 0, four: 0, three: 0, notPassed: 0, open: 0 });
  return (
    <section className={classes.part}>
      <h2>{t('examResults.compare.overall')}</h2>
      <StackLegend parts={heads} />
      <div className="sideways">
        <SeenTable label={t('examResults.compare.overall')} className={classes.table}>
          <caption className="sr">{t('examResults.compare.overall')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.words}>
                {t('examResults.compare.intake')}
              </th>
              <th scope="col" className={`${classes.words} ${classes.plot}`}>
                {t('examResults.spread.share')}
              </th>
              <th scope="col">{t('examResults.compare.men')}</th>
              {heads.map(({ look, label }) => (
                <th key={look} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className={`${classes.words} ${classes.begin}`}>
                {t('examResults.rule.label')}
              </th>
            </tr>
          </thead>
          <tbody>
            {intakes.map(({ cohortId, code, rule, men, overall }) => (
              <tr key={cohortId}>
                <th scope="row" className={classes.words}>
                  {code}
                </th>
                <td className={classes.plot}>
                  <MarkStack label={code} parts={overallParts(overall)} />
                </td>
                <td>{men}</td>
                {overallParts(overall).map(({ look, count }) => (
                  <td key={look}>{count === 0 ? <span className="t3">·</span> : count}</td>
                ))}
                <td className={`${classes.words} ${classes.begin}`}>{t(`rules.choice.${rule}`)}</td>
              </tr>
            ))}
          </tbody>
        </SeenTable>
      </div>
    </section>
  );
}

/** Means of the final marks of each subject, intakes side by side; one subject is drawn. */
function Subjects({ intakes }: { intakes: readonly Intake[] }) {
  const { t } = useTranslation();
  const { params, put } = useResultsPlace();
  const all = [...new Map(intakes.flatMap(({ subjects }) => subjects.map((one) => [one.code, one]))).values()];
  const nameOf = subjectNames(all);
  const of = (intake: Intake, code: string) => intake.subjects.find((one) => one.code === code);
  const isMarked = (code: string) => intakes.some((intake) => (of(intake, code)?.main.examined ?? 0) > 0);
  const drawn = all.find(({ code }) => code === params.subject) ?? all.find(({ code }) => isMarked(code)) ?? all[0];
  return (
    <section className={`${classes.part} ${classes.pair}`}>
      <h2>{t('examResults.compare.subjects')}</h2>
      <div className={classes.bar} style={{ padding: '0 0 .625rem' }}>
        <Select
          aria-label={t('examPlan.subject')}
          searchable
          data={all.map(({ code }) => ({ value: code, label: nameOf(code) }))}
          value={drawn?.code ?? null}
          allowDeselect={false}
          onChange={(subject) => put({ subject })}
        />
      </div>
      {drawn && (
        <BarPlot
          label={`${t('examResults.compare.subjects')}: ${nameOf(drawn.code)}`}
          series={[t('examResults.compare.main'), t('examResults.compare.final')]}
          groups={intakes.map((intake) => ({
            label: intake.code,
            values: [of(intake, drawn.code)?.main.mean ?? null, of(intake, drawn.code)?.final.mean ?? null],
          }))}
          from={2}
          to={5}
          ticks={[2, 3, 4, 5]}
          format={(mean) => (Number.isInteger(mean) ? String(mean) : meanText(mean))}
        />
      )}
      <div className="sideways">
        <SeenTable label={t('examResults.compare.subjects')} className={`${classes.table} ${classes.narrow}`}>
          <caption className="sr">{t('examResults.compare.subjects')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.words}>
                {t('examPlan.subject')}
              </th>
              {intakes.map(({ cohortId, code }) => (
                <th key={cohortId} scope="col">
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(({ code }) => (
              <tr key={code}>
                <th scope="row" className={classes.words}>
                  {nameOf(code)}
                </th>
                {intakes.map((intake) => {
                  const final = of(intake, code)?.final;
                  return (
                    <td key={intake.cohortId}>
                      {final && final.mean !== null
                        ? t('examResults.compare.cell', { mean: meanText(final.mean), pass: final.passPercent })
                        : '—'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </SeenTable>
      </div>
    </section>
  );
}
