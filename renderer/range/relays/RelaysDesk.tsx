import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/client.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Said } from '../../components/Said.tsx';
import { Screen } from '../../components/Screen.tsx';
import { ScreenHead } from '../../components/ScreenHead.tsx';
import { PaperButton } from '../../papers/PaperButton.tsx';
import { DayFrame } from '../DayFrame.tsx';
import { briefName } from '../held-words.ts';
import { SafetyPanel } from '../safety/SafetyPanel.tsx';
import { useRangePlace } from '../use-range-place.ts';
import { RelayBoard } from './RelayBoard.tsx';
import classes from './RelaysDesk.module.css';
import { RelayTray } from './RelayTray.tsx';
import { type Firing, useRelayActs } from './use-relay-acts.ts';

/** What is done at the firing desk meanwhile appears within this time, in milliseconds. */
const REFRESH = 4000;

/** Who fires when and in which lane. */
export function RelaysDesk({ cohortId, dayId }: { cohortId: number; dayId: number }) {
  const { t } = useTranslation();
  const firing = useOperation('firing.get', { dayId }, { refetchInterval: REFRESH });
  if (firing.data) return <OpenRelays cohortId={cohortId} firing={firing.data} />;
  return (
    <Screen>
      <ScreenHead title={t('rangePlan.title')} />
      {firing.error && <Refusal failure={firing.error.failure} />}
    </Screen>
  );
}

function OpenRelays({ cohortId, firing }: { cohortId: number; firing: Firing }) {
  const { t } = useTranslation();
  const { day, relays, unplaced } = firing;
  const mayMove = useMay('range.conduct') && day.state !== 'closed';
  const { beside, openBeside, openDay } = useRangePlace();
  const fill = useCommand('firing.fill');
  const acts = useRelayActs(firing, mayMove);
  const { hand } = acts;
  const waiting = relays.some(({ startedAt, refire }) => startedAt === null && !refire);
  const men = relays.reduce((sum, { lanes }) => sum + lanes.length, 0);
  const canFill = mayMove && (unplaced.length > 0 || waiting);
  const isFull = unplaced.length === 0;
  const inspector = beside === 'safety' ? <SafetyPanel cohortId={cohortId} onClose={() => openBeside(null)} /> : null;
  return (
    <DayFrame
      day={day}
      inspector={inspector}
      actions={
        <>
          {relays.length > 0 && (
            <PaperButton
              label={t('rangePlan.relays.print')}
              get={(language) => call('papers.relayCardsPdf', { dayId: day.dayId, language })}
            />
          )}
          {canFill && relays.length > 0 && (
            <Action icon={IconSparkles} busy={fill.running} onClick={() => void fill.run({ dayId: day.dayId })}>
              {t(waiting ? 'rangePlan.relays.refill' : 'rangePlan.relays.fill')}
            </Action>
          )}
          {relays.length > 0 && (
            <Action primary={isFull && inspector === null} onClick={() => openDay(day.dayId, 'fire')}>
              {t('rangePlan.relays.toFiring')}
            </Action>
          )}
        </>
      }
    >
      <div className={classes.two}>
        <RelayTray firing={firing} acts={acts} mayMove={mayMove} />
        <div className={classes.main}>
          {relays.length === 0 ? (
            <EmptyState
              text={
                unplaced.length > 0
                  ? t('rangePlan.relays.empty', { men: unplaced.length, lanes: day.lanes })
                  : t('rangePlan.relays.nobody')
              }
              action={
                canFill && (
                  <Action
                    primary={inspector === null}
                    icon={IconSparkles}
                    busy={fill.running}
                    onClick={() => void fill.run({ dayId: day.dayId })}
                  >
                    {t('rangePlan.relays.fill')}
                  </Action>
                )
              }
            />
          ) : (
            <>
              <p className={classes.sum}>
                {[
                  t('rangePlan.relays.count', { count: relays.length }),
                  t('rangePlan.men', { count: men }),
                  t('rangePlan.setup.lanes', { count: day.lanes }),
                ].join(' · ')}
              </p>
              <RelayBoard relays={relays} lanes={day.lanes} acts={acts} mayMove={mayMove} />
            </>
          )}
          {hand && (
            <div className={classes.hand}>
              <b className="b">{t('rangePlan.relays.handOf', { name: briefName(hand.name) })}</b>
              <span className={classes.keys}>
                <kbd>↑ ↓ ← →</kbd>
                <span>
                  <kbd>Enter</kbd> {t('rangePlan.relays.putDown')}
                </span>
                {hand.from && (
                  <span>
                    <kbd>Del</kbd> {t('rangePlan.relays.takeOut')}
                  </span>
                )}
                <span>
                  <kbd>Esc</kbd> {t('rangePlan.cancel')}
                </span>
              </span>
            </div>
          )}
        </div>
      </div>
      <Said>{acts.announcement}</Said>
    </DayFrame>
  );
}
