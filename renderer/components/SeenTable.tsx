import type { ComponentProps } from 'react';
import { useSeenTable } from './seen-list.ts';

/** A plain table that its screen offers as a list; `label` is the list's title. */
export function SeenTable({ label, ...table }: { label: string } & Omit<ComponentProps<'table'>, 'ref'>) {
  return <table ref={useSeenTable(label)} {...table} />;
}
