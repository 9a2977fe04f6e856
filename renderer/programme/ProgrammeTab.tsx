import { useTranslation } from 'react-i18next';
import type { InstructorView, PlaceView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { AvailabilityTab } from './AvailabilityTab.tsx';
import type { HoursDraft } from './hours-draft.ts';
import { InstructorsTab } from './InstructorsTab.tsx';
import { PlacesTab } from './PlacesTab.tsx';
import type { ProgrammePlace } from './programme-place.ts';
import { SubjectsTab } from './SubjectsTab.tsx';

interface Props {
  intakeId: number | null;
  place: ProgrammePlace;
  programme: ProgrammeView | null;
  instructors: readonly InstructorView[] | undefined;
  places: readonly PlaceView[] | undefined;
  draft: HoursDraft;
  onDraft: (draft: HoursDraft) => void;
  mayWrite: boolean;
  onPlatoons: (platoons: number | null) => void;
}

/** What the open tab shows; subjects and availability are an intake's own, instructors and places the school's. */
export function ProgrammeTab(props: Props) {
  const { intakeId, place, programme, instructors, places, draft, onDraft, mayWrite, onPlatoons } = props;
  const { tab, panel } = place;
  const openInstructor = (id: number | null) => place.show({ kind: 'instructor', id });
  const openPlace = (id: number | null) => place.show({ kind: 'place', id });
  if (tab === 'instructors')
    return (
      instructors && (
        <InstructorsTab
          instructors={instructors}
          programme={programme}
          openId={panel?.kind === 'instructor' ? panel.id : null}
          panelOpen={panel !== null}
          onOpen={openInstructor}
          onPlatoons={onPlatoons}
          mayWrite={mayWrite}
        />
      )
    );
  if (tab === 'places')
    return (
      places && (
        <PlacesTab
          places={places}
          programme={programme}
          openId={panel?.kind === 'place' ? panel.id : null}
          panelOpen={panel !== null}
          onOpen={openPlace}
          mayWrite={mayWrite}
        />
      )
    );
  if (intakeId === null) return <NoIntake />;
  if (tab === 'availability')
    return (
      <AvailabilityTab
        key={intakeId}
        cohortId={intakeId}
        mayWrite={mayWrite}
        onOpen={openInstructor}
        onOpenPlace={openPlace}
        onAdd={() => openInstructor(null)}
      />
    );
  return (
    programme && (
      <SubjectsTab
        programme={programme}
        draft={draft}
        onDraft={onDraft}
        mayWrite={mayWrite}
        panelOpen={panel !== null}
        openCode={panel?.kind === 'subject' ? panel.code : null}
        onOpen={(code) => place.show({ kind: 'subject', code })}
        onOrder={() => place.show({ kind: 'order' })}
      />
    )
  );
}

function NoIntake() {
  const { t } = useTranslation();
  return (
    <EmptyState
      text={t('programme.empty.noIntake')}
      action={
        <Action primary onClick={() => goTo('intake', { new: '1' })}>
          {t('programme.empty.newIntake')}
        </Action>
      }
    />
  );
}
