import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { type Paste, readPaste } from './paste.ts';
import classes from './SheetDesk.module.css';
import type { Field, NewCell } from './sheet-fields.ts';
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

/** What a pasted column would put down, line by line: refused lines are named, and with one of them nothing is written. */
export function PasteDialog({ view, rows, at, text: first, onFill, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  const paste = text.trim() === '' ? null : readPaste(view.sheet, rows, at, text);
  const go = async () => {
    if (paste && (await onFill(paste.cells))) onClose();
  };
  const men = new Set(paste?.cells.map(({ cadetId }) => cadetId)).size;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('sheets.paste.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.paste} data-waits>
        <p className="body13 t2">{t('sheets.paste.lead', { name: rows[at.row]?.name ?? '' })}</p>
        {first === '' && (
          <Textarea
            label={t('sheets.paste.field')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            minRows={4}
            maxRows={6}
            autosize
            data-autofocus
          />
        )}
        {paste && <Counts paste={paste} />}
        {paste && <PasteLines paste={paste} />}
        <div className={classes.acts}>
          <Action onClick={onClose}>{t('sheets.cancel')}</Action>
          <Action primary blocked={!paste || paste.refused > 0 || men === 0} onClick={() => void go()}>
            {!paste || men === 0
              ? t('sheets.paste.nothing')
              : paste.refused > 0
                ? t('sheets.paste.mend', { count: paste.refused })
                : t('sheets.paste.go', { count: men })}
          </Action>
        </div>
      </div>
    </Modal>
  );
}

/** Whether lines and men are as many, and what would be written over. */
function Counts({ paste }: { paste: Paste }) {
  const { t } = useTranslation();
  const { lines, men, byNames, refused, over } = paste;
  if (refused > 0)
    return (
      <Refusal
        what={t('sheets.paste.refused.what', { count: refused })}
        why={t('sheets.paste.refused.why', { lines: lines.length, men })}
        todo={t('sheets.paste.refused.todo')}
      />
    );
  return (
    <>
      {byNames ? (
        <p className="body13">{t('sheets.paste.byNames', { count: lines.length })}</p>
      ) : (
        lines.length < men && <p className="body13">{t('sheets.paste.fewer', { lines: lines.length, men })}</p>
      )}
      {over > 0 && <Status kind="warn">{t('sheets.paste.over', { count: over })}</Status>}
    </>
  );
}

function PasteLines({ paste: { lines, fields } }: { paste: Paste }) {
  const { t } = useTranslation();
  const name = (field: Field) => t(`sheets.column.${field.startsWith('norm') ? 'results' : (field as 'mark')}`);
  return (
    <div className={classes.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sheets.paste.line')}</th>
            <th scope="col">{t('sheets.column.cadet')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {name(field)}
              </th>
            ))}
            <th scope="col">{t('sheets.paste.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, row, said, problem, over }) => (
            <tr key={line}>
              <td className="tn t3">{line}</td>
              <td>{row?.name ?? '—'}</td>
              {fields.map((field, column) => (
                <td key={field} className="tn">
                  {said[column] || '—'}
                </td>
              ))}
              <td>
                {problem ? (
                  <Status kind="bad">{t(`sheets.paste.problem.${problem}`)}</Status>
                ) : (
                  over.length > 0 && (
                    <Status kind="warn">
                      {t('sheets.paste.before', { was: over.map(({ before }) => before).join(' · ') })}
                    </Status>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
