import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Initials } from '../components/Initials.tsx';
import { STATUS_ICONS, Status } from '../components/Status.tsx';
import classes from './LeaveList.module.css';
import { findingTag, hoursText, nightsText, unitText } from './leave-words.ts';

interface Props {
  rows: readonly LeaveRow[];
  tonight: LocalDate;
  openKey: string | null;
  onOpen: (row: LeaveRow) => void;
  /** Decides from the line itself; left out for who may not decide. */
  onApprove?: ((row: LeaveRow) => void) | undefined;
  onRefuse?: ((row: LeaveRow) => void) | undefined;
}

/** Requests, one line each: whose, when, what stands against it. */
export function LeaveList({ rows, tonight, openKey, onOpen, onApprove, onRefuse }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('leave.rows')}>
      {rows.map((row) => (
        <li
          key={row.key}
          className={row.key === openKey ? `${classes.row} ${classes.open}` : classes.row}
          aria-current={row.key === openKey || undefined}
        >
          <Initials name={row.name} />
          <button type="button" className={classes.name} onClick={() => onOpen(row)}>
            <b className="m truncate" style={{ display: 'block' }} title={row.name}>
              {row.name}
            </b>
            <small>{unitText(row)}</small>
          </button>
          <div>
            <b className="m tn">{hoursText(row)}</b>
            <small className="tn">{nightsText(row, tonight)}</small>
          </div>
          <div className={classes.facts}>
            <Facts row={row} />
          </div>
          <div className={classes.acts}>
            {row.state === 'waiting' && row.findings.length === 0 && onApprove && onRefuse && (
              <>
                <Action size="xs" onClick={() => onApprove(row)}>
                  {t('leave.approve')}
                </Action>
                <IconAction
                  icon={IconX}
                  label={t('leave.refuseName', { name: row.name })}
                  onClick={() => onRefuse(row)}
                />
              </>
            )}
            {row.findings.length > 0 && (
              <Action size="xs" onClick={() => onOpen(row)}>
                {t('leave.look')}
              </Action>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const STATE_KINDS = { approved: 'good', refused: 'bad', withdrawn: 'idle', lapsed: 'idle' } as const;

function Facts({ row }: { row: LeaveRow }) {
  const { t } = useTranslation();
  const late = row.late && <Status kind="warn">{t('leave.row.late')}</Status>;
  if (row.findings.length > 0) {
    return (
      <>
        {row.state === 'approved' && <Status kind="good">{t('leave.state.approved')}</Status>}
        {row.findings.map((finding) => (
          <Status key={finding.code} kind={finding.level === 'bar' ? 'bad' : 'warn'}>
            {findingTag(finding)}
          </Status>
        ))}
        {late}
      </>
    );
  }
  if (row.state !== 'waiting') {
    return (
      <>
        <Status kind={STATE_KINDS[row.state]}>{t(`leave.state.${row.state}`)}</Status>
        {row.decision?.reason && <span className="t2">«{row.decision.reason}»</span>}
        {late}
      </>
    );
  }
  return (
    <>
      <span className="t2">
        {[t(`leave.proof.${row.proof ?? 'none'}`), row.destination, row.note, t('leave.row.nth', { nth: row.nth })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {late}
    </>
  );
}

/** The head of a group of requests with its number, and at its end what can be done to all of them. */
export function GroupHead({
  kind,
  title,
  count,
  children,
}: {
  kind: 'warn' | 'good';
  title: string;
  count: number;
  children?: ReactNode;
}) {
  const Icon = STATUS_ICONS[kind];
  return (
    <div className={`is-${kind} ${classes.group}`}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      <h2>{title}</h2>
      <span className="t2 tn">{count}</span>
      <span className={classes.space} />
      {children}
    </div>
  );
}
