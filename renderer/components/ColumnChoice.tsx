import { Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ColumnChoice.module.css';
import { IconAction } from './IconAction.tsx';
import type { Column } from './table-column.ts';

interface Props<Row> {
  columns: readonly Column<Row>[];
  visibility: Record<string, boolean>;
  setVisible: (id: string, visible: boolean) => void;
}

/** Which columns a table shows; stands among the actions of the screen's head. */
export function ColumnChoice<Row>({ columns, visibility, setVisible }: Props<Row>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <IconAction
          icon={IconColumns3}
          framed
          label={t('components.table.columns')}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('components.table.columns')}>
        <div className={classes.list}>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={visibility[column.id] ?? true}
              disabled={column.fixed ?? false}
              onChange={(event) => setVisible(column.id, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
