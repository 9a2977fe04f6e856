import { IconAlertOctagon, IconFileDescription } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../app/client.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import { Working } from '../components/Working.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import classes from './CadetCard.module.css';
import { CardAside } from './CardAside.tsx';
import { CardChain } from './CardChain.tsx';
import { CardStudy } from './CardStudy.tsx';
import { CardWho } from './CardWho.tsx';
import { DayLanes } from './DayLanes.tsx';

/** The whole 40 days of one man on one page; the address names him: `#/cadet?man=12`. */
export function CadetScreen() {
  const { t } = useTranslation();
  const { params } = useLocation();
  const cadetId = Number(params.man);
  const named = Number.isInteger(cadetId) && cadetId > 0;
  const { data: card, error } = useOperation('cadetCard.get', { cadetId }, { enabled: named });
  const back = { label: t('cadetCard.back'), onBack: () => window.history.back() };
  if (!card)
    return (
      <Screen>
        <ScreenHead title={t('cadetCard.title')} back={back} />
        <ScreenBody>
          {!named && <EmptyState text={t('cadetCard.noMan')} />}
          {named && (error ? <Refusal failure={error.failure} /> : <Working label={t('cadetCard.title')} />)}
        </ScreenBody>
      </Screen>
    );
  const { man, cohort } = card;
  const late = card.leave.late.some((one) => one.back === null);
  return (
    <Screen>
      <ScreenHead
        title={man.name}
        back={back}
        sub={
          <span className="tn">
            {t('cadetCard.sub', { intake: cohort.code, from: cohort.startsOn, to: cohort.endsOn })}
          </span>
        }
        actions={
          <>
            <Action icon={IconFileDescription} onClick={() => goTo('admissions', { man: String(man.id) })}>
              {t('cadetCard.toAdmissions')}
            </Action>
            <PaperButton
              label={t('cadetCard.print')}
              get={(language) => call('papers.cadetCardPdf', { cadetId: man.id, language })}
            />
          </>
        }
      >
        {late && (
          <Status kind="bad" icon={IconAlertOctagon}>
            {t('cadetCard.days.night.late')}
          </Status>
        )}
      </ScreenHead>
      <ScreenBody>
        <div className={classes.page}>
          <div className={classes.top}>
            <CardWho card={card} />
            <CardChain chain={card.chain} />
          </div>
          <DayLanes card={card} />
          <div className={classes.parts}>
            <CardStudy card={card} />
            <CardAside card={card} />
          </div>
        </div>
      </ScreenBody>
    </Screen>
  );
}
