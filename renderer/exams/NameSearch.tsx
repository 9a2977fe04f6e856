import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Said } from '../components/Said.tsx';

interface Props {
  value: string;
  /** So many are left of the list. */
  found: number;
  onChange: (value: string) => void;
}

/** Finds men in a list by a few letters of their name. */
export function NameSearch({ value, found, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-filter
        size="xs"
        w="11rem"
        leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
        placeholder={t('examPlan.search')}
        aria-label={t('examPlan.search')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Said>{value === '' ? '' : t('components.found', { count: found })}</Said>
    </>
  );
}
