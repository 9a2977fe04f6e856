import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROSTER_FIELDS, type RosterField } from '../../../shared/admissions/sheet.ts';
import type { RosterMapping, RosterReadingView } from '../../../shared/contract/admissions.contract.ts';
import { typeDigits } from '../../components/field-control.ts';
import classes from './ColumnMatching.module.css';
import { columnLetters } from './column-letters.ts';

interface Props {
  reading: RosterReadingView;
  mapping: RosterMapping;
  onChange: (mapping: RosterMapping) => void;
}

/** Which row holds the headings and what each column holds; every change reads the list again. */
export function ColumnMatching({ reading, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const fields = ROSTER_FIELDS.map((field) => ({ value: field, label: t(`admissions.field.${field}`) }));
  const choose = (index: number, wanted: RosterField | null) => {
    const columns: RosterMapping['columns'] = { ...mapping.columns };
    for (const column of reading.columns) if (column.index === index && column.field) columns[column.field] = null;
    if (wanted !== null) columns[wanted] = index;
    // A column that is named is read from somewhere: without headings, from the first row.
    onChange({ headerRow: mapping.headerRow ?? reading.headerRow ?? 0, columns });
  };
  return (
    <div className={classes.matching}>
      <NumberInput
        label={t('admissions.panel.headerRow')}
        description={t('admissions.panel.headerRowHint')}
        min={0}
        allowDecimal={false}
        value={mapping.headerRow ?? reading.headerRow ?? ''}
        onKeyDown={typeDigits}
        onChange={(value) => typeof value === 'number' && onChange({ headerRow: value })}
      />
      <ul className={classes.columns}>
        {reading.columns.map((column) => {
          const name = column.heading || t('admissions.panel.column', { letter: columnLetters(column.index) });
          return (
            <li key={column.index} className={classes.column}>
              <span className={classes.name} title={`${name}: ${column.sample}`}>
                <span className="truncate">{name}</span>
                <span className="meta t3 truncate">{column.sample}</span>
              </span>
              <Select
                size="xs"
                aria-label={name}
                placeholder={t('admissions.panel.notUsed')}
                data={fields}
                value={column.field}
                onChange={(value) => choose(column.index, ROSTER_FIELDS.find((field) => field === value) ?? null)}
                clearable
                clearButtonProps={{ 'aria-label': t('admissions.panel.notUsed') }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
