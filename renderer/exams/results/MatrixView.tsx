import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedIncludes } from '../../../shared/kit/kazakh.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { subjectCode } from '../../../shared/timetable/intake/subject-codes.ts';
import { call } from '../../app/client.ts';
import { goTo } from '../../app/location.ts';
import { useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { ColumnChoice } from '../../components/ColumnChoice.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import type { Column } from '../../components/table-column.ts';
import { useColumnChoice } from '../../components/use-column-choice.ts';
import { currentLanguage } from '../../i18n/setup.ts';
import { PaperButton } from '../../papers/PaperButton.tsx';
import { subjectNames } from '../exam-words.ts';
import { NameSearch } from '../NameSearch.tsx';
import { Decision } from './Decision.tsx';
import { ManResults } from './ManResults.tsx';
import { MarkCell, markLetter } from './MarkCell.tsx';
import classes from './Results.module.css';
import { ResultsFrame } from './ResultsFrame.tsx';
import { RuleLine } from './RuleLine.tsx';
import { fits, inRollOrder, type Matrix, RESULT_FILTERS, type ResultMan } from './result-men.ts';
import { useResultsPlace } from './use-results-place.ts';

/** Every man with his marks of all subjects, their mean, the overall grade and the decision, in roll order. */
export function MatrixView({ cohortId }: { cohortId: number }) {
  const { rule } = useResultsPlace();
  const own = useOperation('results.matrix', { cohortId });
  const seen = useOperation('results.matrix', { cohortId, ...(rule && { rule }) }, { keep: true });
  const error = own.error ?? seen.error;
  if (own.data && seen.data) return <MatrixOf cohortId={cohortId} own={own.data} matrix={seen.data} />;
  return (
    <ResultsFrame>
      <ScreenBody>{error && <Refusal failure={error.failure} />}</ScreenBody>
    </ResultsFrame>
  );
}

function MatrixOf({ cohortId, own, matrix }: { cohortId: number; own: Matrix; matrix: Matrix }) {
  const { t } = useTranslation();
  const { beside, params, put, openBeside } = useResultsPlace();
  const { subjects, sheets } = matrix;
  const filter = RESULT_FILTERS.find((one) => one === params.show) ?? 'all';
  const men = useMemo(() => inRollOrder(matrix.men), [matrix.men]);
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => men.filter((man) => fits(man, filter) && foldedIncludes(man.name, search.trim())),
    [men, filter, search],
  );
  const language = currentLanguage();
  const columns = useMemo<Column<ResultMan>[]>(() => {
    const nameOf = subjectNames(subjects);
    return [
      {
        id: 'name',
        header: t('examResults.name'),
        value: ({ name }) => name,
        width: 'minmax(14rem,1.6fr)',
        fixed: true,
      },
      {
        id: 'platoon',
        header: t('examResults.platoonShort'),
        hint: t('examPlan.admission.platoon'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '3.25rem',
      },
      ...subjects.map(
        ({ code }, index): Column<ResultMan> => ({
          id: code,
          header: subjectCode(code, language),
          hint: nameOf(code),
          value: ({ cells }) => {
            const cell = cells[index];
            return cell ? (cell.final ?? (cell.main === null ? null : markLetter(cell.main))) : null;
          },
          cell: ({ cells }) => cells[index] && <MarkCell cell={cells[index]} subject={nameOf(code)} />,
          numeric: true,
          width: 'minmax(3.125rem,.3fr)',
        }),
      ),
      {
        id: 'mean',
        header: t('examResults.mean'),
        value: ({ mean }) => mean,
        cell: ({ mean }) => (mean === null ? '—' : formatNumber(mean, 2)),
        numeric: true,
        width: '5rem',
      },
      {
        id: 'overall',
        header: t('examResults.overall'),
        value: ({ overall }) => overall,
        cell: ({ overall }) => (overall === null ? '—' : <b>{overall}</b>),
        numeric: true,
        width: '6.25rem',
      },
      {
        id: 'decision',
        header: t('examResults.decision'),
        value: ({ decision }) => t(`examResults.is.${decision}`),
        cell: (man) => <Decision man={man} />,
        width: 'minmax(8.5rem,.8fr)',
      },
    ];
  }, [subjects, t, language]);
  const choice = useColumnChoice(columns, 'exam-results');
  const open = men.find(({ cadetId }) => beside === `man~${cadetId}`);
  return (
    <ResultsFrame
      sub={
        sheets.planned > 0 && t('examResults.sub', { men: men.length, closed: sheets.closed, planned: sheets.planned })
      }
      actions={
        <>
          {sheets.closed > 0 && (
            <PaperButton
              label={t('examResults.print')}
              whole="papers.examSummaryPdf"
              get={(language) => call('papers.examSummaryPdf', { cohortId, language })}
            />
          )}
          <ColumnChoice columns={columns} {...choice} />
        </>
      }
      inspector={
        open && <ManResults key={open.cadetId} man={open} subjects={subjects} onClose={() => openBeside(null)} />
      }
    >
      {sheets.planned === 0 || men.length === 0 ? (
        <EmptyState
          text={t('examResults.empty')}
          action={
            <Action primary onClick={() => goTo('exams', { part: 'plan' })}>
              {t('examResults.toPlan')}
            </Action>
          }
        />
      ) : (
        <>
          <div className={classes.bar}>
            <Chips
              label={t('examResults.filter.label')}
              value={filter}
              onChange={(value) => put({ show: value === 'all' ? null : value })}
              items={RESULT_FILTERS.map((value) => ({
                value,
                label: t(`examResults.filter.${value}`),
                count: men.filter((man) => fits(man, value)).length,
              }))}
            />
            <span className={classes.space} />
            <NameSearch value={search} found={rows.length} onChange={setSearch} />
          </div>
          <RuleLine own={own} />
          <ScreenBody flush>
            <DataTable
              label={t('examResults.title')}
              rows={rows}
              columns={columns}
              rowKey={({ cadetId }) => cadetId}
              rowName={({ name }) => name}
              visibility={choice.visibility}
              openKey={open?.cadetId ?? null}
              onOpen={({ cadetId }) => openBeside(`man~${cadetId}`)}
              empty={t('examResults.nobody')}
            />
          </ScreenBody>
        </>
      )}
    </ResultsFrame>
  );
}
