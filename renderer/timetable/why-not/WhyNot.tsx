import { type Ref, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimetableFinding } from '../../../shared/contract/timetable.contract.ts';
import { useScreenActs } from '../../app/keys.ts';
import { useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Status } from '../../components/Status.tsx';
import { Reason } from './Reason.tsx';
import { Seeking } from './Seeking.tsx';
import classes from './WhyNot.module.css';

interface Props {
  cohortId: number;
  /** Proven by sums, days and locks; known at once. */
  findings: readonly TimetableFinding[];
  /** A search is under way, and it left something out. */
  running: boolean;
  incomplete: boolean;
  ref?: Ref<HTMLElement>;
}

/** What stands in the way, hardest first, each with its sum and what helps; where the sums are silent, the rest of the ladder. */
export function WhyNot({ cohortId, findings, running, incomplete, ref }: Props) {
  const { t } = useTranslation();
  const head = useRef<HTMLHeadingElement>(null);
  useScreenActs([{ label: 'help.whyNot', run: () => giveFocus(head) }]);
  const [ran, setRan] = useState(false);
  const [asked, setAsked] = useState(false);
  // A search that ended and left lessons out is asked for its reason without being told to.
  if (running && !ran) setRan(true);
  if (!running && ran) {
    setRan(false);
    setAsked(true);
  }
  const silent = findings.length === 0 && incomplete && !running;
  const explained = useOperation('timetable.explain', { cohortId }, { enabled: silent && asked });
  const deeper = silent && explained.data ? explained.data : null;
  const shown = findings.length > 0 ? findings : (deeper?.findings ?? []);
  const proven = shown.filter(({ hard }) => hard).length;
  return (
    <section ref={ref} aria-label={t('timetable.why.title')}>
      <div className={classes.head}>
        <h2 ref={head} tabIndex={-1}>
          {t('timetable.why.title')}
        </h2>
        {proven > 0 && (
          <Status kind="bad" soft>
            {proven}
          </Status>
        )}
      </div>
      {shown.length === 0 && !explained.isFetching && (
        <p className="meta t2">{t(deeper ? silentWords(deeper.solvable) : 'timetable.why.none')}</p>
      )}
      {silent && !asked && (
        <Action size="xs" onClick={() => setAsked(true)}>
          {t('timetable.why.seek')}
        </Action>
      )}
      {silent && explained.isFetching && <Seeking cohortId={cohortId} label={t('timetable.why.seeking')} />}
      {shown.map((finding, number) => (
        <Reason
          key={`${finding.code} ${String(number)}`}
          cohortId={cohortId}
          finding={finding}
          from={findings.length > 0 ? 'whyNot' : 'explain'}
          number={number}
          first={number === 0}
          tryable={!running}
        />
      ))}
    </section>
  );
}

/** Milliseconds until a dialog that closes has given the focus back. */
const CLOSED_MS = 50;

/** Brings the reasons into sight, with the keys. */
function giveFocus(head: RefObject<HTMLElement | null>): void {
  setTimeout(() => {
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  }, CLOSED_MS);
}

const silentWords = (solvable: boolean | null) =>
  solvable === true ? ('timetable.why.solvable' as const) : ('timetable.why.unknown' as const);
