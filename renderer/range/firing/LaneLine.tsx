import { IconArrowsExchange2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../components/Action.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import { initialled } from '../../components/initialled.ts';
import type { Correction } from './corrections.ts';
import classes from './ScoreTable.module.css';
import type { Typing } from './use-typing.ts';

interface Props {
  line: Typing['lanes'][number];
  /** How the man is called. */
  called: string;
  typing: Typing;
  /** Scores of this relay may be written by this person now. */
  open: boolean;
  /** This lane is to change with another. */
  swapping: boolean;
  /** Null: lanes cannot be swapped here. */
  onSwap: (() => void) | null;
  /** Since the day was closed, oldest first. */
  corrections: readonly Correction[];
  /** Null: the day is open, or results are not this person's to correct. */
  onCorrect: (() => void) | null;
}

/** One lane: who stands in it with which weapon, his shots as they are typed, and what they bring. */
export function LaneLine({ line, called, typing, open, swapping, onSwap, corrections, onCorrect }: Props) {
  const { row, sheet, draft, result } = line;
  const { t } = useTranslation();
  const { cursor } = typing;
  const label = (cell: number) =>
    sheet.mode === 'total'
      ? t('firingDesk.lanes.whole', { lane: row.lane, name: row.name })
      : t('firingDesk.lanes.shot', { lane: row.lane, shot: cell + 1, name: row.name });
  const said = (value: (typeof sheet.values)[number] | undefined) =>
    value === 'misfire' ? t('firingDesk.lanes.misfire') : value == null ? '' : `${value}`;
  const facts = [row.weapon ?? t('firingDesk.lanes.noWeapon')];
  if (row.scorer !== null && !draft) facts.push(t('firingDesk.lanes.scorer', { name: row.scorer.split(' ')[0] }));
  const isCorrected = corrections.length > 0;
  return (
    <>
      <tr
        data-men={row.cadetId}
        className={swapping ? classes.swapping : isCorrected ? classes.hasCorrections : undefined}
      >
        <td className={`tn ${classes.lane}`}>{row.lane}</td>
        <td className={classes.man}>
          <span className="m truncate" title={row.name}>
            {called}
          </span>
          <span className="meta t2 truncate" title={row.scorer ?? undefined}>
            {facts.join(' · ')}
          </span>
        </td>
        <td className="nowrap tn">
          <span className={classes.cells}>
            {sheet.values.map((value, cell) =>
              open ? (
                <input
                  // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its place in the row
                  key={cell}
                  data-cell={`${row.lane}.${cell}`}
                  className={`${classes.shot} ${value === null ? classes.empty : ''} ${value === 'misfire' ? classes.misfire : ''} ${sheet.mode === 'total' ? classes.sum : ''}`}
                  aria-label={label(cell)}
                  value={said(value)}
                  placeholder="·"
                  inputMode="numeric"
                  autoComplete="off"
                  tabIndex={cursor.lane === row.lane && cursor.cell === cell ? 0 : -1}
                  onKeyDown={typing.press}
                  onFocus={() => typing.enterCell(row.lane, cell)}
                  onPointerDown={() => typing.point(row.lane, cell)}
                  // Every key is taken by its place on the keyboard, before the field hears of it.
                  onChange={() => {}}
                />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its place in the row
                <span key={cell} className={`${classes.shot} ${value === null ? classes.empty : ''}`}>
                  {value === null ? '·' : said(value)}
                </span>
              ),
            )}
            {sheet.extra > 0 && (
              <button
                type="button"
                className={`meta ${classes.extra}`}
                title={t('firingDesk.lanes.replacedHint')}
                disabled={!open}
                onClick={() => typing.put({ ...sheet, extra: sheet.extra - 1 })}
              >
                {sheet.mode === 'shots'
                  ? t('firingDesk.lanes.replaced', { count: sheet.extra })
                  : t('firingDesk.lanes.misfired', { count: sheet.extra })}
              </button>
            )}
          </span>
        </td>
        <td className={`tn ${classes.total}`}>{result ? result.total : '—'}</td>
        <td className={`tn ${classes.mark}`}>
          {result?.mark != null ? <b className={result.mark === 2 ? classes.two : 'b'}>{result.mark}</b> : '—'}
          {draft && !draft.failure && <span className="sr">{t('firingDesk.lanes.unsaved')}</span>}
        </td>
        <td className={onCorrect ? classes.correct : classes.swap}>
          {onSwap && (
            <IconAction
              icon={IconArrowsExchange2}
              label={t('firingDesk.lanes.swap', { lane: row.lane })}
              tabIndex={-1}
              aria-pressed={swapping}
              onClick={onSwap}
            />
          )}
          {onCorrect && (
            <Action size="xs" quiet onClick={onCorrect}>
              {t('firingDesk.correct.open')}
              <span className="sr">, {t('firingDesk.correct.sub', { lane: row.lane, name: row.name })}</span>
            </Action>
          )}
        </td>
      </tr>
      {isCorrected && (
        <tr className={classes.corrected}>
          <td />
          <td colSpan={5} className="meta t2 tn">
            {corrections.map(({ correctionId, before, total, mark, reason, at, by }) => (
              <div key={correctionId}>
                {t('firingDesk.correct.line', {
                  before: before.total ?? '—',
                  beforeMark: before.mark ?? '—',
                  total,
                  mark,
                  reason,
                  at,
                  by: initialled(by),
                })}
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
