import { useTranslation } from 'react-i18next';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { currentLanguage } from '../i18n/setup.ts';

/** A subject's short code in the reader's language, on its tint. */
export function SubjectTag({ code, name }: { code: string; name?: string | undefined }) {
  useTranslation();
  return (
    <SubjectCode
      tint={code as SubjectTint}
      code={subjectCode(code, currentLanguage())}
      {...(name === undefined ? {} : { name })}
    />
  );
}
