import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { AwaySection } from './AwaySection.tsx';
import type { AwayRow, Brush } from './painting.ts';
import { SubjectLoad } from './SubjectLoad.tsx';

interface Props {
  cohortId: number;
  mayWrite: boolean;
  onOpen: (id: number) => void;
  onOpenPlace: (id: number) => void;
  onAdd: () => void;
}

/** Who and what is there when: days and half-days painted away, load against what is left, lessons hit at once. */
export function AvailabilityTab({ cohortId, mayWrite, onOpen, onOpenPlace, onAdd }: Props) {
  const { t } = useTranslation();
  const asked = useOperation('programme.availability', { cohortId }, { keep: true });
  const markDays = useCommand('programme.markDays');
  const markPlaces = useCommand('programme.markPlaces');
  const [brush, setBrush] = useState<Brush>('day');
  if (asked.error) {
    return (
      <ScreenBody>
        <Refusal failure={asked.error.failure} />
      </ScreenBody>
    );
  }
  if (!asked.data) return null;
  const { days, dinnerAfter, people, places } = asked.data;
  if (people.length === 0) {
    return (
      <EmptyState
        text={t('programme.availability.empty')}
        right="programme.write"
        action={
          mayWrite && (
            <Action primary onClick={onAdd}>
              {t('programme.instructors.add')}
            </Action>
          )
        }
      />
    );
  }
  const common = { days, dinnerAfter, mayWrite, brush, onBrush: setBrush };
  return (
    <ScreenBody>
      <AwaySection
        {...common}
        kind="people"
        rows={people.map(
          ({ fullName, elsewhereHours, ...one }): AwayRow => ({
            ...one,
            name: fullName,
            note: elsewhereHours > 0 ? t('programme.availability.elsewhere', { count: elsewhereHours }) : undefined,
          }),
        )}
        onOpen={onOpen}
        onPaint={({ ids, ...painted }) => markDays.run({ instructorIds: ids, ...painted })}
      />
      <SubjectLoad availability={asked.data} />
      {places.length > 0 && (
        <AwaySection
          {...common}
          kind="places"
          rows={places}
          onOpen={onOpenPlace}
          onPaint={({ ids, ...painted }) => markPlaces.run({ placeIds: ids, ...painted })}
        />
      )}
    </ScreenBody>
  );
}
