import { Modal } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/values.ts';
import { Action } from './Action.tsx';
import classes from './PaperPreview.module.css';
import { blobOf, saveFile } from './save-file.ts';

interface Props {
  /** The file to look at; null while nothing is open. */
  paper: Paper | null;
  onClose: () => void;
}

/** Look first, then print or save. The preview and the print are the same bytes. */
export function PaperPreview({ paper, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={paper !== null}
      onClose={onClose}
      title={paper?.fileName ?? t('components.paper.title')}
      size="min(64rem, 92vw)"
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      {paper && <PaperSheet paper={paper} />}
    </Modal>
  );
}

function PaperSheet({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const isPdf = paper.mediaType === 'application/pdf';
  const address = useMemo(() => URL.createObjectURL(blobOf(paper)), [paper]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className={classes.paper}>
      {isPdf ? (
        <iframe ref={frame} src={address} title={paper.fileName} />
      ) : (
        <p className="t2">{t('components.paper.saveOnly')}</p>
      )}
      <div className={classes.actions}>
        <Action icon={IconDeviceFloppy} primary={!isPdf} onClick={() => saveFile(paper)}>
          {t('components.paper.save')}
        </Action>
        {isPdf && (
          <Action icon={IconPrinter} primary onClick={() => frame.current?.contentWindow?.print()}>
            {t('components.paper.print')}
          </Action>
        )}
      </div>
    </div>
  );
}
