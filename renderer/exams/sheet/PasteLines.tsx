import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/contract/exam-sheet.contract.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import type { Paste, PasteLine } from './read-table.ts';
import classes from './SheetDesk.module.css';
import { textKind } from './sheet-fields.ts';
import { useFieldName } from './use-field-name.ts';

/** Whether lines and men are as many, what is refused, and what would be written over. */
export function PasteCounts({ paste }: { paste: Paste }) {
  const { t } = useTranslation();
  const { lines, men, byNames, holds, refused, over } = paste;
  if (refused > 0 && holds)
    return (
      <Refusal
        what={t('sheets.paste.refused.what', { count: refused })}
        why={t('sheets.paste.refused.why', { lines: lines.length, men })}
        todo={t('sheets.paste.refused.todo')}
      />
    );
  return (
    <>
      {refused > 0 && (
        <Refusal
          kind="warn"
          what={t('sheets.paste.leftOut.what', { count: refused })}
          why={t('sheets.paste.leftOut.why')}
          todo={t('sheets.paste.leftOut.todo')}
        />
      )}
      {byNames ? (
        <p className="body13">{t('sheets.paste.byNames', { count: lines.filter(({ row }) => row !== null).length })}</p>
      ) : (
        lines.length < men && <p className="body13">{t('sheets.paste.fewer', { lines: lines.length, men })}</p>
      )}
      {over > 0 && <Status kind="warn">{t('sheets.paste.over', { count: over })}</Status>}
    </>
  );
}

/** Every line with what is the matter with it, beside its cells. */
export function PasteLines({ sheet, paste: { lines, fields } }: { sheet: Pick<Sheet, 'norms'>; paste: Paste }) {
  const { t } = useTranslation();
  const fieldName = useFieldName(sheet);
  const fault = ({ problem, wrong }: PasteLine): string | null => {
    if (problem === null) return null;
    if (wrong === null) return t(`sheets.paste.problem.${problem}`);
    return t(`sheets.paste.value.${wrong === 'mark' ? 'mark' : textKind(sheet, wrong)}`);
  };
  return (
    <div className={classes.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sheets.paste.line')}</th>
            <th scope="col">{t('sheets.column.cadet')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {fieldName(field)}
              </th>
            ))}
            <th scope="col">{t('sheets.paste.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.line}>
              <td className="tn t3">{one.line}</td>
              <td>{one.row?.name ?? (one.name || '—')}</td>
              {fields.map((field, column) => (
                <td key={field} className={one.wrong === field ? `tn ${classes.wrong}` : 'tn'}>
                  {one.said[column] || '—'}
                </td>
              ))}
              <td>
                {one.problem ? (
                  <Status kind="bad">{fault(one)}</Status>
                ) : (
                  one.over.length > 0 && (
                    <Status kind="warn">
                      {t('sheets.paste.before', { was: one.over.map(({ before }) => before).join(' · ') })}
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
