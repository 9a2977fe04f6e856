import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { heldText } from '../held-words.ts';
import classes from './Results.module.css';

interface Props {
  owed: OutputOf<'firing.owed'>;
  /** How many sessions the men named here have fired. */
  fired: number;
  onClose: () => void;
}

/** The names behind a figure: who has fired so many sessions, his marks, what he owes and what holds him aside. */
export function OwedNames({ owed, fired, onClose }: Props) {
  const { t } = useTranslation();
  const men = owed.men.filter(({ owes }) => owed.sessions - owes.length === fired);
  const title = t(
    fired === 0
      ? 'rangeResults.owed.none'
      : fired === owed.sessions
        ? 'rangeResults.owed.all'
        : 'rangeResults.owed.some',
    { count: fired },
  );
  return (
    <Inspector title={title} sub={t('rangePlan.men', { count: men.length })} onClose={onClose}>
      <InspectorSection>
        {men.length === 0 && <p className="body13 t2">{t('rangeResults.owed.nobody')}</p>}
        <ul className={classes.names}>
          {men.map((man) => (
            <li key={man.cadetId}>
              <span className="m">{man.name}</span>
              <span className="meta t2 tn">
                {[
                  man.platoon !== null && t('rangePlan.platoons', { numbers: man.platoon }),
                  ...man.marks.flatMap(({ session, mark, total }) =>
                    mark === null ? [] : [t('rangeResults.owed.mark', { session, mark, total })],
                  ),
                  man.subjectMark !== null && t('rangeResults.owed.subject', { mark: man.subjectMark }),
                  man.owes.length > 0 && t('rangeResults.owed.owes', { sessions: man.owes.join(', ') }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {man.held.map((reason) => (
                <span key={reason.code} className="meta t2">
                  {heldText(reason, t)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
