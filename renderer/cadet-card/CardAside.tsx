import { useTranslation } from 'react-i18next';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { Status } from '../components/Status.tsx';
import classes from './CadetCard.module.css';

/** What he fired, his nights at home, and everything that kept him from his day. */
export function CardAside({ card }: { card: CadetCard }) {
  return (
    <div className={classes.aside}>
      <Firing firing={card.firing} />
      <Leave leave={card.leave} />
      <Absences absences={card.absences} />
    </div>
  );
}

function Firing({ firing: { sessions, owes } }: Pick<CadetCard, 'firing'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('cadetCard.firing.title')}</h2>
      {sessions.length === 0 && <p className="body13 t2">{t('cadetCard.firing.none')}</p>}
      <ul>
        {sessions.map(({ session, on, exercise, total, best, mark }) => (
          <li key={`${session} ${on}`}>
            <span className="tn">
              {t('cadetCard.firing.line', { session, on })}
              <span className="meta t2"> {exercise}</span>
            </span>
            <span className="tn nowrap">
              {t('cadetCard.firing.total', { total, best })} · <b>{t('cadetCard.firing.mark', { mark })}</b>
            </span>
          </li>
        ))}
      </ul>
      {owes.length > 0 && (
        <Status kind="warn">{t('cadetCard.firing.owes', { count: owes.length, sessions: owes.join(', ') })}</Status>
      )}
    </section>
  );
}

function Leave({ leave: { approved, home, late } }: Pick<CadetCard, 'leave'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('cadetCard.leave.title')}</h2>
      <p className="body13">
        {approved === 0
          ? t('cadetCard.leave.none')
          : `${t('cadetCard.leave.nights', { count: approved })}, ${t('cadetCard.leave.home', { count: home })}`}
      </p>
      <ul>
        {late.map(({ due, back, minutes }) => (
          <li key={due}>
            <Status kind="bad">
              {back === null ? t('cadetCard.leave.stillOut', { due }) : t('cadetCard.leave.late', { due, minutes })}
            </Status>
          </li>
        ))}
      </ul>
      {approved > 0 && late.length === 0 && <p className="body13 t2">{t('cadetCard.leave.noLate')}</p>}
    </section>
  );
}

function Absences({ absences }: Pick<CadetCard, 'absences'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('cadetCard.absences.title')}</h2>
      {absences.length === 0 && <p className="body13 t2">{t('cadetCard.absences.none')}</p>}
      <ul>
        {absences.map(({ kind, from, to, note }) => (
          <li key={`${kind} ${from}`}>
            <span>
              <span className="m">{t(`absences.kind.${kind}`)}</span>
              {note && <span className="meta t2"> {note}</span>}
            </span>
            <span className="meta t2 tn nowrap">
              {formatDateTime(from)} – {to === null ? t('cadetCard.absences.open') : formatDateTime(to)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
