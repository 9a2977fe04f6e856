import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { RANGE_CHECKS, RANGE_ROLES, type RangeCheck } from '../../../shared/range/range-terms.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Figure } from '../../components/Figure.tsx';
import { STATUS_ICONS, Status } from '../../components/Status.tsx';
import { useRangePlace } from '../use-range-place.ts';
import classes from './DayDesk.module.css';
import type { RangeDay } from './range-day.ts';

interface Props {
  day: RangeDay;
  approval: OutputOf<'range.setup'>['approvals'][number] | undefined;
  mayConduct: boolean;
}

/** What a day needs before it is ready, in the order it is seen to: done, or what is missing and where to put it right. */
export function Readiness({ day, approval, mayConduct }: Props) {
  const { t } = useTranslation();
  const closed = day.state === 'closed';
  const mayPlan = useMay('range.write') && !closed;
  const mayDraw = useMay('ammunition.write') && !closed;
  const { openBeside } = useRangePlace();
  const lacks = (code: string): boolean => day.missing.some((one) => one.code === code);
  const { need, drawn, perMan } = day.ammunition;
  const held = day.heldAside.length;
  const filled = RANGE_ROLES.filter((role) => day.roles.some((one) => one.role === role)).length;
  return (
    <section aria-label={t('rangePlan.ready.title')}>
      <header className={classes.top}>
        <h2>{t('rangePlan.ready.title')}</h2>
        {day.state === 'planned' && <Status kind="wait">{t('rangePlan.state.planned')}</Status>}
        {day.state === 'ready' && (
          <Status kind="good">{t('rangePlan.day.readySince', { at: day.readyAt, name: day.readyBy })}</Status>
        )}
        {closed && (
          <Status kind="idle">{t('rangePlan.day.closedSince', { at: day.closedAt, name: day.closedBy })}</Status>
        )}
      </header>
      <ul className={classes.list}>
        <Item
          done={closed ? approval !== null : !lacks('approval')}
          over={closed}
          title={t('rangePlan.ready.approval')}
          act={
            mayPlan && (
              <Action size="xs" onClick={() => openBeside('approval')}>
                {t(approval ? 'rangePlan.ready.seeApproval' : 'rangePlan.ready.enterApproval')}
              </Action>
            )
          }
        >
          {approval
            ? t('rangePlan.ready.approvalLine', {
                from: approval.from,
                to: approval.to,
                by: approval.approvedBy,
                number: approval.orderNumber,
              })
            : t('rangePlan.ready.noApproval', { date: day.date })}
        </Item>
        <Item
          done={closed ? filled === RANGE_ROLES.length : !lacks('role') && !lacks('qualification')}
          over={closed}
          title={t('rangePlan.ready.roles', { filled, all: RANGE_ROLES.length })}
          act={
            mayConduct && (
              <Action size="xs" onClick={() => openBeside('roles')}>
                {t(day.roles.length > 0 ? 'rangePlan.ready.changeRoles' : 'rangePlan.ready.nameRoles')}
              </Action>
            )
          }
        >
          {day.roles[0] && t('rangePlan.ready.byOrder', { number: day.roles[0].orderNumber })}
          <ul className={classes.roles}>
            {RANGE_ROLES.map((role) => {
              const named = day.roles.filter((one) => one.role === role);
              return (
                <li key={role}>
                  <span>{t(`rangePlan.role.${role}`)}</span>
                  {named.length === 0 ? (
                    <Status kind={closed ? 'idle' : 'bad'}>{t('rangePlan.ready.nobody')}</Status>
                  ) : (
                    <span>
                      {named.map(({ name }) => name).join(', ')}
                      {role !== 'cordon' &&
                        (named[0]?.qualification ? (
                          <small>{named[0].qualification}</small>
                        ) : (
                          <Status kind="warn">{t('rangePlan.ready.noQualification')}</Status>
                        ))}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </Item>
        {RANGE_CHECKS.slice(0, 2).map((item) => (
          <CheckItem key={item} day={day} item={item} mayConduct={mayConduct} />
        ))}
        <Item
          done={!lacks('ammunition')}
          over={closed}
          title={t('rangePlan.ready.ammunition')}
          act={
            mayDraw && (
              <Action size="xs" onClick={() => openBeside('draw')}>
                {t('rangePlan.ready.draw')}
              </Action>
            )
          }
        >
          {t('rangePlan.ready.rounds', { need, drawn, perMan })}
        </Item>
        {RANGE_CHECKS.slice(2).map((item) => (
          <CheckItem key={item} day={day} item={item} mayConduct={mayConduct} />
        ))}
        <Item
          done={!lacks('nobodyMayFire')}
          over={closed}
          title={t('rangePlan.ready.men')}
          act={
            <Action size="xs" onClick={() => openBeside('safety')}>
              {t('rangePlan.safety.title')}
            </Action>
          }
        >
          <Figure value={day.men.length - held} /> {t('rangePlan.ready.mayFire', { all: day.men.length, held })}
        </Item>
      </ul>
    </section>
  );
}

interface ItemProps {
  done: boolean;
  /** The day is behind: what was not done can be put right no more, and asks for nothing. */
  over: boolean;
  title: string;
  children: ReactNode;
  act?: ReactNode;
}

function Item({ done, over, title, children, act }: ItemProps) {
  const { t } = useTranslation();
  const kind = done ? 'good' : over ? 'idle' : 'bad';
  const Icon = STATUS_ICONS[kind];
  return (
    <li className={`is-${kind}`}>
      <Icon size="1.125rem" stroke={1.75} aria-hidden />
      <div>
        <h3>
          {title}
          <span className="sr">{t(done ? 'rangePlan.ready.done' : 'rangePlan.ready.notDone')}</span>
        </h3>
        <div className="t2">{children}</div>
      </div>
      <div className={classes.acts}>{act}</div>
    </li>
  );
}

/** Transport, briefing, weapons: ticked off by a person, with a word beside it where one is needed. */
function CheckItem({ day, item, mayConduct }: { day: RangeDay; item: RangeCheck; mayConduct: boolean }) {
  const { t } = useTranslation();
  const check = useCommand('rangeDay.check');
  const [note, setNote] = useState('');
  const { dayId } = day;
  const over = day.state === 'closed';
  const ticked = day.checks.find((one) => one.item === item);
  const title = t(`rangePlan.check.${item}`);
  if (ticked)
    return (
      <Item
        done
        over={over}
        title={title}
        act={
          mayConduct && (
            <Action
              size="xs"
              quiet
              busy={check.running}
              onClick={() => void check.run({ dayId, item, done: false, note: null })}
            >
              {t('rangePlan.ready.untick')}
            </Action>
          )
        }
      >
        {[ticked.note, t('rangePlan.ready.tickedBy', { at: ticked.doneAt, name: ticked.doneBy })]
          .filter(Boolean)
          .join(' · ')}
      </Item>
    );
  return (
    <Item done={false} over={over} title={title} act={null}>
      {mayConduct ? (
        <form
          className={classes.note}
          onSubmit={(event) => {
            event.preventDefault();
            void check.run({ dayId, item, done: true, note: note.trim() || null });
          }}
        >
          <TextInput
            aria-label={t('rangePlan.check.note', { item: title })}
            placeholder={t(`rangePlan.check.hint.${item}`)}
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Action size="m" type="submit" busy={check.running} title={title}>
            {t('rangePlan.ready.tick')}
          </Action>
        </form>
      ) : (
        t('rangePlan.ready.notTicked')
      )}
    </Item>
  );
}
