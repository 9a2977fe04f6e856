import { useTranslation } from 'react-i18next';
import classes from './Issue.module.css';

interface Props {
  /** Millimetres to the right and down; negative: left and up. */
  right: number;
  down: number;
}

/** A4 lying on its side, millimetres as units; what is printed keeps these edges on the blank. */
const SHEET = { width: 297, height: 210 };
const FRAME = { x: 24, y: 18, width: 249, height: 174 };
const LINES = [74, 92, 104, 116, 128, 140];
/** A shift of half a millimetre would not be seen: it is drawn three times as far. */
const DRAWN = 3;
const MOST = 24;
const drawn = (millimetres: number): number => Math.max(-MOST, Math.min(MOST, millimetres * DRAWN));

/** Where the blank lies and where the writing goes: the dashed frame stays, the writing moves. */
export function OffsetPicture({ right, down }: Props) {
  const { t } = useTranslation();
  const [x, y] = [drawn(right), drawn(down)];
  const middle = FRAME.x + FRAME.width / 2;
  return (
    <svg
      className={classes.picture}
      viewBox={`-6 -6 ${SHEET.width + 12} ${SHEET.height + 12}`}
      role="img"
      aria-label={t('certificateDesk.offsetPanel.picture', { right, down })}
    >
      <rect className={classes.sheet} width={SHEET.width} height={SHEET.height} rx="3" />
      <rect className={classes.inPlace} {...FRAME} />
      <text className={classes.tag} x={FRAME.x + 4} y={FRAME.y + FRAME.height - 6}>
        {t('certificateDesk.offsetPanel.blank')}
      </text>
      <g transform={`translate(${x} ${y})`}>
        <rect className={classes.moved} {...FRAME} />
        <path className={classes.head} d={`M${middle - 46} 46h92`} />
        {LINES.map((at, index) => (
          <path key={at} className={classes.line} d={`M52 ${at}h${index % 2 === 0 ? 190 : 130}`} />
        ))}
        <path className={classes.line} d="M52 168h60M190 168h50" />
        <text className={classes.tagMoved} x={FRAME.x + FRAME.width - 4} y={FRAME.y + 14} textAnchor="end">
          {t('certificateDesk.offsetPanel.print')}
        </text>
      </g>
    </svg>
  );
}
