import { useTranslation } from 'react-i18next';
import { addressOf } from '../../app/location.ts';
import { InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import classes from '../Certificates.module.css';
import type { Candidate } from '../certificate-words.ts';

/** Whose Russian names nobody has compared with their papers, before they are frozen on a certificate. */
export function LetterByLetter({ men }: { men: readonly Candidate[] }) {
  const { t } = useTranslation();
  return (
    <InspectorSection>
      <Refusal
        kind="warn"
        what={t('certificateDesk.issue.namesRu', { count: men.length })}
        why={t('certificateDesk.issue.namesRuWhy')}
      />
      <details className={classes.names}>
        <summary className="act">{t('certificateDesk.issue.namesShow')}</summary>
        <ul className={classes.lines}>
          {men.map(({ cadetId, name, nameRu }) => (
            <li key={cadetId}>
              <span>
                {name}
                <br />
                <span className="t2" lang="ru">
                  {nameRu}
                </span>
              </span>
              <a
                className="act"
                href={addressOf('exams', { part: 'graduation', tab: 'certificates', beside: `man-${cadetId}` })}
              >
                {t('certificateDesk.man.fixName')}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </InspectorSection>
  );
}
