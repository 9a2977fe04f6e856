import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '../../shared/contract/leave.contract.ts';
import type { LocalDateTime } from '../../shared/kit/local-time.ts';
import { addMinutes } from '../../shared/presence/local-minutes.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { clock } from '../i18n/formats.ts';

/** Minutes before the departure that are proposed for being back; the commander can still decide otherwise. */
const BACK_BEFORE = 30;

interface Props {
  cohortId: number;
  row: LeaveRow;
  departure: LocalDateTime;
  onDecided: () => void;
}

/** Approves a night that ends sooner, so that he is back before he has to march off. */
export function ReleaseSooner({ cohortId, row, departure, onDecided }: Props) {
  const { t } = useTranslation();
  const decide = useCommand('leave.decide');
  const until = addMinutes(departure, -BACK_BEFORE);
  if (until <= row.from) return null;
  const nights = row.nights.map(({ night, decisionId }) => ({ cadetId: row.cadetId, night, decisionId }));
  const untilTime = clock(until);
  const release = () =>
    void decide.run({ cohortId, verdict: 'approved', nights, untilTime }).then((result) => {
      if (result.ok) onDecided();
    });
  return (
    <Action size="xs" busy={decide.running} onClick={release}>
      {t('leave.panel.releaseUntil', { until: untilTime })}
    </Action>
  );
}
