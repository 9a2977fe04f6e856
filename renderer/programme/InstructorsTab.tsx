import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { dateRange } from '../i18n/formats.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { LoadBar } from './LoadBar.tsx';
import { StaffNeedTable } from './StaffNeedTable.tsx';
import classes from './StaffTabs.module.css';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  instructors: readonly InstructorView[];
  /** For the estimate while there is nobody; null without a programme. */
  programme: ProgrammeView | null;
  openId: number | null;
  /** The one primary action is the panel's then. */
  panelOpen: boolean;
  onOpen: (id: number | null) => void;
  onPlatoons: (platoons: number) => void;
  mayWrite: boolean;
}

const absenceDates = ({ absences }: InstructorView): string | null =>
  absences.map(({ from, to }) => dateRange(from, to)).join(', ') || null;

/** People who teach, as rows: their subjects, hours a day, load against what is possible, days away. */
export function InstructorsTab({ instructors, programme, openId, panelOpen, onOpen, onPlatoons, mayWrite }: Props) {
  const { t, i18n } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes every head and cell
  const columns = useMemo<Column<InstructorView>[]>(
    () => [
      {
        id: 'name',
        header: t('programme.instructors.name'),
        value: (row) => row.fullName,
        width: 'minmax(13rem,2fr)',
        cell: (row) => (
          <>
            <span className="truncate">{row.fullName}</span>
            {!row.active && <Status kind="idle">{t('programme.instructors.inactive')}</Status>}
          </>
        ),
      },
      {
        id: 'subjects',
        header: t('programme.instructors.subjects'),
        value: (row) => row.subjects.map((code) => subjectCode(code, currentLanguage())).join(' '),
        width: 'minmax(9rem,1.6fr)',
        cell: (row) => (
          <span className={classes.codes}>
            {row.subjects.map((code) => (
              <SubjectTag key={code} code={code} />
            ))}
          </span>
        ),
      },
      {
        id: 'perDay',
        header: t('programme.instructors.perDay'),
        value: (row) => row.maxHoursPerDay,
        numeric: true,
        width: '5.5rem',
      },
      {
        id: 'load',
        header: t('programme.instructors.load'),
        value: (row) => row.plannedHours,
        numeric: true,
        width: '9rem',
        cell: (row) => <LoadBar planned={row.plannedHours} possible={row.availableHours} />,
      },
      {
        id: 'absences',
        header: t('programme.instructors.absences'),
        value: (row) => row.absences[0]?.from ?? null,
        text: absenceDates,
        width: 'minmax(8rem,1.2fr)',
        cell: (row) => <span className="truncate tn">{absenceDates(row) ?? '—'}</span>,
      },
    ],
    [t, i18n.language],
  );
  if (instructors.length === 0) {
    return (
      <>
        <EmptyState
          text={t('programme.instructors.empty')}
          right="programme.write"
          action={
            mayWrite && (
              <Action primary={!panelOpen} icon={IconPlus} onClick={() => onOpen(null)}>
                {t('programme.instructors.add')}
              </Action>
            )
          }
        />
        {programme?.begun && (
          <section className={classes.need}>
            <p className="body13 t2">{t('programme.instructors.need', { count: programme.platoons })}</p>
            <StaffNeedTable programme={programme} onPlatoons={onPlatoons} />
          </section>
        )}
      </>
    );
  }
  return (
    <ScreenBody flush>
      <DataTable
        label={t('programme.instructors.label')}
        rows={instructors}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.fullName}
        openKey={openId}
        onOpen={(row) => onOpen(row.id)}
      />
    </ScreenBody>
  );
}
