import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GOING_ON } from '../../shared/cohorts/closing.ts';
import type { CohortClosing } from '../../shared/contract/cohort-closing.contract.ts';
import type { CohortDetail } from '../../shared/contract/cohorts.contract.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Figure } from '../components/Figure.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { Working } from '../components/Working.tsx';
import classes from './ClosingDesk.module.css';
import { ClosingDialog } from './ClosingDialog.tsx';
import { ClosingNames } from './ClosingNames.tsx';
import { IntakeDesks } from './IntakeDesks.tsx';
import { IntakeFacts } from './IntakeFacts.tsx';

type Point = CohortClosing['points'][number];

/** What is settled is quiet: that nothing hinders is said once, above. */
const LOOKS = {
  done: { kind: 'idle', icon: IconCircleCheck },
  hinders: { kind: 'bad' },
  open: { kind: 'warn' },
} as const;

/** The end of an intake: what has to be put right first, what goes on after it, and the act of two people. */
export function ClosingDesk({ intake }: { intake: CohortDetail }) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const mayClose = useMay('intake.close');
  const [dialog, setDialog] = useState(false);
  const asked = useOperation('cohorts.closing', { cohortId: intake.id });
  const points = asked.data?.points ?? [];
  const hindering = points.filter(({ state }) => state === 'hinders');
  const going = points.filter(({ state }) => state === 'open');
  const named = points.find(({ code, items }) => code === params.names && items.length > 0);
  const closed = intake.closedAt !== null;
  const show = (code?: string) => goTo('intake', { tab: 'closing', ...(code && { names: code }) });
  return (
    <Screen inspector={named && <ClosingNames point={named} onClose={() => show()} />}>
      <ScreenHead
        title={t('shell.intake.name', { name: intake.code })}
        sub={<IntakeFacts intake={intake} />}
        desks={<IntakeDesks at="closing" />}
        actions={
          asked.data && (
            <>
              <Action primary={closed && !named} onClick={() => goTo('print', { tab: 'packs', pack: 'closing' })}>
                {t('cohorts.closing.pack')}
              </Action>
              {closed && mayClose && <Action onClick={() => setDialog(true)}>{t('cohorts.closing.reopen')}</Action>}
              {!closed && mayClose && hindering.length === 0 && (
                <Action primary={!named} onClick={() => setDialog(true)}>
                  {t('cohorts.closing.close')}
                </Action>
              )}
              {!closed && mayClose && hindering.length > 0 && (
                <Action blocked onClick={() => show(hindering[0]?.code)}>
                  {t('cohorts.closing.closeBlocked', { count: hindering.length })}
                </Action>
              )}
            </>
          )
        }
      />
      <ScreenBody>
        {asked.error && <Refusal failure={asked.error.failure} />}
        {asked.isPending && <Working label={t('cohorts.closing.desk')} />}
        {asked.data && (
          <div className={classes.desk}>
            <p className={classes.lead}>
              <Verdict closings={asked.data.closings} hindering={hindering.length} />
              {!closed && <span className="t2">{t('cohorts.closing.lead')}</span>}
            </p>
            <Points
              title={t('cohorts.closing.first')}
              points={points.filter((one) => !GOES_ON.has(one.code))}
              onShow={show}
            />
            <Points
              title={t('cohorts.closing.goesOn')}
              points={points.filter((one) => GOES_ON.has(one.code))}
              onShow={show}
            />
            <Past closings={asked.data.closings} />
          </div>
        )}
      </ScreenBody>
      {dialog && <ClosingDialog intake={intake} open={going} onClose={() => setDialog(false)} />}
    </Screen>
  );
}

const GOES_ON: ReadonlySet<string> = new Set<Point['code']>(GOING_ON);

function Verdict({ closings, hindering }: { closings: CohortClosing['closings']; hindering: number }) {
  const { t } = useTranslation();
  const standing = closings.find(({ reopenedAt }) => reopenedAt === null);
  if (standing) {
    const { closedAt: at, closedBy: by, witness } = standing;
    return <Status kind="idle">{t('cohorts.closing.closedBy', { at, by, witness })}</Status>;
  }
  if (hindering > 0) return <Status kind="bad">{t('cohorts.closing.hinders', { count: hindering })}</Status>;
  return <Status kind="good">{t('cohorts.closing.ready')}</Status>;
}

function Points({
  title,
  points,
  onShow,
}: {
  title: string;
  points: readonly Point[];
  onShow: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{title}</h2>
      <ol className={classes.points}>
        {points.map(({ code, state, count }) => {
          const name = t(`cohorts.closing.point.${code}`);
          return (
            <li key={code}>
              <Status {...LOOKS[state]}>{name}</Status>
              <span className="t2">{state === 'done' ? '' : t(`cohorts.closing.todo.${code}`)}</span>
              {state === 'done' ? (
                <span className="t2">{t(GOES_ON.has(code) ? 'cohorts.closing.none' : 'cohorts.closing.nothing')}</span>
              ) : (
                <Figure value={count} label={name} onOpen={() => onShow(code)} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Closings that were opened again, with the reason. */
function Past({ closings }: { closings: CohortClosing['closings'] }) {
  const { t } = useTranslation();
  const past = closings.filter(({ reopenedAt }) => reopenedAt !== null);
  if (past.length === 0) return null;
  return (
    <section>
      <h2>{t('cohorts.closing.past')}</h2>
      <ul className={classes.past}>
        {past.map(({ closedAt, closedBy, witness, reopenedAt, reopenedBy, reopenedWitness, reason }) => (
          <li key={closedAt}>
            {t('cohorts.closing.closedBy', { at: closedAt, by: closedBy, witness })}
            <br />
            {t('cohorts.closing.reopenedBy', {
              at: reopenedAt ?? '',
              by: reopenedBy ?? '',
              witness: reopenedWitness ?? '',
              reason: reason ?? '',
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
