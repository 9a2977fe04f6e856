import { IconCalendarStats, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollBoard } from '../../shared/contract/rolls.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { ReasonForm } from '../journal/ReasonForm.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import { PastRolls } from './PastRolls.tsx';
import { RollBody } from './RollBody.tsx';
import classes from './RollScreen.module.css';
import { useRollPlace } from './use-roll-place.ts';

/** How often the board is asked again while the gate or a second person writes, in milliseconds. */
const ASK_AGAIN = 15_000;

/** One roll: which it is, whether it is open, and everything that is known of its men. */
export function RollDesk({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const [place, go] = useRollPlace();
  const { data: board, error } = useOperation(
    'rolls.board',
    { cohortId, ...(place.roll ?? {}) },
    { keep: true, refetchInterval: ASK_AGAIN },
  );
  const [reopening, setReopening] = useState(false);
  const reopen = useCommand('rolls.reopen', { inline: true });
  const step = (roll: RollBoard['before']) => {
    setReopening(false);
    if (roll) go({ roll, column: null });
  };
  return (
    <Screen
      inspector={
        place.past &&
        board && (
          <PastRolls
            cohortId={cohortId}
            open={board}
            onOpen={(roll) => go({ roll, column: null })}
            onClose={() => go({ past: false })}
          />
        )
      }
    >
      <ScreenHead
        title={t('rolls.title')}
        actions={board && <RollActions cohortId={cohortId} board={board} onReopen={() => setReopening(true)} />}
        desks={<DeskSwitch part="rolls" />}
      />
      {error && (
        <ScreenBody>
          <Refusal failure={error.failure} />
        </ScreenBody>
      )}
      {board && (
        <>
          <div className={classes.bar}>
            <IconAction framed icon={IconChevronLeft} label={t('rolls.before')} onClick={() => step(board.before)} />
            <b className={`${classes.date} tn`}>
              {t(`rolls.part.${board.part}`)}, {formatDate(board.date)}, {weekdayName(board.date)}
            </b>
            <IconAction framed icon={IconChevronRight} label={t('rolls.after')} onClick={() => step(board.after)} />
            <RollState board={board} />
            <span className={classes.tools}>
              <Action quiet icon={IconCalendarStats} onClick={() => go({ past: !place.past })}>
                {t('rolls.past')}
              </Action>
              <PaperButton
                label={t('rolls.print')}
                get={(language) => call('papers.rollSheetPdf', { cohortId, ...rollOf(board), language })}
              />
            </span>
          </div>
          {reopening && board.closed && (
            <ReasonForm
              label={t('rolls.reopenReason')}
              act={t('rolls.reopen')}
              busy={reopen.running}
              failure={reopen.failure}
              onBack={() => setReopening(false)}
              onSave={async (reason) => {
                const { date, part } = board;
                const result = await reopen.run({ cohortId, date, part, reason });
                if (result.ok) setReopening(false);
              }}
            />
          )}
          <RollBody key={board.at} cohortId={cohortId} board={board} />
        </>
      )}
    </Screen>
  );
}

const rollOf = ({ date, part }: RollBoard) => ({ date, part });

/** Whether it is open, by whom, and what was said when it was opened again. */
function RollState({ board: { at, opened, closed, reopened } }: { board: RollBoard }) {
  const { t } = useTranslation();
  if (closed)
    return (
      <>
        <Status kind="good">{t('rolls.closed')}</Status>
        <span className="meta t2 truncate">{t('rolls.closedBy', closed)}</span>
      </>
    );
  if (reopened)
    return (
      <>
        <Status kind="warn">{t('rolls.reopened')}</Status>
        <span className="meta t2 truncate" title={reopened.reason}>
          {t('rolls.reopenedBy', reopened)}
        </span>
      </>
    );
  if (opened)
    return (
      <>
        <Status kind="wait">{t('rolls.opened')}</Status>
        <span className="meta t2 truncate">{t('rolls.openedBy', { ...opened, minute: at })}</span>
      </>
    );
  return <Status kind="idle">{t('rolls.notOpened')}</Status>;
}

/** A second press of whoever opened it, in milliseconds, is no wish to close it: nothing takes a closing back. */
const PRESSED_TWICE_MS = 1_000;

/** Open it, close it, or open it again: the one primary act. */
function RollActions({ cohortId, board, onReopen }: { cohortId: number; board: RollBoard; onReopen: () => void }) {
  const { t } = useTranslation();
  const [, go] = useRollPlace();
  const mayWrite = useMay('rolls.write', 'rolls.close');
  const open = useCommand('rolls.open');
  const close = useCommand('rolls.close');
  const { date, part, doors, men } = board;
  const which = { cohortId, date, part };
  const now = minuteOf(localNow());
  const openedAt = useRef(Number.NEGATIVE_INFINITY);
  if (!mayWrite || men.length === 0) return null;
  if (board.closed) return <Action onClick={onReopen}>{t('rolls.reopen')}</Action>;
  if (!board.opened) {
    const early = now < doors.open;
    const start = () =>
      void open.run(which).then((result) => {
        if (result.ok) openedAt.current = performance.now();
      });
    return (
      <Action key="open" primary blocked={early} busy={open.running} onClick={() => !early && start()}>
        {early ? t('rolls.opensAt', { at: doors.open }) : t('rolls.open')}
      </Action>
    );
  }
  const waiting = men.filter(({ where }) => where === 'unknown').length;
  const early = now < doors.close;
  const press = () => {
    if (waiting > 0) go({ column: 'unknown', platoon: 'all', exceptions: false });
    else if (!early && performance.now() - openedAt.current > PRESSED_TWICE_MS) void close.run(which);
  };
  const words = early
    ? t('rolls.closesAt', { at: doors.close })
    : waiting > 0
      ? t('rolls.closeWaiting', { count: waiting })
      : t('rolls.close');
  return (
    <Action key="close" primary blocked={early || waiting > 0} busy={close.running} onClick={press}>
      {words}
    </Action>
  );
}
