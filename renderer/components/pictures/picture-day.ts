import type { LocalDate } from '../../../shared/kit/local-time.ts';
import type { PartKind } from './LooksLegend.tsx';

/** A day with how much of each kind it has; null: it has not come, or nothing is known of it. */
export interface PictureDay<K extends string> {
  date: LocalDate;
  parts: Readonly<Record<K, number>> | null;
}

export interface DayPictureProps<K extends string> {
  /** What is seen. */
  label: string;
  /** The parts of a day, the lowest first. */
  kinds: readonly PartKind<K>[];
  days: readonly PictureDay<K>[];
  /** The amount that fills the height. */
  top: number;
  format?: (value: number) => string;
  /** What stands over a day's stack. */
  over?: (parts: Readonly<Record<K, number>>) => string;
  /** The part whose names are open. */
  open: { date: LocalDate; key: K } | null;
  onOpen: (date: LocalDate, key: K) => void;
}
