import { useTranslation } from 'react-i18next';
import { ownDebt } from '../../shared/journal/ledger.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { LedgerLessons } from './LedgerLessons.tsx';

interface Props {
  cadetId: number;
  /** Opens the search for hours in which he makes up a subject; without it the card only tells. */
  onMakeUp?: (subjectCode: string, phase: 'initial' | 'specialty') => void;
}

/** A cadet's own hours ledger, 40 and 240, with what he owes and why: part of his card and of the ledger. */
export function CadetLedger({ cadetId, onMakeUp }: Props) {
  const { t } = useTranslation();
  const mayRead = useMay('journal.read');
  const { data, error } = useOperation('journal.cadet', { cadetId }, { enabled: mayRead });
  if (!mayRead) return null;
  const owing = data?.subjects.filter(({ figures }) => figures.owed > 0) ?? [];
  return (
    <InspectorSection
      title={t('journal.cadet.title')}
      aside={
        !onMakeUp && (
          <button
            type="button"
            className="act meta"
            onClick={() => goTo('timetable', { tab: 'ledger', view: 'cadets', cadet: String(cadetId) })}
          >
            {t('journal.cadet.open')}
          </button>
        )
      }
    >
      {error && <Refusal failure={error.failure} />}
      {data &&
        (['initial', 'specialty'] as const).map((phase) => (
          <div key={phase} style={{ display: 'flex', gap: '0.75rem', justifyContent: 'space-between' }}>
            <span className="body13">
              {t(`journal.ledger.bucket.${phase}`)}:{' '}
              <span className="tn">{t('journal.cadet.attendedOf', data[phase])}</span>
            </span>
            {data[phase].owed > 0 ? (
              <Status kind="warn">{t('journal.cadet.owed', { hours: data[phase].owed })}</Status>
            ) : (
              <span className="meta t3">{t('journal.cadet.nothingOwed')}</span>
            )}
          </div>
        ))}
      {owing.map(({ code, phase, figures, missed }) => (
        <div key={`${code} ${phase}`} style={{ marginTop: '0.5rem' }}>
          <LedgerLessons lessons={missed} />
          {figures.madeUp > 0 && (
            <p className="meta t2">
              {t('journal.ledger.figure.madeUp')}: <span className="tn">{figures.madeUp}</span>
            </p>
          )}
          {onMakeUp && ownDebt(figures) > 0 && (
            <button type="button" className="act meta" onClick={() => onMakeUp(code, phase)}>
              {t('journal.page.propose')}
            </button>
          )}
        </div>
      ))}
    </InspectorSection>
  );
}
