import { IconArrowNarrowRight } from '@tabler/icons-react';
import { t } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceRow, DifferenceSection as Section } from '../../shared/contract/trial.contract.ts';
import { Action } from '../components/Action.tsx';
import type { SeenList } from '../components/read-table.ts';
import { Status } from '../components/Status.tsx';
import { useSeenList } from '../components/seen-list.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import classes from './DifferenceSection.module.css';
import { rowWords } from './row-words.ts';

const COLUMNS = ['what', 'now', 'trial', 'verdict'] as const;
/** How many rows of a platoon are shown before the rest is asked for. */
const MOST_ROWS = 12;

/** The differences of one kind, by platoon where they have one: what, how it is now, how it would be. */
export function DifferenceSection({ section }: { section: Section }) {
  const { t } = useTranslation();
  const byPlatoon = Map.groupBy(section.rows, (row) => row.platoon);
  const title = sayByKey(`trial.section.${section.code}`) ?? section.code;
  useSeenList(title, () => seenDifferences(section.rows));
  return (
    <section className={classes.section}>
      <table className={classes.table}>
        <caption>
          {title} <span className="tn t2">{section.rows.length}</span>
        </caption>
        <colgroup>
          <col className={classes.what} />
          <col className={classes.side} />
          <col className={classes.side} />
          <col />
        </colgroup>
        <thead>
          <tr className={classes.head}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <span className={column === 'now' || column === 'trial' ? undefined : 'sr'}>
                  {t(`trial.column.${column}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {[...byPlatoon].map(([platoon, rows]) => (
          <Rows key={platoon ?? 0} platoon={platoon} rows={rows} />
        ))}
      </table>
    </section>
  );
}

/** All rows in words, those not yet opened among them. */
function seenDifferences(rows: readonly DifferenceRow[]): SeenList {
  const side = (row: DifferenceRow, parts: string[] | null) => parts?.join(' · ') ?? nothingOf(row);
  return {
    columns: [t('strength.platoonHead'), ...COLUMNS.map((column) => t(`trial.column.${column}`))].map((header) => ({
      header,
      numeric: false,
    })),
    rows: rows.map((row) => {
      const { code, what, now, trial } = rowWords(row);
      const verdict = row.verdict === 'neither' ? null : t(`trial.verdict.${row.verdict}`);
      return [row.platoon, [code, what].filter(Boolean).join(' '), side(row, now), side(row, trial), verdict];
    }),
    men: null,
  };
}

const nothingOf = ({ code }: DifferenceRow): string => t(code === 'lesson' ? 'trial.inTray' : 'trial.nothing');

function Rows({ platoon, rows }: { platoon: number | null; rows: readonly DifferenceRow[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  return (
    <tbody>
      {platoon !== null && (
        <tr className={classes.platoon}>
          <th scope="rowgroup" colSpan={4}>
            {t('timetable.platoon', { number: platoon })} <span className="tn t2">{rows.length}</span>
          </th>
        </tr>
      )}
      {shown.map((row, index) => (
        <Row key={`${row.code} ${String(index)}`} row={row} />
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={4}>
            <Action size="xs" quiet onClick={() => setAll(true)}>
              {t('trial.showMore', { count: more })}
            </Action>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Row({ row }: { row: DifferenceRow }) {
  const { t } = useTranslation();
  const { code, what, now, trial } = rowWords(row);
  const nothing = nothingOf(row);
  return (
    <tr className={classes.row}>
      <th scope="row">
        {code && <b className={classes.code}>{code}</b>}
        {what}
      </th>
      <td>{now ? <Parts parts={now} other={trial} /> : <span className="t3">{nothing}</span>}</td>
      <td>
        <IconArrowNarrowRight className={classes.arrow} size="1rem" stroke={1.75} aria-hidden />
        {trial ? <Parts parts={trial} other={now} changed /> : <span className="t3">{nothing}</span>}
      </td>
      <td>
        {row.verdict !== 'neither' && (
          <Status kind={row.verdict === 'better' ? 'good' : 'bad'}>{t(`trial.verdict.${row.verdict}`)}</Status>
        )}
      </td>
    </tr>
  );
}

/** The parts of one side; on the trial's side those that became another are bold. */
function Parts({ parts, other, changed }: { parts: string[]; other: string[] | null; changed?: boolean }) {
  return parts.map((part, index) => {
    const differs = other !== null && !other.includes(part);
    const look = differs ? (changed ? classes.changed : classes.was) : undefined;
    return (
      <span key={part + String(index)}>
        {index > 0 && ' · '}
        <span className={look}>{part}</span>
      </span>
    );
  });
}
