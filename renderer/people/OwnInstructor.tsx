import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { InspectorSection } from '../components/Inspector.tsx';
import type { Person } from './person.ts';

const NOBODY = '';

/** Which instructor of the programme a person is: his own lessons are found by it. */
export function OwnInstructor({ person, people }: { person: Person; people: readonly Person[] }) {
  const { t } = useTranslation();
  const instructors = useOperation('people.instructors', {});
  const link = useCommand('people.setInstructor');
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return (
    <InspectorSection>
      <Select
        label={t('people.instructor.title')}
        description={t('people.instructor.lead')}
        data={[
          { value: NOBODY, label: t('people.instructor.none') },
          ...(instructors.data ?? []).map(({ instructorId, name, personId }) => {
            const taken = personId !== null && personId !== person.id;
            return {
              value: String(instructorId),
              label: taken ? t('people.instructor.taken', { name, person: names.get(personId) ?? '' }) : name,
              disabled: taken,
            };
          }),
        ]}
        value={person.instructor ? String(person.instructor.instructorId) : NOBODY}
        allowDeselect={false}
        disabled={link.running}
        searchable
        onChange={(value) => {
          if (value === null) return;
          void link.run({ personId: person.id, instructorId: value === NOBODY ? null : Number(value) });
        }}
      />
    </InspectorSection>
  );
}
