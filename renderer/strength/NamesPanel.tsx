import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrengthNow } from '../../shared/contract/strength.contract.ts';
import type { ReportContent, ReportMan } from '../../shared/strength/report.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Status } from '../components/Status.tsx';
import classes from './NamesPanel.module.css';
import type { FigureNames } from './strength-place.ts';
import { nameOf, platoonOf, reasonOf, timeOf } from './strength-words.ts';

interface Props {
  figure: FigureNames;
  content: ReportContent;
  /** What is known now where it is not what was signed. */
  known: ReportContent | null;
  overdue: StrengthNow['overdue'];
  onClose: () => void;
  /** Under the title, before how many they are: which day, where that is not plain. */
  when?: string;
  /** At the bottom: the way to the report. */
  foot?: ReactNode;
}

/** The names behind a figure, and beside them who stands there by what is known now. */
export function NamesPanel({ figure, content, known, overdue, onClose, when, foot }: Props) {
  const { t } = useTranslation();
  const named = menOf(content, figure);
  const now = known && menOf(known, figure);
  const differ = now !== null && ids(now) !== ids(named);
  return (
    <Inspector
      title={t(`strength.column.${figure.column}`)}
      sub={[when, rowName(figure.row), t('strength.names', { count: named.length })].filter(Boolean).join(' · ')}
      onClose={onClose}
      foot={foot}
    >
      <InspectorSection>
        <Names men={named} overdue={overdue} withPlatoon={figure.row === 'all'} />
      </InspectorSection>
      {differ && (
        <InspectorSection title={t('strength.nowFigure', { count: now.length })}>
          <Names men={now} overdue={overdue} withPlatoon={figure.row === 'all'} />
        </InspectorSection>
      )}
    </Inspector>
  );
}

function Names({
  men,
  overdue,
  withPlatoon,
}: {
  men: readonly ReportMan[];
  overdue: StrengthNow['overdue'];
  withPlatoon: boolean;
}) {
  const { t } = useTranslation();
  if (men.length === 0) return <p className="t2">{t('strength.nobody')}</p>;
  const late = new Map(overdue.map((one) => [one.cadetId, one]));
  return (
    <ul className={classes.names}>
      {men.map((man) => {
        const overdueMan = man.where === 'offGrounds' ? late.get(man.cadetId) : undefined;
        const facts = [withPlatoon && platoonOf(man.platoon), reasonOf(man), timeOf(man)].filter(Boolean).join(' · ');
        return (
          <li key={man.cadetId}>
            <span className="m">{nameOf(man)}</span>
            {facts && <span className="meta t2 tn">{facts}</span>}
            {overdueMan && (
              <Status kind="bad">
                {[t('strength.overdueSince', overdueMan), overdueMan.phone].filter(Boolean).join(' · ')}
              </Status>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const rowName = (row: string): string => (row === 'all' ? '' : platoonOf(row === 'none' ? null : Number(row)));

const menOf = ({ men }: ReportContent, { row, column }: FigureNames): ReportMan[] =>
  men.filter(
    (man) => (row === 'all' || String(man.platoon ?? 'none') === row) && (column === 'onList' || man.where === column),
  );

const ids = (men: readonly ReportMan[]): string => men.map(({ cadetId }) => cadetId).join();
