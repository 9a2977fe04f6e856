import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './ManPhoto.module.css';
import { Photo } from './Photo.tsx';
import { scalePhoto } from './scale-photo.ts';

/** The picture on a man's card, for whoever may see it; put in and taken away by whoever writes his papers. */
export function ManPhoto({ cadetId, name }: { cadetId: number; name: string }) {
  const { t } = useTranslation();
  const mayRead = useMay('gate.read');
  const mayWrite = useMay('admissions.write');
  const { data } = useOperation('gate.photo', { cadetId }, { enabled: mayRead });
  const save = useCommand('gate.setPhoto');
  const picker = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  if (!mayRead || (!mayWrite && !data?.photo)) return null;
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const photo = await scalePhoto(file);
    setUnreadable(photo === null);
    if (photo) await save.run({ cadetId, photo });
  };
  return (
    <InspectorSection title={t('gate.photo.title')}>
      <div className={classes.row}>
        <div className={classes.photo}>
          <Photo cadetId={cadetId} name={name} />
        </div>
        {mayWrite && (
          <div className={classes.acts}>
            <Action size="xs" icon={IconPhotoUp} busy={save.running} onClick={() => picker.current?.click()}>
              {data?.photo ? t('gate.photo.replace') : t('gate.photo.add')}
            </Action>
            {data?.photo && (
              <Action size="xs" quiet icon={IconTrash} onClick={() => void save.run({ cadetId, photo: null })}>
                {t('gate.photo.remove')}
              </Action>
            )}
            <span className="meta t2">{t('gate.photo.hint')}</span>
            <input
              ref={picker}
              type="file"
              hidden
              accept="image/jpeg,image/png"
              aria-label={t('gate.photo.add')}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                void choose(file);
              }}
            />
          </div>
        )}
      </div>
      {unreadable && (
        <Refusal
          what={t('gate.refusal.notAPhoto.what')}
          why={t('gate.refusal.notAPhoto.why')}
          todo={t('gate.refusal.notAPhoto.todo')}
          onClose={() => setUnreadable(false)}
        />
      )}
    </InspectorSection>
  );
}
