import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedIncludes } from '../../../shared/kit/kazakh.ts';
import { subjectCode } from '../../../shared/timetable/intake/subject-codes.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import type { SubjectTint } from '../../app/theme/tokens.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Status } from '../../components/Status.tsx';
import { SubjectCode } from '../../components/SubjectCode.tsx';
import { ToAdmissions } from '../../components/ToAdmissions.tsx';
import type { Column, RowKey } from '../../components/table-column.ts';
import { currentLanguage } from '../../i18n/setup.ts';
import { mendText, reasonText, subjectNames } from '../exam-words.ts';
import { NameSearch } from '../NameSearch.tsx';
import bars from '../plan/PlanDesk.module.css';
import { PlanFrame } from '../plan/PlanFrame.tsx';
import { usePlanPlace } from '../plan/use-plan-place.ts';
import classes from './Admission.module.css';
import { AdmitForm } from './AdmitForm.tsx';
import { ADMISSION_FILTERS, type AdmissionMan, fits } from './admission-men.ts';
import { ManPanel } from './ManPanel.tsx';

/** Chips that are left out where nobody stands behind them. */
const ALWAYS = new Set(['all', 'kept', 'free']);

/** Who may sit the exams as things stand today, with every reason and what mends it. */
export function AdmissionDesk({ cohortId }: { cohortId: number }) {
  const { t, i18n } = useTranslation();
  const mayAdmit = useMay('exams.admit');
  const { beside, params, put, openBeside } = usePlanPlace();
  const { data, error } = useOperation('exams.admission', { cohortId });
  const plan = useOperation('exams.plan', { cohortId });
  const [search, setSearch] = useState('');
  const [selection, setSelection] = useState<ReadonlySet<RowKey>>(new Set());
  const subjects = plan.data?.subjects;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are in the reader's language
  const nameOf = useMemo(() => subjectNames(subjects ?? []), [subjects, i18n.language]);
  const filter = ADMISSION_FILTERS.find((one) => one === params.reason) ?? 'kept';
  const subject = subjects?.find(({ code }) => code === params.subject)?.code ?? null;
  const men = data?.men;
  const rows = useMemo(
    () =>
      (men ?? []).filter(
        (man) =>
          foldedIncludes(man.name, search.trim()) &&
          fits(man, filter) &&
          (subject === null || man.barredFrom.includes(subject)),
      ),
    [men, filter, subject, search],
  );
  const columns = useMemo<Column<AdmissionMan>[]>(
    () => [
      {
        id: 'name',
        header: t('examPlan.admission.name'),
        value: ({ name }) => name,
        width: 'minmax(13rem,1.2fr)',
        fixed: true,
      },
      {
        id: 'platoon',
        header: t('examPlan.admission.platoon'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '5rem',
      },
      {
        id: 'reasons',
        header: t('examPlan.admission.against'),
        value: ({ reasons }) => reasons.map((reason) => reasonText(reason, nameOf)).join('; ') || null,
        cell: (man) => <Reasons man={man} words={man.reasons.map((reason) => reasonText(reason, nameOf)).join('; ')} />,
        width: 'minmax(16rem,2fr)',
      },
      {
        id: 'mend',
        header: t('examPlan.admission.mend'),
        value: ({ reasons }) => [...new Set(reasons.map(mendText))].join('; ') || null,
        width: 'minmax(12rem,1.6fr)',
      },
      {
        id: 'barred',
        header: t('examPlan.admission.barred'),
        value: ({ barredFrom }) => barredFrom.length || null,
        cell: ({ barredFrom }) => <Barred codes={barredFrom} all={subjects?.length ?? 0} nameOf={nameOf} />,
        width: 'minmax(11rem,1fr)',
      },
    ],
    [t, nameOf, subjects],
  );
  const chosen = (men ?? []).filter(({ cadetId }) => selection.has(cadetId));
  const open = men?.find(({ cadetId }) => beside === `man~${cadetId}`);
  const barredBy = (code: string) => (men ?? []).filter(({ barredFrom }) => barredFrom.includes(code)).length;
  const exams = plan.data?.exams ?? [];
  const close = () => openBeside(null);

  function inspector() {
    if (beside === 'many' && mayAdmit)
      return (
        <Inspector
          title={t('examPlan.admission.decide')}
          sub={t('examPlan.men', { count: chosen.length })}
          onClose={close}
        >
          <InspectorSection>
            <AdmitForm
              men={chosen}
              exams={exams}
              nameOf={nameOf}
              onDone={() => {
                setSelection(new Set());
                close();
              }}
            />
          </InspectorSection>
          <InspectorSection title={t('examPlan.admission.whom')}>
            <p className="body13">{chosen.map(({ name }) => name).join(', ')}</p>
          </InspectorSection>
        </Inspector>
      );
    return open && <ManPanel key={open.cadetId} man={open} exams={exams} nameOf={nameOf} onClose={close} />;
  }

  return (
    <PlanFrame
      cohortId={cohortId}
      inspector={inspector()}
      sub={
        data && data.men.length > 0 && t('examPlan.admission.sub', { admitted: data.admitted, men: data.men.length })
      }
      actions={
        mayAdmit &&
        chosen.length > 0 && (
          <Action primary={beside === null} onClick={() => openBeside('many')}>
            {t('examPlan.admission.admitMany', { count: chosen.length })}
          </Action>
        )
      }
    >
      {error && <Refusal failure={error.failure} />}
      {data && (
        <>
          <div className={bars.bar}>
            <Chips
              label={t('examPlan.admission.filter.label')}
              value={filter}
              onChange={(value) => put({ reason: value, beside: null })}
              items={ADMISSION_FILTERS.map((value) => ({
                value,
                label: t(`examPlan.admission.filter.${value}`),
                count: data.men.filter((man) => fits(man, value)).length,
              })).filter(({ value, count }) => count > 0 || ALWAYS.has(value) || value === filter)}
            />
            <span className={bars.space} />
            <NameSearch value={search} found={rows.length} onChange={setSearch} />
          </div>
          {data.notAdmitted > 0 && subjects && (
            <fieldset
              className={classes.subjects}
              style={{ border: 0, margin: 0 }}
              aria-label={t('examPlan.admission.bySubject')}
            >
              <span className="t2">{t('examPlan.admission.bySubject')}</span>
              {subjects
                .filter(({ code }) => barredBy(code) > 0)
                .map(({ code }) => (
                  <button
                    key={code}
                    type="button"
                    title={nameOf(code)}
                    aria-pressed={subject === code}
                    onClick={() => put({ subject: subject === code ? null : code })}
                  >
                    <SubjectCode
                      tint={code as SubjectTint}
                      code={subjectCode(code, currentLanguage())}
                      name={nameOf(code)}
                    />
                    <b className="tn">{barredBy(code)}</b>
                  </button>
                ))}
            </fieldset>
          )}
          {data.men.length === 0 ? (
            <EmptyState text={t('examPlan.admission.nobody')} action={<ToAdmissions />} />
          ) : (
            <ScreenBody flush>
              <DataTable
                label={t('examPlan.view.admission')}
                rows={rows}
                columns={columns}
                rowKey={({ cadetId }) => cadetId}
                rowName={({ name }) => name}
                {...(mayAdmit && { selection, onSelect: setSelection })}
                openKey={open?.cadetId ?? null}
                onOpen={({ cadetId }) => openBeside(`man~${cadetId}`)}
                empty={
                  filter === 'kept' ? (
                    <Status kind="good">{t('examPlan.admission.allFree')}</Status>
                  ) : (
                    t('examPlan.admission.noneHere')
                  )
                }
              />
            </ScreenBody>
          )}
        </>
      )}
    </PlanFrame>
  );
}

function Reasons({ man, words }: { man: AdmissionMan; words: string }) {
  const { t } = useTranslation();
  if (man.reasons.length === 0) return <span className="t2">{t('examPlan.admission.none')}</span>;
  const bars = man.reasons.some(({ level }) => level === 'bar');
  return (
    <span className={classes.line} title={words}>
      <Status kind={bars ? 'bad' : 'warn'}>
        <span className="truncate">{words}</span>
      </Status>
      {man.overrides.length > 0 && (
        <Status kind="info">{t('examPlan.admission.overridden', { count: man.overrides.length })}</Status>
      )}
    </span>
  );
}

/** So many codes stand side by side in the narrowest column. */
const NAMED = 3;

/** Subjects he is kept from; all of them are said in a word. */
function Barred({ codes, all, nameOf }: { codes: readonly string[]; all: number; nameOf: (code: string) => string }) {
  const { t } = useTranslation();
  if (codes.length === 0) return <span className="t2">—</span>;
  if (codes.length === all && all > 1) return <span>{t('examPlan.admission.fromAll', { count: all })}</span>;
  return (
    <span className={classes.barred} title={codes.map(nameOf).join(', ')}>
      {codes.slice(0, codes.length > NAMED ? NAMED - 1 : NAMED).map((code) => (
        <SubjectCode
          key={code}
          tint={code as SubjectTint}
          code={subjectCode(code, currentLanguage())}
          name={nameOf(code)}
        />
      ))}
      {codes.length > NAMED && <span className="meta t2">+{codes.length - NAMED + 1}</span>}
    </span>
  );
}
