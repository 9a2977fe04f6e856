import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { subjectCode } from '../../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../../app/theme/tokens.ts';
import { useAsTable } from '../../components/pictures/PictureSwitch.tsx';
import { usePictureKeys } from '../../components/pictures/use-picture-keys.ts';
import { SubjectCode } from '../../components/SubjectCode.tsx';
import { useSeenTable } from '../../components/seen-list.ts';
import { currentLanguage } from '../../i18n/setup.ts';
import { subjectNames } from '../exam-words.ts';
import classes from './MarkMatrix.module.css';
import { MarkStack, StackLegend } from './MarkStack.tsx';
import { SPREAD_KEYS, type SpreadKey } from './result-men.ts';
import { meanText } from './SpreadTable.tsx';

type Subjects = OutputOf<'results.distribution'>['subjects'];
type Figures = Subjects[number]['all'];

interface Props {
  subjects: Subjects;
  /** Opens the men with a mark; platoon null: of all. */
  onOpen: (subjectCode: string, platoonId: number | null, mark: SpreadKey) => void;
}

/** Marks of every subject in every platoon: a stack in each square, or its figures; both open their names. */
export function MarkMatrix({ subjects, onOpen }: Props) {
  const { t } = useTranslation();
  const asTable = useAsTable();
  const keys = usePictureKeys<HTMLDivElement>('row');
  const seen = useSeenTable(t('examResults.spread.marks'));
  const nameOf = subjectNames(subjects);
  const looks = SPREAD_KEYS.map((look) => ({ look, label: t(`examResults.mark.${look}`) }));
  const platoons = subjects[0]?.platoons ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: stacks of a picture, not fields of a form
    <div {...keys} role="group" aria-label={t('examResults.spread.marks')} className={classes.scroll}>
      {!asTable && <StackLegend parts={looks} />}
      <table ref={asTable ? seen : null} className={classes.matrix}>
        <caption className="sr">{t('examResults.spread.marks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('examPlan.subject')}</th>
            {platoons.map(({ platoonId, platoon }) => (
              <th key={platoonId} scope="col">
                {t('examPlan.platoon', { platoon })}
              </th>
            ))}
            <th scope="col">{t('examResults.spread.everybody')}</th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject, row) => (
            <tr key={subject.code}>
              <th scope="row">
                <span className={classes.name}>
                  <SubjectCode tint={subject.code as SubjectTint} code={subjectCode(subject.code, currentLanguage())} />
                  {nameOf(subject.code)}
                </span>
              </th>
              {[...subject.platoons, { ...subject.all, platoonId: null, platoon: null }].map((figures, column) => {
                const { platoonId, platoon } = figures;
                const whose = platoon === null ? t('examResults.spread.everybody') : t('examPlan.platoon', { platoon });
                const parts = looks.map((one) => ({ ...one, count: figures[one.look] }));
                const said = `${nameOf(subject.code)}, ${whose}`;
                return (
                  <td key={platoonId ?? 'all'}>
                    <span className={classes.cell}>
                      {asTable ? (
                        <MarkCounts
                          figures={figures}
                          said={said}
                          onOpen={(look) => onOpen(subject.code, platoonId, look)}
                        />
                      ) : (
                        <MarkStack
                          label={said}
                          parts={parts}
                          places={{ row, column }}
                          onOpen={(look) => onOpen(subject.code, platoonId, look as SpreadKey)}
                        />
                      )}
                      <b title={t('examResults.meanOf')}>{meanText(figures.mean)}</b>
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {!asTable && <p className="meta t3">{t('components.picture.keys')}</p>}
    </div>
  );
}

interface CountsProps {
  figures: Figures;
  said: string;
  onOpen: (mark: SpreadKey) => void;
}

/** '5: 12 · 4: 9 · 3: 2', each count opening its names. */
function MarkCounts({ figures, said, onOpen }: CountsProps) {
  const { t } = useTranslation();
  const there = SPREAD_KEYS.filter((look) => figures[look] > 0);
  if (there.length === 0) return <span className="t3">·</span>;
  return (
    <span className={classes.counts}>
      {there.map((look) => (
        <span key={look} className="nowrap">
          <span className="t2">{t(`examResults.markShort.${look}`)}:</span>{' '}
          <button
            type="button"
            className="lnk"
            aria-label={`${said}, ${t(`examResults.mark.${look}`)}: ${figures[look]}`}
            onClick={() => onOpen(look)}
          >
            {figures[look]}
          </button>
        </span>
      ))}
    </span>
  );
}
