import { IconDeviceFloppy, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/client.ts';
import { useCommand, useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { saveFile } from '../../components/save-file.ts';
import { usePaper } from '../../components/use-paper.ts';
import { PaperButton } from '../../papers/PaperButton.tsx';
import classes from './Check.module.css';

/** The school's public key, the list of what counts no longer, and the page that checks without a network. */
export function KeyAside() {
  const { t } = useTranslation();
  const key = useOperation('certificates.key', {});
  const list = useOperation('certificates.revocationList', {}, { enabled: key.data != null });
  const file = usePaper();
  if (key.error) return <Refusal failure={key.error.failure} />;
  if (key.data === undefined) return null;
  if (key.data === null) return <NoKey />;
  return (
    <aside className={classes.side}>
      <section>
        <h2>{t('certificateDesk.key.page')}</h2>
        <p className="body13 t2">{t('certificateDesk.key.pageLead')}</p>
        <Action
          icon={IconDeviceFloppy}
          busy={file.drawing}
          onClick={() => void file.show(call('certificates.checkerPage', {}))}
        >
          {t('certificateDesk.key.savePage')}
        </Action>
      </section>
      <section>
        <h2>{t('certificateDesk.key.revoked')}</h2>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data && (
          <>
            <p className="body13 t2">
              {list.data.entries.length === 0
                ? t('certificateDesk.key.entriesNone', { at: list.data.madeAt })
                : t('certificateDesk.key.entries', { count: list.data.entries.length, at: list.data.madeAt })}
            </p>
            <div className={classes.acts}>
              <Action icon={IconDeviceFloppy} onClick={() => list.data && saveFile(list.data.file)}>
                {t('certificateDesk.key.saveList')}
              </Action>
              <PaperButton
                label={t('certificateDesk.key.printList')}
                get={(language) => call('papers.revocationListPdf', { language })}
              />
            </div>
          </>
        )}
      </section>
      <section>
        <h2>{t('certificateDesk.key.title')}</h2>
        <p className="body13 t2">{t('certificateDesk.key.lead')}</p>
        <p>
          <span className="meta t2">{t('certificateDesk.key.fingerprint')}</span>
          <span className={classes.print}>{key.data.fingerprint}</span>
          <span className="meta t2">{t('certificateDesk.key.made', { at: key.data.madeAt })}</span>
        </p>
        <div className={classes.acts}>
          <Action
            icon={IconDeviceFloppy}
            busy={file.drawing}
            onClick={() => void file.show(call('certificates.exportPublicKey', {}))}
          >
            {t('certificateDesk.key.save')}
          </Action>
          <PaperButton
            label={t('certificateDesk.key.print')}
            get={(language) => call('papers.publicKeyPdf', { language })}
          />
        </div>
      </section>
    </aside>
  );
}

/** Before the first certificate there may be no key yet. */
function NoKey() {
  const { t } = useTranslation();
  const mayMake = useMay('certificates.write');
  const make = useCommand('certificates.makeKey');
  return (
    <aside className={classes.side}>
      <section>
        <h2>{t('certificateDesk.key.title')}</h2>
        <p className="body13 t2">{t('certificateDesk.key.none')}</p>
        {mayMake && (
          <Action icon={IconKey} busy={make.running} onClick={() => void make.run({})}>
            {t('certificateDesk.key.make')}
          </Action>
        )}
      </section>
    </aside>
  );
}
