import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayByKey } from '../../i18n/say-by-key.ts';
import { keyCaption, useScreenKeyList } from '../keys.ts';
import { placeNamed } from '../places.ts';
import { useMe } from '../session.ts';
import { usePlace } from '../use-place.ts';
import classes from './KeysWindow.module.css';

interface Line {
  keys: string;
  label: string;
}

/** F1: what this place is for, what to do first and what to know; its keys, then those of every screen. */
export function KeysWindow({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const name = usePlace();
  const rights = useMe()?.rights;
  const live = useScreenKeyList((state) => state.keys);
  const { screen, title, keys = [] } = placeNamed(name);
  const bound = new Set(live.map((key) => key.keys));
  const here: Line[] = [
    ...live,
    ...keys
      .filter((key) => !bound.has(key.keys) && (key.right === undefined || rights?.includes(key.right)))
      .map((key) => ({ keys: key.keys, label: sayByKey(key.label) ?? key.label })),
  ];
  const everywhere: Line[] = [
    { keys: 'Ctrl+KeyK', label: t('shell.keys.search') },
    { keys: 'Ctrl+1…9', label: t('shell.keys.rail') },
    { keys: 'Ctrl+KeyF', label: t('shell.keys.filter') },
    { keys: 'Ctrl+KeyZ', label: t('shell.keys.undo') },
    { keys: 'Ctrl+KeyY', label: t('shell.keys.redo') },
    { keys: 'F1', label: t('shell.keys.help') },
  ];
  const place = (title === undefined ? null : sayByKey(title)) ?? t(`shell.rail.${screen}.full`);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="44rem"
      title={t('help.title', { place })}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <dl className={classes.about}>
        {(['aim', 'first', 'know'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`help.${part}`)}</dt>
            <dd>{t(`help.of.${name}.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.lists}>
        {here.length > 0 && <KeyList title={t('shell.keys.here')} lines={here} />}
        <KeyList title={t('shell.keys.everywhere')} lines={everywhere} />
      </div>
    </Modal>
  );
}

function KeyList({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={classes.keys}>
        {lines.map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              <kbd>{keyCaption(keys)}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
