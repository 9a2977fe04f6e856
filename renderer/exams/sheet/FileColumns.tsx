import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import matching from '../../admissions/import/ColumnMatching.module.css';
import { columnLetters } from '../../admissions/import/column-letters.ts';
import { Refusal } from '../../components/Refusal.tsx';
import classes from './SheetDesk.module.css';
import type { TableColumn } from './sheet-columns.ts';
import { fieldsOf } from './sheet-fields.ts';
import { useFieldName } from './use-field-name.ts';
import { isWhole, type MarksFile } from './use-marks-file.ts';

/** Which table of a file is read, and what each of its columns holds: shown by itself where that is not known. */
export function FileColumns({ file, sheet }: { file: MarksFile; sheet: Sheet }) {
  const { t } = useTranslation();
  const fieldName = useFieldName(sheet);
  const { tables, table, columns } = file;
  const [shown, setShown] = useState(false);
  if (!table || !columns) return null;
  const unread = !isWhole(table, columns);
  const choices: { value: TableColumn; label: string }[] = [
    { value: 'name', label: t('sheets.paste.name') },
    ...fieldsOf(sheet).map((field) => ({ value: field, label: fieldName(field) })),
  ];
  const heading = table.rows[columns.firstLine - 1]?.cells ?? [];
  // A line that is merged over the table says nothing of its columns.
  const below = table.rows.slice(columns.firstLine).filter(({ cells }) => new Set(cells).size > 2);
  return (
    <>
      <div className={classes.file}>
        {tables.length > 1 && (
          <Select
            aria-label={t('admissions.panel.sheet')}
            data={tables.map(({ name }) => name)}
            value={table.name}
            allowDeselect={false}
            onChange={(name) => name !== null && file.setTable(name)}
          />
        )}
        {!unread && (
          <button type="button" className="act meta" onClick={() => setShown(!shown)}>
            {t(shown ? 'admissions.panel.columnsDone' : 'admissions.panel.columnsEdit')}
          </button>
        )}
      </div>
      {unread && (
        <Refusal
          kind="warn"
          what={t('sheets.paste.unread.what')}
          why={t('sheets.paste.unread.why')}
          todo={t('sheets.paste.unread.todo')}
        />
      )}
      {(unread || shown) && (
        <ul className={`${matching.columns} ${classes.fileColumns}`}>
          {columns.columns.map((column, index) => {
            const letters = columnLetters(index);
            const name = heading[index] || t('admissions.panel.column', { letter: letters });
            const sample = below.find(({ cells }) => (cells[index] ?? '') !== '')?.cells[index] ?? '';
            return (
              <li key={letters} className={matching.column}>
                <span className={matching.name} title={`${name}: ${sample}`}>
                  <span className="truncate">{name}</span>
                  <span className="meta t3 truncate">{sample}</span>
                </span>
                <Select
                  size="xs"
                  aria-label={name}
                  placeholder={t('admissions.panel.notUsed')}
                  data={choices}
                  value={column}
                  onChange={(value) => file.setColumn(index, choices.find((one) => one.value === value)?.value ?? null)}
                  clearable
                  clearButtonProps={{ 'aria-label': t('admissions.panel.notUsed') }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
