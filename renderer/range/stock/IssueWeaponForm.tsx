import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { dayTitle } from '../day-words.ts';
import forms from '../Forms.module.css';

/** Hands a weapon to a man of a day that is not closed. */
export function IssueWeaponForm({ cohortId, weaponId }: { cohortId: number; weaponId: number }) {
  const { t } = useTranslation();
  const issue = useCommand('range.issueWeapons', { inline: true });
  const list = useOperation('rangeDay.list', { cohortId });
  const open = (list.data?.days ?? []).filter(({ state }) => state !== 'closed');
  const [chosen, setDay] = useState<string | null>(null);
  const [man, setMan] = useState<string | null>(null);
  const dayId = Number(chosen ?? open[0]?.dayId) || null;
  const day = useOperation('rangeDay.get', { dayId: dayId ?? 1 }, { enabled: dayId !== null });
  if (list.data && open.length === 0) return <p className="body13 t2">{t('rangeStock.weapon.noDay')}</p>;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (dayId === null || man === null) return;
    if ((await issue.run({ dayId, hands: [{ weaponId, cadetId: Number(man) }] })).ok) setMan(null);
  };
  return (
    <form className={forms.form} onSubmit={(event) => void send(event)}>
      <Select
        label={t('rangeStock.weapon.day')}
        allowDeselect={false}
        data={open.map((one) => ({ value: `${one.dayId}`, label: `${formatDate(one.date)} · ${dayTitle(one, t)}` }))}
        value={dayId === null ? null : `${dayId}`}
        onChange={(value) => {
          setDay(value);
          setMan(null);
        }}
      />
      <Select
        label={t('rangeStock.weapon.man')}
        searchable
        data={(day.data?.men ?? []).map(({ cadetId, name }) => ({ value: `${cadetId}`, label: name }))}
        value={man}
        onChange={setMan}
      />
      {issue.failure && <Refusal failure={issue.failure} onClose={issue.clear} />}
      <div className={forms.acts}>
        <Action type="submit" blocked={man === null} busy={issue.running}>
          {t(man === null ? 'rangeStock.weapon.manMissing' : 'rangeStock.weapon.issue')}
        </Action>
      </div>
    </form>
  );
}
