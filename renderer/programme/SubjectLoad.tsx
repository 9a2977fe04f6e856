import { useTranslation } from 'react-i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { Status } from '../components/Status.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './Availability.module.css';
import { SubjectTag } from './SubjectTag.tsx';

/** Each subject's hours against those of the people who may teach it, and where people shared by several fall short. */
export function SubjectLoad({ availability }: { availability: Availability }) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const { subjects, shortage, platoons } = availability;
  if (subjects.length === 0) return null;
  const names = new Map(subjects.map(({ code, names: of }) => [code, say(of)]));
  return (
    <section className={classes.load}>
      <h2>{t('programme.availability.subjects', { count: platoons })}</h2>
      {shortage && (
        <p className="body13 tn">
          <Status kind="bad">
            {t('programme.availability.shortage', {
              count: shortage.codes.length,
              subjects: shortage.codes.map((code) => names.get(code) ?? code).join(', '),
              needed: shortage.needed,
              available: shortage.available,
              short: shortage.needed - shortage.available,
            })}
          </Status>
        </p>
      )}
      <ul className={classes.subjects}>
        {subjects.map(({ code, neededHours, people, availableHours }) => (
          <li key={code}>
            <span className={classes.subject}>
              <SubjectTag code={code} />
              <span className="truncate">{names.get(code)}</span>
            </span>
            <span className="meta t2 tn">{t('programme.availability.people', { count: people })}</span>
            <span className={`${classes.sum} tn`}>
              {neededHours > availableHours ? (
                <Status kind="bad">
                  {formatNumber(neededHours)} / {formatNumber(availableHours)}
                </Status>
              ) : (
                `${formatNumber(neededHours)} / ${formatNumber(availableHours)}`
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="meta t2">{t('programme.availability.subjectsHint')}</p>
    </section>
  );
}
