import { PasswordInput, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { typeDigits } from './field-control.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Hidden letters with an eye to show them. */
  secret?: boolean;
  /** Digits only by the physical key, tabular: IIN, sums, numbers of orders. */
  digits?: boolean;
  /** The hint under the label. */
  description?: ReactNode;
  /** What is wrong with it; red, with the words under the field. */
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
  autoComplete?: string;
  maxLength?: number;
  onBlur?: () => void;
  /** Before the form is sent by it. */
  onEnter?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Inside the field at the right: a calendar, a unit. */
  rightSection?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** What a dialog looks for when it opens: without it the focus goes to its cross. */
export const inDialog = ({ autoFocus }: Pick<Props, 'autoFocus'>): object =>
  autoFocus ? { 'data-autofocus': true } : {};

/** One line of typed text with its label above and its hint or fault below. */
export function TextField({ value, onChange, secret, digits, onEnter, rightSection, ...given }: Props) {
  const { t } = useTranslation();
  const rest = { ...given, ...inDialog(given) };
  if (secret)
    return (
      <PasswordInput
        {...rest}
        value={value}
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': t('components.field.reveal') }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...rest}
      {...(digits ? { inputMode: 'numeric' as const, className: 'code tn' } : {})}
      onKeyDown={(event) => {
        if (digits) typeDigits(event);
        if (event.key === 'Enter') onEnter?.(event);
      }}
      value={value}
      rightSection={rightSection}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
