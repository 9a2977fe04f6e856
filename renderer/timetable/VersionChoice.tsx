import { Menu } from '@mantine/core';
import { IconCircleCheck, IconGitCompare, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { Status } from '../components/Status.tsx';
import type { CardWords } from './card-words.ts';
import classes from './VersionChoice.module.css';
import { VersionCompare } from './VersionCompare.tsx';

interface Props {
  board: Board;
  words: CardWords;
  /** null = the draft. */
  onChoose: (version: number | null) => void;
}

/** Which timetable is on the board: the draft with its changes, or an approved version; a press opens the others. */
export function VersionChoice({ board, words, onChoose }: Props) {
  const { t } = useTranslation();
  const [comparing, setComparing] = useState(false);
  const version = board.versions.find((one) => one.version === board.version);
  const { draft } = board;
  const state = version
    ? t('timetable.state.version', { version: version.version, at: version.approvedAt })
    : draft && draft.fromVersion !== null && draft.changes === 0
      ? t('timetable.state.same', { version: draft.fromVersion })
      : draft && draft.fromVersion !== null
        ? t('timetable.state.draftFrom', { count: draft.changes, version: draft.fromVersion })
        : t('timetable.state.draft');
  const settled = version !== undefined || (draft !== null && draft.fromVersion !== null && draft.changes === 0);
  const tag = (
    <Status kind={settled ? 'good' : 'wait'} icon={settled ? IconCircleCheck : IconVersions} soft>
      {state}
    </Status>
  );
  if (board.versions.length === 0) return tag;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <button type="button" className={classes.choice} title={t('timetable.state.choose')}>
            {tag}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onChoose(null)}>{t('timetable.state.showDraft')}</Menu.Item>
          {board.versions.map((one) => (
            <Menu.Item key={one.version} onClick={() => onChoose(one.version)}>
              {t('timetable.state.showVersion', { version: one.version })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconGitCompare size="0.875rem" stroke={1.75} aria-hidden />}
            onClick={() => setComparing(true)}
          >
            {t('timetable.compare.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {comparing && <VersionCompare board={board} words={words} onClose={() => setComparing(false)} />}
    </>
  );
}
