import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraduationCandidate, OrderRow } from '../../shared/contract/orders.contract.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { EmptyTab } from '../certificates/EmptyTab.tsx';
import { GraduationFrame } from '../certificates/GraduationFrame.tsx';
import { useGraduationPlace } from '../certificates/use-graduation-place.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import type { RowKey } from '../components/table-column.ts';
import { CandidateTable } from './CandidateTable.tsx';
import { GraduationPanel } from './GraduationPanel.tsx';
import classes from './Orders.module.css';
import { isBarred } from './order-words.ts';

const FILTERS = ['all', 'certificate', 'reference', 'barred'] as const;
type Filter = (typeof FILTERS)[number];

interface Props {
  cohortId: number;
  /** The prepared order that is changed; null: a new one. */
  order: OrderRow | null;
}

/** A graduation order being prepared: everybody on the list, ticked who can be in it; beside it what it will give. */
export function GraduationDesk({ cohortId, order }: Props) {
  const { t } = useTranslation();
  const { openBeside } = useGraduationPlace();
  const candidates = useOperation('orders.candidates', { cohortId });
  const [filter, setFilter] = useState<Filter>('all');
  const [ticked, setTicked] = useState<ReadonlySet<RowKey> | null>(
    () => order && new Set(order.men.map(({ cadetId }) => cadetId)),
  );
  const all = candidates.data?.men ?? [];
  // Whoever stands in this order already is barred from no other.
  const standsHere = useMemo(() => new Set(order?.men.map(({ cadetId }) => cadetId)), [order]);
  const men = useMemo(() => all.map((man) => withoutThisOrder(man, standsHere)), [all, standsHere]);
  const able = useMemo(() => men.filter((man) => !isBarred(man)), [men]);
  const selection = ticked ?? new Set<RowKey>(able.map(({ cadetId }) => cadetId));
  const chosen = men.filter(({ cadetId }) => selection.has(cadetId));
  const matches: Record<Filter, (man: GraduationCandidate) => boolean> = {
    all: () => true,
    certificate: (man) => !isBarred(man) && man.paper === 'certificate',
    reference: (man) => !isBarred(man) && man.paper === 'reference',
    barred: isBarred,
  };
  const close = () => openBeside(order ? `order-${order.orderId}` : null);

  if (candidates.data && men.every(({ decision }) => decision === 'open'))
    return (
      <EmptyTab
        text={t('graduation.prepare.nothingYet')}
        note={t('graduation.prepare.nothingYetNote')}
        action={
          <Action primary onClick={() => goTo('exams', { part: 'sheets' })}>
            {t('graduation.prepare.toSheets')}
          </Action>
        }
      />
    );
  return (
    <GraduationFrame
      inspector={
        candidates.data && (
          <GraduationPanel cohortId={cohortId} order={order} men={men} chosen={chosen} onClose={close} />
        )
      }
    >
      <div className={classes.filters}>
        <Chips
          label={t('graduation.prepare.filter')}
          items={FILTERS.map((value) => ({
            value,
            label:
              value === 'all' || value === 'barred'
                ? t(`graduation.prepare.${value}`)
                : t(`graduation.papers.${value}`),
            count: men.filter(matches[value]).length,
          }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ScreenBody flush>
        {candidates.error && <Refusal failure={candidates.error.failure} />}
        {candidates.data && (
          <CandidateTable men={men.filter(matches[filter])} selection={selection} onSelect={setTicked} />
        )}
      </ScreenBody>
    </GraduationFrame>
  );
}

function withoutThisOrder(man: GraduationCandidate, standsHere: ReadonlySet<number>): GraduationCandidate {
  if (!standsHere.has(man.cadetId)) return man;
  return { ...man, reasons: man.reasons.filter(({ code }) => code !== 'inOrder') };
}
