import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import classes from './Results.module.css';
import type { AskedNames } from './use-results-place.ts';

interface Props {
  cohortId: number;
  asked: AskedNames;
  onClose: () => void;
}

/** The names behind a figure of a platoon's marks, the best first. */
export function MarkNames({ cohortId, asked, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('firing.results', { cohortId });
  const { platoon, session, mark } = asked;
  const men = (data?.men ?? [])
    .flatMap((man) => {
      const result = man.sessions.find((one) => one.session === session);
      const asks = result && (platoon === null || man.platoon === platoon) && (mark === null || result.mark === mark);
      return asks ? [{ ...man, result }] : [];
    })
    .toSorted((a, b) => (b.result.total ?? 0) - (a.result.total ?? 0));
  const title = [t('rangePlan.session', { session }), mark !== null && t('rangeResults.markOf', { mark })]
    .filter(Boolean)
    .join(', ');
  const whose = platoon === null ? t('rangeResults.whole') : t('rangePlan.platoons', { numbers: platoon });
  return (
    <Inspector title={title} sub={`${whose} · ${t('rangePlan.men', { count: men.length })}`} onClose={onClose}>
      <InspectorSection>
        {error && <Refusal failure={error.failure} />}
        <ul className={classes.names}>
          {men.map(({ cadetId, name, result }) => (
            <li key={cadetId}>
              <span className="m">{name}</span>
              <span className="meta t2 tn">
                {t('rangeResults.owed.mark', { session, total: result.total, mark: result.mark })}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
