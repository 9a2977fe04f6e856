import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorView, PlaceView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { WhyNotStrip } from '../timetable/why-not/WhyNotStrip.tsx';
import type { HoursDraft } from './hours-draft.ts';
import { ProgrammePanel } from './ProgrammePanel.tsx';
import classes from './ProgrammeScreen.module.css';
import { ProgrammeTab } from './ProgrammeTab.tsx';
import { TABS, useProgrammePlace } from './programme-place.ts';

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
  const adds = tab === 'instructors' ? 'instructor' : tab === 'places' ? 'place' : null;
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
            {adds !== null && mayWrite && !empty && (
              <Action icon={IconPlus} onClick={() => place.show({ kind: adds, id: null })}>
                {t(adds === 'place' ? 'programme.places.add' : 'programme.instructors.add')}
              </Action>
            )}
            {/* Beside a panel there is no room for it, and it would take the panel's place. */}
            {mayCheck && panel === null && (
              <Action
                primary={!empty && Object.keys(draft).length === 0}
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
      {Object.keys(draft).length > 0 && <span className="sr" data-unsaved="screen" />}
      {intakeId !== null && programme?.begun === true && <WhyNotStrip cohortId={intakeId} />}
      {fault && (
        <ScreenBody>
          <Refusal failure={fault.failure} />
        </ScreenBody>
      )}
      <ProgrammeTab
        intakeId={intakeId}
        place={place}
        programme={programme}
        instructors={instructors.data}
        places={places.data}
        draft={draft}
        onDraft={setDraft}
        mayWrite={mayWrite}
        onPlatoons={setPlatoons}
      />
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
