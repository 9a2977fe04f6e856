import { Menu } from '@mantine/core';
import { IconCopy, IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls, IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/contract.ts';
import { call } from '../app/client.ts';
import { useScreenKeys } from '../app/keys.ts';
import { showNote } from '../app/toasts.tsx';
import { IconAction } from './IconAction.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { type ListOnScreen, useListsOnScreen } from './seen-list.ts';
import { tsvOf } from './table-column.ts';
import { usePaper } from './use-paper.ts';

type Wish = Pick<InputOf<'papers.list'>, 'format' | 'size'>;

/** The menu opens by itself; nothing else follows a press. */
const noMore = () => {};

/** The lists of a screen as they are seen: to Excel, on paper, to the clipboard. Nothing where a screen has no list. */
export function ListMenu({ screen }: { screen: string }) {
  const lists = useListsOnScreen((state) => state.lists);
  return lists.length === 0 ? null : <MenuOf lists={lists} screen={screen} />;
}

function MenuOf({ lists, screen }: { lists: readonly ListOnScreen[]; screen: string }) {
  const { t, i18n } = useTranslation();
  const { paper, drawing, show, close } = usePaper();
  const take = ({ label, read }: ListOnScreen, wish: Wish) => {
    const { men, columns, rows } = read();
    const list = {
      title: label,
      line: label === screen ? [] : [screen],
      columns: [...columns],
      rows: rows.map((row) => [...row]),
      language: i18n.language === 'ru' ? ('ru' as const) : ('kk' as const),
      ...wish,
    };
    void show(
      men === null ? call('papers.list', list) : call('papers.menList', { ...list, cadetIds: [...new Set(men)] }),
    );
  };
  const copy = ({ read }: ListOnScreen) => {
    const { columns, rows } = read();
    void navigator.clipboard.writeText(
      tsvOf(
        columns.map(({ header }) => header),
        rows,
      ),
    );
    showNote(t('components.table.copied', { count: rows.length }));
  };
  const print = () => {
    const list = lists.at(-1);
    if (list) take(list, { format: 'pdf' });
  };
  useScreenKeys([{ keys: 'Ctrl+KeyP', label: t('components.list.print'), run: print }]);
  return (
    <>
      <Menu position="bottom-end" width="15rem">
        <Menu.Target>
          <IconAction
            icon={IconTableExport}
            label={t('components.list.take')}
            framed
            disabled={drawing}
            onClick={noMore}
          />
        </Menu.Target>
        <Menu.Dropdown>
          {lists.map((list) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of menu items; a fieldset has no place in a menu
            <div key={list.key} role="group" aria-label={list.label}>
              <Menu.Label aria-hidden>{list.label}</Menu.Label>
              <Menu.Item leftSection={<IconFileTypePdf size="1rem" />} onClick={() => take(list, { format: 'pdf' })}>
                {t('components.list.pdf', { size: 'A4' })}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileTypePdf size="1rem" />}
                onClick={() => take(list, { format: 'pdf', size: 'A3' })}
              >
                {t('components.list.pdf', { size: 'A3' })}
              </Menu.Item>
              <Menu.Item leftSection={<IconFileTypeXls size="1rem" />} onClick={() => take(list, { format: 'xlsx' })}>
                {t('components.list.xlsx')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFileTypeCsv size="1rem" />} onClick={() => take(list, { format: 'csv' })}>
                {t('components.list.csv')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size="1rem" />} onClick={() => copy(list)}>
                {t('components.list.copy')}
              </Menu.Item>
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      <PaperPreview paper={paper} onClose={close} />
    </>
  );
}
