import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Figure } from '../../components/Figure.tsx';
import { meanText } from './mean-text.ts';
import classes from './Results.module.css';

type Figures = OutputOf<'firing.trend'>[number]['sessions'][number];

const MARKS = [
  ['five', 5],
  ['four', 4],
  ['three', 3],
  ['two', 2],
] as const;

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
      {MARKS.map(([, mark]) => (
        <th key={mark} scope="col">
          {mark}
        </th>
      ))}
      <th scope="col">{t('rangeResults.mean')}</th>
    </>
  );
}

/** Whose names are asked for: of a session, all who fired or those with one mark. */
export interface AskedMarks {
  session: number;
  mark: number | null;
}

interface Props {
  figures: Figures | undefined;
  /** Whose figures they are, for screen readers: '1‑взвод'. */
  whose?: string;
  /** Opens the names behind a figure. */
  onOpen?: (asked: AskedMarks) => void;
}

/** Cells of one session: fired, each mark, the mean; dashes where nobody fired. */
export function MarkFigures({ figures, whose, onOpen }: Props) {
  const { t } = useTranslation();
  if (!figures || figures.fired === 0)
    return (
      <>
        <td className={classes.begin}>—</td>
        <td colSpan={MARKS.length + 1} />
      </>
    );
  const { session, fired, marks, meanMark } = figures;
  const cell = (value: number, mark: number | null) => {
    const what = mark === null ? t('rangeResults.fired') : t('rangeResults.markOf', { mark });
    const label = [whose, t('rangePlan.session', { session }), what].filter(Boolean).join(', ');
    return (
      <Figure value={value} label={label} {...(onOpen && value > 0 && { onOpen: () => onOpen({ session, mark }) })} />
    );
  };
  return (
    <>
      <td className={classes.begin}>{cell(fired, null)}</td>
      {MARKS.map(([key, mark]) => (
        <td key={key}>{cell(marks[key], mark)}</td>
      ))}
      <td className={classes.mean}>{meanMark === null ? '' : meanText(meanMark)}</td>
    </>
  );
}
