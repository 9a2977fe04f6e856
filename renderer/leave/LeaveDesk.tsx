import { IconChecks, IconPlus, IconUserShare } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { LEAVE_TABS, type LeaveRow, type LeaveTab } from '../../shared/contract/leave.contract.ts';
import { addDays } from '../../shared/kit/local-time.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import { call } from '../app/client.ts';
import { useScreenKeys } from '../app/keys.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { useMay, useMe } from '../app/session.ts';
import { undoLast } from '../app/undo.tsx';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { useSeenList } from '../components/seen-list.ts';
import { TabRow } from '../components/TabRow.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import { AskDialog } from './AskDialog.tsx';
import type { Act } from './DecideFoot.tsx';
import { DelegationDialog } from './DelegationDialog.tsx';
import classes from './LeaveDesk.module.css';
import { GroupHead, LeaveList } from './LeaveList.tsx';
import { LeavePanel } from './LeavePanel.tsx';
import { findingTag, hoursText, nightsText, unitText } from './leave-words.ts';

interface Props {
  cohortId: number;
  tab: LeaveTab;
  board: OutputOf<'leave.board'>;
}

/** The queue of leave: what has to be looked at first, what is safe as one group, a decision a key away. */
export function LeaveDesk({ cohortId, tab, board }: Props) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const client = useQueryClient();
  const mayDecide = useMay('leave.decide');
  const mayWrite = useMay('leave.write');
  const mayHand = useMay('leave.decide', 'leave.delegate');
  const me = useMe();
  const standsIn = mayDecide && me !== null && !ROLE_RIGHTS[me.role].includes('leave.decide');
  const approve = useCommand('leave.decide');
  const approveSafe = useCommand('leave.approveSafe');
  const [act, setAct] = useState<Act>(null);
  const [asking, setAsking] = useState(false);
  const [handing, setHanding] = useState(false);
  const { rows, counts, tonight, terms } = board;
  const look = rows.filter(({ findings }) => findings.length > 0);
  const safe = rows.filter(({ findings }) => findings.length === 0);
  const queue = tab === 'waiting' ? [...look, ...safe] : rows;
  const row = queue.find(({ key }) => key === params.row);
  useSeenList(t('leave.rows'), () => ({
    columns: (['who', 'unit', 'hours', 'nights', 'state', 'facts'] as const).map((column) => ({
      header: t(`leave.columns.${column}`),
      numeric: false,
    })),
    rows: queue.map((one) => [
      one.name,
      unitText(one),
      hoursText(one),
      nightsText(one, tonight),
      t(`leave.state.${one.state}`),
      [...one.findings.map(findingTag), one.destination, one.note].filter(Boolean).join(' · '),
    ]),
    men: queue.map(({ cadetId }) => cadetId),
  }));

  const open = (next: LeaveRow | undefined, how: Act = null) => {
    setAct(how);
    goTo('leave', { tab, ...(next && { row: next.key }) });
  };
  const after = (one: LeaveRow) => {
    const at = queue.indexOf(one);
    return queue[at + 1] ?? queue.find((other) => other !== one);
  };
  const say = (one: LeaveRow) => {
    if (one.findings.length > 0)
      return open(one, one.findings.every(({ level }) => level === 'notice') ? 'approved' : null);
    const nights = one.nights.map(({ night, decisionId }) => ({ cadetId: one.cadetId, night, decisionId }));
    void approve.run({ cohortId, verdict: 'approved', nights }).then((result) => {
      if (result.ok && row?.key === one.key) open(after(one));
    });
  };
  const decidable = mayDecide && row !== undefined && (row.state === 'waiting' || row.state === 'approved');
  useScreenKeys([
    ...(decidable
      ? [
          { keys: 'KeyA', label: t('leave.approve'), run: () => say(row) },
          { keys: 'KeyR', label: t('leave.refuse'), run: () => open(row, 'refused') },
        ]
      : []),
    ...(queue.length > 0
      ? [{ keys: 'KeyN', label: t('leave.next'), run: () => open(row ? after(row) : queue[0]) }]
      : []),
    { keys: 'KeyZ', label: t('shell.undo.button'), run: () => void undoLast(client) },
  ]);

  const list = (shown: readonly LeaveRow[]) => (
    <LeaveList
      rows={shown}
      tonight={tonight}
      openKey={row?.key ?? null}
      onOpen={open}
      onApprove={mayDecide ? say : undefined}
      onRefuse={mayDecide ? (one) => open(one, 'refused') : undefined}
    />
  );
  const safeNights = safe.flatMap(({ cadetId, nights }) => nights.map(({ night }) => ({ cadetId, night })));
  return (
    <Screen
      inspector={
        row && (
          <LeavePanel
            key={row.key}
            cohortId={cohortId}
            row={row}
            act={act}
            onAct={setAct}
            onDecided={() => open(after(row))}
            onClose={() => open(undefined)}
          />
        )
      }
    >
      <ScreenHead
        title={t('leave.title')}
        sub={
          <span className={`tn ${row ? classes.beside : ''}`}>
            {t('leave.night', { first: Number(tonight.slice(8)), last: addDays(tonight, 1), askBy: terms.askBy })}
          </span>
        }
        desks={<DeskSwitch part="requests" />}
      />
      <div className={classes.bar}>
        <TabRow
          label={t('leave.tabs')}
          items={LEAVE_TABS.map((value) => ({ value, label: t(`leave.tab.${value}`), count: counts[value] }))}
          value={tab}
          onChange={(value) => goTo('leave', { tab: value })}
        />
        <div className={classes.acts}>
          {standsIn && <Status kind="info">{t('leave.delegation.mine')}</Status>}
          {mayHand && (
            <Action quiet icon={IconUserShare} onClick={() => setHanding(true)}>
              {t('leave.delegation.open')}
            </Action>
          )}
          <PaperButton
            label={t('leave.passes')}
            whole="papers.leavePassesPdf"
            get={(language) => call('papers.leavePassesPdf', { cohortId, night: tonight, language })}
          />
          {mayWrite && (
            <Action icon={IconPlus} primary={!mayDecide} onClick={() => setAsking(true)}>
              {t('leave.ask.open')}
            </Action>
          )}
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState text={t(`leave.empty.${tab}`)} />
      ) : (
        <ScreenBody flush>
          {tab === 'waiting' ? (
            <>
              {look.length > 0 && <GroupHead kind="warn" title={t('leave.group.look')} count={look.length} />}
              {look.length > 0 && list(look)}
              {safe.length > 0 && (
                <GroupHead kind="good" title={t('leave.group.safe')} count={safe.length}>
                  {mayDecide && (
                    <Action
                      size="xs"
                      icon={IconChecks}
                      busy={approveSafe.running}
                      onClick={() => void approveSafe.run({ cohortId, nights: safeNights })}
                    >
                      {t('leave.approveAll', { count: safe.length })}
                    </Action>
                  )}
                </GroupHead>
              )}
              {safe.length > 0 && list(safe)}
            </>
          ) : (
            list(rows)
          )}
        </ScreenBody>
      )}
      {asking && <AskDialog cohortId={cohortId} board={board} onClose={() => setAsking(false)} />}
      {handing && <DelegationDialog onClose={() => setHanding(false)} />}
    </Screen>
  );
}
