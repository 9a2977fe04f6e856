import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverHit } from '../../shared/contract/cover.contract.ts';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { SubjectTag } from '../programme/SubjectTag.tsx';
import { surnameOf } from '../timetable/card-words.ts';
import classes from './Cover.module.css';
import { hitDay, hitLesson, hitTime, reasonsText, whyGoneShort } from './cover-words.ts';

/** The columns of the list: when, what, whose, and who could step in with his reasons and the act beside him. */
export function useHitColumns(
  onGive: ((hit: CoverHit, instructorId: number) => Promise<void>) | null,
  narrow: boolean,
): Column<CoverHit>[] {
  const { t, i18n } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes every head and cell
  return useMemo<Column<CoverHit>[]>(
    () => [
      {
        id: 'when',
        header: t('cover.column.when'),
        value: (hit) => `${hit.date} ${String(hit.slot).padStart(2, '0')}`,
        text: (hit) => `${hitDay(hit)} ${hitTime(hit)}`,
        width: '8.5rem',
        cell: (hit) => (
          <span className={classes.two}>
            <b className="tn m">{hitDay(hit)}</b>
            <span className="meta t2 tn">{hitTime(hit)}</span>
          </span>
        ),
      },
      {
        id: 'lesson',
        header: t('cover.column.lesson'),
        value: (hit) => hit.subjectCode,
        text: (hit) => hitLesson(hit),
        width: 'minmax(9rem,1.2fr)',
        cell: (hit) => (
          <span className={classes.two}>
            <span className={classes.lesson}>
              <SubjectTag code={hit.subjectCode} />
              <span className="truncate">{hitLesson(hit)}</span>
            </span>
            <span className="meta t2 truncate">
              {t('cover.platoon', { number: hit.platoonNumber })} · {hit.placeName}
            </span>
          </span>
        ),
      },
      {
        id: 'instead',
        header: t('cover.column.instead'),
        value: (hit) => hit.instructorName,
        width: 'minmax(8rem,1fr)',
        cell: (hit) => (
          <span className={classes.two}>
            <span className="truncate">{surnameOf(hit.instructorName)}</span>
            <span className="meta t2 truncate tn">{whyGoneShort(hit)}</span>
          </span>
        ),
      },
      {
        id: 'proposal',
        header: t('cover.column.proposal'),
        value: (hit) => hit.proposal?.fullName ?? '',
        width: 'minmax(12rem,2fr)',
        cell: (hit) =>
          hit.proposal ? (
            <span className={classes.two}>
              <b className="truncate m">{hit.proposal.fullName}</b>
              <span className="meta t2 truncate" title={reasonsText(hit.proposal)}>
                {reasonsText(hit.proposal)}
              </span>
            </span>
          ) : (
            <Status kind="bad">{t(hit.fitting === 0 ? 'cover.nobody' : 'cover.nobodyLeft')}</Status>
          ),
      },
      ...(onGive && !narrow
        ? [
            {
              id: 'give',
              header: t('cover.column.act'),
              value: () => null,
              unlisted: true,
              width: '9.5rem',
              fixed: true,
              cell: (hit: CoverHit) =>
                hit.proposal && (
                  <button
                    type="button"
                    tabIndex={-1}
                    className={classes.give}
                    title={hit.proposal.fullName}
                    onClick={(event) => {
                      event.stopPropagation();
                      void onGive(hit, hit.proposal?.instructorId ?? 0);
                    }}
                  >
                    {t('cover.give')}
                  </button>
                ),
            },
          ]
        : []),
    ],
    [t, i18n.language, onGive, narrow],
  );
}
