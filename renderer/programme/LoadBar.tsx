import { Status } from '../components/Status.tsx';
import classes from './StaffTabs.module.css';

/** Hours in the timetable of those possible, with a bar; '—' without an intake. */
export function LoadBar({ planned, possible }: { planned: number | null; possible: number | null }) {
  if (planned === null || possible === null) return <span>—</span>;
  const over = planned > possible;
  const share = over ? 100 : possible === 0 ? 0 : (100 * planned) / possible;
  const sum = `${planned} / ${possible}`;
  return (
    <span className={classes.load}>
      {over ? <Status kind="bad">{sum}</Status> : <span>{sum}</span>}
      {planned > 0 && (
        <i aria-hidden>
          <b style={{ width: `${share}%` }} />
        </i>
      )}
    </span>
  );
}
