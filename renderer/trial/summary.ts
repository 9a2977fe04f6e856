import i18next from 'i18next';
import type { DifferenceRow, DifferenceSection } from '../../shared/contract/trial.contract.ts';
import type { StatusKind } from '../app/theme/tokens.ts';

interface Line {
  kind: StatusKind;
  text: string;
}

/** The differences in one line: lessons moved, hours and reasons won or lost, and what the plan costs. */
export function summaryOf(sections: readonly DifferenceSection[]): Line[] {
  const rowsOf = (code: string) => sections.find((one) => one.code === code)?.rows ?? [];
  const lessons = rowsOf('lessons');
  const moved = lessons.filter((row) => row.now && row.trial).length;
  const added = lessons.filter((row) => !row.now).length;
  const removed = lessons.filter((row) => !row.trial).length;
  const sum = (rows: readonly DifferenceRow[], field: string) =>
    rows.reduce((all, row) => all + Number(row.trial?.[field] ?? 0) - Number(row.now?.[field] ?? 0), 0);
  const count = (rows: readonly DifferenceRow[]) =>
    rows.filter((row) => row.trial).length - rows.filter((row) => row.now).length;
  const t = i18next.t;
  return [
    moved > 0 && plain(t('trial.summary.moved', { count: moved })),
    added > 0 && judged(-added, t('trial.summary.added', { count: added })),
    removed > 0 && judged(removed, t('trial.summary.removed', { count: removed })),
    differing(sum(rowsOf('hours'), 'left'), (by) => t('trial.summary.left', { by })),
    differing(count(rowsOf('whyNot')), (by) => t('trial.summary.whyNot', { by })),
    differing(count(rowsOf('broken')), (by) => t('trial.summary.broken', { by })),
    differing(
      sum(
        rowsOf('cost').filter((row) => row.code === 'cost'),
        'cost',
      ),
      (by) => t('trial.summary.cost', { by: Math.round(by) }),
    ),
  ].filter((line) => line !== false);
}

const plain = (text: string): Line => ({ kind: 'info', text });
/** Less is better of all that is counted here. */
const judged = (by: number, text: string): Line => ({ kind: by < 0 ? 'good' : 'warn', text });
const differing = (by: number, say: (by: number) => string): Line | false => by !== 0 && judged(by, say(by));
