import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keyCaption, useScreenKeyList } from '../keys.ts';
import classes from './KeysWindow.module.css';

interface Line {
  keys: string;
  label: string;
}

/** F1: the keys of this screen, then those of every screen. */
export function KeysWindow({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const here = useScreenKeyList((state) => state.keys);
  const everywhere: Line[] = [
    { keys: 'Ctrl+KeyK', label: t('shell.keys.search') },
    { keys: 'Ctrl+1…9', label: t('shell.keys.rail') },
    { keys: 'Ctrl+KeyF', label: t('shell.keys.filter') },
    { keys: 'Ctrl+KeyZ', label: t('shell.keys.undo') },
    { keys: 'Ctrl+KeyY', label: t('shell.keys.redo') },
    { keys: 'F1', label: t('shell.keys.help') },
  ];
  const list = (title: string, lines: readonly Line[]) => (
    <section>
      <h3>{title}</h3>
      <dl className={classes.keys}>
        {lines.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <kbd>{keyCaption(keys)}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.keys.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.window}>
        {here.length > 0 && list(t('shell.keys.here'), here)}
        {list(t('shell.keys.everywhere'), everywhere)}
      </div>
    </Modal>
  );
}
