import { IconCircleCheck, IconCircleDashed, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RelayRow } from '../../../shared/contract/firing.contract.ts';
import { RANGE_ROLES } from '../../../shared/range/range-terms.ts';
import { initialled } from '../../components/initialled.ts';
import { Status } from '../../components/Status.tsx';
import { clock } from '../../i18n/formats.ts';
import { sayByKey } from '../../i18n/say-by-key.ts';
import { useRangePlace } from '../use-range-place.ts';
import { type Desk, type RelayState, stateOf } from './firing-desk.ts';
import classes from './RelayColumn.module.css';

const ICONS = { waiting: IconCircleDashed, firing: IconPlayerPlay, fired: IconCircleCheck } satisfies Record<
  RelayState,
  unknown
>;

interface Props {
  desk: Desk;
  chosen: RelayRow | undefined;
  onChoose: (relayId: number) => void;
}

/** Left: the relays with their times, who is held aside and why, and who was appointed. */
export function RelayColumn({ desk, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { openDay } = useRangePlace();
  const named = RANGE_ROLES.map((role) => ({ role, men: desk.roles.filter((one) => one.role === role) }));
  const empty = named.filter(({ men }) => men.length === 0).length;
  const why = ({ code, until }: Desk['heldAside'][number]['reasons'][number]) => {
    const reason = sayByKey(`range.held.${code}`) ?? code;
    return until === null ? reason : t('firingDesk.held.until', { reason, until });
  };
  const toRelays = (text: string) => (
    <button type="button" className={`act meta ${classes.toRelays}`} onClick={() => openDay(desk.day.dayId, 'relays')}>
      {text}
    </button>
  );
  return (
    <aside className={classes.column} aria-label={t('firingDesk.relays.title')}>
      <h2>{t('firingDesk.relays.title')}</h2>
      <ul className={classes.relays}>
        {desk.relays.map((relay) => {
          const state = stateOf(relay);
          const Icon = ICONS[state];
          const at = relay.finishedAt ?? relay.startedAt;
          const one = t('firingDesk.relays.one', { number: relay.number });
          return (
            <li key={relay.relayId}>
              <button
                type="button"
                aria-current={relay.relayId === chosen?.relayId ? 'true' : undefined}
                onClick={() => onChoose(relay.relayId)}
              >
                <Icon size="1rem" stroke={1.75} aria-hidden className={classes[state]} />
                <span className="truncate">
                  {one}
                  {relay.refire && <span className="meta t2"> {t('firingDesk.relays.refire')}</span>}
                </span>
                {at === null ? (
                  <span className="meta t2">{t('firingDesk.relays.waiting')}</span>
                ) : (
                  <>
                    <span className="sr">{t(`firingDesk.relays.${state}`)}</span>
                    <span className={state === 'fired' ? 't2 tn' : 'tn'}>{clock(relay.startedAt ?? at)}</span>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {desk.unplaced.length > 0 && toRelays(t('firingDesk.relays.unplaced', { count: desk.unplaced.length }))}
      {desk.refire.length > 0 && toRelays(t('firingDesk.relays.toRefire', { count: desk.refire.length }))}
      <div className={classes.block}>
        <h3>
          {desk.heldAside.length > 0
            ? t('firingDesk.held.title', { count: desk.heldAside.length })
            : t('firingDesk.held.none')}
        </h3>
        <ul>
          {desk.heldAside.map(({ cadetId, name, reasons }) => (
            <li key={cadetId}>
              <b>{initialled(name)}</b>
              {reasons.map((reason) => (
                <p key={reason.code}>{why(reason)}</p>
              ))}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.block}>
        <h3>{t('firingDesk.roles.title')}</h3>
        <ul className={classes.roles}>
          {named
            .filter(({ men }) => men.length > 0)
            .map(({ role, men: [first, ...others] }) => (
              <li key={role}>
                {t('firingDesk.roles.line', {
                  role: t(`firingDesk.roles.${role}`),
                  name: others.length > 0 ? t('firingDesk.roles.men', { count: others.length + 1 }) : first?.name,
                })}
              </li>
            ))}
        </ul>
        {empty === 0 ? (
          <Status kind="good">{t('firingDesk.roles.full')}</Status>
        ) : (
          <Status kind={desk.day.state === 'closed' ? 'idle' : 'warn'}>
            {t('firingDesk.roles.short', { count: empty })}
          </Status>
        )}
      </div>
    </aside>
  );
}
