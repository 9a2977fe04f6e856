import { IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { call } from '../app/client.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { EmptyTab } from '../certificates/EmptyTab.tsx';
import { GraduationFrame } from '../certificates/GraduationFrame.tsx';
import { useGraduationPlace } from '../certificates/use-graduation-place.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { ToAdmissions } from '../components/ToAdmissions.tsx';
import type { Column, RowKey } from '../components/table-column.ts';
import { PaperButton } from '../papers/PaperButton.tsx';
import { OathDayPanel } from './OathDayPanel.tsx';
import classes from './Orders.module.css';

type OathMan = OutputOf<'orders.oath'>['men'][number];
const FILTERS = ['all', 'taken', 'notTaken'] as const;
type Filter = (typeof FILTERS)[number];

/** The oath: its day and place, and who took it. */
export function OathTab({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { open, openBeside } = useGraduationPlace();
  const mayWrite = useMay('orders.write');
  const { data, error } = useOperation('orders.oath', { cohortId });
  const note = useCommand('orders.noteOath');
  const [filter, setFilter] = useState<Filter>('all');
  const [ticked, setTicked] = useState<ReadonlySet<RowKey>>(new Set());
  const columns = useMemo<Column<OathMan>[]>(
    () => [
      { id: 'name', header: t('graduation.man'), value: ({ name }) => name, width: 'minmax(14rem, 20rem)' },
      {
        id: 'platoon',
        header: t('graduation.platoonHead'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '5rem',
      },
      {
        id: 'taken',
        header: t('graduation.oath.state'),
        value: ({ taken }) => t(taken ? 'graduation.oath.yes' : 'graduation.oath.no'),
        cell: ({ taken }) => (
          <span className={taken ? '' : 't3'}>{t(taken ? 'graduation.oath.yes' : 'graduation.oath.no')}</span>
        ),
        width: 'minmax(8rem, 1fr)',
      },
    ],
    [t],
  );
  if (!data)
    return (
      <GraduationFrame>
        <ScreenBody>{error && <Refusal failure={error.failure} />}</ScreenBody>
      </GraduationFrame>
    );
  if (data.men.length === 0) return <EmptyTab text={t('graduation.oath.empty')} action={<ToAdmissions />} />;
  const { men, date, place, set } = data;
  const shown = men.filter(({ taken }) => filter === 'all' || taken === (filter === 'taken'));
  const chosen = men.filter(({ cadetId }) => ticked.has(cadetId));
  const editing = mayWrite && open.kind === 'day';
  const put = async (those: readonly OathMan[], taken: boolean) => {
    const done = await note.run({ cohortId, cadetIds: those.map(({ cadetId }) => cadetId), taken });
    if (done.ok) setTicked(new Set());
  };
  return (
    <GraduationFrame
      inspector={editing && <OathDayPanel cohortId={cohortId} oath={data} onClose={() => openBeside(null)} />}
    >
      <div className={classes.bar}>
        <p className={classes.day}>
          <span className="t2">{t('graduation.oath.day')}</span>
          <b className="tn">{formatDate(date)}</b>
          <span className={place === null ? 't3' : ''}>{place ?? t('graduation.oath.placeOpen')}</span>
          {!set && <span className="meta t2">{t('graduation.oath.byRule')}</span>}
        </p>
        {mayWrite && !editing && (
          <Action size="xs" icon={IconPencil} onClick={() => openBeside('day')}>
            {t('graduation.oath.edit')}
          </Action>
        )}
        <span className={classes.space} />
        <PaperButton
          label={t('graduation.oath.print')}
          whole="papers.oathListPdf"
          get={(language) => call('papers.oathListPdf', { cohortId, language })}
        />
        {mayWrite && <OathActs men={men} chosen={chosen} primary={!editing} busy={note.running} onPut={put} />}
      </div>
      <div className={classes.filters}>
        <Chips
          label={t('graduation.oath.filter')}
          items={[
            { value: 'all', label: t('graduation.oath.all'), count: men.length },
            { value: 'taken', label: t('graduation.oath.taken'), count: data.taken },
            { value: 'notTaken', label: t('graduation.oath.notTaken'), count: data.notTaken },
          ]}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ScreenBody flush>
        <DataTable
          label={t('graduation.oath.title')}
          rows={shown}
          columns={columns}
          rowKey={({ cadetId }) => cadetId}
          rowName={({ name }) => name}
          {...(mayWrite && { selection: ticked, onSelect: setTicked })}
          empty={t('graduation.prepare.nobody')}
        />
      </ScreenBody>
    </GraduationFrame>
  );
}

interface ActsProps {
  men: readonly OathMan[];
  chosen: readonly OathMan[];
  primary: boolean;
  busy: boolean;
  onPut: (men: readonly OathMan[], taken: boolean) => void;
}

/** Of those who are ticked; of everybody still left while nobody is. */
function OathActs({ men, chosen, primary, busy, onPut }: ActsProps) {
  const { t } = useTranslation();
  const those = chosen.length > 0 ? chosen : men;
  const left = those.filter(({ taken }) => !taken);
  const took = chosen.filter(({ taken }) => taken);
  return (
    <>
      {took.length > 0 && (
        <Action busy={busy} onClick={() => onPut(took, false)}>
          {t('graduation.oath.takeBack', { count: took.length })}
        </Action>
      )}
      {left.length > 0 ? (
        <Action primary={primary} busy={busy} onClick={() => onPut(left, true)}>
          {t(chosen.length > 0 ? 'graduation.oath.note' : 'graduation.oath.noteAll', { count: left.length })}
        </Action>
      ) : (
        chosen.length === 0 && <span className="body13 t2">{t('graduation.oath.noteNone')}</span>
      )}
    </>
  );
}
