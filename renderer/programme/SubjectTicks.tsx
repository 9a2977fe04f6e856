import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../shared/contract/programme.contract.ts';
import { DEFAULT_SUBJECTS } from '../../shared/programme/default-subjects.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import classes from './forms.module.css';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
  /** Subjects of the intake; the usual ones while it has none. */
  subjects: readonly SubjectView[];
}

/** Which subjects an instructor may teach. */
export function SubjectTicks({ chosen, onChange, subjects }: Props) {
  const { t } = useTranslation();
  const say = useLanguageName();
  const rows = subjects.length > 0 ? subjects : DEFAULT_SUBJECTS;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('programme.instructors.subjects')}</legend>
      <div className={classes.ticks}>
        {rows.map(({ code, names }) => (
          <Checkbox
            key={code}
            label={
              <span className={classes.tick}>
                <SubjectTag code={code} />
                <span>{say(names)}</span>
              </span>
            }
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
