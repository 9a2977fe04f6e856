import { Menu } from '@mantine/core';
import { IconCopy, IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls, IconTableExport } from '@tabler/icons-react';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/contract.ts';
import { call } from '../app/client.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { useScreenKeys } from '../app/keys.ts';
import { useLocation } from '../app/location.ts';
import { showNote } from '../app/toasts.tsx';
import { IconAction } from './IconAction.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { readNarrowing } from './read-narrowing.ts';
import { type ListOnScreen, useListsOnScreen } from './seen-list.ts';
import { tsvOf } from './table-column.ts';
import { usePaper } from './use-paper.ts';

const MOST_FILTERS = 6;

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
  const current = useIntakeId();
  // What stands in Settings is the whole school's.
  const isOfIntake = useLocation().screen !== 'settings';
  const take = async ({ label, read }: ListOnScreen, wish: Wish) => {
    const { men, columns, rows, sorted } = read();
    const intake = isOfIntake && current !== null ? await nameOfIntake(current) : null;
    const order = sorted && t(`components.list.${sorted.desc ? 'sortedDown' : 'sorted'}`, { column: sorted.header });
    const line = [
      label === screen ? null : screen,
      intake,
      ...readNarrowing(document.querySelector('main')).slice(0, MOST_FILTERS),
      order,
    ];
    const list = {
      title: label,
      line: line.filter((part) => part != null),
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
    if (list) void take(list, { format: 'pdf' });
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
              <Menu.Item
                leftSection={<IconFileTypePdf size="1rem" />}
                onClick={() => void take(list, { format: 'pdf' })}
              >
                {t('components.list.pdf', { size: 'A4' })}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileTypePdf size="1rem" />}
                onClick={() => void take(list, { format: 'pdf', size: 'A3' })}
              >
                {t('components.list.pdf', { size: 'A3' })}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileTypeXls size="1rem" />}
                onClick={() => void take(list, { format: 'xlsx' })}
              >
                {t('components.list.xlsx')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileTypeCsv size="1rem" />}
                onClick={() => void take(list, { format: 'csv' })}
              >
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

/** '2027-01 лек'; asked when a list is taken out, for most screens are never printed. */
async function nameOfIntake(intakeId: number): Promise<string | null> {
  const intakes = await call('cohorts.list', {});
  const intake = intakes.ok && intakes.value.find(({ id }) => id === intakeId);
  return intake ? translate('shell.intake.name', { name: intake.code }) : null;
}
