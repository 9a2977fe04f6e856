import { useTranslation } from 'react-i18next';
import type { CohortClosing } from '../../shared/contract/cohort-closing.contract.ts';
import { addressOf, goTo, type ScreenName } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { sayByKey } from '../i18n/say-by-key.ts';
import classes from './ClosingDesk.module.css';

type Point = CohortClosing['points'][number];

/** Where each is put right. */
const PLACES: Record<Point['code'], [ScreenName, Record<string, string>]> = {
  course: ['intake', {}],
  sheets: ['exams', { part: 'sheets' }],
  left: ['exams', { part: 'graduation' }],
  papers: ['exams', { part: 'graduation', tab: 'certificates' }],
  range: ['range', {}],
  outside: ['leave', { part: 'out' }],
  bunks: ['barracks', {}],
  applicants: ['admissions', {}],
  fees: ['admissions', { tab: 'fees' }],
  pages: ['timetable', { tab: 'journal' }],
  militaryIds: ['followup', {}],
};

/** What stands behind the number of a point; it came with the number. */
export function ClosingNames({ point: { code, state, count, items }, onClose }: { point: Point; onClose: () => void }) {
  const { t } = useTranslation();
  const [screen, params] = PLACES[code];
  return (
    <Inspector
      title={t(`cohorts.closing.point.${code}`)}
      sub={String(count)}
      onClose={onClose}
      foot={
        <Action primary onClick={() => goTo(screen, params)}>
          {t(`cohorts.closing.open.${code}`)}
        </Action>
      }
    >
      <InspectorSection>
        {state !== 'done' && <p className="meta t2">{t(`cohorts.closing.todo.${code}`)}</p>}
        <ul className={classes.names}>
          {items.map(({ cadetId, name, platoon, code: line, params: said }) => {
            const words = sayByKey(`cohorts.closing.item.${line}`, said) ?? line;
            const unit = platoon === null ? '' : t('cohorts.closing.platoon', { number: platoon });
            return (
              <li key={`${cadetId} ${line} ${words} ${unit}`}>
                {cadetId === null ? (
                  <>
                    <span>{words}</span>
                    <span className="t2 nowrap">{unit}</span>
                  </>
                ) : (
                  <>
                    <a className="act truncate" title={name ?? ''} href={addressOf('cadet', { man: String(cadetId) })}>
                      {name}
                    </a>
                    <span className="t2 tn">{words}</span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
