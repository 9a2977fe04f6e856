import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockDoubt } from '../../../shared/kit/clock-doubts.ts';
import type { LocalDateTime } from '../../../shared/kit/local-time.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { localNow } from '../clock.ts';
import { useDeskState } from '../session.ts';
import classes from './Shell.module.css';

/** A zone that somebody has looked at is not said again on this computer. */
const SEEN = 'sarbaz.clock-seen';

/** This computer's clock or zone seems wrong: both times by name, until somebody has seen it. */
export function ClockBanner() {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<readonly string[]>(() => [localStorage.getItem(SEEN) ?? '']);
  const doubt = useDeskState().data?.clock.find((one) => !seen.includes(nameOf(one)));
  if (!doubt) return null;
  const close = () => {
    if (doubt.code === 'zone') localStorage.setItem(SEEN, nameOf(doubt));
    setSeen([...seen, nameOf(doubt)]);
  };
  return (
    <section className={classes.banner} aria-label={t(`session.clock.${doubt.code}.what`)}>
      <Refusal
        kind={doubt.code === 'zone' ? 'info' : 'warn'}
        what={t(`session.clock.${doubt.code}.what`)}
        why={<Why doubt={doubt} now={localNow()} />}
        todo={doubt.code === 'zone' ? t('session.clock.todoZone') : t('session.clock.todo')}
        onClose={close}
      />
    </section>
  );
}

function Why({ doubt, now }: { doubt: ClockDoubt; now: LocalDateTime }) {
  const { t } = useTranslation();
  switch (doubt.code) {
    case 'behind':
      return t('session.clock.behind.why', { now, newest: doubt.newest });
    case 'jumped':
      return t('session.clock.jumped.why', { from: doubt.from, to: doubt.to });
    case 'zone':
      return t('session.clock.zone.why', { now, zone: zoneName(doubt.offsetMinutes) });
  }
}

const nameOf = (doubt: ClockDoubt): string => JSON.stringify(doubt);

/** 'UTC+6', 'UTC−3:30'. */
function zoneName(offsetMinutes: number): string {
  const all = Math.abs(offsetMinutes);
  const minutes = all % 60 === 0 ? '' : `:${String(all % 60).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(all / 60)}${minutes}`;
}
