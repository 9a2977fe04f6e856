import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RANGE_ROLES } from '../../../shared/range/range-terms.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';
import classes from './DayDesk.module.css';
import type { RangeDay } from './range-day.ts';

const SINGLE = RANGE_ROLES.filter((role) => role !== 'cordon');
interface Named {
  name: string;
  qualification: string;
}
/** Typed men of the cordon; the key keeps a field's place while others are taken away. */
interface Guard {
  key: number;
  name: string;
}

type Roles = readonly Pick<RangeDay['roles'][number], 'role' | 'name' | 'qualification'>[];

const singleOf = (roles: Roles) =>
  Object.fromEntries(
    SINGLE.map((role) => {
      const one = roles.find((found) => found.role === role);
      return [role, { name: one?.name ?? '', qualification: one?.qualification ?? '' }];
    }),
  ) as Record<(typeof SINGLE)[number], Named>;

function cordonOf(roles: Roles): Guard[] {
  const men = roles.filter(({ role }) => role === 'cordon').map(({ name }, key) => ({ key, name }));
  return men.length > 0 ? men : [{ key: 0, name: '' }];
}

/** The roles of the last day before this one; empty where there is none. */
function useEarlierRoles(day: RangeDay): RangeDay['roles'] {
  const days = useOperation('rangeDay.list', { cohortId: day.cohortId }).data?.days ?? [];
  const earlier = days
    .filter(({ dayId, date }) => dayId !== day.dayId && date <= day.date)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .at(-1);
  const asked = useOperation(
    'rangeDay.get',
    { dayId: earlier?.dayId ?? day.dayId },
    { enabled: earlier !== undefined },
  );
  return earlier ? (asked.data?.roles ?? []) : [];
}

/** Who does what at the range, as the order names them; the cordon may be several men. */
export function RolesPanel({ day, onClose }: { day: RangeDay; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useCommand('rangeDay.setRoles', { inline: true });
  const earlier = useEarlierRoles(day);
  const [orderNumber, setOrder] = useState(day.roles[0]?.orderNumber ?? '');
  const [named, setNamed] = useState(() => singleOf(day.roles));
  const [cordon, setCordon] = useState(() => cordonOf(day.roles));
  const isEmpty = day.roles.length === 0 && SINGLE.every((role) => named[role].name === '');
  const sound = orderNumber.trim() !== '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const single = SINGLE.map((role) => ({
      role,
      name: named[role].name.trim(),
      qualification: named[role].qualification.trim() || null,
    }));
    const guards = cordon.map(({ name }) => ({ role: 'cordon' as const, name: name.trim(), qualification: null }));
    const roles = [...single, ...guards].filter(({ name }) => name !== '');
    const saved = await save.run({ dayId: day.dayId, orderNumber: orderNumber.trim(), roles });
    if (saved.ok) onClose();
  };
  return (
    <Inspector
      title={t('rangePlan.roles.title')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="range-roles" blocked={!sound} busy={save.running}>
          {t(sound ? 'rangePlan.roles.save' : 'rangePlan.roles.noOrder')}
        </Action>
      }
    >
      <InspectorSection>
        <form id="range-roles" className={forms.form} onSubmit={(event) => void send(event)}>
          <TextField label={t('rangePlan.orderNumber')} value={orderNumber} maxLength={60} onChange={setOrder} />
          {isEmpty && earlier.length > 0 && (
            <div>
              <Action
                size="xs"
                onClick={() => {
                  setNamed(singleOf(earlier));
                  setCordon(cordonOf(earlier));
                }}
              >
                {t('rangePlan.roles.asBefore')}
              </Action>
            </div>
          )}
          {SINGLE.map((role) => (
            <div key={role} className={forms.pair}>
              <TextField
                label={t(`rangePlan.role.${role}`)}
                value={named[role].name}
                maxLength={120}
                onChange={(name) => setNamed({ ...named, [role]: { ...named[role], name } })}
              />
              <TextField
                label={t('rangePlan.roles.qualification')}
                value={named[role].qualification}
                maxLength={120}
                onChange={(qualification) => setNamed({ ...named, [role]: { ...named[role], qualification } })}
              />
            </div>
          ))}
          {cordon.map(({ key, name }, index) => (
            <div key={key} className={classes.cordon}>
              <TextField
                label={t('rangePlan.roles.cordonMan', { number: index + 1 })}
                value={name}
                maxLength={120}
                onChange={(next) => setCordon(cordon.map((one) => (one.key === key ? { ...one, name: next } : one)))}
              />
              <IconAction
                icon={IconX}
                label={t('rangePlan.roles.removeMan', { number: index + 1 })}
                onClick={() => setCordon(cordon.filter((one) => one.key !== key))}
              />
            </div>
          ))}
          <div>
            <Action
              size="xs"
              icon={IconPlus}
              onClick={() =>
                setCordon([...cordon, { key: Math.max(-1, ...cordon.map(({ key }) => key)) + 1, name: '' }])
              }
            >
              {t('rangePlan.roles.addMan')}
            </Action>
          </div>
          {save.failure && <Refusal failure={save.failure} onClose={save.clear} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
