import type { components as kk } from '../kk/components.ts';
import type { TextsLike } from '../texts-like.ts';

export const components = {
  number: { head: 'No.', of: 'no. {{number}}' },
  table: {
    columns: 'Columns',
    selectAll: 'Select all',
    selectRow: 'Select: {{name}}',
    copied_one: '{{count}} row copied',
    copied_other: '{{count}} rows copied',
    empty: 'Nothing matches this filter.',
  },
  list: {
    sorted: 'by {{column}}, ascending',
    sortedDown: 'by {{column}}, descending',
    take: 'Take the list out',
    print: 'Print this list',
    pdf: 'Print, {{size}} (PDF)',
    xlsx: 'Excel (xlsx)',
    csv: 'Text (csv)',
    copy: 'Copy',
  },
  working: { stop: 'Stop', progress: '{{done}} / {{all}}' },
  found_one: '{{count}} found',
  found_other: '{{count}} found',
  field: { reveal: 'Show or hide what is typed' },
  refusal: { todo: 'What can be done', close: 'Close' },
  paper: {
    title: 'Look before printing',
    save: 'Save',
    print: 'Print',
    saveOnly: 'This file is not shown here: save it and open it in its own program.',
  },
  picture: {
    label: 'View',
    picture: 'Picture',
    table: 'Table',
    day: 'Day',
    sum: 'Total',
    keys: 'Every part opens its names; by keyboard ← → ↑ ↓ and Enter.',
  },
  empty: { work: 'Done by: {{role}}.', people: 'People and duties', admissions: 'To admissions' },
  inspector: {
    close: 'Close',
    unsaved: 'Not saved. Esc or × again closes.',
    leaving: 'Not saved. The same again leaves.',
  },
  date: { wrong: 'Write the date as 27.01.2027', open: 'Calendar', previous: 'Previous month', next: 'Next month' },
} satisfies TextsLike<typeof kk>;
