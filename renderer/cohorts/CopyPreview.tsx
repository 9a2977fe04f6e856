import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeCopy } from '../../shared/contract/cohorts.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { Status } from '../components/Status.tsx';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { ruleName, ruleValueText } from '../rules/rule-text.ts';
import classes from './CopyPreview.module.css';

type Choice = IntakeCopy['dropped'][number]['choice'];
const CHOICES: Choice[] = ['longer', 'shorter', 'opened', 'evening', 'closed', 'openedFree'];

/** What one intake takes over from another, what differs between them, and what stays behind. */
export function CopyPreview({ copy }: { copy: IntakeCopy }) {
  const { t } = useTranslation();
  const names = useLanguageName();
  const { programme, programmeStands, exams, arrivalDay, carried, dropped, holidays, rules } = copy;
  const dayOf = (day: IntakeCopy['carried'][number]) =>
    day.number === day.toNumber
      ? t('cohorts.copy.day', { number: day.toNumber, date: day.toDate })
      : t('cohorts.copy.movedDay', { from: day.number, number: day.toNumber, date: day.toDate });
  return (
    <div className={classes.preview}>
      <Part title={<Status kind="good">{t('cohorts.copy.carried')}</Status>}>
        {programme && !programmeStands && <li>{t('cohorts.copy.programme', { ...programme })}</li>}
        {exams.from !== exams.to && <li>{t(exams.from ? 'cohorts.copy.examsInside' : 'cohorts.copy.examsOutside')}</li>}
        {CHOICES.map((choice) => {
          const own = carried.filter((day) => day.choice === choice);
          return (
            own.length > 0 && (
              <li key={choice}>
                {t(`cohorts.copy.choice.${choice}`, { count: own.length })}
                <span className="t2"> · {own.map(dayOf).join(', ')}</span>
              </li>
            )
          );
        })}
        {carried.length === 0 && <li className="t2">{t('cohorts.copy.noDays')}</li>}
      </Part>
      <Part title={<Status kind="info">{t('cohorts.copy.differs')}</Status>}>
        <li>{t('cohorts.copy.difference', { difference: copy.difference })}</li>
        <li>
          {t('cohorts.copy.holidays', { count: holidays.to.length, before: holidays.from.length })}
          {holidays.to.length > 0 && (
            <span className="t2">
              {' '}
              · {holidays.to.map((day) => `${formatDate(day.date)} ${names(day.names)}`).join(', ')}
            </span>
          )}
        </li>
        {arrivalDay.from !== arrivalDay.to && (
          <li>{t(arrivalDay.from ? 'cohorts.copy.arrivalThere' : 'cohorts.copy.arrivalHere')}</li>
        )}
        {rules.map(({ key, from, to }) => (
          <li key={key}>
            {ruleName(key)}: {ruleValueText(key, from)} → <span className="m">{ruleValueText(key, to)}</span>
          </li>
        ))}
        {rules.length === 0 && <li className="t2">{t('cohorts.copy.sameRules')}</li>}
        {copy.replaced > 0 && <li>{t('cohorts.copy.replaced', { count: copy.replaced })}</li>}
      </Part>
      <Part title={<Status kind="idle">{t('cohorts.copy.left')}</Status>}>
        {programme === null && <li>{t('cohorts.copy.noProgramme', { code: copy.fromCode })}</li>}
        {programmeStands && <li>{t('cohorts.copy.programmeStands')}</li>}
        {dropped.map(({ choice, number, date }) => (
          <li key={`${choice} ${number}`}>
            {t(`cohorts.copy.choice.${choice}`, { count: 1 })}
            <span className="t2"> · {t('cohorts.copy.day', { number, date })}</span>
          </li>
        ))}
        <li>{t('cohorts.copy.never')}</li>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <div className="body13 m">{title}</div>
      <ul>{children}</ul>
    </section>
  );
}
