import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { TextField } from '../components/TextField.tsx';
import forms from './Forms.module.css';

interface Props {
  cadetId: number;
  nameRu: string;
  /** Written letter by letter: nobody has compared it with his papers yet. */
  suggested: boolean;
}

/** How he is written in Russian, to be put right before the certificate is issued. */
export function RussianName({ cadetId, nameRu, suggested }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('certificates.write');
  const setName = useCommand('certificates.setRussianName');
  const [typed, setTyped] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (typed === null) return;
    const done = await setName.run({ cadetId, nameRu: typed.trim() || null });
    if (done.ok) setTyped(null);
  };
  if (typed !== null)
    return (
      <form className={forms.form} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('certificateDesk.man.nameRu')}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          autoFocus
        />
        <div className={forms.acts}>
          <Action size="xs" type="submit" busy={setName.running}>
            {t('certificateDesk.man.saveName')}
          </Action>
          <Action size="xs" quiet onClick={() => setTyped(null)}>
            {t('graduation.cancel')}
          </Action>
        </div>
      </form>
    );
  return (
    <>
      <span lang="ru">{nameRu}</span>
      {suggested && <span className="t2"> ({t('certificateDesk.man.nameRuSuggested')})</span>}{' '}
      {mayWrite && (
        <button type="button" className="act" onClick={() => setTyped(nameRu)}>
          {t('certificateDesk.man.fixName')}
        </button>
      )}
    </>
  );
}
