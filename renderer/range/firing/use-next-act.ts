import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/client.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { showFailure } from '../../app/toasts.tsx';
import { useRangePlace } from '../use-range-place.ts';
import type { Desk } from './firing-desk.ts';
import type { NextStep } from './next-step.ts';
import { writeDrafts } from './score-drafts.ts';
import { issuesOut } from './weapon-hands.ts';

interface Around {
  choose: (relayId: number) => void;
  toFirstEmpty: () => void;
  sign: () => void;
  why: () => void;
}

/** The next step as a button says it, and does it; null on a closed day. */
export function useNextAct(desk: Desk, next: NextStep, around: Around) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { openDay } = useRangePlace();
  const mayConduct = useMay('range.conduct');
  const mayLedger = useMay('ammunition.write');
  const issue = useCommand('ammunition.issue');
  const start = useCommand('firing.startRelay');
  const finish = useCommand('firing.finishRelay');
  const back = useCommand('ammunition.returnRest');
  const cases = useCommand('ammunition.casesComplete');
  const handIn = useCommand('ammunition.handIn');
  const collect = useCommand('range.returnWeapons');
  const close = useCommand('rangeDay.close');
  const busy = useRef(false);
  const { dayId } = desk.day;

  const once = (work: () => Promise<unknown>) => () => {
    if (busy.current) return;
    busy.current = true;
    void work().finally(() => {
      busy.current = false;
    });
  };
  const blocked = (label: string, run: () => void) => ({ label, run, blocked: true });
  const nothing = () => {};
  // Who may not do the step is told whose it is.
  const ledger = (label: string, work: () => Promise<unknown>) =>
    mayLedger ? { label, run: once(work) } : blocked(t('firingDesk.step.issuersTurn'), nothing);
  const conduct = (label: string, work: () => Promise<unknown>) =>
    mayConduct ? { label, run: once(work) } : blocked(t('firingDesk.step.leadersTurn'), nothing);

  switch (next.step) {
    case 'closed':
      return null;
    case 'notReady':
      return blocked(t('firingDesk.step.notReady'), () => openDay(dayId, 'plan'));
    case 'fill':
      return blocked(t('firingDesk.step.fill'), () => openDay(dayId, 'relays'));
    case 'issue': {
      const { lotId, relay, rounds } = next;
      if (lotId === null) return blocked(t('firingDesk.step.noLot'), () => openDay(dayId, 'plan'));
      return ledger(t('firingDesk.step.issue', { number: relay.number, rounds }), () =>
        issue.run({ dayId, lotId, to: { relayId: relay.relayId } }),
      );
    }
    case 'start':
      return conduct(t('firingDesk.step.start', { number: next.relay.number }), () =>
        start.run({ relayId: next.relay.relayId }),
      );
    case 'finish': {
      if (mayConduct && next.lacking > 0)
        return blocked(t('firingDesk.step.lacking', { count: next.lacking }), around.toFirstEmpty);
      const { relayId, number } = next.relay;
      return conduct(t('firingDesk.step.finish', { number }), async () => {
        around.choose(relayId);
        if (await writeDrafts(client, relayId)) await finish.run({ relayId });
      });
    }
    case 'return':
      return ledger(t('firingDesk.step.return', { rounds: next.rounds }), () =>
        back.run({ dayId, relayId: next.relay.relayId }),
      );
    case 'cases':
      return ledger(t('firingDesk.step.cases', { cases: next.cases }), () =>
        cases.run({ dayId, relayId: next.relay.relayId }),
      );
    case 'next':
      return {
        label: t('firingDesk.step.next', { number: next.relay.number }),
        run: () => around.choose(next.relay.relayId),
      };
    case 'handIn':
      return ledger(t('firingDesk.step.handIn', { rounds: next.rounds }), () =>
        handIn.run({ dayId, lotId: next.lotId, quantity: null }),
      );
    case 'weapons':
      return conduct(t('firingDesk.step.weapons', { count: next.count }), async () => {
        const weapons = await call('range.weapons', {});
        if (!weapons.ok) return showFailure(weapons);
        await collect.run({ dayId, issueIds: issuesOut(weapons.value, dayId), cleaned: false });
      });
    case 'repair':
      return blocked(t('firingDesk.step.hindered', { count: next.count }), around.why);
    case 'sign':
      return mayLedger
        ? { label: t('firingDesk.step.sign'), run: around.sign }
        : blocked(t('firingDesk.step.issuersTurn'), nothing);
    case 'close':
      return conduct(t('firingDesk.step.close'), () => close.run({ dayId }));
  }
}
