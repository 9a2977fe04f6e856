import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterCorrection } from '../../../shared/contract/admissions.contract.ts';
import type { StatusKind } from '../../app/theme/tokens.ts';
import type { TablerIcon } from '../../components/Action.tsx';
import { Status } from '../../components/Status.tsx';
import classes from './RowGroup.module.css';
import { RowLine } from './RowLine.tsx';
import { type GroupedRow, lineNumber } from './verdict-groups.ts';

interface Props {
  title: string;
  kind: StatusKind;
  icon?: TablerIcon;
  lines: readonly GroupedRow[];
  /** How many are shown before the rest is asked for. */
  few: number;
  aside?: ReactNode;
  onCorrect?: (corrections: RosterCorrection[]) => void;
  onPutBack?: (sheetRow: number) => void;
}

const MOST_NUMBERS = 12;

/** Lines with the same verdict under one heading; the first few, the rest by their numbers. */
export function RowGroup({ title, kind, icon, lines, few, aside, onCorrect, onPutBack }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, few);
  const rest = lines.slice(few).map(({ row }) => lineNumber(row));
  const numbers = rest.length > MOST_NUMBERS ? `${rest.slice(0, MOST_NUMBERS).join(', ')} …` : rest.join(', ');
  return (
    <section className={classes.group} aria-label={title}>
      <div className={classes.head}>
        <Status kind={kind} {...(icon && { icon })}>
          <b className="b">{title}</b>
        </Status>
        {aside}
      </div>
      <ul>
        {shown.map((line) => (
          <RowLine
            key={line.row.sheetRow}
            line={line}
            {...(onCorrect && { onCorrect })}
            {...(onPutBack && { onPutBack: () => onPutBack(line.row.sheetRow) })}
          />
        ))}
      </ul>
      {rest.length > 0 && (
        <button type="button" className={`act ${classes.more}`} onClick={() => setAll(!all)}>
          {all ? t('admissions.panel.showFewer') : t('admissions.panel.more', { count: rest.length, numbers })}
        </button>
      )}
    </section>
  );
}
