import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/session.ts';
import { STATUS_ICONS } from '../components/Status.tsx';
import classes from './Lines.module.css';
import { openUrgent, type UrgentItem, urgentStatus, urgentWords } from './urgent-words.ts';

/** What waits for this person behind the most urgent, in its order, each with its own quiet act; nothing while nothing waits. */
export function Queue({ items }: { items: readonly UrgentItem[] }) {
  const { t } = useTranslation();
  const atGate = useMay('gate.write');
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t('today.queue')}</h2>
      <ul className={classes.lines}>
        {items.map((item, index) => {
          const kind = urgentStatus(item);
          const Icon = STATUS_ICONS[kind];
          const { what, why, act } = urgentWords(item, atGate);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things of a kind differ by nothing but their place
            <li key={`${item.kind} ${index}`} className={`is-${kind}`}>
              <Icon size="1rem" stroke={1.75} aria-hidden />
              <button type="button" className={classes.open} onClick={() => openUrgent(item, atGate)}>
                <span>{what}</span>
                {why && <span className="meta t2 tn">{why}</span>}
                <span className={classes.act}>
                  {act}
                  <IconArrowRight size="0.875rem" stroke={1.75} aria-hidden />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
