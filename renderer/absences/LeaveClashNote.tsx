import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/kit/local-time.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';

interface Props {
  /** Men with the night of leave that something crosses. */
  crosses: readonly { cadetId: number; name: string; night: string }[];
  onClose?: () => void;
}

/** The men whose approved leave is crossed, by name, with the way to the other side, where one of the two is taken back. */
export function LeaveClashNote({ crosses, onClose }: Props) {
  const { t } = useTranslation();
  if (crosses.length === 0) return null;
  const men = Map.groupBy(crosses, ({ cadetId }) => cadetId);
  const names = [...men.values()].map(
    ([first, ...more]) =>
      `${first?.name ?? ''} (${formatDate(first?.night ?? '')}${more.length > 0 ? ` +${more.length}` : ''})`,
  );
  return (
    <Refusal
      kind="warn"
      what={t('absences.clash.title', { count: men.size })}
      why={t('absences.clash.list', { names })}
      actions={
        <Action size="xs" onClick={() => goTo('leave', { part: 'requests', tab: 'waiting' })}>
          {t('absences.clash.toLeave')}
        </Action>
      }
      {...(onClose && { onClose })}
    />
  );
}
