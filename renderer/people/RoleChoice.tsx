import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../shared/people/roles.ts';

interface Props {
  value: Role;
  onChange: (role: Role) => void;
}

export function RoleChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('people.list.role')}
      data={ROLES.map((role) => ({ value: role, label: t(`session.role.${role}`) }))}
      value={value}
      onChange={(role) => role && onChange(role)}
      allowDeselect={false}
    />
  );
}
