import { PasswordInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { typeDigits } from '../components/field-control.ts';
import { inDialog } from '../components/TextField.tsx';

const MOST_DIGITS = 8;

interface Props {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  error?: ReactNode;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Hidden digits, by the physical key on every layout. */
export function PinField({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...rest}
      {...inDialog(rest)}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      maxLength={MOST_DIGITS}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('components.field.reveal') }}
      onKeyDown={typeDigits}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, ''))}
    />
  );
}
