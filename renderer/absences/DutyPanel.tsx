import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { weekdayName, weekdayShort } from '../i18n/formats.ts';
import classes from './Absences.module.css';
import { LeaveClashNote } from './LeaveClashNote.tsx';

type Roster = OutputOf<'absences.roster'>;
type Post = Roster['days'][number]['posts'][number];

interface Props {
  cohortId: number;
  date: string;
  post: Post;
  /** In the fair order of that date; those who cannot last. */
  men: Roster['men'];
  /** Days of the week shown that are not over: whose duties can be taken in exchange. */
  ahead: Roster['days'];
  mayWrite: boolean;
  onClose: () => void;
}

/** One post on one day: who stands there, and whose turn it is with the reason of whoever cannot. */
export function DutyPanel({ cohortId, date, post, men, ahead, mayWrite, onClose }: Props) {
  const { t } = useTranslation();
  const assign = useCommand('absences.assignDuty', { inline: true });
  const swap = useCommand('absences.swapDuty', { inline: true });
  const off = useCommand('absences.remove', { inline: true });
  const [swapping, setSwapping] = useState<number | null>(null);
  const replaced = post.onDuty.find(({ absenceId }) => absenceId === swapping);
  const failed = [assign, swap, off].find(({ failure }) => failure);
  const isFull = post.onDuty.length >= post.men;
  const choose = (cadetId: number, inExchangeFor: number | null = null) => {
    if (replaced) {
      void swap
        .run({ cohortId, absenceId: replaced.absenceId, cadetId, inExchangeFor })
        .then((result) => result.ok && setSwapping(null));
    } else void assign.run({ cohortId, date, postId: post.id, cadetIds: [cadetId] });
  };
  const able = men.filter(({ bar }) => bar === null);
  const barred = men.filter(({ bar }) => bar !== null);
  return (
    <Inspector title={post.name} sub={`${formatDate(date)}, ${weekdayName(date)}`} onClose={onClose}>
      <InspectorSection title={t('absences.duty.on')} aside={`${post.onDuty.length} / ${post.men}`}>
        {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
        <LeaveClashNote crosses={post.onDuty.flatMap((man) => (man.crosses ? [{ ...man, night: man.crosses }] : []))} />
        {post.onDuty.length === 0 && <p className="meta t2">{t('absences.duty.nobody')}</p>}
        <ul className={classes.men}>
          {post.onDuty.map(({ absenceId, name }) => (
            <li key={absenceId}>
              <span className="m truncate">{name}</span>
              {mayWrite && (
                <span className={classes.pair}>
                  <Action
                    size="xs"
                    title={t('absences.duty.swapName', { name })}
                    onClick={() => setSwapping(absenceId === swapping ? null : absenceId)}
                  >
                    {absenceId === swapping ? t('absences.duty.back') : t('absences.duty.swap')}
                  </Action>
                  <Action
                    size="xs"
                    quiet
                    title={t('absences.duty.offName', { name })}
                    busy={off.running}
                    onClick={() => void off.run({ cohortId, id: absenceId })}
                  >
                    {t('absences.duty.off')}
                  </Action>
                </span>
              )}
            </li>
          ))}
        </ul>
      </InspectorSection>
      {replaced && <Exchange given={replaced} date={date} ahead={ahead} busy={swap.running} onChoose={choose} />}
      <InspectorSection
        title={replaced ? t('absences.duty.swapping', { name: replaced.name }) : t('absences.duty.next')}
        aside={able.length}
      >
        {isFull && !replaced && <p className={`meta t2 ${classes.hint}`}>{t('absences.duty.full')}</p>}
        <ul className={classes.men}>
          {able.map(({ cadetId, name, duties, lastDuty, crosses }) => (
            <li key={cadetId}>
              <span className="truncate">
                <span className="m">{name}</span>
                <small>
                  {t('absences.duty.stood', { count: duties })}
                  {' · '}
                  {lastDuty ? formatDate(lastDuty) : t('absences.duty.never')}
                </small>
                {crosses && <Status kind="warn">{t('absences.crosses', { night: crosses })}</Status>}
              </span>
              {mayWrite && !post.closed && (!isFull || replaced) && (
                <Action
                  size="xs"
                  title={t('absences.duty.assignName', { name })}
                  busy={assign.running || swap.running}
                  onClick={() => choose(cadetId)}
                >
                  {t('absences.duty.assign')}
                </Action>
              )}
            </li>
          ))}
        </ul>
      </InspectorSection>
      {barred.length > 0 && (
        <InspectorSection title={t('absences.duty.cannot')} aside={barred.length}>
          <ul className={classes.men}>
            {barred.map(({ cadetId, name, bar }) => (
              <li key={cadetId}>
                <span className="truncate">{name}</span>
                <span className="meta t2">{bar && t(`absences.bar.${bar}`)}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
    </Inspector>
  );
}

/** Duties of the week that another man would give for this one: each then stands the other's. */
function Exchange({
  given,
  date,
  ahead,
  busy,
  onChoose,
}: {
  given: Post['onDuty'][number];
  date: string;
  ahead: Roster['days'];
  busy: boolean;
  onChoose: (cadetId: number, inExchangeFor: number) => void;
}) {
  const { t } = useTranslation();
  const offers = ahead.flatMap((day) =>
    day.posts.flatMap((post) => post.onDuty.map((man) => ({ ...man, date: day.date, post: post.name }))),
  );
  const own = offers.find(({ absenceId }) => absenceId === given.absenceId)?.post;
  const others = offers.filter((one) => one.cadetId !== given.cadetId && !(one.date === date && one.post === own));
  if (others.length === 0) return null;
  return (
    <InspectorSection title={t('absences.duty.exchange', { name: given.name })} aside={others.length}>
      <ul className={classes.men}>
        {others.map(({ absenceId, cadetId, name, date: day, post }) => (
          <li key={absenceId}>
            <span className="truncate">
              <span className="m">{name}</span>
              <small className="tn">
                {weekdayShort(day)} {formatDate(day).slice(0, 5)} · {post}
              </small>
            </span>
            <Action
              size="xs"
              title={t('absences.duty.exchangeName', { name, date: day })}
              busy={busy}
              onClick={() => onChoose(cadetId, absenceId)}
            >
              {t('absences.duty.trade')}
            </Action>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
