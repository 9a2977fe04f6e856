import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { meanText } from './mean-text.ts';
import classes from './Results.module.css';

type Figures = OutputOf<'firing.trend'>[number]['sessions'][number];

const MARKS = ['five', 'four', 'three', 'two'] as const;

/** Two rows of heads: the session, and under it what its figures are. */
export function MarkHeads({ first, sessions }: { first: readonly string[]; sessions: readonly number[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {first.map((head, index) => (
          <th key={head} scope="col" rowSpan={2} className={index === 0 ? classes.words : undefined}>
            {head}
          </th>
        ))}
        {sessions.map((session) => (
          <th key={session} scope="colgroup" colSpan={MARKS.length + 2} className={`${classes.words} ${classes.begin}`}>
            {t('rangePlan.session', { session })}
          </th>
        ))}
      </tr>
      <tr>
        {sessions.map((session) => (
          <HeadsOfOne key={session} />
        ))}
      </tr>
    </thead>
  );
}

function HeadsOfOne() {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col" className={classes.begin}>
        {t('rangeResults.fired')}
      </th>
      {['5', '4', '3', '2'].map((mark) => (
        <th key={mark} scope="col">
          {mark}
        </th>
      ))}
      <th scope="col">{t('rangeResults.mean')}</th>
    </>
  );
}

/** Cells of one session: fired, each mark, the mean; dashes where nobody fired. */
export function MarkFigures({ figures }: { figures: Figures | undefined }) {
  const none = !figures || figures.fired === 0;
  return (
    <>
      <td className={classes.begin}>{none ? '—' : figures.fired}</td>
      {MARKS.map((mark) => (
        <td key={mark}>{none ? '' : figures.marks[mark]}</td>
      ))}
      <td className={classes.mean}>{none || figures.meanMark === null ? '' : meanText(figures.meanMark)}</td>
    </>
  );
}
