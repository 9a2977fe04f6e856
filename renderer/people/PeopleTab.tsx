import { IconUserPlus } from '@tabler/icons-react';
import { t } from 'i18next';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOUND_ROLES, ROLES } from '../../shared/people/roles.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay, useMe } from '../app/session.ts';
import { mayLeave } from '../app/typed.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { AddPerson } from './AddPerson.tsx';
import { PersonInspector } from './PersonInspector.tsx';
import type { Person } from './person.ts';
import { RightsTable } from './RightsTable.tsx';

/** '2027-01 · 1-взвод', or the whole school; nothing for who cannot be bound. */
function reachOf({ role, platoons }: Person): string {
  if (!BOUND_ROLES.includes(role)) return '';
  if (platoons === null) return t('people.bound.whole');
  if (platoons.length === 0) return t('people.bound.none');
  return platoons.map(({ code, number }) => t('people.bound.platoon', { code, number })).join(', ');
}

/** Who may sign in, with what duty and how far it reaches; beside it the rights of each duty in words. */
export function PeopleTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const list = useOperation('people.list', {});
  const me = useMe();
  const mayWrite = useMay('people.write');
  const { params } = useLocation();
  const [open, setOpen] = useState<'new' | number | null>(params.new ? 'new' : null);
  const people = list.data ?? [];
  const person = people.find(({ id }) => id === open);
  const close = () => {
    setOpen(null);
    if (params.new) goTo('settings', { tab: 'people' });
  };
  const rights = params.show === 'rights';

  const columns = useMemo<Column<Person>[]>(
    () => [
      {
        id: 'name',
        header: t('people.list.name'),
        value: (row) => row.fullName,
        cell: (row) => (
          <span className="truncate">
            {row.fullName} {row.id === me?.personId && <span className="t2">· {t('people.list.you')}</span>}
          </span>
        ),
        width: 'minmax(14rem, 2fr)',
        fixed: true,
      },
      { id: 'login', header: t('people.list.login'), value: (row) => row.login },
      { id: 'role', header: t('people.list.role'), value: (row) => t(`session.role.${row.role}`) },
      {
        id: 'reach',
        header: t('people.bound.title'),
        value: (row) => reachOf(row),
        width: 'minmax(9rem, 1.5fr)',
      },
      {
        id: 'state',
        header: t('people.list.state'),
        value: (row) => t(row.active ? 'people.list.active' : 'people.list.inactive'),
        // All is well in most rows: only the closed ones carry a status.
        cell: (row) =>
          row.active ? (
            <span className="t2">{t('people.list.active')}</span>
          ) : (
            <Status kind="idle">{t('people.list.inactive')}</Status>
          ),
      },
    ],
    [t, me?.personId],
  );

  const inspector =
    open === 'new' ? (
      <AddPerson first={ROLES.find((role) => role === params.new)} onClose={close} />
    ) : (
      person && <PersonInspector key={person.id} person={person} people={people} mayWrite={mayWrite} onClose={close} />
    );
  return (
    <Screen inspector={rights ? undefined : inspector}>
      <ScreenHead
        title={t('people.settings.title')}
        sub={list.data && t('people.list.count', { count: people.length })}
        actions={
          rights ? (
            <Action onClick={() => goTo('settings', { tab: 'people' })}>{t('people.rights.close')}</Action>
          ) : (
            <>
              <Action onClick={() => goTo('settings', { tab: 'people', show: 'rights' })}>
                {t('people.rights.open')}
              </Action>
              {mayWrite && (
                <Action primary={open === null} icon={IconUserPlus} onClick={() => mayLeave(false) && setOpen('new')}>
                  {t('people.list.add')}
                </Action>
              )}
            </>
          )
        }
      />
      {tabs}
      {rights ? (
        <ScreenBody reads={t('people.rights.title')}>
          <RightsTable />
        </ScreenBody>
      ) : (
        <ScreenBody flush>
          {list.error && <Refusal failure={list.error.failure} />}
          {list.data && (
            <DataTable
              label={t('people.settings.people')}
              rows={people}
              columns={columns}
              rowKey={(row) => row.id}
              rowName={(row) => row.fullName}
              openKey={typeof open === 'number' ? open : null}
              onOpen={(row) => mayLeave(false) && setOpen(row.id)}
              initialSort={{ id: 'name' }}
              empty={t('people.list.empty')}
            />
          )}
        </ScreenBody>
      )}
    </Screen>
  );
}
