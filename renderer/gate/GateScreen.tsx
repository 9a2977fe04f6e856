import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { weekdayName } from '../i18n/formats.ts';
import { DeskSwitch } from './DeskSwitch.tsx';
import { GateActions } from './GateActions.tsx';
import { GateDesk } from './GateDesk.tsx';
import classes from './GateScreen.module.css';
import { OutBoard } from './OutBoard.tsx';
import { SheetEntry } from './SheetEntry.tsx';
import type { GatePart } from './use-gate-place.ts';

/** How often the log is asked again while somebody else may be writing, in milliseconds. */
const ASK_AGAIN = 20_000;
const LAST_LINES = 10;
const ALL_LINES = 2000;

/** The gate: one big box, the man in front of it, and the last ten lines; beside it the board of who is out. */
export function GateScreen({ part }: { part: GatePart }) {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const { params } = useLocation();
  const [most, setMost] = useState(LAST_LINES);
  const log = useOperation(
    'gate.log',
    { cohortId: cohortId ?? 0, most },
    { enabled: cohortId !== null, keep: true, refetchInterval: ASK_AGAIN },
  );
  const today = localNow().slice(0, 10);
  return (
    <Screen>
      <ScreenHead
        title={part === 'out' ? t('gate.view.outside') : t('gate.title')}
        sub={<span className={classes.day}>{`${formatDate(today)}, ${weekdayName(today)}`}</span>}
        actions={part === 'gate' && cohortId !== null && <GateActions cohortId={cohortId} />}
        desks={<DeskSwitch part={part} />}
      />
      {cohortId === null && (
        <EmptyState
          text={t('gate.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake')}>
              {t('gate.empty.openIntake')}
            </Action>
          }
        />
      )}
      {log.error && (
        <ScreenBody>
          <Refusal failure={log.error.failure} />
        </ScreenBody>
      )}
      {cohortId !== null &&
        log.data &&
        (part === 'out' ? (
          <OutBoard cohortId={cohortId} />
        ) : params.sheet === '1' ? (
          <SheetEntry cohortId={cohortId} />
        ) : (
          <GateDesk cohortId={cohortId} log={log.data} sent={params.find ?? null} onAll={() => setMost(ALL_LINES)} />
        ))}
    </Screen>
  );
}
