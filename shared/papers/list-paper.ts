/** A list as somebody sees it: what stands in its columns, in its order. */
export interface ListPaper {
  title: string;
  /** Under the title, joined by dots: intake, filter. */
  line: readonly string[];
  columns: readonly ListColumn[];
  rows: readonly (readonly ListCell[])[];
}

export interface ListColumn {
  header: string;
  numeric: boolean;
}

/** A day is written `2027-01-31`, a moment `2027-01-31T18:00`: each file shows it in its own way. */
export type ListCell = string | number | null;
