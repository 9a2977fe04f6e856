import { useTranslation } from 'react-i18next';
import { PACK_NAMES, PACKS, PART_RIGHTS, type PackName } from '../../shared/papers/packs.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useMe } from '../app/session.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { type CourseSpan, PackPanel } from './PackPanel.tsx';
import classes from './PacksTab.module.css';

interface Props {
  cohortId: number;
  course: CourseSpan;
}

/** Packs: the papers of one occasion as one file. Whoever may not read a paper does not see it. */
export function PacksTab({ cohortId, course }: Props) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const me = useMe();
  const mine = PACK_NAMES.map((pack) => ({
    pack,
    parts: PACKS[pack].filter((part) => me?.rights.includes(PART_RIGHTS[part]) ?? false),
  })).filter(({ parts }) => parts.length > 0);
  const open = mine.find(({ pack }) => pack === params.pack) ?? mine[0];
  if (!open) return <EmptyState text={t('papers.pack.noneForYou')} />;
  const choose = (pack: PackName) => goTo('print', { tab: 'packs', pack });
  return (
    <div className={classes.packs}>
      <ul className={classes.list} aria-label={t('papers.tab.packs')}>
        {mine.map(({ pack, parts }) => (
          <li key={pack}>
            <button type="button" aria-pressed={pack === open.pack} onClick={() => choose(pack)}>
              <span className="m">{t(`papers.pack.name.${pack}`)}</span>
              <span className="meta t2">{t('papers.pack.papers', { count: parts.length })}</span>
            </button>
          </li>
        ))}
      </ul>
      <PackPanel key={`${open.pack} ${cohortId}`} cohortId={cohortId} course={course} {...open} />
    </div>
  );
}
