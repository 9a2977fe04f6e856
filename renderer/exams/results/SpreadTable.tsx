import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { subjectCode } from '../../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../../app/theme/tokens.ts';
import { Figure } from '../../components/Figure.tsx';
import { SeenTable } from '../../components/SeenTable.tsx';
import { SubjectCode } from '../../components/SubjectCode.tsx';
import { currentLanguage } from '../../i18n/setup.ts';
import { MarkStack, StackLegend } from './MarkStack.tsx';
import classes from './Results.module.css';
import { SPREAD_KEYS, type SpreadKey } from './result-men.ts';

type Figures = OutputOf<'results.distribution'>['subjects'][number]['all'];

export interface SpreadLine {
  key: string;
  name: string;
  /** Under the name: that its sheet is not closed yet. */
  note?: string | null;
  code: string | null;
  /** As the main sheets stand. */
  figures: Figures;
  /** After the retake; null where that is not asked. */
  final: Figures | null;
  /** Opens the men behind a figure. */
  names: (key: SpreadKey) => void;
}

/** Marks by line: a stack of their shares and, beside it, its figures. */
export function SpreadTable({ first, lines }: { first: string; lines: readonly SpreadLine[] }) {
  const { t } = useTranslation();
  const parts = SPREAD_KEYS.map((look) => ({ look, label: t(`examResults.mark.${look}`) }));
  const withFinal = lines.some(({ final }) => final !== null);
  return (
    <div className="sideways">
      <StackLegend parts={parts} />
      <SeenTable label={t('examResults.spread.marks')} className={classes.table}>
        <caption className="sr">{t('examResults.spread.marks')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.words}>
              {first}
            </th>
            <th scope="col" className={`${classes.words} ${classes.plot}`}>
              {t('examResults.spread.share')}
            </th>
            {parts.map(({ look }) => (
              <th key={look} scope="col" title={t(`examResults.mark.${look}`)}>
                {t(`examResults.markShort.${look}`)}
              </th>
            ))}
            <th scope="col" className={classes.begin}>
              {t('examResults.mean')}
            </th>
            <th scope="col">{t('examResults.pass')}</th>
            <th scope="col">{t('examResults.quality')}</th>
            {withFinal && (
              <th scope="col" className={classes.begin}>
                {t('examResults.spread.afterRetake')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, note, code, figures, final, names }) => (
            <tr key={key}>
              <th scope="row" className={classes.words}>
                <span className={classes.name}>
                  {code && <SubjectCode tint={code as SubjectTint} code={subjectCode(code, currentLanguage())} />}
                  <span className="truncate">{name}</span>
                  {note && <span className="meta t3">{note}</span>}
                </span>
              </th>
              <td className={classes.plot}>
                <MarkStack label={name} parts={parts.map((part) => ({ ...part, count: figures[part.look] }))} />
              </td>
              {parts.map(({ look, label }) => {
                const count = figures[look];
                return (
                  <td key={look}>
                    {count === 0 ? (
                      <span className="t3">·</span>
                    ) : (
                      <Figure value={count} label={`${name}, ${label}`} onOpen={() => names(look)} />
                    )}
                  </td>
                );
              })}
              <td className={classes.begin}>
                <b>{meanText(figures.mean)}</b>
              </td>
              <td>{percent(figures.passPercent)}</td>
              <td>{percent(figures.qualityPercent)}</td>
              {withFinal && (
                <td className={classes.begin}>
                  {final && final.mean !== null ? `${meanText(final.mean)} · ${percent(final.passPercent)}` : '—'}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </SeenTable>
    </div>
  );
}

export const meanText = (mean: number | null): string => (mean === null ? '—' : formatNumber(mean, 2));
const percent = (value: number | null): string => (value === null ? '—' : `${value}\u00a0%`);
