import { useTranslation } from 'react-i18next';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { Status } from '../components/Status.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import classes from './CadetCard.module.css';
import { markWord } from './day-words.ts';

const HOURS = ['planned', 'attended', 'missed', 'madeUp', 'owed'] as const;
type Hours = NonNullable<CadetCard['hours']>['initial'];

/** Subject by subject: hours of the ledger and the mark, one line each; the 40 and the 240 under them. */
export function CardStudy({ card }: { card: CadetCard }) {
  const { t } = useTranslation();
  const { hours, outcome } = card;
  const total = hours && sum(hours.initial, hours.specialty);
  return (
    <section className={classes.study}>
      <h2>{t('cadetCard.study.title')}</h2>
      {!hours && <p className="body13 t2">{t('cadetCard.study.noRight')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('cadetCard.study.subject')}</th>
            {hours && HOURS.map((figure) => <th key={figure}>{t(`cadetCard.study.${figure}`)}</th>)}
            {outcome && <th scope="col">{t('cadetCard.study.exam')}</th>}
            {outcome && <th scope="col">{t('cadetCard.study.mark')}</th>}
          </tr>
        </thead>
        <tbody>
          {card.subjects.map(({ code, names, hours: own, exam }) => (
            <tr key={code}>
              <th scope="row">
                <SubjectCode tint={code as SubjectTint} code={subjectCode(code, currentLanguage())} />{' '}
                {names[currentLanguage()]}
              </th>
              {own && <Figures hours={own} />}
              {outcome && <td className="tn">{exam?.on ? t('cadetCard.date', { date: exam.on }).slice(0, 5) : '—'}</td>}
              {outcome && <MarkCell exam={exam} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {total && (
            <tr>
              <th scope="row">{t('cadetCard.study.total')}</th>
              <Figures hours={total} />
              {outcome && <td colSpan={2} />}
            </tr>
          )}
        </tfoot>
      </table>
      {outcome && <Outcome outcome={outcome} />}
    </section>
  );
}

function Figures({ hours }: { hours: Hours }) {
  return HOURS.map((figure) => (
    <td key={figure} className={`tn ${hours[figure] === 0 ? 't3' : figure === 'owed' ? 'b' : ''}`}>
      {figure === 'owed' && hours.owed > 0 ? <Status kind="warn">{String(hours.owed)}</Status> : hours[figure]}
    </td>
  ));
}

function MarkCell({ exam }: { exam: CadetCard['subjects'][number]['exam'] }) {
  const { t } = useTranslation();
  if (!exam) return <td className="t3">—</td>;
  const { main, retake, final, state } = exam;
  if (state === 'failed' || (state === 'retake' && main !== null))
    return (
      <td>
        <Status kind="bad">{markWord(retake ?? main)}</Status>
      </td>
    );
  const shown = final ?? main;
  return (
    <td>
      {shown === null ? (
        <span className="t3" title={t('cadetCard.study.open')}>
          —
        </span>
      ) : (
        <b className="tn">{markWord(shown)}</b>
      )}
      {retake !== null && main !== null && (
        <span className="meta t2"> {t('cadetCard.study.first', { mark: markWord(main) })}</span>
      )}
    </td>
  );
}

function Outcome({ outcome }: { outcome: NonNullable<CadetCard['outcome']> }) {
  const { t } = useTranslation();
  const { decision, overall, mean } = outcome;
  const kind = decision === 'passed' ? 'good' : decision === 'reference' ? 'bad' : 'wait';
  return (
    <p className={classes.outcome}>
      <Status kind={kind}>{t(`cadetCard.outcome.${decision}`)}</Status>
      {overall !== null && <b>{t('cadetCard.outcome.overall', { overall })}</b>}
      {mean !== null && (
        <span className="t2 tn">{t('cadetCard.outcome.mean', { mean: mean.toFixed(2).replace('.', ',') })}</span>
      )}
    </p>
  );
}

const sum = (left: Hours, right: Hours): Hours => ({
  planned: left.planned + right.planned,
  attended: left.attended + right.attended,
  missed: left.missed + right.missed,
  madeUp: left.madeUp + right.madeUp,
  owed: left.owed + right.owed,
});
