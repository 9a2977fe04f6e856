import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterField } from '../../../shared/admissions/sheet.ts';
import type { AdmissionFinding, RosterCorrection } from '../../../shared/contract/admissions.contract.ts';
import { Action } from '../../components/Action.tsx';
import { TextField } from '../../components/TextField.tsx';
import { findingText } from '../finding-text.ts';
import parts from '../Parts.module.css';
import classes from './RowLine.module.css';
import { type GroupedRow, lineNumber, shortened } from './verdict-groups.ts';

interface Props {
  line: GroupedRow;
  /** Puts values in the place of cells and judges the list again; without it nothing can be corrected here. */
  onCorrect?: (corrections: RosterCorrection[]) => void;
  /** Takes a person's own correction out again. */
  onPutBack?: () => void;
}

const DIGIT_FIELDS: readonly string[] = ['iin', 'birthDate', 'paid', 'phone'];

/** One line of the list: whose it is, the cell as typed, what is the matter with it, and the way to put it right. */
export function RowLine({ line: { row, findings }, onCorrect, onPutBack }: Props) {
  const { t } = useTranslation();
  const [fixing, setFixing] = useState(false);
  const cells = [...new Set(findings.map(({ cell }) => (cell === null || cell.trim() === '' ? '' : cell)))];
  const iinDate = findings.map(dateToTake).find((date) => date !== null);
  return (
    <li className={classes.line}>
      <span className={`tn ${classes.number}`} title={t('admissions.panel.sheetRow', { row: row.sheetRow })}>
        {lineNumber(row)}
      </span>
      <div className={classes.words}>
        <span className="m" title={row.fullName}>
          {row.fullName === '' ? t('admissions.panel.noName') : shortened(row.fullName)}
        </span>{' '}
        {cells.map((cell) => (
          <span key={cell} className={`code tn ${classes.cell}`}>
            {cell === '' ? <i>{t('admissions.panel.emptyCell')}</i> : cell}
          </span>
        ))}
        {findings.map((finding) => (
          <p key={`${finding.field} ${finding.code}`}>{findingText(finding)}</p>
        ))}
        {fixing && onCorrect && (
          <FixCells
            sheetRow={row.sheetRow}
            findings={findings}
            onCancel={() => setFixing(false)}
            onApply={(corrections) => {
              setFixing(false);
              onCorrect(corrections);
            }}
          />
        )}
      </div>
      {onCorrect && !fixing && (
        <div className={classes.acts}>
          {iinDate !== undefined && (
            <Action
              size="xs"
              onClick={() => onCorrect([{ sheetRow: row.sheetRow, field: 'birthDate', value: iinDate }])}
            >
              {t('admissions.panel.takeIinDate')}
            </Action>
          )}
          <Action size="xs" quiet={iinDate !== undefined} onClick={() => setFixing(true)}>
            {t('admissions.panel.fix')}
          </Action>
        </div>
      )}
      {onPutBack && (
        <div className={classes.acts}>
          <Action size="xs" quiet onClick={onPutBack}>
            {t('admissions.panel.undoFix')}
          </Action>
        </div>
      )}
    </li>
  );
}

/** The day the IIN names, where the sheet's own is impossible or another. */
function dateToTake({ field, params }: AdmissionFinding): string | null {
  return field === 'birthDate' && typeof params.iinDate === 'string' ? params.iinDate : null;
}

interface FixProps {
  sheetRow: number;
  findings: readonly AdmissionFinding[];
  onApply: (corrections: RosterCorrection[]) => void;
  onCancel: () => void;
}

/** A field for every cell that is at fault, with what stands in it now. */
function FixCells({ sheetRow, findings, onApply, onCancel }: FixProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => cellsAtFault(findings));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply(values.map(({ field, value }) => ({ sheetRow, field, value: value.trim() === '' ? null : value.trim() })));
  };
  return (
    <form className={`${parts.form} ${classes.fix}`} onSubmit={apply}>
      {values.map(({ field, value }, index) => (
        <TextField
          key={field}
          label={t(`admissions.field.${field}`)}
          digits={DIGIT_FIELDS.includes(field)}
          value={value}
          onChange={(text) => setValues(values.map((one) => (one.field === field ? { field, value: text } : one)))}
          maxLength={300}
          autoFocus={index === 0}
        />
      ))}
      <div className={parts.acts}>
        <Action size="xs" type="submit">
          {t('admissions.panel.apply')}
        </Action>
        <Action size="xs" quiet onClick={onCancel}>
          {t('admissions.panel.cancel')}
        </Action>
      </div>
    </form>
  );
}

/** Where number and birth date disagree either may be the wrong one, so both can be typed. */
function cellsAtFault(findings: readonly AdmissionFinding[]): { field: RosterField; value: string }[] {
  const cells = new Map<RosterField, string>();
  for (const { code, field, cell, params } of findings) {
    if (code === 'birthDate.disagreesWithIin') cells.set('iin', String(params.iin));
    if (field !== 'documents') cells.set(field, cell ?? '');
  }
  return [...cells].map(([field, value]) => ({ field, value }));
}
