import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FOLLOWUP_STATES, type FollowupStep } from '../../shared/followup/chain.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './Followup.module.css';
import { ManState } from './FollowupTable.tsx';
import { type FollowedMan, STEP_AFTER } from './followed-man.ts';

interface Props {
  man: FollowedMan;
  mayWrite: boolean;
  onStep: (step: FollowupStep) => void;
  onClose: () => void;
}

/** One man's way to the military ID with its days, the next step, and the way back from the last one. */
export function FollowedManPanel({ man, mayWrite, onStep, onClose }: Props) {
  const { t } = useTranslation();
  const takeBack = useCommand('followup.takeBack', { inline: true });
  const next = STEP_AFTER[man.state];
  const days = {
    certified: man.certificate.issuedOn,
    handedOver: man.handedOn,
    ready: man.readyOn,
    collected: man.collectedOn,
  };
  return (
    <Inspector
      title={man.name}
      sub={
        <>
          <ManState man={man} />
          {man.phone && <span className="tn selectable"> {man.phone}</span>}
        </>
      }
      onClose={onClose}
      {...(mayWrite &&
        next !== null &&
        !man.certificate.revoked && {
          foot: (
            <Action primary wide onClick={() => onStep(next)}>
              {t(`followup.step.title.${next}`)}
            </Action>
          ),
        })}
    >
      <InspectorSection>
        {takeBack.failure && <Refusal failure={takeBack.failure} onClose={takeBack.clear} />}
        <ol className={classes.chain}>
          {FOLLOWUP_STATES.map((state) => {
            const on = days[state];
            return (
              <li key={state} className={on === null ? 't2' : undefined}>
                {on === null ? (
                  <IconCircle size="1rem" stroke={1.75} aria-hidden />
                ) : (
                  <IconCircleCheckFilled size="1rem" aria-hidden />
                )}
                <span>{t(`followup.chain.${state}`)}</span>
                <span className="tn t2">{on !== null && t('followup.date', { date: on })}</span>
              </li>
            );
          })}
        </ol>
        {man.dueOn !== null && <p className="body13 tn">{t('followup.dueOn', { date: man.dueOn })}</p>}
        {man.state !== 'certified' && mayWrite && (
          <Action
            size="xs"
            quiet
            busy={takeBack.running}
            onClick={() => man.state !== 'certified' && void takeBack.run({ cadetIds: [man.cadetId], step: man.state })}
          >
            {t(`followup.step.back.${man.state}`)}
          </Action>
        )}
      </InspectorSection>
      <InspectorSection title={t('followup.column.certificate')}>
        <p className="body13 code tn">
          {man.certificate.number} · {t('followup.register', { number: man.certificate.registerNumber })}
        </p>
        <p className="body13">{man.department ?? t('followup.noDepartment')}</p>
        <p className={classes.card}>
          <Action size="xs" onClick={() => goTo('cadet', { man: String(man.cadetId) })}>
            {t('cadetCard.open')}
          </Action>
        </p>
      </InspectorSection>
    </Inspector>
  );
}
