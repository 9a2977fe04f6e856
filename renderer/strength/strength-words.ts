import i18next from 'i18next';
import type { ReportMan, ReportWho } from '../../shared/strength/report.ts';

/** 'Әлімов Болат Серікұлы'. */
export const nameOf = ({ surname, givenNames }: Pick<ReportWho, 'surname' | 'givenNames'>): string =>
  `${surname} ${givenNames}`;

/** '1‑взвод'. */
export const platoonOf = (platoon: number | null): string =>
  platoon === null ? i18next.t('strength.noPlatoon') : i18next.t('strength.platoon', { number: platoon });

/** Why he is not present, with the post or the order: 'нарядта · Казарма'. Empty for who is present. */
export const reasonOf = ({ reason, note }: Pick<ReportMan, 'reason' | 'note'>): string =>
  reason === null ? '' : [i18next.t(`strength.reason.${reason}`), note].filter(Boolean).join(' · ');

/** From when to when; empty where nobody said. */
export function timeOf({ since, until }: Pick<ReportMan, 'since' | 'until'>): string {
  if (since === null) return '';
  return until === null ? i18next.t('strength.from', { since }) : i18next.t('strength.span', { since, until });
}

/** Where he was at that minute, in short: 'ауру, 07:10 бастап'. */
export function standingOf(man: ReportMan | null): string {
  if (man === null) return i18next.t('strength.notListed');
  const what =
    man.reason === null ? i18next.t(`strength.column.${man.where}`) : i18next.t(`strength.reason.${man.reason}`);
  return man.since === null ? what : i18next.t('strength.since', { what, since: man.since });
}
