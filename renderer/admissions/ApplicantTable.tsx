import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import classes from './ApplicantTable.module.css';
import { leftBy, statusOf } from './man-status.ts';
import type { Admissions } from './use-admissions.ts';

/** The columns of the list, in the reader's language. */
export function useApplicantColumns(): readonly Column<ApplicantRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<ApplicantRow>[]>(
    () => [
      {
        id: 'name',
        header: t('admissions.table.name'),
        value: fullName,
        cell: (man) => (
          <span className="truncate" title={fullName(man)}>
            {fullName(man)}
          </span>
        ),
        width: 'minmax(12rem, 1fr)',
        fixed: true,
      },
      {
        id: 'iin',
        header: t('admissions.table.iin'),
        value: (man) => man.maskedIin,
        cell: ({ maskedIin }) => (
          <span className="code tn t2">
            <span className="t3">{maskedIin.slice(0, -4)}</span>
            {maskedIin.slice(-4)}
          </span>
        ),
        width: '6.5rem',
      },
      {
        id: 'birthDate',
        header: t('admissions.table.birthDate'),
        value: (man) => man.birthDate,
        cell: (man) => <span className="tn">{formatDate(man.birthDate)}</span>,
        width: '7rem',
        hidden: true,
      },
      { id: 'age', header: t('admissions.table.age'), value: (man) => man.age, numeric: true, width: '4.25rem' },
      {
        id: 'documents',
        header: t('admissions.table.documents'),
        value: ({ documents }) => `${documents.have}/${documents.of}`,
        cell: ({ documents }) => (
          <span className={documents.have === documents.of ? 't2' : ''}>
            {documents.have}/{documents.of}
          </span>
        ),
        numeric: true,
        width: '4.25rem',
      },
      {
        id: 'paid',
        header: t('admissions.table.paid'),
        value: (man) => man.paidTenge,
        cell: ({ paidTenge }) => (paidTenge === 0 ? <span className="t3">—</span> : formatNumber(paidTenge)),
        numeric: true,
        width: '5.5rem',
      },
      {
        id: 'state',
        header: t('admissions.table.state'),
        value: (man) => t(`admissions.status.${statusOf(man).word}`),
        cell: (man) => {
          const { word, kind, icon } = statusOf(man);
          return (
            <span title={man.expulsion ? leftBy(man.expulsion) : undefined}>
              <Status kind={kind} {...(icon && { icon })}>
                {t(`admissions.status.${word}`)}
                {man.expulsion && ` ${formatDate(man.expulsion.from)}`}
              </Status>
            </span>
          );
        },
        width: '11.5rem',
      },
    ],
    [t],
  );
}

interface Props {
  columns: readonly Column<ApplicantRow>[];
  visibility: Record<string, boolean>;
  admissions: Admissions;
  /** Only who may change something ticks men. */
  mayTick: boolean;
}

/** Everybody the filters leave, in the order of the Kazakh alphabet. */
export function ApplicantTable({ columns, visibility, admissions, mayTick }: Props) {
  const { t } = useTranslation();
  const { shown, chosen, tick, panel, open } = admissions;
  const selection = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  return (
    <DataTable
      label={t('admissions.table.label')}
      rows={shown}
      columns={columns}
      visibility={visibility}
      rowKey={(man) => man.id}
      menOf={(man) => [man.id]}
      rowName={fullName}
      {...(mayTick && { selection, onSelect: tick })}
      openKey={panel?.what === 'man' ? panel.id : null}
      onOpen={(man) => open({ what: 'man', id: man.id })}
      initialSort={{ id: 'name' }}
      empty={
        <span className={classes.nobody}>
          {t('admissions.filter.none')}
          <Action size="xs" onClick={admissions.clearFilter}>
            {t('admissions.filter.clear')}
          </Action>
        </span>
      }
    />
  );
}
