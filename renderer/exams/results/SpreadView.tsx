import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { goTo } from '../../app/location.ts';
import { useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Figure } from '../../components/Figure.tsx';
import { PictureSwitch } from '../../components/pictures/PictureSwitch.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { subjectNames } from '../exam-words.ts';
import { MarkMatrix } from './MarkMatrix.tsx';
import { MarkNames } from './MarkNames.tsx';
import { MarkStack, StackLegend } from './MarkStack.tsx';
import classes from './Results.module.css';
import { ResultsFrame } from './ResultsFrame.tsx';
import { type SpreadLine, SpreadTable } from './SpreadTable.tsx';
import { useOverallParts } from './use-overall-parts.ts';
import { useResultsPlace } from './use-results-place.ts';

type Spread = OutputOf<'results.distribution'>;

const BY = ['subject', 'platoon', 'both'] as const;
const EVERYBODY = 'all';

/** How the marks spread: by subject (of all or of one platoon), or by platoon in one subject. */
export function SpreadView({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { beside, openBeside } = useResultsPlace();
  const { data, error } = useOperation('results.distribution', { cohortId });
  const [what, subject, platoon, key] = beside?.split('~') ?? [];
  const nothing = data?.subjects.every(({ all }) => all.examined + all.absent + all.excused === 0);
  return (
    <ResultsFrame
      inspector={
        what === 'names' &&
        data &&
        subject &&
        key && (
          <MarkNames
            cohortId={cohortId}
            subjectCode={subject}
            platoonId={Number(platoon) || null}
            asked={key}
            onClose={() => openBeside(null)}
          />
        )
      }
    >
      {nothing && (
        <EmptyState
          text={t('examResults.spread.empty')}
          action={
            <Action primary onClick={() => goTo('exams', { part: 'sheets' })}>
              {t('graduation.prepare.toSheets')}
            </Action>
          }
        />
      )}
      <ScreenBody>
        {error && <Refusal failure={error.failure} />}
        {data && !nothing && <Spreads spread={data} />}
      </ScreenBody>
    </ResultsFrame>
  );
}

function Spreads({ spread }: { spread: Spread }) {
  const { t } = useTranslation();
  const { params, put, openBeside } = useResultsPlace();
  const overallParts = useOverallParts();
  const nameOf = subjectNames(spread.subjects);
  const by = BY.find((one) => one === params.by) ?? 'subject';
  const platoons = spread.subjects[0]?.platoons ?? [];
  const platoonId = platoons.find((one) => String(one.platoonId) === params.platoon)?.platoonId ?? null;
  const subject = spread.subjects.find(({ code }) => code === params.subject) ?? spread.subjects[0];
  const lines: SpreadLine[] =
    by === 'subject'
      ? spread.subjects.map((one) => ({
          key: one.code,
          name: nameOf(one.code),
          code: one.code,
          figures: one.platoons.find((own) => own.platoonId === platoonId) ?? one.all,
          final: platoonId === null ? one.final : null,
          names: (mark) => openBeside(`names~${one.code}~${platoonId ?? 0}~${mark}`),
        }))
      : (subject?.platoons ?? []).map((own) => ({
          key: String(own.platoonId),
          name: t('examPlan.platoon', { platoon: own.platoon }),
          note: own.closed ? null : t('examResults.spread.notClosed'),
          code: null,
          figures: own,
          final: null,
          names: (mark) => openBeside(`names~${subject?.code ?? ''}~${own.platoonId}~${mark}`),
        }));
  const parts = overallParts(spread.overall);
  return (
    <>
      <section className={classes.part}>
        <h2>{t('examResults.spread.overall')}</h2>
        <StackLegend parts={parts} />
        <SeenTable label={t('examResults.spread.overall')} className={`${classes.table} ${classes.even}`}>
          <caption className="sr">{t('examResults.spread.overall')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${classes.words} ${classes.plot}`}>
                {t('examResults.spread.share')}
              </th>
              {parts.map(({ look, label }) => (
                <th key={look} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td className={classes.plot}>
                <MarkStack label={t('examResults.spread.overall')} parts={parts} />
              </td>
              {parts.map(({ look, label, count }) => (
                <td key={look}>
                  <Figure
                    value={count}
                    label={label}
                    {...(count > 0 && {
                      onOpen: () => put({ view: 'matrix', show: look === 'two' ? 'failed' : look, beside: null }),
                    })}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </SeenTable>
      </section>
      <section className={classes.part}>
        <h2>{t('examResults.spread.marks')}</h2>
        <div className={classes.bar} style={{ padding: '0 0 .625rem' }}>
          <Segmented
            label={t('examResults.spread.by.label')}
            items={BY.map((value) => ({ value, label: t(`examResults.spread.by.${value}`) }))}
            value={by}
            onChange={(value) => put({ by: value, beside: null })}
          />
          {by === 'both' ? (
            <PictureSwitch />
          ) : by === 'subject' ? (
            <Select
              aria-label={t('examPlan.form.platoon')}
              data={[
                { value: EVERYBODY, label: t('examResults.spread.everybody') },
                ...platoons.map((one) => ({
                  value: String(one.platoonId),
                  label: t('examPlan.platoon', { platoon: one.platoon }),
                })),
              ]}
              value={platoonId === null ? EVERYBODY : String(platoonId)}
              allowDeselect={false}
              onChange={(value) => put({ platoon: value === EVERYBODY ? null : value, beside: null })}
            />
          ) : (
            <Select
              aria-label={t('examPlan.subject')}
              searchable
              data={spread.subjects.map(({ code }) => ({ value: code, label: nameOf(code) }))}
              value={subject?.code ?? null}
              allowDeselect={false}
              onChange={(value) => put({ subject: value, beside: null })}
            />
          )}
        </div>
        {by === 'both' ? (
          <MarkMatrix
            subjects={spread.subjects}
            onOpen={(code, platoon, mark) => openBeside(`names~${code}~${platoon ?? 0}~${mark}`)}
          />
        ) : (
          <SpreadTable first={t(by === 'subject' ? 'examPlan.subject' : 'examPlan.form.platoon')} lines={lines} />
        )}
      </section>
    </>
  );
}
