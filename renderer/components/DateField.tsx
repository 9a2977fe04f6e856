import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatDate, type LocalDate, parseDate } from '../../shared/kit/local-time.ts';
import { weekdayShort } from '../i18n/formats.ts';
import { IconAction } from './IconAction.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  label: string;
  /** 'YYYY-MM-DD', null while there is none. */
  value: LocalDate | null;
  onChange: (value: LocalDate | null) => void;
  min?: LocalDate;
  max?: LocalDate;
  error?: string;
  description?: string;
  required?: boolean;
}

/**
 * A date typed as 27.01.2027 (or 27.1.27), with a calendar beside it. What is typed counts when the field is left or
 * Enter is pressed.
 */
export function DateField({ label, value, onChange, min, max, error, description, required }: Props) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState(value ? formatDate(value) : '');
  const [wrong, setWrong] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    setText(value ? formatDate(value) : '');
    setWrong(false);
  }, [value]);

  /** @returns whether the form may go on with it */
  const settle = (): boolean => {
    const date = parseDate(text);
    const outside = date !== null && ((min !== undefined && date < min) || (max !== undefined && date > max));
    const fault = text.trim() !== '' && (date === null || outside);
    setWrong(fault);
    if (text.trim() === '') onChange(null);
    else if (date !== null && !outside) {
      setText(formatDate(date));
      onChange(date);
    }
    return !fault;
  };

  const calendar = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <IconAction icon={IconCalendar} label={t('components.date.open')} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('components.date.open')}>
        <DatePicker
          locale={i18n.language}
          value={value}
          hideOutsideDates
          weekdayFormat={weekdayShort}
          ariaLabels={{ previousMonth: t('components.date.previous'), nextMonth: t('components.date.next') }}
          maxLevel="month"
          {...(min ? { minDate: min } : {})}
          {...(max ? { maxDate: max } : {})}
          {...(value ? { defaultDate: value } : min ? { defaultDate: min } : {})}
          onChange={(picked) => {
            onChange(picked);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );

  return (
    <TextField
      label={label}
      description={description}
      required={required ?? false}
      digits
      value={text}
      onChange={setText}
      onBlur={settle}
      onEnter={(event) => {
        // The form is sent by the same key: what it sends must be what stands here.
        const good = flushSync(settle);
        if (!good) event.preventDefault();
      }}
      error={error ?? (wrong ? t('components.date.wrong') : undefined)}
      rightSection={calendar}
    />
  );
}
