import { Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OperationName } from '../../shared/contract/contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import type { Result } from '../../shared/kit/result.ts';
import { useInReach } from '../app/session.ts';
import { IconAction } from '../components/IconAction.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { usePaper } from '../components/use-paper.ts';

type PaperLanguage = NonNullable<InputOf<'papers.timetablePdf'>['language']>;

interface Props {
  /** What the button says; "Print" unless the screen has several papers. */
  label?: string;
  /** `(language) => call('papers.gateSheetPdf', { cohortId, night, language })`. */
  get: (language: PaperLanguage) => Promise<Result<Paper>>;
  /** Its operation, where it prints a whole intake: nothing for whom his own platoons are all. */
  whole?: OperationName;
}

/** The menu opens by itself; nothing else follows a press. */
const noMore = () => {};

/** Prints a paper of a screen: asks for its language, then shows it; printing and saving are in the preview. */
export function PaperButton({ label, get, whole }: Props) {
  const { t } = useTranslation();
  const { paper, drawing, show, close } = usePaper();
  const inReach = useInReach();
  if (whole && !inReach(whole)) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <IconAction
            icon={IconPrinter}
            label={label ?? t('papers.screen.print')}
            framed
            disabled={drawing}
            onClick={noMore}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item lang="kk" onClick={() => void show(get('kk'))}>
            {t('papers.screen.kk')}
          </Menu.Item>
          <Menu.Item lang="ru" onClick={() => void show(get('ru'))}>
            {t('papers.screen.ru')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PaperPreview paper={paper} onClose={close} />
    </>
  );
}
