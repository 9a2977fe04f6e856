import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowupStep } from '../../shared/followup/chain.ts';
import { call } from '../app/client.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { TabRow } from '../components/TabRow.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import { DepartmentTable } from './DepartmentTable.tsx';
import { FollowedManPanel } from './FollowedManPanel.tsx';
import classes from './Followup.module.css';
import { FollowupDesks } from './FollowupDesks.tsx';
import { FollowupTable } from './FollowupTable.tsx';
import { type FollowedMan, isOfFilter, STEP_AFTER } from './followed-man.ts';
import { LetterTab } from './LetterTab.tsx';
import { StepPanel } from './StepPanel.tsx';
import { FILTERS, FOLLOWUP_TABS, useFollowupPlace } from './use-followup-place.ts';

const NOBODY: ReadonlySet<number> = new Set();

/** Men on their way from the certificate to the military ID, the overdue ones first. */
export function FollowupBoard() {
  const { t } = useTranslation();
  const intakeId = useIntakeId();
  const mayWrite = useMay('followup.write');
  const { open, ...place } = useFollowupPlace();
  const cohortId = place.scope === 'all' ? null : intakeId;
  const asked = place.scope === 'all' || intakeId !== null;
  const { data, error } = useOperation('followup.board', { cohortId }, { keep: true, enabled: asked });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(NOBODY);
  const men = data?.men ?? [];
  const shown = men.filter(
    (man) => isOfFilter(man, place.filter) && (place.department === null || man.department === place.department),
  );
  const selected = men.filter(({ cadetId }) => chosen.has(cadetId));
  const reached = (step: FollowupStep) => selected.filter((man) => STEP_AFTER[man.state] === step);
  const toHand = reached('handedOver').length;
  const man = men.find(({ cadetId }) => cadetId === place.man);
  const counts = data && { ...data.counts, all: men.length };
  const panel = place.step !== null && mayWrite;
  return (
    <Screen
      inspector={
        panel && place.step !== null ? (
          <StepPanel
            key={place.step}
            step={place.step}
            men={man ? [man] : selected}
            today={data?.today ?? null}
            onClose={() => open({ step: null })}
            onDone={() => {
              setChosen(NOBODY);
              open({ step: null, man: null });
            }}
          />
        ) : (
          man && (
            <FollowedManPanel
              key={man.cadetId}
              man={man}
              mayWrite={mayWrite}
              onStep={(step) => open({ step })}
              onClose={() => open({ man: null })}
            />
          )
        )
      }
    >
      <ScreenHead
        title={t('followup.desk.board')}
        actions={
          <>
            {counts && counts.overdue > 0 && (
              <PaperButton
                label={t('followup.board.letters')}
                whole="papers.departmentLettersPdf"
                get={(language) => call('papers.departmentLettersPdf', { cohortId, language })}
              />
            )}
            {mayWrite && men.length > 0 && place.tab === 'men' && (
              <Action
                primary={!panel && !man}
                blocked={toHand === 0}
                onClick={() => (toHand === 0 ? open({ filter: 'certified' }) : open({ step: 'handedOver', man: null }))}
              >
                {toHand === 0 ? t('followup.board.chooseFirst') : t('followup.board.handOver', { count: toHand })}
              </Action>
            )}
          </>
        }
        desks={<FollowupDesks part="board" />}
      >
        <Segmented
          label={t('followup.board.scope')}
          items={(['intake', 'all'] as const).map((value) => ({ value, label: t(`followup.board.scopes.${value}`) }))}
          value={place.scope}
          onChange={(scope) => open({ scope, man: null })}
        />
      </ScreenHead>
      <TabRow
        label={t('followup.board.tabs')}
        items={FOLLOWUP_TABS.map((value) => ({ value, label: t(`followup.board.tab.${value}`) }))}
        value={place.tab}
        onChange={(tab) => open({ tab, man: null })}
      />
      {((place.tab === 'men' && counts && men.length > 0) || place.department !== null) && (
        <div className={classes.filters}>
          {place.tab === 'men' && counts && men.length > 0 && (
            <Chips
              label={t('followup.board.filter')}
              items={FILTERS.map((value) => ({ value, label: t(`followup.filter.${value}`), count: counts[value] }))}
              value={place.filter}
              onChange={(filter) => open({ filter, man: null })}
            />
          )}
          {place.department !== null && (
            <Action size="xs" onClick={() => open({ department: null })}>
              {t('followup.board.onlyDepartment', { department: place.department })}
            </Action>
          )}
        </div>
      )}
      {error && (
        <ScreenBody>
          <Refusal failure={error.failure} />
        </ScreenBody>
      )}
      {data && men.length === 0 && place.tab !== 'letters' && (
        <ScreenBody>
          <EmptyState
            text={t('followup.board.empty')}
            {...(data.awaitingCertificate > 0 && {
              note: t('followup.board.awaiting', { count: data.awaitingCertificate }),
              action: (
                <Action primary onClick={() => goTo('exams', { part: 'graduation' })}>
                  {t('followup.board.toGraduation')}
                </Action>
              ),
            })}
          />
        </ScreenBody>
      )}
      {men.length > 0 && place.tab === 'men' && (
        <FollowupTable
          men={shown}
          scope={place.scope}
          openKey={place.man}
          narrow={panel || man !== undefined}
          {...(mayWrite && { chosen, onChoose: setChosen })}
          onOpen={({ cadetId }: FollowedMan) => open({ man: cadetId, step: null })}
        />
      )}
      {men.length > 0 && place.tab === 'departments' && (
        <DepartmentTable cohortId={cohortId} onOpen={(department) => open({ department, tab: 'men', filter: 'all' })} />
      )}
      {place.tab === 'letters' && <LetterTab cohortId={cohortId} mayWrite={mayWrite} />}
      {selected.length > 0 && place.tab === 'men' && (
        <div className={classes.bar}>
          <span className="m">{t('followup.board.selected', { count: selected.length })}</span>
          {(['ready', 'collected'] as const).map((step) => {
            const count = reached(step).length;
            return (
              count > 0 && (
                <Action key={step} size="xs" onClick={() => open({ step, man: null })}>
                  {t(`followup.step.act.${step}`, { count })}
                </Action>
              )
            );
          })}
          <Action size="xs" quiet onClick={() => setChosen(NOBODY)}>
            {t('followup.board.clear')}
          </Action>
        </div>
      )}
    </Screen>
  );
}
