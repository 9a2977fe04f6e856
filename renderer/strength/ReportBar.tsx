import { IconCalendarStats, IconChevronLeft, IconChevronRight, IconPrinter, IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StrengthReport } from '../../shared/contract/strength.contract.ts';
import { addDays, formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { REPORT_PARTS, type ReportPart, stillUnknown } from '../../shared/strength/report.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Status } from '../components/Status.tsx';
import { weekdayName } from '../i18n/formats.ts';
import classes from './StrengthDesk.module.css';

interface Props {
  date: LocalDate;
  part: ReportPart;
  /** Undefined while it is read, or cannot be. */
  report: StrengthReport | undefined;
  /** Signing, or drawing the paper. */
  busy: boolean;
  onOpen: (date: LocalDate, part: ReportPart) => void;
  onDays: () => void;
  onUnknown: () => void;
  onSign: () => void;
  onPrint: () => void;
}

/** Which report is open, how it stands, and the one act it waits for. */
export function ReportBar({ date, part, report, busy, onOpen, onDays, onUnknown, onSign, onPrint }: Props) {
  const { t } = useTranslation();
  const maySign = useMay('strength.sign', 'strength.sign');
  const unknown = report ? stillUnknown(report.known).length : 0;
  const somebody = (report?.known.men.length ?? 0) > 0;
  const waits = report?.come === true && report.signed === null && maySign && somebody;
  return (
    <div className={classes.bar}>
      <IconAction
        framed
        icon={IconChevronLeft}
        label={t('strength.earlier')}
        onClick={() => onOpen(addDays(date, -1), part)}
      />
      <span className={`tn ${classes.date}`}>
        <span className="m">{formatDate(date)}</span> <span className="t2">{weekdayName(date)}</span>
      </span>
      <IconAction
        framed
        icon={IconChevronRight}
        label={t('strength.later')}
        onClick={() => onOpen(addDays(date, 1), part)}
      />
      <Segmented
        label={t('strength.part.label')}
        items={REPORT_PARTS.map((value) => ({ value, label: t(`strength.part.${value}`) }))}
        value={part}
        onChange={(next) => onOpen(date, next)}
      />
      {report && <span className="body13 t2 tn">{t('strength.madeFor', { at: report.at })}</span>}
      <div className={classes.acts}>
        <Action quiet icon={IconCalendarStats} onClick={onDays}>
          {t('strength.days')}
        </Action>
        {report && somebody && (
          <Action primary={report.signed !== null} icon={IconPrinter} busy={busy} onClick={onPrint}>
            {report.signed ? t('strength.print') : t('strength.printDraft')}
          </Action>
        )}
        {waits && unknown > 0 && (
          <Action blocked onClick={onUnknown}>
            {t('strength.unknownLeft', { count: unknown })}
          </Action>
        )}
        {waits && unknown === 0 && (
          <Action primary icon={IconSignature} busy={busy} onClick={onSign}>
            {t('strength.sign')}
          </Action>
        )}
      </div>
    </div>
  );
}

/** How the open report stands. */
export function ReportState({ report }: { report: StrengthReport }) {
  const { t } = useTranslation();
  const { signed, come, at } = report;
  if (signed)
    return <Status kind="good">{t('strength.state.signed', { by: signed.signedBy, at: signed.signedAt })}</Status>;
  if (come) return <Status kind="wait">{t('strength.state.unsigned')}</Status>;
  return <Status kind="idle">{t('strength.state.forecast', { at })}</Status>;
}
