import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsIn } from '../../shared/terms/term-forms.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { saveFile } from '../components/save-file.ts';
import { en } from '../i18n/en.ts';
import { kk } from '../i18n/kk.ts';
import { ru } from '../i18n/ru.ts';
import classes from './SettingsTabs.module.css';

const FILE_NAME = 'terms.json';

const textsOf = (texts: unknown): string[] =>
  typeof texts === 'string' ? [texts] : Object.values(texts as Record<string, unknown>).flatMap(textsOf);

/** Every form of every term as the screens have it, each beside itself: the school changes the right side. */
function template(): string {
  const languages = Object.entries({ kk, ru, en }).map(([name, texts]) => {
    const forms = textsOf(texts).flatMap((text) => formsIn(name as 'kk' | 'ru' | 'en', text));
    const order = forms.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.form < b.form ? -1 : 1));
    return [name, Object.fromEntries(order.map(({ form }) => [form, form]))];
  });
  return JSON.stringify(Object.fromEntries(languages), null, 1);
}

const inBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

/** What this school says instead of the program's words: taken in as a file, for screens and papers alike. */
export function SchoolWordsLine() {
  const { t } = useTranslation();
  const mayWrite = useMay('school.write');
  const { data: words } = useOperation('terms.get', {});
  const set = useCommand('terms.set', { inline: true });
  const input = useRef<HTMLInputElement>(null);
  const [making, setMaking] = useState(false);
  const count = words ? Object.values(words).reduce((sum, some) => sum + Object.keys(some).length, 0) : 0;
  const give = () => {
    setMaking(true);
    // The button is drawn busy first: looking through all texts takes a moment.
    setTimeout(() => {
      saveFile({ fileName: FILE_NAME, mediaType: 'application/json', bytes: inBase64(template()) });
      setMaking(false);
    });
  };
  return (
    <>
      <div className={classes.line}>
        <span>{t('terms.title')}</span>
        <div className={classes.acts}>
          <span className="t2">{count === 0 ? t('terms.none') : t('terms.some', { count })}</span>
          {mayWrite && (
            <>
              <Action size="xs" busy={making} onClick={give}>
                {t('terms.template')}
              </Action>
              <Action size="xs" busy={set.running} onClick={() => input.current?.click()}>
                {t('terms.take')}
              </Action>
              {count > 0 && (
                <Action size="xs" quiet onClick={() => void set.run({ text: null })}>
                  {t('terms.clear')}
                </Action>
              )}
              <input
                ref={input}
                hidden
                type="file"
                accept=".json"
                aria-label={t('terms.take')}
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  event.currentTarget.value = '';
                  void file?.text().then((text) => set.run({ text }));
                }}
              />
            </>
          )}
        </div>
      </div>
      {set.failure && <Refusal failure={set.failure} onClose={set.clear} />}
    </>
  );
}
