import { IconDoorEnter, IconDoorExit, IconHandOff, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateMan } from '../../shared/contract/gate.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { CadetName } from '../cadet-card/CadetName.tsx';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import { clock, weekdayName } from '../i18n/formats.ts';
import classes from './GateScreen.module.css';
import { Photo } from './Photo.tsx';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  cohortId: number;
  man: GateMan;
  /** Scanned from a pass that no longer holds: nothing is recorded by Enter. */
  stale: boolean;
  mayWrite: boolean;
  busy: boolean;
  onPass: () => void;
  onDone: () => void;
}

/** The man in front of the gate: who he is, until when he may, and the one thing to do. */
export function ManCard({ cohortId, man, stale, mayWrite, busy, onPass, onDone }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'hold' | 'letOut' | null>(null);
  const lift = useCommand('gate.liftHold');
  const { cadetId, leave, direction, bar } = man;
  const mayPass = bar === null && mayWrite && !stale;
  const look = bar !== null ? 'is-bad' : man.minutesLate > 0 || stale ? 'is-warn' : 'is-good';
  const Door = direction === 'out' ? IconDoorExit : IconDoorEnter;
  const due = man.due ?? leave?.to ?? null;
  return (
    <div className={`${look} ${classes.card}`}>
      <div className={classes.photo}>
        <Photo cadetId={man.cadetId} name={`${man.surname} ${man.givenNames}`} />
      </div>
      <div>
        <h2 className={classes.name}>
          <CadetName cadetId={cadetId}>
            {man.surname}
            <br />
            {man.givenNames}
          </CadetName>
        </h2>
        <p className={classes.unit}>
          {[
            man.platoon !== null &&
              (man.squad === null
                ? t('gate.platoon', { number: man.platoon })
                : t('gate.unit', { platoon: man.platoon, squad: man.squad })),
            man.bunk !== null && t('gate.bunk', { bunk: man.bunk }),
            leave && t('gate.pass', { pass: leave.pass }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {bar && (
          <p className={classes.bar} role="alert">
            <IconHandStop size="1.5rem" stroke={1.75} aria-hidden />
            <BarWords bar={bar} />
          </p>
        )}
        {(leave || man.outSince) && (
          <dl className={classes.till}>
            {man.outSince ? (
              <div>
                <dt>{t('gate.since')}</dt>
                <dd className="tn">{clock(man.outSince)}</dd>
                <dd>{formatDate(man.outSince)}</dd>
              </div>
            ) : (
              leave && (
                <div>
                  <dt>{t('gate.allowed')}</dt>
                  <dd className="tn">{clock(leave.from)}</dd>
                </div>
              )
            )}
            {due && (
              <div>
                <dt>{t('gate.due')}</dt>
                <dd className="tn">{clock(due)}</dd>
                <dd>
                  {formatDate(due).slice(0, 5)}, {weekdayName(due.slice(0, 10))}
                </dd>
              </div>
            )}
            {leave && (
              <div>
                <dt>{t('gate.where')}</dt>
                <dd>{leave.destination ?? t('gate.home')}</dd>
              </div>
            )}
          </dl>
        )}
        <div className={classes.facts}>
          {man.minutesLate > 0 && <Status kind="warn">{t('gate.lateNow', { minutes: man.minutesLate })}</Status>}
          {leave && <Status kind="good">{t('gate.approved', { by: leave.approvedBy, at: leave.approvedAt })}</Status>}
          <span className="meta t2">
            {leave && `${t('gate.before', { number: man.leavesBefore + 1 })} · `}
            {man.lateBefore === 0 ? t('gate.neverLate') : t('gate.lateBefore', { count: man.lateBefore })}
            {man.nextLesson && ` · ${t('gate.nextLesson', { at: man.nextLesson })}`}
          </span>
        </div>
      </div>
      {mayWrite && asking && (
        <ReasonForm cohortId={cohortId} man={man} kind={asking} onBack={() => setAsking(null)} onDone={onDone} />
      )}
      {mayWrite && !asking && (
        <div className={classes.go}>
          {mayPass && (
            <button type="button" className={classes.record} disabled={busy} onClick={onPass}>
              <Door size="1.875rem" stroke={1.75} aria-hidden />
              {direction === 'out' ? t('gate.out') : t('gate.in')} <span className="tn">{clock(localNow())}</span>
              <kbd>Enter</kbd>
            </button>
          )}
          {direction === 'out' && leave && bar === null && (
            <Action size="l" icon={IconHandStop} onClick={() => setAsking('hold')}>
              {t('gate.hold')}
            </Action>
          )}
          {direction === 'out' && man.heldNight && (
            <Action
              size="l"
              icon={IconHandOff}
              busy={lift.running}
              onClick={() => man.heldNight && void lift.run({ cohortId, cadetId, night: man.heldNight }).then(onDone)}
            >
              {t('gate.liftHold')}
            </Action>
          )}
          {direction === 'out' && bar !== null && (
            <Action size="l" icon={IconDoorExit} onClick={() => setAsking('letOut')}>
              {t('gate.letOut')}
            </Action>
          )}
        </div>
      )}
    </div>
  );
}

/** Why he may not go out, in words. */
function BarWords({ bar }: { bar: NonNullable<GateMan['bar']> }) {
  const { t } = useTranslation();
  switch (bar.code) {
    case 'notApproved':
      return t('gate.barred.notApproved');
    case 'tooEarly':
      return t('gate.barred.tooEarly', { at: bar.from });
    case 'held':
      return t('gate.barred.held', { reason: bar.reason });
    case 'usedUp':
      return t('gate.barred.usedUp', { at: bar.at });
    case 'heldByAbsence':
      return t(`gate.barred.${bar.kind}`);
  }
}
