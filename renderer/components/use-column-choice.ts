import { useState } from 'react';
import type { Column } from './table-column.ts';

function remembered(name: string | undefined): Record<string, boolean> {
  try {
    return name ? (JSON.parse(localStorage.getItem(`sarbaz.columns.${name}`) ?? '{}') as Record<string, boolean>) : {};
  } catch {
    // A mangled note of old column choices is worth nothing: begin with the usual ones.
    return {};
  }
}

/** Which columns are seen, remembered on this computer under the table's name. */
export function useColumnChoice<Row>(columns: readonly Column<Row>[], name: string | undefined) {
  const [chosen, setChosen] = useState(() => remembered(name));
  const visibility = Object.fromEntries(
    columns.map((column) => [column.id, column.fixed || (chosen[column.id] ?? !column.hidden)]),
  );
  const setVisible = (id: string, visible: boolean) => {
    const next = { ...chosen, [id]: visible };
    setChosen(next);
    if (name) localStorage.setItem(`sarbaz.columns.${name}`, JSON.stringify(next));
  };
  return { visibility, setVisible };
}
