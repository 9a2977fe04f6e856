import { IconFileImport, IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenKeys } from '../app/keys.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { ColumnChoice } from '../components/ColumnChoice.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Said } from '../components/Said.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { useColumnChoice } from '../components/use-column-choice.ts';
import { AdmissionsTabs } from './AdmissionsTabs.tsx';
import { ApplicantTable, useApplicantColumns } from './ApplicantTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFileDrop } from './import/use-file-drop.ts';
import { OpenPanelView } from './OpenPanelView.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useAdmissions } from './use-admissions.ts';
import { saveList } from './use-order-paper.ts';

/** The list of one intake with its filters, and the panel that is open beside it. */
export function AdmissionsDesk({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const list = useOperation('admissions.list', { cohortId });
  const applicants = list.data?.applicants ?? [];
  const admissions = useAdmissions(applicants);
  const columns = useApplicantColumns();
  const choice = useColumnChoice(columns, 'admissions');
  const [dropped, setDropped] = useState<File | null>(null);
  const mayWrite = useMay('admissions.write');
  const mayEnrol = useMay('admissions.enrol');
  const { chosen, panel, open, shown } = admissions;

  const startImport = (file: File | null) => {
    setDropped(file);
    open({ what: 'import' });
  };
  useFileDrop(mayWrite, startImport);
  useScreenKeys(
    mayWrite
      ? [
          { keys: 'Ctrl+KeyI', label: t('admissions.empty.import'), run: () => startImport(null) },
          { keys: 'Ctrl+KeyM', label: t('admissions.empty.add'), run: () => open({ what: 'add' }) },
        ]
      : [],
  );

  const some = applicants.length > 0;
  const actions = some && (
    <>
      <ColumnChoice columns={columns} {...choice} />
      {mayWrite && (
        <>
          <Action icon={IconFileImport} onClick={() => startImport(null)}>
            {t('admissions.import')}
          </Action>
          <Action icon={IconUserPlus} onClick={() => open({ what: 'add' })}>
            {t('admissions.add')}
          </Action>
        </>
      )}
      {mayEnrol &&
        (chosen.length > 0 ? (
          <Action primary={panel === null} icon={IconUserCheck} onClick={() => open({ what: 'enrol' })}>
            {t('admissions.enrolMany', { count: chosen.length })}
          </Action>
        ) : (
          <Action blocked onClick={() => admissions.setGroup('ready')}>
            {t('admissions.enrolNone')}
          </Action>
        ))}
    </>
  );
  return (
    <Screen
      inspector={
        <OpenPanelView cohortId={cohortId} admissions={admissions} orders={list.data?.orders ?? []} dropped={dropped} />
      }
    >
      <ScreenHead
        title={t('admissions.title')}
        sub={
          some &&
          (admissions.filtered
            ? t('admissions.filtered', { shown: shown.length, all: applicants.length })
            : t('admissions.applications', { count: applicants.length }))
        }
        actions={actions}
      />
      {some && <AdmissionsTabs />}
      <Said>{list.data && admissions.search !== '' ? t('components.found', { count: shown.length }) : ''}</Said>
      {list.data && some && (
        <FilterBar
          applicants={applicants}
          counts={list.data.counts}
          admissions={admissions}
          onExport={() => void saveList(cohortId)}
        />
      )}
      {list.data && !some && (
        <EmptyState
          text={t('admissions.empty.nobody')}
          right="admissions.write"
          {...(mayWrite && {
            note: t('admissions.empty.note'),
            action: (
              <>
                <Action primary={panel === null} icon={IconFileImport} onClick={() => startImport(null)}>
                  {t('admissions.empty.import')}
                </Action>
                <Action icon={IconUserPlus} kbd="Ctrl M" onClick={() => open({ what: 'add' })}>
                  {t('admissions.empty.add')}
                </Action>
              </>
            ),
          })}
        />
      )}
      <ScreenBody flush>
        {list.error && <Refusal failure={list.error.failure} />}
        {some && (
          <ApplicantTable
            columns={columns}
            visibility={choice.visibility}
            admissions={admissions}
            mayTick={mayWrite || mayEnrol}
          />
        )}
      </ScreenBody>
      {chosen.length > 0 && mayWrite && <SelectionBar chosen={chosen} onClear={() => admissions.tick(new Set())} />}
    </Screen>
  );
}
