import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { SeenTable } from '../components/SeenTable.tsx';
import { Status } from '../components/Status.tsx';
import { weekdayShort } from '../i18n/formats.ts';
import classes from './Absences.module.css';

type Day = OutputOf<'absences.roster'>['days'][number];

interface Props {
  days: readonly Day[];
  today: string;
  openCell: string | null;
  onOpen: (cell: string) => void;
}

/** Days across, posts down; a cell opens who stands there and who is next. */
export function DutyGrid({ days, today, openCell, onOpen }: Props) {
  const { t } = useTranslation();
  const posts = [...new Map(days.flatMap((day) => day.posts.map((post) => [post.id, post] as const))).values()];
  return (
    <SeenTable label={t('absences.duty.table')} className={classes.grid} aria-label={t('absences.duty.table')}>
      <thead>
        <tr>
          <th scope="col">{t('absences.duty.post')}</th>
          {days.map(({ date }) => (
            <th key={date} scope="col" {...(date === today && { 'aria-current': 'date' as const })}>
              {weekdayShort(date)} <span className="tn">{formatDate(date).slice(0, 5)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {posts.map(({ id, name, men }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <small>{t('absences.duty.men', { count: men })}</small>
            </th>
            {days.map(({ date, posts: ofDay }) => {
              const post = ofDay.find((one) => one.id === id);
              const cell = `${date}|${id}`;
              const free = post && !post.closed ? post.men - post.onDuty.length : 0;
              return (
                <td key={date}>
                  {post && (
                    <button type="button" aria-pressed={cell === openCell} onClick={() => onOpen(cell)}>
                      <span className="sr">{t('absences.duty.cell', { post: name, date })}</span>
                      {post.onDuty.map((man) => (
                        <span key={man.absenceId} className={classes.name} title={man.name}>
                          {man.crosses ? <Status kind="warn">{shortName(man.name)}</Status> : shortName(man.name)}
                        </span>
                      ))}
                      {free > 0 && <span className="meta t2">{t('absences.duty.free', { count: free })}</span>}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </SeenTable>
  );
}

/** 'Әлімов Б.': the surname stays whole. */
function shortName(name: string): string {
  const [surname = '', given] = name.split(' ');
  return given ? `${surname} ${[...given][0]}.` : surname;
}
