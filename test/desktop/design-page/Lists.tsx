import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Action } from '../../../renderer/components/Action.tsx';
import { BarPlot } from '../../../renderer/components/BarPlot.tsx';
import { ColumnChoice } from '../../../renderer/components/ColumnChoice.tsx';
import { DataTable } from '../../../renderer/components/DataTable.tsx';
import { Inspector, InspectorSection } from '../../../renderer/components/Inspector.tsx';
import { HeatGrid } from '../../../renderer/components/pictures/HeatGrid.tsx';
import { Screen, ScreenBody } from '../../../renderer/components/Screen.tsx';
import { ScreenHead } from '../../../renderer/components/ScreenHead.tsx';
import { SeenTable } from '../../../renderer/components/SeenTable.tsx';
import { Segmented } from '../../../renderer/components/Segmented.tsx';
import { Status } from '../../../renderer/components/Status.tsx';
import type { Column, RowKey } from '../../../renderer/components/table-column.ts';
import { nothing, Part } from './Part.tsx';
import classes from './page.module.css';

interface Man {
  id: number;
  name: string;
  platoon: number;
  state: 'in' | 'out';
}
const MEN: Man[] = [
  { id: 1, name: 'Айтбаев Бекзат Ерболұлы', platoon: 1, state: 'in' },
  { id: 2, name: 'Әлімжанов Олжас Оразұлы', platoon: 2, state: 'out' },
  { id: 3, name: 'Ғабдуллин Рамазан Серікұлы', platoon: 1, state: 'in' },
];
const COLUMNS: Column<Man>[] = [
  { id: 'name', header: 'Аты-жөні', value: ({ name }) => name, width: 'minmax(12rem,2fr)', fixed: true },
  { id: 'platoon', header: 'Взвод', value: ({ platoon }) => platoon, numeric: true, width: '5rem' },
  {
    id: 'state',
    header: 'Күйі',
    value: ({ state }) => state,
    cell: ({ state }) => (state === 'in' ? <span className="t2">қатарда</span> : <Status kind="info">сыртта</Status>),
  },
];
const DESKS = [
  { value: 'list', label: 'Тізім' },
  { value: 'plan', label: 'Жоспар' },
];

/** A screen with its panel, a table, and pictures of numbers. */
export function Lists() {
  const [chosen, setChosen] = useState<ReadonlySet<RowKey>>(new Set([3]));
  const cell = (value: number) => ({ value, said: `${value} сағат` });
  return (
    <>
      <Part name="Screen · ScreenHead · ColumnChoice · DataTable · Inspector" wide>
        <div className={classes.stage}>
          <Screen
            inspector={
              <Inspector
                title="Әлімжанов Олжас Оразұлы"
                sub="2‑взвод, 1‑бөлімше"
                onClose={nothing}
                foot={
                  <>
                    <Action onClick={nothing}>Бас тарту</Action>
                    <Action primary kbd="A" onClick={nothing}>
                      Мақұлдау
                    </Action>
                  </>
                }
              >
                <InspectorSection title="Бұрынғы шешімдер">
                  <p className="body13">24.01.2027 · мақұлданды, 06:12 қайтты</p>
                </InspectorSection>
              </Inspector>
            }
          >
            <ScreenHead
              title="Курсанттар"
              sub="3 курсант"
              desks={<Segmented label="Көрініс" items={DESKS} value="list" onChange={nothing} />}
              actions={
                <>
                  <ColumnChoice columns={COLUMNS} visibility={{}} setVisible={nothing} />
                  <Action icon={IconPlus} onClick={nothing}>
                    Қосу
                  </Action>
                </>
              }
            />
            <ScreenBody flush>
              <DataTable
                label="Курсанттар"
                rows={MEN}
                columns={COLUMNS}
                rowKey={({ id }) => id}
                rowName={({ name }) => name}
                selection={chosen}
                onSelect={setChosen}
                openKey={2}
                onOpen={nothing}
                initialSort={{ id: 'name' }}
              />
            </ScreenBody>
          </Screen>
        </div>
      </Part>
      <Part name="BarPlot">
        <BarPlot
          label="Орта баға"
          series={['Негізгі', 'Қайта']}
          groups={[
            { label: '2026-09', values: [4.2, 4.4] },
            { label: '2026-11', values: [4.5, 4.5] },
          ]}
          from={2}
          to={5}
          ticks={[2, 3, 4, 5]}
        />
      </Part>
      <Part name="pictures/HeatGrid · SeenTable">
        <HeatGrid
          label="Өтелмеген сағат"
          corner="Взвод"
          look="shade"
          columns={[
            { key: 'FIR', name: 'АТС' },
            { key: 'TAC', name: 'ТАК' },
          ]}
          rows={[
            { key: '1', name: '1‑взвод', cells: [cell(4), cell(0)], sum: cell(4) },
            { key: '2', name: '2‑взвод', cells: [cell(12), cell(7)], sum: cell(19) },
          ]}
          foot={[cell(16), cell(7), cell(23)]}
          open={null}
          onOpen={nothing}
        />
        <SeenTable label="Топтама">
          <tbody>
            <tr>
              <td className="body13">7Н6‑207</td>
              <td className="body13 tn">540</td>
            </tr>
          </tbody>
        </SeenTable>
      </Part>
    </>
  );
}
