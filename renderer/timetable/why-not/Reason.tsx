import { IconAlertOctagon, IconFlask, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimetableFinding } from '../../../shared/contract/timetable.contract.ts';
import type { Remedy } from '../../../shared/contract/timetable-why-not.contract.ts';
import type { Param } from '../../../shared/kit/result.ts';
import { goTo, type ScreenName } from '../../app/location.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { sayByKey } from '../../i18n/say-by-key.ts';
import { useTry } from '../../trial/use-try.ts';
import { whyNotWords } from '../finding-words.ts';
import { withLinks } from './links.tsx';
import { Seeking } from './Seeking.tsx';
import classes from './WhyNot.module.css';

interface Props {
  cohortId: number;
  finding: TimetableFinding;
  /** Its list and place there, by which the host finds it again. */
  from: 'whyNot' | 'explain';
  number: number;
  /** The hardest: its remedies are looked for unasked. */
  first: boolean;
  /** Nothing is being generated: remedies can be tried, in a trial on top of what was tried there. */
  tryable: boolean;
}

/** One reason: the sentence with its sum, links to whom and what it is about, and the remedies that were tried. */
export function Reason({ cohortId, finding, from, number, first, tryable }: Props) {
  const { t } = useTranslation();
  const mayTry = useMay('timetable.write') && tryable;
  const [wanted, setWanted] = useState(first);
  const tried = useOperation(
    'timetable.remedies',
    { cohortId, from, number, code: finding.code },
    { enabled: wanted && mayTry },
  );
  const { what, why } = whyNotWords(finding);
  const remedies = mayTry ? (tried.data?.remedies ?? []) : [];
  const Icon = finding.hard ? IconAlertOctagon : IconInfoCircle;
  return (
    <article className={`${classes.reason} ${finding.hard ? 'is-bad' : 'is-info'}`}>
      <h3>
        <Icon size="1rem" stroke={1.75} aria-hidden />
        <span>{withLinks(what, finding.things)}</span>
      </h3>
      <p>{withLinks(why, finding.things)}</p>
      <div className={classes.todo}>
        {remedies.map((remedy) => (
          <RemedyButton key={`${remedy.code} ${JSON.stringify(remedy.params)}`} cohortId={cohortId} remedy={remedy} />
        ))}
        {mayTry && !wanted && (
          <Action size="xs" icon={IconFlask} onClick={() => setWanted(true)}>
            {t('timetable.why.findRemedies')}
          </Action>
        )}
        {mayTry && tried.isFetching && !tried.data && <Seeking cohortId={cohortId} label={t('timetable.why.trying')} />}
        {mayTry && tried.data && remedies.length === 0 && (
          <span className="meta t2">{t('timetable.why.noRemedies')}</span>
        )}
        {(!mayTry || (tried.data && remedies.length === 0)) && <MendByHand code={finding.code} />}
      </div>
    </article>
  );
}

/** A remedy in words and what came of it; pressed, it is done in a trial: in the one on the sheet, else in a new one. */
function RemedyButton({ cohortId, remedy }: { cohortId: number; remedy: Remedy }) {
  const { t } = useTranslation();
  const trying = useTry();
  const code = `timetable.remedy.${remedy.code}`;
  const params = remedy.params as Record<string, Param>;
  const said = sayByKey(code, params) ?? remedy.code;
  const open = () => void trying.run({ cohortId, because: { code, params: remedy.params }, acts: remedy.acts });
  const solved = remedy.outcome === 'solved';
  return (
    <button
      type="button"
      className={classes.remedy}
      title={t('timetable.why.tryIt')}
      aria-disabled={trying.running}
      onClick={() => !trying.running && open()}
    >
      <IconFlask size="0.875rem" stroke={1.75} aria-hidden />
      <span className={classes.what}>{said}</span>
      <span className={`${classes.outcome} ${solved ? 'is-good' : 'is-idle'}`}>
        {t(solved ? 'timetable.why.solved' : 'timetable.why.opened')}
      </span>
    </button>
  );
}

type Place = 'instructors' | 'places' | 'programme' | 'days';

/** Where the reason can be mended by hand, by what the sum is about. */
const MENDED_AT: Record<string, { place: Place; screen: ScreenName }> = {
  noInstructor: { place: 'instructors', screen: 'programme' },
  instructorHours: { place: 'instructors', screen: 'programme' },
  sharedHours: { place: 'instructors', screen: 'programme' },
  exclusiveDays: { place: 'instructors', screen: 'programme' },
  platoonDays: { place: 'instructors', screen: 'programme' },
  noRoom: { place: 'places', screen: 'programme' },
  roomHours: { place: 'places', screen: 'programme' },
  roomBlocks: { place: 'places', screen: 'programme' },
  calendarHours: { place: 'days', screen: 'intake' },
  eveningHours: { place: 'days', screen: 'intake' },
};

function MendByHand({ code }: { code: string }) {
  const { t } = useTranslation();
  const { place, screen } = MENDED_AT[code] ?? { place: 'programme', screen: 'programme' };
  const tab: Record<string, string> = place === 'instructors' || place === 'places' ? { tab: place } : {};
  return (
    <Action size="xs" wide onClick={() => goTo(screen, tab)}>
      {t(`timetable.why.open.${place}`)}
    </Action>
  );
}
