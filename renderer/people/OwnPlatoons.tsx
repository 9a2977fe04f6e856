import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import { Segmented } from '../components/Segmented.tsx';
import classes from './PersonForms.module.css';
import type { Person } from './person.ts';

const keyOf = (ids: readonly number[] | null) => (ids === null ? null : ids.toSorted((a, b) => a - b).join());

/** How far an instructor's or a commander's rights reach: the whole school, or platoons of his own. */
export function OwnPlatoons({ person }: { person: Person }) {
  const { t } = useTranslation();
  const all = useOperation('people.platoons', {});
  const bind = useCommand('people.setPlatoons');
  const stands = person.platoons?.map(({ platoonId }) => platoonId) ?? null;
  const [chosen, setChosen] = useState(stands);
  const changed = keyOf(chosen) !== keyOf(stands);
  return (
    <InspectorSection title={t('people.bound.title')}>
      <div className={classes.form}>
        <Segmented
          label={t('people.bound.title')}
          items={[
            { value: 'whole', label: t('people.bound.whole') },
            { value: 'only', label: t('people.bound.only') },
          ]}
          value={chosen === null ? 'whole' : 'only'}
          onChange={(reach) => setChosen(reach === 'whole' ? null : (stands ?? []))}
        />
        {chosen !== null && (
          <MultiSelect
            label={t('people.bound.choose')}
            description={t('people.bound.lead')}
            data={(all.data ?? []).map(({ platoonId, code, number }) => ({
              value: String(platoonId),
              label: t('people.bound.platoon', { code, number }),
            }))}
            value={chosen.map(String)}
            onChange={(ids) => setChosen(ids.map(Number))}
            searchable
          />
        )}
        {changed && (
          <div className={classes.act}>
            <Action
              primary
              busy={bind.running}
              onClick={() => void bind.run({ personId: person.id, platoonIds: chosen && [...chosen] })}
            >
              {t('people.bound.save')}
            </Action>
          </div>
        )}
      </div>
    </InspectorSection>
  );
}
