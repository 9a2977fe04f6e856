import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/queries.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { subjectNames } from '../exam-words.ts';
import classes from './Results.module.css';
import { inRollOrder, MARK_OF, SPREAD_KEYS } from './result-men.ts';

interface Props {
  cohortId: number;
  subjectCode: string;
  /** Null: of every platoon. */
  platoonId: number | null;
  /** Which figure. */
  asked: string;
  onClose: () => void;
}

/** The men behind a figure of the marks. */
export function MarkNames({ cohortId, subjectCode, platoonId, asked, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('results.matrix', { cohortId });
  const key = SPREAD_KEYS.find((one) => one === asked) ?? 'two';
  const men = inRollOrder(data?.men ?? []).filter(
    (man) =>
      (platoonId === null || man.platoonId === platoonId) &&
      man.cells.some((cell) => cell.subjectCode === subjectCode && cell.main === MARK_OF[key]),
  );
  const title = data ? `${subjectNames(data.subjects)(subjectCode)}: ${t(`examResults.mark.${key}`)}` : '';
  return (
    <Inspector title={title} sub={t('examPlan.men', { count: men.length })} onClose={onClose}>
      <InspectorSection>
        {error && <Refusal failure={error.failure} />}
        <ul className={classes.names}>
          {men.map(({ cadetId, name, platoon }) => (
            <li key={cadetId}>
              <span>{name}</span>
              {platoon !== null && <span className="t2 nowrap">{t('examPlan.platoon', { platoon })}</span>}
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
