import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEAPON_STATES } from '../../../shared/range/range-terms.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import { IssueWeaponForm } from './IssueWeaponForm.tsx';
import classes from './Stock.module.css';
import type { Weapon } from './WeaponsView.tsx';

interface Props {
  cohortId: number | null;
  weapon: Weapon;
  onClose: () => void;
}

/** A weapon: who has it, issue and return, its cleaning, its number and state, and every hand it has been in. */
export function WeaponPanel({ cohortId, weapon, onClose }: Props) {
  const { t } = useTranslation();
  const mayConduct = useMay('range.conduct');
  const mayWrite = useMay('range.write', 'range.saveWeapon');
  const { weaponId, holder, uncleaned } = weapon;
  const history = useOperation('range.weaponHistory', { weaponId });
  const giveBack = useCommand('range.returnWeapons', { inline: true });
  const clean = useCommand('range.noteCleaning', { inline: true });
  const failed = [giveBack, clean].find(({ failure }) => failure);
  const back = (cleaned: boolean) =>
    holder && void giveBack.run({ dayId: holder.dayId, issueIds: [holder.issueId], cleaned });
  return (
    <Inspector
      title={`${weapon.model} ${t('components.number.of', { number: weapon.serial })}`}
      sub={
        holder
          ? t('rangeStock.weapon.with', { name: holder.name, at: holder.issuedAt })
          : uncleaned
            ? t('rangeStock.weapon.uncleaned', { at: uncleaned.returnedAt })
            : t(`rangeStock.weapon.state.${weapon.state}`)
      }
      onClose={onClose}
    >
      {mayConduct && (holder || uncleaned || weapon.state === 'inUse') && (
        <InspectorSection title={t('rangeStock.weapon.hands')}>
          {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
          {holder && (
            <div className={forms.acts}>
              <Action busy={giveBack.running} onClick={() => back(true)}>
                {t('rangeStock.weapon.backClean')}
              </Action>
              <Action quiet busy={giveBack.running} onClick={() => back(false)}>
                {t('rangeStock.weapon.back')}
              </Action>
            </div>
          )}
          {uncleaned && (
            <div className={forms.acts}>
              <Action busy={clean.running} onClick={() => void clean.run({ issueIds: [uncleaned.issueId] })}>
                {t('rangeStock.weapon.clean')}
              </Action>
            </div>
          )}
          {!holder && cohortId !== null && weapon.state === 'inUse' && (
            <IssueWeaponForm cohortId={cohortId} weaponId={weaponId} />
          )}
        </InspectorSection>
      )}
      {mayWrite && <WeaponForm key={`${weapon.serial} ${weapon.state}`} weapon={weapon} />}
      <InspectorSection title={t('rangeStock.weapon.history')}>
        {history.error && <Refusal failure={history.error.failure} />}
        {history.data?.length === 0 && <p className="body13 t2">{t('rangeStock.weapon.noHistory')}</p>}
        <ul className={classes.hands}>
          {history.data?.map(({ issueId, name, intake, session, issuedAt, returnedAt, cleanedAt }) => (
            <li key={issueId}>
              <span className="m">{name}</span>
              <span className="meta t2">{t('rangeStock.acts.day', { intake, session })}</span>
              <span className="meta t2 tn">
                {[
                  t('rangeStock.weapon.issuedAt', { at: issuedAt }),
                  returnedAt && t('rangeStock.weapon.returnedAt', { at: returnedAt }),
                  returnedAt && t(cleanedAt ? 'rangeStock.weapon.cleaned' : 'rangeStock.weapon.notCleaned'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}

function WeaponForm({ weapon }: { weapon: Weapon }) {
  const { t } = useTranslation();
  const save = useCommand('range.saveWeapon', { inline: true });
  const [model, setModel] = useState(weapon.model);
  const [serial, setSerial] = useState(weapon.serial);
  const [state, setState] = useState<Weapon['state']>(weapon.state);
  const wish = { weaponId: weapon.weaponId, model: model.trim(), serial: serial.trim(), state };
  const changed = wish.model !== weapon.model || wish.serial !== weapon.serial || state !== weapon.state;
  const sound = changed && wish.model !== '' && wish.serial !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sound) void save.run(wish);
  };
  return (
    <InspectorSection title={t('rangeStock.weapon.facts')}>
      <form className={forms.form} onSubmit={send}>
        <div className={forms.pair}>
          <TextField label={t('rangeStock.weapons.model')} value={model} onChange={setModel} maxLength={60} />
          <TextField label={t('rangeStock.weapons.serial')} value={serial} onChange={setSerial} maxLength={40} />
        </div>
        <Select
          label={t('rangeStock.weapons.stand')}
          allowDeselect={false}
          data={WEAPON_STATES.map((value) => ({ value, label: t(`rangeStock.weapon.state.${value}`) }))}
          value={state}
          onChange={(value) => value && setState(value as Weapon['state'])}
        />
        {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
        {sound && (
          <div className={forms.acts}>
            <Action type="submit" busy={save.running}>
              {t('rangeStock.weapon.save')}
            </Action>
          </div>
        )}
      </form>
    </InspectorSection>
  );
}
