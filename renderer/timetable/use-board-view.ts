import { useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { useLocation } from '../app/location.ts';
import { dateRange } from '../i18n/formats.ts';
import { hoursWithMakeups, layOut, type View, weekOf, weeksOf, type Zoom } from './layout.ts';
import { rowsOf } from './rows.ts';

interface Looked {
  cohortId: number | null;
  view: View;
  zoom: Zoom;
  /** null: the week and the day of today. */
  week: number | null;
  day: LocalDate | null;
}

const UNSEEN: Looked = { cohortId: null, view: 'platoons', zoom: 'week', week: null, day: null };

/** What was looked at last: who opens a trial, or comes back from another part of the room, finds the board as he left it. */
const useLooked = create<Looked>(() => UNSEEN);

/** What of the plan is on the board: whose lessons, which days, and how they are laid out. */
export function useBoardView(board: Board, today: LocalDate | null, courseDay: (day: number) => string) {
  const weeks = useMemo(() => weeksOf(board.days, board.makeups), [board.days, board.makeups]);
  const taught = useMemo(() => board.days.filter((day) => day.lessonHours + day.eveningHours > 0), [board.days]);
  const { cohortId } = board;
  const look = (at: Partial<Looked>) =>
    useLooked.setState((last) => ({ ...(last.cohortId === cohortId ? last : UNSEEN), ...at, cohortId }));
  /** Brings a day onto the board, in whatever view is open. */
  const showDay = (date: LocalDate) => look({ week: weekOf(weeks, date), day: date });
  // A link may name a day: `#/timetable?day=2027-01-27`.
  const linked = useLocation().params.day;
  useState(() => linked && showDay(linked));
  const last = useLooked();
  const { view, zoom, week: chosenWeek, day: chosenDay } = last.cohortId === cohortId ? last : UNSEEN;
  const week = Math.min(chosenWeek ?? (today ? weekOf(weeks, today) : 0), weeks.length - 1);
  const whole = zoom === 'intake' && view !== 'day';
  const days = useMemo(() => (whole ? weeks.flat() : (weeks[week] ?? [])), [whole, weeks, week]);
  const first = weeks[week]?.[0]?.date;
  const day = taught.find((one) => one.date === (chosenDay ?? today)) ?? taught.find((one) => one.date === first);
  const layout = useMemo(() => layOut(board, view, days, day), [board, view, days, day]);
  const rows = useMemo(
    () =>
      rowsOf(
        board,
        layout.columns.map(({ day }) => ({ ...day, lessonHours: hoursWithMakeups(board, day) })),
      ),
    [board, layout],
  );
  const turn = (by: number) => {
    if (whole) return;
    if (view !== 'day') return look({ week: Math.max(0, Math.min(weeks.length - 1, week + by)) });
    const at = taught.findIndex((one) => one.date === day?.date);
    look({ day: taught[Math.max(0, Math.min(taught.length - 1, at + by))]?.date ?? null });
  };
  const period =
    view === 'day' && day
      ? `${formatDate(day.date)} · ${courseDay(day.courseDay)}`
      : dateRange(days[0]?.date ?? '', days.at(-1)?.date ?? '');
  const setView = (to: View) => look({ view: to });
  const setZoom = (to: Zoom) => look({ zoom: to });
  return { view, setView, zoom, setZoom, week, whole, layout, rows, period, turn, showDay };
}
