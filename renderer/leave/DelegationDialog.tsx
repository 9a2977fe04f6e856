import { Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { ROLE_RIGHTS } from '../../shared/people/roles.ts';
import { localNow } from '../app/clock.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMe } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { TextField } from '../components/TextField.tsx';
import { dateRange } from '../i18n/formats.ts';
import classes from './LeavePanel.module.css';

/** Who decides on leave in the commander's place, on which days and by which order. */
export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const today = localNow().slice(0, 10);
  const list = useOperation('leave.delegations', {});
  const end = useCommand('leave.endDelegation', { inline: true });
  const own = me !== null && ROLE_RIGHTS[me.role].includes('leave.decide');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('leave.delegation.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.form}>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data?.length === 0 && <p className="body13 t2">{t('leave.delegation.none')}</p>}
        <ul className={classes.hands}>
          {list.data?.map(({ id, from, to, fromDate, toDate, orderNumber }) => (
            <li key={id}>
              <div>
                <b className="m">{to}</b>
                <small>{t('leave.delegation.instead', { from, orderNumber })}</small>
              </div>
              <Status kind={toDate < today ? 'idle' : fromDate > today ? 'wait' : 'good'}>
                <span className="tn">{dateRange(fromDate, toDate)}</span>
              </Status>
              {own && toDate >= today && (
                <Action size="xs" busy={end.running} onClick={() => void end.run({ id })}>
                  {t('leave.delegation.end')}
                </Action>
              )}
            </li>
          ))}
        </ul>
        {end.failure && <Refusal failure={end.failure} onClose={end.clear} />}
        {own && <HandOver today={today} myId={me.personId} />}
      </div>
    </Modal>
  );
}

function HandOver({ today, myId }: { today: LocalDate; myId: number }) {
  const { t } = useTranslation();
  const delegate = useCommand('leave.delegate', { inline: true });
  const people = useOperation('people.list', {}).data ?? [];
  const others = people.filter(
    ({ id, active, role }) => active && id !== myId && !ROLE_RIGHTS[role].includes('leave.decide'),
  );
  const [person, setPerson] = useState<string | null>(null);
  const [fromDate, setFrom] = useState<LocalDate | null>(today);
  const [toDate, setTo] = useState<LocalDate | null>(today);
  const [order, setOrder] = useState('');
  const orderNumber = order.trim();
  const ready = person !== null && fromDate !== null && toDate !== null && orderNumber !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void delegate.run({ personId: Number(person), fromDate, toDate, orderNumber }).then((result) => {
      if (!result.ok) return;
      setPerson(null);
      setOrder('');
    });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <h3 className={classes.formHead}>{t('leave.delegation.add')}</h3>
      <Select
        label={t('leave.delegation.person')}
        data={others.map(({ id, fullName, role }) => ({
          value: String(id),
          label: `${fullName} · ${t(`session.role.${role}`)}`,
        }))}
        value={person}
        onChange={setPerson}
        searchable
        nothingFoundMessage={t('leave.delegation.nobody')}
      />
      <div className={classes.span}>
        <DateField label={t('leave.delegation.from')} value={fromDate} onChange={setFrom} min={today} required />
        <DateField label={t('leave.delegation.to')} value={toDate} onChange={setTo} min={fromDate ?? today} required />
      </div>
      <TextField label={t('leave.delegation.order')} value={order} onChange={setOrder} required maxLength={60} />
      {delegate.failure && <Refusal failure={delegate.failure} onClose={delegate.clear} />}
      <div className={classes.formActs}>
        <Action primary type="submit" blocked={!ready} busy={delegate.running}>
          {t(ready ? 'leave.delegation.save' : person === null ? 'leave.delegation.choose' : 'leave.delegation.fill')}
        </Action>
      </div>
    </form>
  );
}
