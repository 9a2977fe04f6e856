import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Working } from '../components/Working.tsx';
import type { Wanted } from './LedgerGrid.tsx';
import { LedgerLessons, LedgerMen } from './LedgerLessons.tsx';

interface Props {
  cohortId: number;
  wanted: Wanted;
  /** Opens the search for hours in which these men make up what they owe. */
  onMakeUp: (cadetIds: number[], subjectCode: string, phase: 'initial' | 'specialty') => void;
  onClose: () => void;
}

/** The lessons or men behind one figure of the ledger. */
export function FigurePanel({ cohortId, wanted, onMakeUp, onClose }: Props) {
  const { t } = useTranslation();
  const { figure, of, scope, title } = wanted;
  const { data, error } = useOperation('journal.figure', { cohortId, figure, of, ...scope });
  const { subjectCode, phase } = scope;
  // Hours lost with the whole platoon come back with its lesson, not man by man.
  const own = data?.men.filter((man) => man.lessons.some(({ reason }) => reason !== 'lost')) ?? [];
  const lostOnly = figure === 'owed' && data !== undefined && data.men.length > 0 && own.length === 0;
  return (
    <Inspector
      title={title}
      sub={data && t('journal.ledger.listTitle', { figure: t(`journal.ledger.figure.${figure}`), hours: data.hours })}
      onClose={onClose}
      foot={
        figure === 'owed' &&
        subjectCode !== undefined &&
        phase !== undefined &&
        own.length > 0 && (
          <Action
            primary
            onClick={() =>
              onMakeUp(
                own.map(({ cadetId }) => cadetId),
                subjectCode,
                phase,
              )
            }
          >
            {t('journal.ledger.makeUp', { count: own.length })}
          </Action>
        )
      }
    >
      <InspectorSection>
        {error && <Refusal failure={error.failure} />}
        {!data && !error && <Working label={title} />}
        {figure === 'owed' && <p className="meta t2">{t('journal.ledger.owedNote')}</p>}
        {lostOnly && (
          <p className="meta t2">
            {t('journal.makeup.ofPlatoon')}{' '}
            <button type="button" className="act" onClick={() => goTo('timetable', { tab: 'journal', part: 'lost' })}>
              {t('journal.makeup.openLost')}
            </button>
          </p>
        )}
        {data && data.men.length > 0 && <LedgerMen men={data.men} />}
        {data && data.lessons.length > 0 && <LedgerLessons lessons={data.lessons} withPlatoon />}
      </InspectorSection>
    </Inspector>
  );
}
