import { useTranslation } from 'react-i18next';
import { useScreenKeys } from '../app/keys.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { STATUS_ICONS } from '../components/Status.tsx';
import classes from './UrgentBanner.module.css';
import { openUrgent, type UrgentItem, urgentStatus, urgentWords } from './urgent-words.ts';

/** The most urgent of all, with the screen's one primary action; Enter does it from anywhere on the screen. */
export function UrgentBanner({ item }: { item: UrgentItem }) {
  const { t } = useTranslation();
  const atGate = useMay('gate.write');
  const kind = urgentStatus(item);
  const { what, why, act } = urgentWords(item, atGate);
  const Icon = STATUS_ICONS[kind];
  const open = () => openUrgent(item, atGate);
  useScreenKeys([{ keys: 'Enter', label: act, run: open }]);
  return (
    <section className={`is-${kind} ${classes.banner}`} aria-label={t('today.urgent.title')}>
      <Icon size="1.5rem" stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <h2>{what}</h2>
        {why && <p className="body13 tn">{why}</p>}
      </div>
      <Action primary kbd="Enter" onClick={open}>
        {act}
      </Action>
    </section>
  );
}
