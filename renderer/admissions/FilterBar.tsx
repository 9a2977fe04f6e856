import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ADMISSION_GROUPS, type AdmissionGroup } from '../../shared/admissions/groups.ts';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import { DOCUMENT_KINDS } from '../../shared/rules/documents.ts';
import { useInReach } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import classes from './FilterBar.module.css';
import { LACKING, type Lacking, lacks } from './lacking.ts';
import type { Admissions } from './use-admissions.ts';

interface Props {
  applicants: readonly ApplicantRow[];
  counts: Record<AdmissionGroup, number>;
  admissions: Admissions;
  onExport: () => void;
}

const isPaper = (what: Lacking) => (DOCUMENT_KINDS as readonly string[]).includes(what);

/** Chips by state, the search, and what is missing. */
export function FilterBar({ applicants, counts, admissions, onExport }: Props) {
  const { t } = useTranslation();
  const mayExport = useInReach()('papers.admissionsXlsx');
  const name = (what: Lacking) =>
    isPaper(what)
      ? t(`admissions.document.${what as (typeof DOCUMENT_KINDS)[number]}`)
      : t(`admissions.missing.${what as 'medical' | 'limits' | 'fee' | 'overpaid'}`);
  const missing = LACKING.flatMap((what) => {
    const count = applicants.filter((man) => lacks(man, what)).length;
    return count === 0 && what !== admissions.lacking ? [] : [{ value: what, label: `${name(what)} · ${count}` }];
  });
  return (
    <div className={classes.bar}>
      <Chips
        label={t('admissions.groups.label')}
        value={admissions.group}
        onChange={admissions.setGroup}
        items={[
          { value: 'all' as const, label: t('admissions.groups.all'), count: applicants.length },
          ...ADMISSION_GROUPS.filter((group) => counts[group] > 0 || group === admissions.group).map((group) => ({
            value: group,
            label: t(`admissions.groups.${group}`),
            count: counts[group],
          })),
        ]}
      />
      <div className={classes.fields}>
        <TextInput
          className={classes.search ?? ''}
          aria-label={t('admissions.filter.search')}
          placeholder={t('admissions.filter.search')}
          value={admissions.search}
          onChange={(event) => admissions.setSearch(event.currentTarget.value)}
          leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
          data-filter
        />
        <Select
          className={classes.missing ?? ''}
          aria-label={t('admissions.filter.missing')}
          placeholder={t('admissions.filter.missing')}
          data={missing}
          value={admissions.lacking}
          onChange={(value) => admissions.setLacking(LACKING.find((what) => what === value) ?? null)}
          clearable
          clearButtonProps={{ 'aria-label': t('admissions.filter.clear') }}
          nothingFoundMessage={t('admissions.filter.none')}
        />
        <div className={classes.space} />
        {mayExport && (
          <Action quiet onClick={onExport}>
            {t('admissions.export')}
          </Action>
        )}
      </div>
    </div>
  );
}
