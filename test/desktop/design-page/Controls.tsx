import { IconPlus, IconPrinter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Action } from '../../../renderer/components/Action.tsx';
import { Chips } from '../../../renderer/components/Chips.tsx';
import { DateField } from '../../../renderer/components/DateField.tsx';
import { IconAction } from '../../../renderer/components/IconAction.tsx';
import { Segmented } from '../../../renderer/components/Segmented.tsx';
import { TabRow } from '../../../renderer/components/TabRow.tsx';
import { TextField } from '../../../renderer/components/TextField.tsx';
import { TickBox } from '../../../renderer/components/TickBox.tsx';
import { nothing, Part, Row } from './Part.tsx';

const PLATOONS = [
  { value: 'all', label: 'Барлығы', count: 60 },
  { value: '1', label: '1‑взвод', count: 20 },
  { value: '2', label: '2‑взвод', count: 40 },
];

/** What is pressed, typed and chosen. */
export function Controls() {
  const [value, setValue] = useState('all');
  const [name, setName] = useState('Әлімжанов Олжас');
  return (
    <>
      <Part name="Action" wide>
        <Row>
          <Action primary kbd="A" onClick={nothing}>
            Мақұлдау
          </Action>
          <Action icon={IconPlus} onClick={nothing}>
            Адам қосу
          </Action>
          <Action quiet onClick={nothing}>
            Барлығын көру
          </Action>
          <Action blocked onClick={nothing}>
            Жабуға 2 баға қалды
          </Action>
          <Action busy onClick={nothing}>
            Жазылып жатыр
          </Action>
          <Action size="xs" onClick={nothing}>
            Қарау
          </Action>
          <Action size="l" primary={false} onClick={nothing}>
            Лек ашу
          </Action>
        </Row>
      </Part>
      <Part name="IconAction">
        <Row>
          <IconAction icon={IconX} label="Жабу" onClick={nothing} />
          <IconAction icon={IconPrinter} label="Басып шығару" framed onClick={nothing} />
        </Row>
      </Part>
      <Part name="TickBox">
        <Row>
          <TickBox checked={false} label="Әлімжанов" onToggle={nothing} />
          <TickBox checked={false} some label="Барлығы" onToggle={nothing} />
          <TickBox checked label="Байғазиев" onToggle={nothing} />
        </Row>
      </Part>
      <Part name="TabRow">
        <TabRow label="Бөлік" items={PLATOONS} value={value} onChange={setValue} />
      </Part>
      <Part name="Chips">
        <Chips label="Взвод" items={PLATOONS} value={value} onChange={setValue} />
      </Part>
      <Part name="Segmented">
        <Row>
          <Segmented
            label="Көрініс"
            items={PLATOONS.map((one) => ({ value: one.value, label: one.label }))}
            value={value}
            onChange={setValue}
          />
        </Row>
      </Part>
      <Part name="DateField">
        <DateField label="Күні" value="2027-01-27" onChange={nothing} />
      </Part>
      <Part name="TextField">
        <TextField label="Тегі, аты" value={name} onChange={setName} description="Куәліктегідей" />
      </Part>
      <Part name="TextField, refused">
        <TextField label="ЖСН" digits value="99051430001" onChange={nothing} error="12 цифр керек, 11 тұр" />
      </Part>
    </>
  );
}
