import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './LedgerLessons.module.css';

type Lesson = OutputOf<'journal.figure'>['lessons'][number];

/** Lessons behind a figure: the day, the subject, why, the hours that count. */
export function LedgerLessons({ lessons, withPlatoon }: { lessons: readonly Lesson[]; withPlatoon?: boolean }) {
  const { t } = useTranslation();
  const say = useLanguageName();
  return (
    <ul className={classes.lessons}>
      {lessons.map((lesson) => {
        const why = lesson.note ?? (lesson.reason && t(`journal.ledger.reason.${lesson.reason}`));
        const words = [
          withPlatoon && lesson.platoon !== null ? t('journal.ledger.platoon', { number: lesson.platoon }) : null,
          why ?? say(lesson.lessonNames),
        ];
        const text = words.filter(Boolean).join(' · ');
        return (
          <li key={lesson.key} className={classes.lesson}>
            <span className="tn t2">{formatDate(lesson.date).slice(0, 5)}</span>
            <SubjectCode
              tint={lesson.subjectCode as SubjectTint}
              code={subjectCode(lesson.subjectCode, currentLanguage())}
            />
            <span className="truncate" title={text}>
              {text}
            </span>
            <span className="tn nowrap">{t('journal.makeup.hours', { count: lesson.hours })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Men behind a figure, each with his hours and their lessons. */
export function LedgerMen({ men }: { men: OutputOf<'journal.figure'>['men'] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.men}>
      {men.map((man) => (
        <li key={man.cadetId}>
          <div className={classes.man}>
            <span className={`${classes.name} truncate m`} title={man.name}>
              {man.name}
            </span>
            {man.platoon !== null && (
              <span className="meta t2 nowrap">{t('journal.ledger.platoon', { number: man.platoon })}</span>
            )}
            <span className="tn nowrap">{t('journal.makeup.hours', { count: man.hours })}</span>
          </div>
          {man.lessons.length > 0 && <LedgerLessons lessons={man.lessons} />}
        </li>
      ))}
    </ul>
  );
}
