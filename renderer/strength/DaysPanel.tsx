import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import type { ReportPart } from '../../shared/strength/report.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Status } from '../components/Status.tsx';
import { weekdayShort } from '../i18n/formats.ts';
import classes from './NamesPanel.module.css';

interface Props {
  days: OutputOf<'strength.list'>;
  open: { date: LocalDate; part: ReportPart };
  onOpen: (date: LocalDate, part: ReportPart) => void;
  /** Shows the whole course; absent once it is shown. */
  onEarlier?: (() => void) | undefined;
  onClose: () => void;
}

/** Strength over the days: each report so far, signed or not, and the way to it. */
export function DaysPanel({ days, open, onOpen, onEarlier, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Inspector title={t('strength.days')} sub={t('strength.daysNote')} onClose={onClose}>
      <InspectorSection>
        {days.length === 0 && <p className="t2">{t('strength.daysEmpty')}</p>}
        <div className={classes.days}>
          {days.map(({ date, part, figures, signed }) => (
            <button
              key={`${date} ${part}`}
              type="button"
              aria-current={date === open.date && part === open.part}
              onClick={() => onOpen(date, part)}
            >
              <span className="tn">
                {formatDate(date).slice(0, 5)} <span className="t2">{weekdayShort(date)}</span>
              </span>
              <span className="t2">{t(`strength.part.${part}`)}</span>
              <span className="tn">
                {t('strength.dayFigures', { present: figures.columns.present, onList: figures.onList })}
              </span>
              {signed && <Status kind="good">{t('strength.isSigned')}</Status>}
            </button>
          ))}
        </div>
        {onEarlier && (
          <Action size="xs" quiet onClick={onEarlier}>
            {t('strength.allDays')}
          </Action>
        )}
      </InspectorSection>
    </Inspector>
  );
}
