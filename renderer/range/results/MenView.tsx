import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useOperation } from '../../app/queries.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import type { Column } from '../../components/table-column.ts';

type Man = OutputOf<'firing.results'>['men'][number] & { subjectMark: number | null; owes: readonly number[] };

/** A round that did not go off, as the firing screen types it. */
const MISFIRE = 'о';

const of = (man: Man, session: number) => man.sessions.find((one) => one.session === session);

/** Every cadet with both sessions side by side, the difference between them, and the mark of the firing subject. */
export function MenView({ cohortId, owed }: { cohortId: number; owed: OutputOf<'firing.owed'> | undefined }) {
  const { t } = useTranslation();
  const { data, error } = useOperation('firing.results', { cohortId });
  const count = data?.sessions.length ?? 0;
  const columns = useMemo<Column<Man>[]>(() => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const [first, last] = [1, count];
    const change = (man: Man) => {
      const before = of(man, first)?.total ?? null;
      const after = of(man, last)?.total ?? null;
      return count < 2 || before === null || after === null ? null : after - before;
    };
    return [
      {
        id: 'name',
        header: t('rangeResults.name'),
        value: ({ name }) => name,
        width: 'minmax(14rem,2fr)',
        fixed: true,
      },
      {
        id: 'platoon',
        header: t('rangeResults.platoon'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '5.5rem',
      },
      ...numbers.flatMap((session): Column<Man>[] => [
        {
          id: `shots${session}`,
          header: t('rangeResults.shotsOf', { session }),
          value: (man) =>
            of(man, session)
              ?.shots?.map((shot) => (shot === 'misfire' ? MISFIRE : (shot ?? '·')))
              .join(' ') ?? null,
          width: '8rem',
        },
        {
          id: `total${session}`,
          header: t('rangeResults.totalOf', { session }),
          value: (man) => of(man, session)?.total ?? null,
          numeric: true,
          width: '6.5rem',
        },
        {
          id: `mark${session}`,
          header: t('rangeResults.mark'),
          value: (man) => of(man, session)?.mark ?? null,
          cell: (man) => <b>{of(man, session)?.mark ?? '—'}</b>,
          numeric: true,
          width: '5rem',
        },
      ]),
      {
        id: 'change',
        header: t('rangeResults.change'),
        value: change,
        cell: (man) => {
          const by = change(man);
          return by === null ? null : by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '0';
        },
        numeric: true,
        width: '7rem',
      },
      {
        id: 'subject',
        header: t('rangeResults.subjectMark'),
        value: ({ subjectMark }) => subjectMark,
        cell: ({ subjectMark, owes }) =>
          subjectMark ?? <span className="t2">{t('rangeResults.owesShort', { sessions: owes.join(', ') })}</span>,
        numeric: true,
        width: '8rem',
      },
    ];
  }, [t, count]);
  const rows = useMemo(() => {
    const standing = new Map(owed?.men.map((man) => [man.cadetId, man]));
    return (data?.men ?? []).map((man): Man => {
      const { subjectMark = null, owes = [] } = standing.get(man.cadetId) ?? {};
      return { ...man, subjectMark, owes };
    });
  }, [data, owed]);
  if (error)
    return (
      <ScreenBody>
        <Refusal failure={error.failure} />
      </ScreenBody>
    );
  return (
    <ScreenBody flush>
      {data && (
        <DataTable
          label={t('rangeResults.view.men')}
          rows={rows}
          columns={columns}
          rowKey={({ cadetId }) => cadetId}
          rowName={({ name }) => name}
          empty={<EmptyState text={t('rangeResults.nothing')} />}
        />
      )}
    </ScreenBody>
  );
}
