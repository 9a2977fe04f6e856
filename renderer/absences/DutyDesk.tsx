import { IconChevronLeft, IconChevronRight, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayWithin, weekday } from '../../shared/kit/local-time.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useIntakes } from '../app/intakes.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { dateRange } from '../i18n/formats.ts';
import { PaperButton } from '../papers/PaperButton.tsx';
import classes from './Absences.module.css';
import { AbsenceTabs } from './AbsenceTabs.tsx';
import { DutyFairness } from './DutyFairness.tsx';
import { DutyGrid } from './DutyGrid.tsx';
import { DutyPanel } from './DutyPanel.tsx';
import { LeaveClashNote } from './LeaveClashNote.tsx';
import { PostsPanel } from './PostsPanel.tsx';
import { useAbsencesPlace } from './use-absences-place.ts';

const DAYS = 7;

/** The duty roster: a week of days against the posts, who is next, and how often everybody stood. */
export function DutyDesk({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayWrite = useMay('absences.write');
  const mayPost = useMay('absences.write', 'absences.addPost');
  const mayOrder = useMay('absences.write', 'absences.proposeDuty');
  const { from: wished, cell, entry, open } = useAbsencesPlace();
  const today = localNow().slice(0, 10);
  const intake = useIntakes().find(({ id }) => id === cohortId);
  // Before the course its first week is written, after it the last one is looked at.
  const near = intake ? dayWithin(today, intake.startsOn, intake.endsOn) : today;
  const first = wished ?? near;
  const from = addDays(first, 1 - weekday(first));
  const [date, postId] = (cell ?? '').split('|');
  const roster = useOperation('absences.roster', { cohortId, from, days: DAYS, ...(date && { date }) }, { keep: true });
  const propose = useCommand('absences.proposeDuty');
  const [proposed, setProposed] = useState<{ placed: number; open: number } | null>(null);
  const { days = [], men = [] } = roster.data ?? {};
  const post = days.find((day) => day.date === date)?.posts.find(({ id }) => String(id) === postId);
  const place = { tab: 'duty' as const, from };
  // What is behind stays as it was: only from today on is anybody proposed.
  const start = from < today ? today : from;
  const ahead = start > addDays(from, DAYS - 1) ? 0 : DAYS - days.findIndex((day) => day.date === start);
  const hasPosts = days.some(({ posts }) => posts.length > 0);
  const crosses = days.flatMap(({ posts }) =>
    posts.flatMap(({ onDuty }) => onDuty.flatMap((man) => (man.crosses ? [{ ...man, night: man.crosses }] : []))),
  );
  const showPosts = () => open({ ...place, entry: 'posts' });
  const turn = (by: number) => open({ tab: 'duty', from: addDays(from, by) });
  return (
    <Screen
      inspector={
        entry === 'posts' && mayPost ? (
          <PostsPanel onClose={() => open(place)} />
        ) : (
          date &&
          post && (
            <DutyPanel
              key={cell}
              cohortId={cohortId}
              date={date}
              post={post}
              ahead={days.filter((day) => day.date >= today)}
              men={men}
              mayWrite={mayWrite}
              onClose={() => open(place)}
            />
          )
        )
      }
    >
      <ScreenHead title={t('absences.title')} desks={<DeskSwitch part="absences" />} />
      <AbsenceTabs>
        <IconAction icon={IconChevronLeft} label={t('absences.duty.earlier')} onClick={() => turn(-DAYS)} framed />
        <span className="body13 tn nowrap">{dateRange(from, addDays(from, DAYS - 1))}</span>
        <IconAction icon={IconChevronRight} label={t('absences.duty.later')} onClick={() => turn(DAYS)} framed />
        {hasPosts && (
          <PaperButton
            label={t('absences.duty.print')}
            get={(language) => call('papers.dutyRosterPdf', { cohortId, from, days: DAYS, language })}
          />
        )}
        {mayPost && <Action onClick={showPosts}>{t('absences.duty.posts')}</Action>}
        {mayOrder && hasPosts && ahead > 0 && (
          <Action
            primary={!post && entry !== 'posts'}
            icon={IconWand}
            busy={propose.running}
            onClick={() =>
              void propose
                .run({ cohortId, from: start, days: ahead })
                .then((result) => setProposed(result.ok ? result.value : null))
            }
          >
            {t('absences.duty.propose', { count: ahead })}
          </Action>
        )}
      </AbsenceTabs>
      <ScreenBody>
        {roster.error && <Refusal failure={roster.error.failure} />}
        {proposed && (
          <Refusal
            kind={proposed.open > 0 ? 'warn' : 'good'}
            what={t('absences.duty.placed', { count: proposed.placed })}
            why={proposed.open > 0 ? t('absences.duty.open', { count: proposed.open }) : ''}
            onClose={() => setProposed(null)}
          />
        )}
        <LeaveClashNote crosses={crosses} />
        {roster.data && !hasPosts && (
          <EmptyState
            text={t('absences.empty.posts')}
            action={
              mayPost && entry !== 'posts' ? (
                <Action primary onClick={showPosts}>
                  {t('absences.duty.addPost')}
                </Action>
              ) : undefined
            }
          />
        )}
        {hasPosts && (
          <div className={classes.duty}>
            <DutyGrid
              days={days}
              today={today}
              openCell={cell ?? null}
              onOpen={(chosen) => open({ ...place, cell: chosen })}
            />
            {men.length > 0 && <DutyFairness men={men} />}
          </div>
        )}
      </ScreenBody>
    </Screen>
  );
}
