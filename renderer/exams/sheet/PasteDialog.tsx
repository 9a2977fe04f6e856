import { FileButton, Modal, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Working } from '../../components/Working.tsx';
import { FileColumns } from './FileColumns.tsx';
import { PasteCounts, PasteLines } from './PasteLines.tsx';
import { readPaste } from './paste.ts';
import { type Paste, readTable } from './read-table.ts';
import classes from './SheetDesk.module.css';
import type { Field, NewCell } from './sheet-fields.ts';
import { isWhole, type MarksFile, useMarksFile } from './use-marks-file.ts';
import type { SheetView } from './use-sheet.ts';

interface Props {
  view: SheetView;
  rows: readonly SheetRow[];
  at: { row: number; field: Field };
  /** What was pasted into the grid; empty when the window was opened by its button. */
  text: string;
  /** True when everything was written. */
  onFill: (cells: readonly NewCell[]) => Promise<boolean>;
  onClose: () => void;
}

/** What a pasted column or a file of marks would put down, line by line; nothing is written before it was looked at. */
export function PasteDialog({ view, rows, at, text: first, onFill, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  const file = useMarksFile(view.sheet, view.rows);
  const byFile = file.fileName !== null;
  const paste = byFile ? fromFile(view, file) : text.trim() === '' ? null : readPaste(view.sheet, rows, at, text);
  const go = async () => {
    if (paste && (await onFill(paste.cells))) onClose();
  };
  const men = new Set(paste?.cells.map(({ cadetId }) => cadetId)).size;
  const held = paste?.holds && paste.refused > 0;
  const picker = (label: string) => (
    <FileButton onChange={(picked) => void file.open(picked)} accept=".xlsx,.csv,.txt,.tsv">
      {({ onClick }) => (
        <Action icon={IconFileSpreadsheet} busy={file.busy} onClick={onClick}>
          {label}
        </Action>
      )}
    </FileButton>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size={byFile || (paste?.fields.length ?? 0) > 2 ? 'xl' : 'lg'}
      title={t('sheets.paste.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.paste} data-waits>
        {byFile ? (
          <p className="body13 m truncate">{file.fileName}</p>
        ) : (
          <p className="body13 t2">{t('sheets.paste.lead', { name: rows[at.row]?.name ?? '' })}</p>
        )}
        {first === '' && !byFile && (
          <Textarea
            label={t('sheets.paste.field')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            rows={5}
            data-autofocus
          />
        )}
        {file.failure && <Refusal failure={file.failure} />}
        {file.busy && <Working label={t('admissions.panel.reading')} />}
        {byFile && <FileColumns file={file} sheet={view.sheet} />}
        {paste && <PasteCounts paste={paste} />}
        {paste && paste.lines.length > 0 && <PasteLines sheet={view.sheet} paste={paste} />}
        <div className={classes.acts}>
          {first === '' && picker(t(byFile ? 'admissions.panel.another' : 'sheets.paste.fromFile'))}
          <span className={classes.gap} />
          <Action onClick={onClose}>{t('sheets.cancel')}</Action>
          <Action primary blocked={!paste || held || men === 0} onClick={() => void go()}>
            {paste && held
              ? t('sheets.paste.mend', { count: paste.refused })
              : !paste || men === 0
                ? t(byFile ? 'sheets.paste.nothingInFile' : 'sheets.paste.nothing')
                : t('sheets.paste.go', { count: men })}
          </Action>
        </div>
      </div>
    </Modal>
  );
}

/** What the file would put down on the whole sheet; nothing while it is not known what its columns hold. */
function fromFile({ sheet, rows }: SheetView, { table, columns }: MarksFile): Paste | null {
  return table && columns && isWhole(table, columns) ? readTable(sheet, rows, table.rows, columns) : null;
}
