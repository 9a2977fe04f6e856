import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { FindingCode } from '../../shared/leave/eligibility.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { STATUS_ICONS } from '../components/Status.tsx';
import { Working } from '../components/Working.tsx';
import { clock, weekdayName } from '../i18n/formats.ts';
import { type Act, DecideFoot } from './DecideFoot.tsx';
import classes from './LeavePanel.module.css';
import { familyText, unitText } from './leave-words.ts';
import { ProofForm } from './ProofForm.tsx';
import { ReleaseSooner } from './ReleaseSooner.tsx';
import { Withdraw } from './Withdraw.tsx';

interface Props {
  cohortId: number;
  row: LeaveRow;
  act: Act;
  onAct: (act: Act) => void;
  onDecided: () => void;
  onClose: () => void;
}

type Man = OutputOf<'leave.man'>;

/** One request before its decision: whose it is, when, what was checked, what was decided before. */
export function LeavePanel({ cohortId, row, act, onAct, onDecided, onClose }: Props) {
  const { t } = useTranslation();
  const mayDecide = useMay('leave.decide');
  const mayWrite = useMay('leave.write');
  const night = row.nights[0]?.night ?? '';
  const man = useOperation('leave.man', { cadetId: row.cadetId, night });
  const open = row.state === 'waiting' || row.state === 'approved';
  return (
    <Inspector
      title={row.name}
      sub={
        <>
          {unitText(row)}
          {man.data?.bunk && ` · ${t('leave.panel.bunk', { bunk: man.data.bunk })}`}
          {man.data && <br />}
          {man.data && familyText(man.data)}
        </>
      }
      onClose={onClose}
      foot={
        mayDecide && open && <DecideFoot cohortId={cohortId} row={row} act={act} onAct={onAct} onDecided={onDecided} />
      }
    >
      <InspectorSection>
        <div className={classes.window}>
          <Moment at={row.from} />
          <IconArrowRight size="1.25rem" stroke={1.75} aria-hidden />
          <Moment at={row.until} end />
        </div>
      </InspectorSection>
      {row.findings.length > 0 && (
        <InspectorSection>
          <div className={classes.findings}>
            {row.findings.map((finding) => (
              <Refusal
                key={finding.code}
                kind={finding.level === 'bar' ? 'bad' : 'warn'}
                what={t(`leave.finding.${finding.code}.what`, finding.params)}
                why={t(`leave.finding.${finding.code}.why`, finding.params)}
                actions={
                  mayDecide &&
                  open &&
                  finding.code === 'earlyDeparture' &&
                  row.findings.length === 1 && (
                    <ReleaseSooner
                      cohortId={cohortId}
                      row={row}
                      departure={String(finding.params.at)}
                      onDecided={onDecided}
                    />
                  )
                }
              />
            ))}
          </div>
        </InspectorSection>
      )}
      {man.error && (
        <InspectorSection>
          <Refusal failure={man.error.failure} />
        </InspectorSection>
      )}
      {!man.data && !man.error && (
        <InspectorSection>
          <Working label={t('leave.panel.load')} />
        </InspectorSection>
      )}
      {man.data && (
        <>
          <InspectorSection>
            <Checks man={man.data} row={row} />
            {mayWrite && !man.data.proof && <ProofForm cadetId={row.cadetId} />}
          </InspectorSection>
          <InspectorSection title={t('leave.panel.decisions')}>
            <Decisions decisions={man.data.decisions} />
          </InspectorSection>
        </>
      )}
      {mayWrite && open && (
        <InspectorSection>
          <Withdraw row={row} />
        </InspectorSection>
      )}
    </Inspector>
  );
}

function Moment({ at, end }: { at: string; end?: boolean }) {
  return (
    <div className={end ? classes.end : undefined}>
      <b className="tn">{clock(at)}</b>
      <small>
        <span className="tn">{formatDate(at).slice(0, 5)}</span>, {weekdayName(at.slice(0, 10))}
      </small>
    </div>
  );
}

/** What is looked at for every night, with the findings that speak against it. */
const CHECKS: readonly { check: 'duty' | 'health' | 'discipline' | 'evening'; codes: readonly FindingCode[] }[] = [
  { check: 'duty', codes: ['onDuty', 'restDue', 'onTrip', 'elsewhere'] },
  { check: 'health', codes: ['ill'] },
  { check: 'discipline', codes: ['restricted'] },
  { check: 'evening', codes: ['eveningLesson', 'earlyDeparture'] },
];

function Checks({ man, row }: { man: Man; row: LeaveRow }) {
  const { t } = useTranslation();
  const has = (codes: readonly FindingCode[]) => man.findings.some(({ code }) => codes.includes(code));
  const { proof, platoonOut } = man;
  return (
    <div className={classes.checks}>
      <Check good={!has(['noProof', 'proofExpired'])} label={t('leave.panel.proof')}>
        {proof ? t('leave.panel.seen', { seenOn: proof.seenOn }) : t('leave.panel.clear')}
      </Check>
      {CHECKS.map(({ check, codes }) => (
        <Check key={check} good={!has(codes)} label={t(`leave.panel.${check}`)}>
          {has(codes) ? t('leave.panel.stands') : t('leave.panel.clear')}
        </Check>
      ))}
      {platoonOut && row.platoon !== null && (
        <Check good={!has(['platoonFull'])} label={t('leave.panel.out', { platoon: row.platoon })}>
          <span className="tn">
            {platoonOut.out} / {platoonOut.size}
          </span>
        </Check>
      )}
    </div>
  );
}

function Check({ good, label, children }: { good: boolean; label: string; children: React.ReactNode }) {
  const Icon = STATUS_ICONS[good ? 'good' : 'warn'];
  return (
    <div className={`${good ? 'is-good' : 'is-warn'} ${classes.check}`}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      <span>{label}</span>
      <span>{children}</span>
    </div>
  );
}

function Decisions({ decisions }: { decisions: Man['decisions'] }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return <p className="meta t2">{t('leave.panel.noDecisions')}</p>;
  return (
    <ul className={classes.log}>
      {decisions.map(({ id, night, verdict, by, delegated, reason, late }) => (
        <li key={id}>
          <span className="tn">{formatDate(night)}</span>
          <span>
            <b>{t(`leave.panel.${verdict}`)}</b>
            {reason && `: «${reason}»`}
            {` · ${by}`}
            {late && ` · ${t('leave.row.late')}`}
            {delegated && ` · ${t('leave.panel.delegated')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
