import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roundsOf } from '../../../shared/range/card.ts';
import { call } from '../../app/client.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Working } from '../../components/Working.tsx';
import { weekdayName } from '../../i18n/formats.ts';
import { PaperButton } from '../../papers/PaperButton.tsx';
import { DayFrame } from '../DayFrame.tsx';
import { RangeFrame } from '../RangeFrame.tsx';
import { useRangePlace } from '../use-range-place.ts';
import { AmmunitionSheet } from './AmmunitionSheet.tsx';
import { BalanceLine } from './BalanceLine.tsx';
import { CloseAction } from './CloseAction.tsx';
import classes from './FiringDesk.module.css';
import { type DialogName, FiringDialogs } from './FiringDialogs.tsx';
import { type Desk, relayInHand } from './firing-desk.ts';
import { RelayColumn } from './RelayColumn.tsx';
import { RelayDesk } from './RelayDesk.tsx';
import { foundWrong, WhyNotClosed } from './WhyNotClosed.tsx';

/** What another person at the same ledger wrote appears within this time, in milliseconds. */
const REFRESH = 4000;

/** The firing of one day: the balance in sight, relays, lanes and the ammunition sheet. */
export function FiringDesk({ dayId }: { cohortId: number; dayId: number }) {
  const { t } = useTranslation();
  const { data, error } = useOperation('firing.get', { dayId }, { refetchInterval: REFRESH });
  if (error && !data)
    return (
      <RangeFrame>
        <ScreenBody>
          <Refusal failure={error.failure} />
        </ScreenBody>
      </RangeFrame>
    );
  if (!data)
    return (
      <RangeFrame>
        <ScreenBody>
          <Working label={t('firingDesk.relays.title')} />
        </ScreenBody>
      </RangeFrame>
    );
  return <OpenDesk desk={data} />;
}

function OpenDesk({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const { openDay } = useRangePlace();
  const mayLedger = useMay('ammunition.write');
  const [chosen, setChosen] = useState<number | null>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [why, setWhy] = useState<boolean | null>(null);
  const { day, hindrances } = desk;
  const relay = desk.relays.find(({ relayId }) => relayId === chosen) ?? relayInHand(desk);
  const isClosed = day.state === 'closed';
  const mayWrite = mayLedger && !isClosed;
  const isOnlyUnsigned = hindrances.length === 1 && hindrances[0]?.code === 'unsigned';
  // What only waits for its turn is told when asked; what was found wrong, by itself.
  const told = why ? hindrances : why === null ? foundWrong(desk) : [];
  const lots = desk.lots.map(({ number }) => number).join(', ');
  const facts = t('firingDesk.sub', {
    date: day.date,
    weekday: weekdayName(day.date),
    weapon: day.card.weapon,
    distance: day.card.distance,
    target: day.card.target,
    rounds: roundsOf(day.card),
  });
  return (
    <DayFrame
      day={day}
      sub={<span title={facts}>{lots === '' ? facts : `${facts} · ${t('firingDesk.lots', { lots })}`}</span>}
      actions={
        <>
          <PaperButton
            get={(language) => call('papers.ammunitionSheetPdf', { dayId: day.dayId, language })}
            label={t('firingDesk.sheet.print')}
          />
          <CloseAction desk={desk} onWhy={() => setWhy(!why)} />
        </>
      }
    >
      <BalanceLine
        desk={desk}
        mayWrite={mayWrite}
        onCases={() => setDialog({ dialog: 'cases' })}
        onAct={() => setDialog({ dialog: 'act' })}
      />
      <div className={classes.stage}>
        <div className={classes.columns}>
          <RelayColumn desk={desk} chosen={relay} onChoose={setChosen} />
          <section className={classes.middle}>
            {relay ? (
              <RelayDesk
                key={relay.relayId}
                desk={desk}
                relay={relay}
                choose={setChosen}
                sign={() => setDialog({ dialog: 'sign' })}
                why={() => setWhy(true)}
              />
            ) : (
              <EmptyState
                text={t('firingDesk.relays.none')}
                note={t('firingDesk.relays.noneNote')}
                action={
                  <Action primary onClick={() => openDay(day.dayId, 'relays')}>
                    {t('firingDesk.relays.open')}
                  </Action>
                }
              />
            )}
            {told.length > 0 && (
              <div className={classes.why}>
                <WhyNotClosed hindrances={told} onClose={() => setWhy(false)} />
              </div>
            )}
          </section>
          <AmmunitionSheet
            desk={desk}
            onOpen={(cadetId) => setDialog({ dialog: 'account', cadetId })}
            onTakeBack={mayWrite ? (actId) => setDialog({ dialog: 'takeBack', actId }) : null}
            onSign={mayWrite && isOnlyUnsigned ? () => setDialog({ dialog: 'sign' }) : null}
          />
        </div>
      </div>
      {dialog && <FiringDialogs desk={desk} open={dialog} mayWrite={mayWrite} onClose={() => setDialog(null)} />}
    </DayFrame>
  );
}
