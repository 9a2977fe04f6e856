import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorView, PlaceView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { WhyNotStrip } from '../timetable/why-not/WhyNotStrip.tsx';
import { AvailabilityTab } from './AvailabilityTab.tsx';
import type { HoursDraft } from './hours-draft.ts';
import { InstructorsTab } from './InstructorsTab.tsx';
import { PlacesTab } from './PlacesTab.tsx';
import { ProgrammePanel } from './ProgrammePanel.tsx';
import classes from './ProgrammeScreen.module.css';
import { TABS, useProgrammePlace } from './programme-place.ts';
import { SubjectsTab } from './SubjectsTab.tsx';

const NOBODY: readonly InstructorView[] = [];
const NOWHERE: readonly PlaceView[] = [];

/** What the intake is taught, by whom and where: subjects and hours, instructors, places, and the check of it all. */
export function ProgrammeScreen() {
  const intakeId = useIntakeId();
  // Hours typed for one intake must never be saved into another.
  return <ProgrammeDesk key={intakeId} intakeId={intakeId} />;
}

function ProgrammeDesk({ intakeId }: { intakeId: number | null }) {
  const { t } = useTranslation();
  const place = useProgrammePlace();
  const [platoons, setPlatoons] = useState<number | null>(null);
  const [draft, setDraft] = useState<HoursDraft>({});
  const asked = useOperation(
    'programme.get',
    { cohortId: intakeId ?? 0, ...(platoons === null ? {} : { platoons }) },
    { enabled: intakeId !== null, keep: true },
  );
  const instructors = useOperation('programme.instructors', intakeId === null ? {} : { cohortId: intakeId });
  const places = useOperation('programme.places', intakeId === null ? {} : { cohortId: intakeId });
  const programme = intakeId === null ? null : (asked.data ?? null);
  const { tab, panel } = place;
  const mayWrite = useMay('programme.write', tab === 'subjects' ? 'programme.saveHours' : 'programme.saveInstructor');
  const mayCheck = programme?.begun === true;
  const empty =
    (tab === 'instructors' && instructors.data?.length === 0) || (tab === 'places' && places.data?.length === 0);
  const fault = asked.error ?? instructors.error ?? places.error;

  return (
    <Screen
      inspector={
        panel && (
          <ProgrammePanel
            panel={panel}
            place={place}
            programme={programme}
            instructors={instructors.data ?? NOBODY}
            places={places.data ?? NOWHERE}
            mayWrite={mayWrite}
            onPlatoons={setPlatoons}
          />
        )
      }
    >
      <ScreenHead
        title={t('programme.title')}
        actions={
          <>
            {tab === 'instructors' && mayWrite && !empty && (
              <Action icon={IconPlus} onClick={() => place.show({ kind: 'instructor', id: null })}>
                {t('programme.instructors.add')}
              </Action>
            )}
            {tab === 'places' && mayWrite && !empty && (
              <Action icon={IconPlus} onClick={() => place.show({ kind: 'place', id: null })}>
                {t('programme.places.add')}
              </Action>
            )}
            {mayCheck && panel?.kind !== 'check' && (
              <Action
                primary={panel === null && !empty && Object.keys(draft).length === 0}
                icon={IconListCheck}
                onClick={() => {
                  void asked.refetch();
                  place.show({ kind: 'check' });
                }}
              >
                {t('programme.check.run')}
              </Action>
            )}
          </>
        }
        desks={
          <Segmented
            label={t('programme.tab.label')}
            items={TABS.map((value) => ({ value, label: t(`programme.tab.${value}`) }))}
            value={tab}
            onChange={place.showTab}
          />
        }
      >
        {/* Beside an open panel there is no room for all of it. */}
        {panel === null && (
          <span className={`truncate t2 ${classes.sub}`}>
            <Sub tab={tab} programme={programme} instructors={instructors.data} places={places.data} />
          </span>
        )}
      </ScreenHead>
      {intakeId !== null && programme?.begun === true && <WhyNotStrip cohortId={intakeId} />}
      {fault && (
        <ScreenBody>
          <Refusal failure={fault.failure} />
        </ScreenBody>
      )}
      {tab === 'subjects' && intakeId === null && (
        <EmptyState
          text={t('programme.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake', { new: '1' })}>
              {t('programme.empty.newIntake')}
            </Action>
          }
        />
      )}
      {tab === 'subjects' && programme && (
        <SubjectsTab
          programme={programme}
          draft={draft}
          onDraft={setDraft}
          mayWrite={mayWrite}
          panelOpen={panel !== null}
          openCode={panel?.kind === 'subject' ? panel.code : null}
          onOpen={(code) => place.show({ kind: 'subject', code })}
          onOrder={() => place.show({ kind: 'order' })}
        />
      )}
      {tab === 'instructors' && instructors.data && (
        <InstructorsTab
          instructors={instructors.data}
          programme={programme}
          openId={panel?.kind === 'instructor' ? panel.id : null}
          onOpen={(id) => place.show({ kind: 'instructor', id })}
          onPlatoons={setPlatoons}
          mayWrite={mayWrite}
        />
      )}
      {tab === 'availability' && intakeId === null && (
        <EmptyState
          text={t('programme.empty.noIntake')}
          action={
            <Action primary onClick={() => goTo('intake', { new: '1' })}>
              {t('programme.empty.newIntake')}
            </Action>
          }
        />
      )}
      {tab === 'availability' && intakeId !== null && (
        <AvailabilityTab
          key={intakeId}
          cohortId={intakeId}
          mayWrite={mayWrite}
          onOpen={(id) => place.show({ kind: 'instructor', id })}
          onOpenPlace={(id) => place.show({ kind: 'place', id })}
          onAdd={() => place.show({ kind: 'instructor', id: null })}
        />
      )}
      {tab === 'places' && places.data && (
        <PlacesTab
          places={places.data}
          programme={programme}
          openId={panel?.kind === 'place' ? panel.id : null}
          onOpen={(id) => place.show({ kind: 'place', id })}
          mayWrite={mayWrite}
        />
      )}
    </Screen>
  );
}

interface SubProps {
  tab: (typeof TABS)[number];
  programme: ProgrammeView | null;
  instructors: readonly InstructorView[] | undefined;
  places: readonly PlaceView[] | undefined;
}

/** The counts behind the title, of what the tab shows. */
function Sub({ tab, programme, instructors, places }: SubProps) {
  const { t } = useTranslation();
  if (tab !== 'subjects') {
    const count = ((tab === 'places' ? places : instructors) ?? []).filter((one) => one.active).length;
    return count > 0 ? t(`programme.sub.${tab === 'places' ? 'places' : 'instructors'}`, { count }) : null;
  }
  if (!programme?.begun) return null;
  return [
    t('programme.sub.subjects', { count: programme.subjects.length }),
    t('programme.sub.kinds', { count: programme.kinds.length }),
    t('programme.sub.days', { count: programme.trainingDays }),
  ].join(' · ');
}
