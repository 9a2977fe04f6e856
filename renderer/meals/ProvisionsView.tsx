import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Chips } from '../components/Chips.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import type { Column, RowKey } from '../components/table-column.ts';
import { DietForm } from './DietForm.tsx';
import { DietList } from './DietList.tsx';
import { dietName } from './diet-name.ts';
import classes from './Meals.module.css';
import { OutingList } from './OutingList.tsx';
import { PackForm } from './PackForm.tsx';

const EVERYONE = 'all';
const ANY_DIET = 'any';

interface Man {
  cadetId: number;
  name: string;
  platoon: number | null;
  diets: OutputOf<'meals.provisions'>['men'][number]['diets'];
}

/** Every man with his diet; those ticked get a diet or packed meals in one act. */
export function ProvisionsView({ cohortId }: { cohortId: number }) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('meals.write');
  const { data, error } = useOperation('meals.provisions', { cohortId }, { keep: true });
  const [chosen, setChosen] = useState<ReadonlySet<RowKey>>(new Set());
  const [filter, setFilter] = useState(EVERYONE);
  const diets = data?.diets;
  const nameOf = useCallback(
    (dietId: number) => dietName(diets ?? [], dietId, i18n.language) ?? '',
    [diets, i18n.language],
  );
  const daysOf = useCallback(
    (man: Man) =>
      man.diets
        .map(({ from, until }) =>
          until === null ? t('meals.diet.since', { from }) : t('meals.diet.between', { from, until }),
        )
        .join(' · '),
    [t],
  );
  const columns = useMemo<Column<Man>[]>(
    () => [
      { id: 'name', header: t('meals.diet.name'), value: ({ name }) => name, width: 'minmax(12rem, 2fr)', fixed: true },
      {
        id: 'platoon',
        header: t('meals.diet.platoon'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '4.5rem',
      },
      {
        id: 'diet',
        header: t('meals.diet.title'),
        value: (man) => man.diets.map(({ dietId }) => nameOf(dietId)).join(' · ') || t('meals.diet.ordinary'),
        cell: (man) =>
          man.diets.map(({ dietId }) => nameOf(dietId)).join(' · ') || (
            <span className="t3">{t('meals.diet.ordinary')}</span>
          ),
        width: 'minmax(6rem, 1fr)',
      },
      {
        id: 'days',
        header: t('meals.diet.days'),
        value: (man) => man.diets[0]?.from ?? '',
        text: daysOf,
        cell: daysOf,
        width: 'minmax(6.5rem, 1fr)',
      },
      {
        id: 'note',
        header: t('meals.diet.note'),
        value: (man) => man.diets.flatMap(({ note }) => note ?? []).join(' · '),
        width: 'minmax(5rem, 1fr)',
      },
    ],
    [t, nameOf, daysOf],
  );
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  const cadetIds = data.men.filter(({ cadetId }) => chosen.has(cadetId)).map(({ cadetId }) => cadetId);
  const done = () => setChosen(new Set());
  const menOf = (value: string) =>
    data.men.filter(
      (man) => value === EVERYONE || man.diets.some(({ dietId }) => value === ANY_DIET || value === String(dietId)),
    );
  const chip = (value: string, label: string) => ({ value, label, count: menOf(value).length });
  const chips = [
    chip(EVERYONE, t('meals.diet.everyone')),
    chip(ANY_DIET, t('meals.diet.any')),
    ...data.diets.map(({ id }) => chip(String(id), dietName(data.diets, id, i18n.language) ?? '')),
  ];
  const shown = chips.some(({ value }) => value === filter) ? filter : EVERYONE;
  const show = (value: string) => {
    setFilter(value);
    // Who is no longer seen is not changed along with the rest.
    done();
  };
  return (
    <div className={classes.provisions}>
      <div className={classes.men}>
        {data.men.length > 0 && <Chips label={t('meals.diet.title')} items={chips} value={shown} onChange={show} />}
        <DataTable
          label={t('meals.diet.table')}
          rows={menOf(shown)}
          columns={columns}
          rowKey={({ cadetId }) => cadetId}
          rowName={({ name }) => name}
          empty={<EmptyState text={t(data.men.length === 0 ? 'meals.nobody' : 'meals.diet.nobodyOn')} />}
          {...(mayWrite && { selection: chosen, onSelect: setChosen })}
        />
      </div>
      <div className={classes.side}>
        {mayWrite && data.men.length > 0 && cadetIds.length === 0 && (
          <p className="t2">{t('meals.diet.choosePrompt')}</p>
        )}
        {mayWrite && cadetIds.length > 0 && (
          <>
            <h2>{t('meals.diet.selected', { count: cadetIds.length })}</h2>
            <DietForm cohortId={cohortId} cadetIds={cadetIds} diets={data.diets} onDone={done} />
            <PackForm cohortId={cohortId} cadetIds={cadetIds} onDone={done} />
          </>
        )}
        <OutingList cohortId={cohortId} outings={data.outings} />
        <DietList diets={data.diets} />
      </div>
    </div>
  );
}
