import { useTranslation } from 'react-i18next';
import type { Names } from '../../shared/contract/values.ts';
import { TextField } from '../components/TextField.tsx';
import { LANGUAGES } from '../i18n/setup.ts';

/** Whether all three names are written. */
export const namesWritten = (names: Names): boolean => LANGUAGES.every((language) => names[language].trim() !== '');

/** A name in the three languages of papers and screen. */
export function NameFields({ names, onChange }: { names: Names; onChange: (names: Names) => void }) {
  const { t } = useTranslation();
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      label={t(`programme.subject.names.${language}`)}
      maxLength={200}
      value={names[language]}
      onChange={(text) => onChange({ ...names, [language]: text })}
    />
  ));
}
